package farpoint.wekalauncher;

import farpoint.wekalauncher.CsvColumn.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A CSV file after a look through all of it: how its fields are written, what its columns are. It is read as Weka's CSVLoader
 * does, where that reads what the user means; but the separator and the quotes are seen from the file, quotes are taken as
 * spreadsheets write them, and all rows count when numbers are told from texts.
 */
final class CsvFile {
    /** What is done with a row. */
    interface RowTask {
        /** The fields of a row, and the line that it begins in. */
        void accept(List<String> fields, int line);
    }

    private final Path path;
    private final CsvSettings settings;
    private final CsvFormat format;
    private final List<CsvColumn> columns = new ArrayList<>();
    private List<String> names = List.of();
    private boolean allSingleQuotesClose = true;
    private boolean singleQuotes;
    private int rows;

    private CsvFile(Path path, CsvSettings settings, CsvFormat format) {
        this.path = path;
        this.settings = settings;
        this.format = format;
    }

    /**
     * Looks through a file.
     *
     * @throws UserError if it cannot be read
     */
    static CsvFile scan(Path path, CsvSettings settings) {
        CsvFile found = null;
        IOException problem = null;
        for (CsvFormat format : CsvFormat.candidates(new TextInput(path), settings)) {
            try {
                CsvFile file = new CsvFile(path, settings, format);
                file.look();
                found = file;
                if (!file.isQuotedByWeka()) {
                    break;
                }
            } catch (IOException e) {
                problem = problem == null ? e : problem;
            }
        }
        if (found == null) {
            throw unreadable(path, problem);
        }
        return found;
    }

    private static UserError unreadable(Path path, IOException cause) {
        return cause instanceof CharacterCodingException
                ? new TextInput(path).wrongCharacterSet()
                : new UserError("The file '" + path + "' cannot be read: "
                        + Mistakes.sentence(String.valueOf(cause.getMessage())));
    }

    /** Whether single quotes were read as text, and may well enclose it: each that opens a field also closes it. */
    private boolean isQuotedByWeka() {
        return singleQuotes && allSingleQuotesClose && !format.knowsSingleQuotes();
    }

    private void look() throws IOException {
        try (CsvParser parser = new CsvParser(new TextInput(path).open(), format.separator(), format.quotes())) {
            List<String> first = parser.next();
            if (first == null) {
                throw new IOException("there is no line of text in it");
            }
            names = first;
            first.forEach(name -> columns.add(new CsvColumn()));
            for (List<String> row = settings.noHeader() ? first : parser.next(); row != null; row = parser.next()) {
                see(row, parser.line());
            }
        }
        if (rows == 0) {
            throw new IOException("its only line is taken for the names of the columns");
        }
    }

    private void see(List<String> row, int line) throws IOException {
        if (row.size() != columns.size()) {
            throw new IOException("line " + line + " has " + row.size() + " fields and the first line " + columns.size()
                    + ", separated by " + format.separatorName()
                    + "; a text that holds the separator stands in double quotes");
        }
        rows++;
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i);
            if (value.startsWith("'")) {
                singleQuotes = true;
                allSingleQuotesClose &= value.length() > 1 && value.endsWith("'");
            }
            if (!isMissing(value)) {
                columns.get(i).see(value, line, format.decimalCommas());
            }
        }
    }

    /**
     * Reads all rows.
     *
     * @throws UserError if the file cannot be read any more
     */
    void forEachRow(RowTask task) {
        try (CsvParser parser = new CsvParser(new TextInput(path).open(), format.separator(), format.quotes())) {
            List<String> row = parser.next();
            for (row = settings.noHeader() ? row : parser.next(); row != null; row = parser.next()) {
                task.accept(row, parser.line());
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Whether a value is missing, whatever its column is. */
    boolean isMissing(String value) {
        return value.isBlank() || value.equals(settings.loader().getMissingValue());
    }

    /** The file. */
    Path path() {
        return path;
    }

    /** The name of the relation: the file's, without its ending. */
    String relation() {
        return String.valueOf(path.getFileName()).replaceFirst("(?i)\\.csv(\\.gz)?$", "");
    }

    /** The fields of the first line, if it holds names. */
    Optional<List<String>> header() {
        return settings.noHeader() ? Optional.empty() : Optional.of(names);
    }

    /** How its fields are written. */
    CsvFormat format() {
        return format;
    }

    /** Its columns. */
    List<CsvColumn> columns() {
        return columns;
    }

    /** What Weka is to take a column for. */
    Kind kind(int column) {
        return settings.kind(column, columns.size())
                .orElseGet(() -> columns.get(column).kind());
    }

    /** How dates are written. */
    String dateFormat() {
        return settings.loader().getDateFormat();
    }

    /** Whether a file is named as CSV. */
    static boolean isNamedSo(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?");
    }
}
