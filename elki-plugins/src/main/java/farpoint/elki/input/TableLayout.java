package farpoint.elki.input;

import elki.utilities.io.ParseUtil;
import farpoint.elki.input.FieldSplitter.Field;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns of a text whose rows ELKI does not see right: cells are empty, which it passes over, or texts hold blanks and
 * numbers, which it takes for fields and values.
 *
 * @param splitter how rows are written
 * @param names names of all columns; empty if there is no header
 * @param numeric which columns hold numbers, and nothing else but gaps
 * @param gaps for each column the number of rows without a value
 */
public record TableLayout(FieldSplitter splitter, List<String> names, boolean[] numeric, int[] gaps) {
    /**
     * Text that is in memory.
     *
     * @param content in UTF-8
     * @param labels columns that are labels although they may hold numbers, from 0
     */
    private record Content(byte[] content, TextFormat format, List<Integer> labels) implements TextRows {
        @Override
        public InputStream bytes() {
            return new ByteArrayInputStream(content);
        }
    }

    /**
     * Looks at a text.
     *
     * @param content in UTF-8
     * @param labels columns that are labels although they may hold numbers, from 0
     * @return empty if ELKI sees its rows right, or they have not as many fields each, or a column of numbers has a text
     */
    public static Optional<TableLayout> ofTextThatElkiMisreads(
            byte[] content, TextFormat format, List<Integer> labels) {
        try {
            return ofRowsThatElkiMisreads(new Content(content, format, labels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of rows, wherever they are. */
    static Optional<TableLayout> ofRowsThatElkiMisreads(TextRows rows) throws IOException {
        Optional<TableLayout> layout = Optional.empty();
        for (FieldSplitter splitter : FieldSplitter.CANDIDATES) {
            if (layout.isEmpty() && rows.format().allows(splitter)) {
                layout = of(rows, splitter);
            }
        }
        return layout.filter(TableLayout::hasNumbers).filter(l -> l.missing() > 0 || !isEvenForElki(rows));
    }

    /**
     * Looks at a text with rows whose first cell is empty and that are separated by semicolons, which are comments for ELKI.
     *
     * @param content in UTF-8
     * @param format by which they are rows
     * @param labels columns that are labels although they may hold numbers, from 0
     * @return empty if there are none, or they have not as many fields as the others
     */
    public static Optional<TableLayout> ofRowsThatElkiPassesOver(
            byte[] content, TextFormat format, List<Integer> labels) {
        TextRows rows = new Content(content, format, labels);
        try {
            if (!startsSomeRow(rows, ";")) {
                return Optional.empty();
            }
            Optional<TableLayout> layout = Optional.empty();
            for (FieldSplitter splitter : FieldSplitter.CANDIDATES) {
                if (layout.isEmpty() && splitter.separators().equals(";") && format.allows(splitter)) {
                    layout = of(rows, splitter);
                }
            }
            return layout.filter(TableLayout::hasNumbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsSomeRow(TextRows rows, String start) throws IOException {
        try (BufferedReader reader = rows.open()) {
            return reader.lines().anyMatch(line -> line.startsWith(start));
        }
    }

    private static Optional<TableLayout> of(TextRows rows, FieldSplitter splitter) throws IOException {
        List<String> names = List.of();
        ColumnCounts counts = null;
        try (BufferedReader reader = rows.open()) {
            int width = -1;
            for (String line = rows.nextLine(reader); line != null; line = rows.nextLine(reader)) {
                List<Field> fields = splitter.split(line);
                width = width < 0 ? fields.size() : width;
                if (fields.size() != width || width < 2) {
                    return Optional.empty();
                }
                // Lines without a number in front are headers for ELKI too, and the last one counts.
                if (counts == null && fields.stream().noneMatch(Field::isNumber)) {
                    names = fields.stream().map(Field::text).toList();
                } else {
                    counts = counts == null ? new ColumnCounts(width, rows.labels()) : counts;
                    counts.add(fields);
                }
            }
        }
        if (counts == null || counts.anyHasTextAmongNumbers()) {
            return Optional.empty();
        }
        return Optional.of(new TableLayout(splitter, names, counts.numeric(), counts.gaps()));
    }

    private static boolean isEvenForElki(TextRows rows) {
        try (BufferedReader reader = rows.open()) {
            long numbers = 0;
            for (String line = rows.nextLine(reader); line != null; line = rows.nextLine(reader)) {
                long here =
                        rows.fieldsOfElki(line).stream().filter(Field::isNumber).count();
                if (numbers > 0 && here != numbers) {
                    return false;
                }
                numbers = here;
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasNumbers() {
        return columns(true).findAny().isPresent();
    }

    private IntStream columns(boolean ofNumbers) {
        return IntStream.range(0, numeric.length).filter(j -> numeric[j] == ofNumbers);
    }

    /** Whether some columns hold text. */
    public boolean hasTexts() {
        return columns(false).findAny().isPresent();
    }

    /** The names of the columns of numbers; empty if there is no header. */
    public List<String> namesOfNumbers() {
        return names.isEmpty() ? List.of() : columns(true).mapToObj(names::get).toList();
    }

    /** Number of numbers that are missing. */
    public int missing() {
        return columns(true).map(j -> gaps[j]).sum();
    }

    /** The columns that lack numbers with how many, such as "'price' 2, 'rating' 1". */
    public String missingByColumn() {
        List<String> told = new ArrayList<>();
        columns(true)
                .filter(j -> gaps[j] > 0)
                .forEach(j ->
                        told.add((names.isEmpty() ? "column " + (j + 1) : "'" + names.get(j) + "'") + " " + gaps[j]));
        return String.join(", ", told);
    }

    /** Whether a row has a number; without one it is a header if no row stands before it. */
    public boolean hasNumber(String line) {
        return splitter.split(line).stream().anyMatch(Field::isNumber);
    }

    /** The numbers of a row, NaN where one is missing. */
    public double[] numbers(String line) {
        List<Field> fields = splitter.split(line);
        return columns(true)
                .mapToDouble(j -> fields.get(j).isNumber()
                        ? ParseUtil.parseDouble(fields.get(j).text())
                        : Double.NaN)
                .toArray();
    }

    /** The texts of a row, those that are not empty. */
    public List<String> texts(String line) {
        List<Field> fields = splitter.split(line);
        return columns(false)
                .mapToObj(j -> fields.get(j).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
