package farpoint.elki.input;

import farpoint.elki.input.FieldSplitter.Field;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a file with names, as the file itself tells them.
 *
 * @param names names of all columns in the order of the file
 * @param numeric which columns vectors are made of: those that hold a number in every row or, where the rows have gaps, in those
 *     without
 */
record FileColumns(List<String> names, boolean[] numeric) {
    /**
     * Reads a file of comma-separated values or the like. A file that is written in this way has as many fields in each row as
     * in its header.
     *
     * @return empty if the file is not written in this way
     */
    static Optional<FileColumns> read(DataFile file, FieldSplitter splitter) throws IOException {
        try (BufferedReader reader = file.open()) {
            ColumnCounts counts = null;
            List<String> header = List.of();
            for (String line = file.nextLine(reader); line != null; line = file.nextLine(reader)) {
                List<Field> fields = splitter.split(line);
                if (counts == null && fields.stream().noneMatch(Field::isNumber)) {
                    header = fields.stream().map(Field::text).toList();
                    continue;
                }
                counts = counts == null ? new ColumnCounts(header.size(), file.labels()) : counts;
                if (fields.size() != header.size() || !isCountedAsElkiDoes(file, fields, line)) {
                    return Optional.empty();
                }
                counts.add(fields);
            }
            return counts == null ? Optional.empty() : Optional.of(new FileColumns(header, counts.numeric()));
        }
    }

    /**
     * Number of lines without a number before the first one that has some. ELKI takes them all for headers, and the last for
     * the one that counts.
     */
    static int headerLines(DataFile file) throws IOException {
        try (BufferedReader reader = file.open()) {
            int lines = 0;
            for (String line = file.nextLine(reader); line != null; line = file.nextLine(reader), lines++) {
                if (file.fieldsOfElki(line).stream().anyMatch(Field::isNumber)) {
                    return lines;
                }
            }
            return lines;
        }
    }

    /** Labels that are given by number are counted in ELKI's fields, of which a text with blanks has several. */
    private static boolean isCountedAsElkiDoes(DataFile file, List<Field> fields, String line) {
        return file.labels().isEmpty() || file.fieldsOfElki(line).size() == fields.size();
    }

    /** Names of the columns of the vectors. */
    List<String> numbers() {
        return pick(true);
    }

    /** Names of the other columns. */
    List<String> texts() {
        return pick(false);
    }

    private List<String> pick(boolean ofVectors) {
        List<String> picked = new ArrayList<>();
        for (int j = 0; j < numeric.length; j++) {
            if (numeric[j] == ofVectors) {
                picked.add(names.get(j));
            }
        }
        return picked;
    }
}
