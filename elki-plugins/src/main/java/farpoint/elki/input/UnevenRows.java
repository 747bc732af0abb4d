package farpoint.elki.input;

import farpoint.elki.input.FieldSplitter.Field;
import farpoint.run.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Finds the line of a file that has another number of numbers than the others, which ELKI does not tell. */
final class UnevenRows {
    private UnevenRows() {}

    /**
     * The sentence for the user.
     *
     * @param least fewest numbers of a row
     * @param most most numbers of a row
     */
    static InvalidInputException mistake(Optional<DataFile> file, int least, int most) {
        return new InvalidInputException(
                "The rows have between %d and %d numbers; all rows must have the same number of them (text counts as a"
                        + " label, and in CSV files a missing value is written NaN).%s",
                least, most, file.flatMap(UnevenRows::place).map(p -> " " + p).orElse(""));
    }

    private static Optional<String> place(DataFile file) {
        try {
            for (FieldSplitter splitter : FieldSplitter.CANDIDATES) {
                Optional<Layout> layout = Layout.of(file, splitter);
                if (layout.isPresent()) {
                    return Optional.of(
                            layout.get().firstGap(file).orElse(layout.get().hint()));
                }
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /**
     * A file whose rows all have as many fields as the first line, at least two.
     *
     * @param numbers number of rows with a number, for each column
     */
    private record Layout(FieldSplitter splitter, List<String> header, int[] numbers, int rows) {
        static Optional<Layout> of(DataFile file, FieldSplitter splitter) throws IOException {
            try (BufferedReader reader = file.open()) {
                String first = file.nextLine(reader);
                List<Field> header = first == null ? List.of() : splitter.split(first);
                int[] numbers = new int[header.size()];
                int rows = 0;
                for (String line = first; line != null; line = file.nextLine(reader), rows++) {
                    List<Field> fields = splitter.split(line);
                    if (fields.size() != header.size() || fields.size() < 2) {
                        return Optional.empty();
                    }
                    for (int j = 0; j < numbers.length; j++) {
                        numbers[j] += fields.get(j).isNumber() ? 1 : 0;
                    }
                }
                return rows == 0
                        ? Optional.empty()
                        : Optional.of(new Layout(
                                splitter, header.stream().map(Field::text).toList(), numbers, rows));
            }
        }

        /** The first row without a number in a column that has one in most rows. */
        Optional<String> firstGap(DataFile file) throws IOException {
            boolean named = header.stream().noneMatch(name -> new Field(name, false).isNumber());
            try (BufferedReader reader = file.open()) {
                int row = named ? 0 : 1;
                for (String line = file.nextLine(reader); line != null; line = file.nextLine(reader)) {
                    List<Field> fields = splitter.split(line);
                    for (int j = 0; j < numbers.length && row > 0; j++) {
                        if (2 * numbers[j] > rows && !fields.get(j).isNumber()) {
                            String column = named ? "'" + header.get(j) + "'" : String.valueOf(j + 1);
                            String text = fields.get(j).text();
                            return Optional.of("Row " + row + " has " + (text.isEmpty() ? "nothing" : "'" + text + "'")
                                    + " in column " + column + ".");
                        }
                    }
                    row++;
                }
                return Optional.empty();
            }
        }

        String hint() {
            return "Blanks, numbers or quotes inside a text may be the cause: -parser.colsep '" + splitter.separators()
                    + "' -parser.quote '" + splitter.quotes() + "' splits rows at that only.";
        }
    }
}
