package farpoint.wekalauncher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Instances;

/** What was seen from a CSV file, or read otherwise than it may have been meant: told, so that nobody has to guess. */
final class CsvNotes {
    /** Of so many columns the names are told. */
    private static final int NAMED = 5;

    private final CsvFile file;
    private final CsvNames names;
    private final List<String> notes = new ArrayList<>();

    private CsvNotes(CsvFile file, CsvNames names) {
        this.file = file;
        this.names = names;
    }

    /** Sentences about a file that was read as the given rows; none if it is as most are. */
    static List<String> of(CsvFile file, CsvNames names, Instances rows) {
        CsvNotes notes = new CsvNotes(file, names);
        notes.tellNames();
        notes.tellValues();
        notes.tell(
                "%s: left out, since the other data or the model has none of the name.",
                notes.columns(
                        i -> names.keeps(i) && rows.attribute(names.names().get(i)) == null));
        return notes.notes;
    }

    private void tellNames() {
        if (file.format().separator() != ',') {
            notes.add("fields are separated by " + file.format().separatorName() + ".");
        }
        file.header().ifPresent(header -> {
            if (header.stream().allMatch(name -> CsvColumn.number(name, true).isPresent())) {
                notes.add("the first line, of numbers only, is taken for the names of the columns; if it is a row, give"
                        + " -" + CsvSettings.OPTION + " \"-H\".");
            }
            tell(
                    "%s without a name: called att and its number.",
                    columns(i -> header.get(i).isBlank() && names.keeps(i)));
        });
        tell("%s with neither a name nor a value: left out.", columns(i -> !names.keeps(i)));
    }

    private void tellValues() {
        List<CsvColumn> columns = file.columns();
        tell("%s: decimal commas.", columns(i -> columns.get(i).hasCommas()));
        String word = columns.stream()
                .map(CsvColumn::missingWord)
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElse("");
        tell(
                "%s: words such as '" + word + "' are read as missing values, as the others are numbers.",
                columns(i -> !columns.get(i).missingWord().isEmpty()));
        columns(i -> !columns.get(i).surprise().isEmpty()).stream()
                .limit(NAMED)
                .forEach(i -> notes.add("column '" + names.names().get(i) + "': read as text, "
                        + columns.get(i).surprise() + "."));
    }

    private List<Integer> columns(IntPredicate which) {
        return IntStream.range(0, file.columns().size()).filter(which).boxed().toList();
    }

    private void tell(String sentence, List<Integer> columns) {
        if (columns.isEmpty()) {
            return;
        }
        String listed = columns.stream()
                .limit(NAMED)
                .map(i -> names.names().get(i).isEmpty()
                        ? String.valueOf(i + 1)
                        : "'" + names.names().get(i) + "'")
                .collect(Collectors.joining(", "));
        String more = columns.size() > NAMED ? " and " + (columns.size() - NAMED) + " more" : "";
        notes.add(String.format(Locale.ROOT, sentence, (columns.size() == 1 ? "column " : "columns ") + listed + more));
    }
}
