package farpoint.wekalauncher;

import java.io.IOException;
import java.util.List;

/**
 * How the fields of a CSV file are written.
 *
 * @param separator what stands between fields
 * @param quotes the characters that enclose fields
 */
record CsvFormat(char separator, String quotes) {
    private static final String SEPARATORS = ",;\t|";
    private static final String DOUBLE = "\"";

    /** Enough to tell separators apart. */
    private static final int SAMPLE = 50;

    /** Double quotes as spreadsheets write them, or single quotes besides, as Weka does. */
    private static final List<String> QUOTES = List.of(DOUBLE, DOUBLE + "'");

    /**
     * The formats that a file can have, the likeliest first.
     *
     * @param text the file
     * @param settings what the user says of the format
     */
    static List<CsvFormat> candidates(TextInput text, CsvSettings settings) {
        String sampled = settings.quotes().orElse(DOUBLE);
        char separator =
                settings.separator().isPresent() ? settings.separator().get() : likeliestSeparator(text, sampled);
        return settings.quotes().map(List::of).orElse(QUOTES).stream()
                .map(quotes -> new CsvFormat(separator, quotes))
                .toList();
    }

    /** The one that cuts the first rows into equally many fields, and into most; the comma if none does. */
    private static char likeliestSeparator(TextInput text, String quotes) {
        char best = SEPARATORS.charAt(0);
        int most = 1;
        for (char separator : SEPARATORS.toCharArray()) {
            int fields = equalFields(text, separator, quotes);
            if (fields > most) {
                most = fields;
                best = separator;
            }
        }
        return best;
    }

    /** The number of fields of each of the first rows, or 0 if it is not the same. */
    private static int equalFields(TextInput text, char separator, String quotes) {
        try (CsvParser parser = new CsvParser(text.open(), separator, quotes)) {
            List<String> row = parser.next();
            int fields = row == null ? 0 : row.size();
            for (int i = 1; i < SAMPLE && row != null; i++) {
                row = parser.next();
                if (row != null && row.size() != fields) {
                    return 0;
                }
            }
            return fields;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether numbers can have a decimal comma. */
    boolean decimalCommas() {
        return separator != ',';
    }

    /** The separator for the reader of a message. */
    String separatorName() {
        return separator == '\t' ? "a tab" : "'" + separator + "'";
    }

    /** Whether texts in single quotes are told from those without. */
    boolean knowsSingleQuotes() {
        return quotes.indexOf('\'') >= 0;
    }
}
