package farpoint.stream;

import farpoint.run.InvalidInputException;
import farpoint.run.Plural;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of CSV. A field that starts with a quote goes on to a separator or the end of a line that is in no quotes; in any other a
 * quote is a letter like others. A quote that does not end is a mistake. Lines end by a line feed, a carriage return or both;
 * empty ones are no rows.
 */
final class CsvFormat implements RowFormat {
    private static final int ANY = -1;

    private final byte separator;
    private final byte quote;
    private final char point;
    private final int width;

    /** Rows of any number of fields, whose numbers are not asked for. */
    CsvFormat(CsvDialect dialect) {
        this(dialect.separator().character(), dialect.quote(), '.', ANY);
    }

    private CsvFormat(int separator, int quote, char point, int width) {
        this.separator = (byte) separator;
        this.quote = (byte) quote;
        this.point = point;
        this.width = width;
    }

    /** The fields of bytes, see {@link CsvFields}. */
    CsvFields fields(byte[] bytes, int to) {
        return new CsvFields(separator, quote, bytes, to);
    }

    /** The same rows, which must have so many fields. */
    CsvFormat of(int fields, SourceFormat.DecimalSign decimal) {
        return new CsvFormat(separator, quote, decimal == SourceFormat.DecimalSign.POINT ? '.' : ',', fields);
    }

    /** Whether a row has as many fields as rows must have. */
    boolean fits(List<String> texts) {
        return width == ANY || texts.size() == width;
    }

    /** The place up to which there are whole rows, see {@link ByteBlocks.Cutting}. */
    int wholeRows(byte[] bytes, int from, int to) {
        return ByteSearch.contains(bytes, from, to, quote)
                ? wholeQuotedRows(bytes, from, to)
                : TextLines.whole(bytes, from, to);
    }

    private int wholeQuotedRows(byte[] bytes, int from, int to) {
        CsvFields fields = fields(bytes, to);
        int whole = from;
        int at = from;
        while (at < to) {
            at = fields.skip(at);
            if (at >= to - 1) {
                // Half of the end of a line may follow a carriage return.
                return at == to - 1 && bytes[at] == '\n' ? to : whole;
            }
            boolean ended = bytes[at] != separator;
            at = ended ? fields.behindLineEnd(at) : at + 1;
            whole = ended ? at : whole;
        }
        return whole;
    }

    @Override
    public void read(RowBlock block) {
        CsvFields fields = fields(block.bytes(), block.to());
        CsvNumbers numbers = new CsvNumbers(fields, new DecimalReader(point), point != separator);
        int at = block.from();
        while (at < block.to()) {
            if (fields.isLineEnd(at)) {
                at = fields.behindLineEnd(at);
                continue;
            }
            int row = block.add(at, fields.lines());
            int start = at;
            int found = 0;
            boolean odd = false;
            while (true) {
                int place = found < width ? block.places()[found] : -1;
                if (place >= 0) {
                    at = numbers.read(at);
                    block.numbers()[place][row] = numbers.value();
                    odd |= numbers.isUnread();
                } else {
                    at = fields.skip(at);
                }
                found++;
                if (at >= block.to() || block.bytes()[at] != separator) {
                    break;
                }
                at++;
            }
            boolean ends = fields.unended() < 0;
            if (ends && found == 1 && width > 1 && fields.text(start, at).isBlank()) {
                block.takeBack();
            } else if (!ends || found != width) {
                block.addUnread();
            } else if (odd) {
                block.addOdd();
            }
            at = fields.behindLineEnd(at);
        }
        block.endLines(fields.lines());
    }

    /** Whether a row has nothing in it, where others have fields. */
    static boolean isBlank(List<String> texts) {
        return texts.size() == 1 && texts.get(0).isBlank();
    }

    @Override
    public List<String> texts(byte[] bytes, int from, int to, long line) {
        CsvFields fields = fields(bytes, to);
        List<String> texts = texts(fields, from);
        if (fields.unended() >= 0) {
            throw new InvalidInputException("Line %d has a quote that does not end.", line + fields.unended());
        }
        if (!fits(texts) && !isBlank(texts)) {
            throw new InvalidInputException(
                    "Line %d has %d %s, the first line has %d.",
                    line, texts.size(), Plural.of(texts.size(), "field"), width);
        }
        return texts;
    }

    /** The texts of a row's fields, whatever is wrong with them. */
    List<String> texts(CsvFields fields, int from) {
        List<String> texts = new ArrayList<>(Math.max(width, 8));
        int at = from;
        while (true) {
            int end = fields.skip(at);
            texts.add(fields.text(at, end));
            if (!fields.isSeparator(end)) {
                return texts;
            }
            at = end + 1;
        }
    }

    @Override
    public String[] texts(byte[] bytes, int from, int to, long line, boolean[] wanted) {
        CsvFields fields = fields(bytes, to);
        String[] texts = new String[width];
        int at = from;
        for (int field = 0; field < width; field++) {
            int end = fields.skip(at);
            texts[field] = wanted[field] ? fields.text(at, end) : null;
            at = end + 1;
        }
        return texts;
    }

    /** ASCII with commas for separators and without quotes stands as it is written. */
    @Override
    public boolean write(byte[] bytes, int from, int to, CsvLines line) {
        int at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            if (bytes[at] < 0 || bytes[at] == '"' || bytes[at] == quote) {
                return false;
            }
            at++;
        }
        if (separator == ',') {
            line.field(bytes, from, at);
        }
        return separator == ',';
    }
}
