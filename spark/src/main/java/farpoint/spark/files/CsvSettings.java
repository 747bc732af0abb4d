package farpoint.spark.files;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user can say of CSV that Spark reads and writes.
 *
 * @param separator what stands between fields
 * @param header whether the first line of each file holds names
 * @param multiline whether fields may hold line breaks
 */
public record CsvSettings(Separator separator, Header header, boolean multiline) {
    /** What stands between fields. */
    public enum Separator {
        /** Commas. */
        COMMA(","),
        /** Semicolons. */
        SEMICOLON(";"),
        /** Tabulators. */
        TAB("\t"),
        /** Vertical bars. */
        PIPE("|");

        private final String character;

        Separator(String character) {
            this.character = character;
        }
    }

    /** Whether the first line holds names. */
    public enum Header {
        /** It does. */
        YES,
        /** It does not: it is a row like the others. */
        NO
    }

    /** The separator. */
    static final Parameter<Separator> SEPARATOR = Parameter.ofChoice(
            "separator",
            Separator.COMMA,
            "What stands between the fields of CSV: comma, semicolon, tab or pipe. Fields in quotes may hold it.");

    /** The header. */
    static final Parameter<Header> HEADER = Parameter.ofChoice(
            "header",
            Header.YES,
            "Whether the first line of each CSV file holds names: yes or no. Without names, attributes are taken in order.");

    /** Whether fields may hold line breaks. */
    static final Parameter<Boolean> MULTILINE = Parameter.ofFlag(
            "multiline",
            "Say that fields of CSV in quotes may hold line breaks. A file is then read by one task, and cannot be shared by several.");

    /** All of them. */
    static final List<Parameter<?>> PARAMETERS = List.of(SEPARATOR, HEADER, MULTILINE);

    /**
     * The settings of a user.
     *
     * @param values a value for each of {@link #PARAMETERS}, and maybe others
     */
    static CsvSettings of(ParameterValues values) {
        return new CsvSettings(values.get(SEPARATOR), values.get(HEADER), values.get(MULTILINE));
    }

    boolean hasHeader() {
        return header == Header.YES;
    }

    /** Spark's options for reading; quotes in fields are doubled, as they are in all other CSV, where Spark alone would take backslashes. */
    Map<String, String> reading() {
        Map<String, String> options = both(multiline);
        options.put("inferSchema", "false");
        // Files whose columns are in another order would be read in the order of the first one.
        options.put("enforceSchema", "false");
        // Else a job that looks at few columns does not see that a line has too many fields.
        options.put("columnPruning", "false");
        return options;
    }

    /**
     * Spark's options for writing, which else takes blanks away, and for reading what was written.
     *
     * @param lines whether fields may hold line breaks
     */
    Map<String, String> writing(boolean lines) {
        Map<String, String> options = both(lines);
        options.put("ignoreLeadingWhiteSpace", "false");
        options.put("ignoreTrailingWhiteSpace", "false");
        return options;
    }

    private Map<String, String> both(boolean lines) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("multiLine", String.valueOf(lines));
        options.put("sep", separator.character);
        options.put("header", String.valueOf(hasHeader()));
        options.put("escape", "\"");
        return options;
    }
}
