package farpoint.spark.files;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a user can say of CSV that Spark reads and writes.
 *
 * @param separator what stands between fields; never {@link Separator#AUTO}
 * @param said whether the user has said this
 * @param header whether the first line of each file holds names
 * @param multiline whether fields may hold line breaks
 */
public record CsvSettings(Separator separator, boolean said, Header header, boolean multiline) {
    /** What stands between fields. */
    public enum Separator {
        /** Tabulators in files whose names end in .tsv, else commas. */
        AUTO(""),
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
            Separator.AUTO,
            "What stands between the fields of CSV: comma, semicolon, tab or pipe; auto takes a tab where the names of files end in"
                    + " .tsv, and else a comma. Fields in quotes may hold it.");

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
     * @param endings of the files' names, in lower case
     * @throws InvalidInputException if the separator is not said and only some endings mean a tabulator
     */
    static CsvSettings of(ParameterValues values, Set<String> endings) {
        Separator separator = values.get(SEPARATOR);
        boolean said = separator != Separator.AUTO;
        if (!said && endings.containsAll(List.of(DataFormats.TSV, DataFormats.CSV))) {
            throw new InvalidInputException(
                    "There are names ending in .tsv, which means tabs between fields, and in .csv, which means commas, among the"
                            + " files: name the one that stands in all of them by --%s.",
                    SEPARATOR.name());
        }
        Separator taken = said ? separator : meant(endings.contains(DataFormats.TSV));
        return new CsvSettings(taken, said, values.get(HEADER), values.get(MULTILINE));
    }

    private static Separator meant(boolean isTsv) {
        return isTsv ? Separator.TAB : Separator.COMMA;
    }

    /** The same for a file or folder of results, whose name may end in what means another separator, unless the user has said one. */
    CsvSettings named(String name) {
        Optional<String> ending = DataFormats.ending(name);
        return said || ending.isEmpty()
                ? this
                : new CsvSettings(meant(ending.get().equals(DataFormats.TSV)), false, header, multiline);
    }

    /**
     * Looks at the names of columns.
     *
     * @throws InvalidInputException if it is a single one, with another separator in it, and the user has said none
     */
    void requireSeparated(String... columns) {
        if (said || !hasHeader() || columns.length != 1) {
            return;
        }
        for (Separator other : Separator.values()) {
            if (other != Separator.AUTO && other != separator && columns[0].contains(other.character)) {
                throw new InvalidInputException(
                        "The data has one column, '%s': name what stands between fields by --%s, which may be %s.",
                        columns[0], SEPARATOR.name(), other.name().toLowerCase(Locale.ROOT));
            }
        }
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
