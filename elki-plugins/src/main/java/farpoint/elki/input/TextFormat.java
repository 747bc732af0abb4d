package farpoint.elki.input;

import elki.datasource.parser.CSVReaderFormat;
import elki.utilities.io.Tokenizer;
import farpoint.elki.input.FieldSplitter.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How ELKI splits a file.
 *
 * @param comment lines that it passes over
 * @param separator what stands between fields
 * @param quotes characters that it takes for quotes
 */
public record TextFormat(Pattern comment, Pattern separator, String quotes) {
    /** What ELKI does if it is told nothing. */
    static final TextFormat DEFAULT = new TextFormat(
            Pattern.compile(CSVReaderFormat.COMMENT_PATTERN),
            Pattern.compile(CSVReaderFormat.DEFAULT_SEPARATOR),
            CSVReaderFormat.QUOTE_CHARS);

    /** Whether the user has said nothing of it. */
    boolean isDefault() {
        return comment.pattern().equals(DEFAULT.comment.pattern())
                && separator.pattern().equals(DEFAULT.separator.pattern())
                && quotes.equals(DEFAULT.quotes);
    }

    /**
     * The fields of a line as ELKI sees them, which may differ from what they are.
     *
     * @param labels fields that are labels although they may hold numbers, from 0
     */
    List<Field> fieldsOfElki(String line, List<Integer> labels) {
        Tokenizer tokenizer = new Tokenizer(separator, quotes);
        List<Field> fields = new ArrayList<>();
        for (tokenizer.initialize(line, 0, line.length()); tokenizer.valid(); tokenizer.advance()) {
            fields.add(new Field(tokenizer.getSubstring(), tokenizer.isQuoted() || labels.contains(fields.size())));
        }
        return fields;
    }

    /** The same where lines that start with a semicolon are rows; empty if the user has said what comments are. */
    public Optional<TextFormat> withSemicolonRows() {
        return comment.pattern().equals(CSVReaderFormat.COMMENT_PATTERN)
                ? Optional.of(new TextFormat(Pattern.compile("^\\s*(#|//).*$"), separator, quotes))
                : Optional.empty();
    }

    /** Whether a way of splitting is not against what the user has said of separators and quotes. */
    boolean allows(FieldSplitter splitter) {
        return splitter.separators()
                        .chars()
                        .allMatch(c -> separator.matcher(Character.toString(c)).matches())
                && splitter.quotes().chars().allMatch(c -> quotes.indexOf(c) >= 0);
    }
}
