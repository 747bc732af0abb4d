package farpoint.stream;

import farpoint.stream.SourceFormat.DecimalSign;
import farpoint.stream.SourceFormat.Separator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * How the fields of a CSV file are told from each other.
 *
 * @param separator what stands between them
 * @param quote what stands around a field that has the separator in it
 */
record CsvDialect(Separator separator, char quote) {
    private static final int LOOKED_AT = 20;

    private static final String RARE = ";\t|";

    /** The candidates, the most common first: they decide where several fit equally well. */
    private static final List<Separator> CANDIDATES =
            List.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB, Separator.PIPE, Separator.SPACE);

    /**
     * The dialect that the first lines are written in. What gives the names of the model's attributes is right; then comes
     * what gives as many fields in each line as the model has attributes, then what gives equally many, at least two.
     * Without a model, of these what leaves no other semicolon, tab or bar in a field comes first.
     *
     * @param head the first lines
     * @param whole whether they are all
     * @param names the names of the model's attributes; none if there is no model
     */
    static CsvDialect of(String head, boolean whole, List<String> names, SourceFormat format) {
        CsvDialect best = null;
        int bestRank = -1;
        for (char quote : new char[] {'"', '\''}) {
            for (Separator separator : CANDIDATES) {
                boolean asked = format.separator() == separator || format.separator() == Separator.AUTO;
                boolean decimals = separator == Separator.COMMA && format.decimal() == DecimalSign.COMMA;
                if (!asked || decimals && format.separator() == Separator.AUTO) {
                    continue;
                }
                CsvDialect dialect = new CsvDialect(separator, quote);
                int rank = dialect.rank(head, whole, names);
                if (rank > bestRank) {
                    best = dialect;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    private int rank(String head, boolean whole, List<String> names) {
        List<List<String>> lines = lines(head, whole);
        if (lines.isEmpty()) {
            return 0;
        }
        boolean named = !names.isEmpty() && new HashSet<>(HeaderLook.names(lines.get(0), names)).containsAll(names);
        int fields = lines.get(0).size();
        boolean even = lines.stream().allMatch(line -> line.size() == fields);
        if (named) {
            return even ? 4 : 3;
        }
        if (!even || fields < 2) {
            return 0;
        }
        boolean likely = names.isEmpty() ? isPlain(lines) : fields == names.size();
        return likely ? 2 : 1;
    }

    /** Whether no field holds another separator that is rare in texts, as the semicolons between numbers with decimal commas. */
    private boolean isPlain(List<List<String>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .flatMapToInt(String::chars)
                .noneMatch(c -> c != separator.character() && RARE.indexOf(c) >= 0);
    }

    private List<List<String>> lines(String head, boolean whole) {
        byte[] text = bytes(head);
        int length = text.length;
        text = Arrays.copyOf(text, length + RowBlock.PADDING);
        text[length] = '\n';
        CsvFormat format = new CsvFormat(this);
        CsvFields fields = format.fields(text, length);
        List<List<String>> lines = new ArrayList<>();
        int at = fields.firstRow(0);
        while (lines.size() < LOOKED_AT && at < length) {
            List<String> line = format.texts(fields, at);
            at = fields.firstRow(fields.behindRow(at));
            if ((whole || at < length) && !CsvFormat.isBlank(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private byte[] bytes(String head) {
        try (InputStream bytes = bytes(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)))) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of which the separator stands once between fields. */
    InputStream bytes(InputStream text) {
        return separator == Separator.SPACE ? new BlankRuns(text, quote) : text;
    }
}
