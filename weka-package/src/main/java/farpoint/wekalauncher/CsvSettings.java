package farpoint.wekalauncher;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import weka.core.Range;
import weka.core.Utils;
import weka.core.converters.CSVLoader;

/**
 * How the user says CSV is to be read, in the options of Weka's CSVLoader; what is not said is seen from the file.
 *
 * @param loader holds the options
 * @param separator what separates fields, if said
 * @param quotes the characters that enclose texts, if said
 */
record CsvSettings(CSVLoader loader, Optional<Character> separator, Optional<String> quotes) {
    /** The launcher's option that holds them. */
    static final String OPTION = "csv";

    /** Nothing is said. */
    static CsvSettings none() {
        return new CsvSettings(new CSVLoader(), Optional.empty(), Optional.empty());
    }

    /**
     * Takes the launcher's option out of a scheme's options, where it leaves empty strings.
     *
     * @throws UserError if Weka's loader does not understand it
     */
    static CsvSettings takeFrom(String[] options) {
        try {
            if (Utils.getOptionPos(OPTION, options) < 0) {
                return none();
            }
            String[] said = Utils.splitOptions(Utils.getOption(OPTION, options));
            List<String> letters = Arrays.asList(said);
            boolean separator = letters.contains("-F");
            boolean quotes = letters.contains("-E");
            if (letters.contains("-L")) {
                throw new UserError("-" + OPTION
                        + " takes the options of Weka's CSVLoader but -L, as all values of a column are read.");
            }
            CSVLoader loader = new CSVLoader();
            loader.setOptions(said);
            Utils.checkForRemainingOptions(said);
            return new CsvSettings(
                    loader,
                    separator
                            ? Optional.of(Utils.unbackQuoteChars(loader.getFieldSeparator())
                                    .charAt(0))
                            : Optional.empty(),
                    quotes ? Optional.of(loader.getEnclosureCharacters().replace(",", "")) : Optional.empty());
        } catch (UserError e) {
            throw e;
        } catch (Exception e) {
            throw new UserError(
                    "The option -" + OPTION + " takes the options of Weka's CSVLoader, such as \"-F ; -N last\": "
                            + Mistakes.sentence(String.valueOf(e.getMessage())));
        }
    }

    /** Whether the first line is a row. */
    boolean noHeader() {
        return loader.getNoHeaderRowPresent();
    }

    /** The kind of a column if it is said. */
    Optional<CsvColumn.Kind> kind(int column, int columns) {
        if (in(loader.getNominalAttributes(), column, columns)) {
            return Optional.of(CsvColumn.Kind.NOMINAL);
        }
        if (in(loader.getStringAttributes(), column, columns)) {
            return Optional.of(CsvColumn.Kind.STRING);
        }
        if (in(loader.getDateAttributes(), column, columns)) {
            return Optional.of(CsvColumn.Kind.DATE);
        }
        if (in(loader.getNumericAttributes(), column, columns)) {
            return Optional.of(CsvColumn.Kind.NUMERIC);
        }
        return Optional.empty();
    }

    private static boolean in(String ranges, int column, int columns) {
        if (ranges.isEmpty()) {
            return false;
        }
        Range range = new Range(ranges);
        range.setUpper(columns - 1);
        return range.isInRange(column);
    }
}
