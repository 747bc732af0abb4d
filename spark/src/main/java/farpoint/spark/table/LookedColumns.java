package farpoint.spark.table;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.DecimalSign;
import farpoint.stream.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the columns of a Dataset are as attributes, after all rows have been looked at. */
final class LookedColumns {
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Integer> cells = new ArrayList<>();
    private final ArrayList<HashMap<String, Integer>> words = new ArrayList<>();
    private final List<String> readers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Decides what the columns are.
     *
     * @param names of all columns of the Dataset
     * @param ignored names of those that the table lacks
     * @throws InvalidInputException if there is nothing to look at
     */
    LookedColumns(TableColumns columns, Look look, List<String> names, Set<String> ignored) {
        List<String> empty = new ArrayList<>();
        for (int j = 0; j < columns.cells().size(); j++) {
            TableColumns.Place column = columns.cells().get(j);
            if (column.kind().isEmpty()) {
                add(Attribute.text(column.name()), Packing.Plan.NOWHERE, null);
            } else if (!look.hasValues(j)) {
                empty.add(column.name());
            } else if (look.words(j) == null) {
                add(Attribute.numeric(column.name()), j + 1, null);
            } else {
                addWords(column.name(), look.words(j), j + 1);
            }
        }
        notes.addAll(Wanted.allBut(ignored).notes(names));
        if (!empty.isEmpty()) {
            notes.add("Left out, as no row has a value there: " + String.join(", ", empty) + ".");
        }
        if (attributes.isEmpty()) {
            throw new InvalidInputException("There is no attribute to look at: none has a value and is not ignored.");
        }
    }

    private void add(Attribute attribute, int cell, String reader) {
        readers.add(reader);
        attributes.add(attribute);
        cells.add(cell);
        words.add(attribute.isNominal() ? Packing.numbered(attribute.categories()) : null);
    }

    private void addWords(String name, Words seen, int cell) {
        if (seen.areNumbers()) {
            add(Attribute.numeric(name), cell, name);
            return;
        }
        seen.surprise(name).ifPresent(notes::add);
        if (seen.areTooMany()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Attribute '%s' is taken for text, as it has more than %,d different values.",
                    name,
                    Words.MOST));
            add(Attribute.text(name), Packing.Plan.NOWHERE, null);
        } else {
            add(Attribute.nominal(name, seen.inOrder()), cell, null);
        }
    }

    /** The attributes of the table. */
    List<Attribute> attributes() {
        return List.copyOf(attributes);
    }

    /** How rows are packed, {@link Packing.Plan}. */
    Packing.Plan plan(int[] starts, int size, DecimalSign decimal) {
        return new Packing.Plan(
                starts,
                size,
                cells.stream().mapToInt(cell -> cell).toArray(),
                readers.toArray(String[]::new),
                words,
                decimal);
    }

    /** What a user should know of it, a sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
