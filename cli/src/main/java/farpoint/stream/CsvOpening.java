package farpoint.stream;

import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the first rows of CSV, which say how the others are to be read. */
final class CsvOpening {
    /** A first line by which spreadsheets tell each other the separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([,;\t| ])(\r\n|\r|\n)");

    private final ByteBlocks source;
    private final SourceFormat wish;

    /** Of the rows, of any width before the first one is read. */
    private CsvFormat format;

    private final List<ByteBlocks.Bytes> taken = new ArrayList<>();
    private int at;
    private long lines;

    /**
     * A place between rows.
     *
     * @param block the number of a block that has been taken
     * @param at in the block
     * @param lines how many stand before it
     */
    private record Place(int block, int at, long lines) {}

    /** A row, where it starts, and the place behind it. */
    private record Row(List<String> texts, Place start, Place behind) {
        boolean isBlank() {
            return CsvFormat.isBlank(texts);
        }
    }

    private CsvOpening(TextSource text, CsvDialect dialect, SourceFormat wish, long lines) {
        this.format = new CsvFormat(dialect);
        this.source = new ByteBlocks(dialect.bytes(text.bytes()), format::wholeRows);
        this.wish = wish;
        this.lines = lines;
    }

    /**
     * Opens CSV.
     *
     * @param wanted the names of the model's attributes; none if there is no model
     */
    static RowReader open(TextSource text, List<String> wanted, SourceFormat format) throws IOException {
        Matcher told = SEPARATOR_LINE.matcher(text.head());
        return told.lookingAt()
                ? open(
                        text.behind(told.end()),
                        wanted,
                        format.separatedBy(told.group(1).charAt(0)),
                        1)
                : open(text, wanted, format, 0);
    }

    private static RowReader open(TextSource text, List<String> wanted, SourceFormat format, long lines)
            throws IOException {
        CsvDialect dialect = CsvDialect.of(text.head(), text.isWhole(), wanted, format);
        return new CsvOpening(text, dialect, format, lines).reader(wanted);
    }

    private RowReader reader(List<String> wanted) throws IOException {
        Row first = first();
        if (first == null) {
            throw new InvalidInputException("The data is empty.");
        }
        int width = first.texts.size();
        format = format.of(width, wish.decimal());
        boolean header = HeaderLook.holdsNames(first.texts, wanted, wish.header());
        List<Field> fields = header
                ? HeaderLook.names(first.texts, wanted).stream()
                        .map(name -> Field.of(name, Field.Type.FREE))
                        .toList()
                : List.of();
        Optional<String> doubt = Optional.empty();
        if (wish.header() == Header.AUTO) {
            Row second = next();
            doubt = HeaderLook.doubt(first.texts, second == null ? null : second.texts, wanted, header);
        }
        Place start = header ? first.behind : first.start;
        giveBack(start);
        RowReader.Shape shape = new RowReader.Shape(fields, width, first.start.lines + 1, wish.decimal(), doubt);
        return new RowReader(source, format, shape, start.lines);
    }

    /**
     * The first row; null if there is none. Nothing but blanks is no row where others have several fields; in a single column it
     * is a missing value.
     */
    private Row first() throws IOException {
        Row first = next();
        Row filled = first;
        while (filled != null && filled.isBlank()) {
            filled = next();
        }
        return filled != null && filled.texts.size() > 1 ? filled : first;
    }

    /** The next row, of as many fields as rows must have; null if there is none. */
    private Row next() throws IOException {
        Row row = null;
        while (row == null && (!taken.isEmpty() && at < last().to() || take())) {
            CsvFields fields = format.fields(last().array(), last().to());
            int start = fields.firstRow(at);
            Place place = new Place(taken.size() - 1, start, lines + fields.lines());
            at = last().to();
            if (start < at) {
                List<String> texts = format.texts(last().array(), start, at, place.lines + 1);
                at = Math.min(at, fields.behindRow(start));
                Place behind = new Place(place.block, at, lines + fields.lines());
                row = format.fits(texts) ? new Row(texts, place, behind) : null;
            }
            lines += fields.lines();
        }
        return row;
    }

    private ByteBlocks.Bytes last() {
        return taken.get(taken.size() - 1);
    }

    private boolean take() throws IOException {
        ByteBlocks.Bytes block = source.next(lines);
        if (block != null) {
            taken.add(block);
            at = block.from();
        }
        return block != null;
    }

    private void giveBack(Place start) {
        for (int b = taken.size() - 1; b > start.block; b--) {
            source.giveBack(taken.get(b));
        }
        ByteBlocks.Bytes block = taken.get(start.block);
        source.giveBack(new ByteBlocks.Bytes(block.array(), start.at, block.to()));
    }
}
