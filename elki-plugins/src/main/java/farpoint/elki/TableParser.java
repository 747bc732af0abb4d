package farpoint.elki;

import elki.data.LabelList;
import elki.data.NumberVector;
import elki.datasource.parser.CSVReaderFormat;
import elki.datasource.parser.NumberVectorLabelParser;
import elki.logging.Logging;
import elki.utilities.Alias;
import elki.utilities.datastructures.BitsUtil;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.io.TokenizedReader;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.PatternParameter;
import elki.utilities.optionhandling.parameters.StringParameter;
import farpoint.elki.input.SimpleRows;
import farpoint.elki.input.TableLayout;
import farpoint.elki.input.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * ELKI's parser of numbers and labels for tables as people have them: an empty cell, or a word such as null, among numbers is a
 * missing value, NaN, and a text may hold blanks and numbers. What ELKI's own parser reads right is read by it.
 *
 * @param <V> the type of the vectors
 */
@Title("Table parser")
@Description("Reads numbers and labels as NumberVectorLabelParser does, and takes empty cells among numbers for missing"
        + " values.")
@Alias({TableParser.NAME})
public final class TableParser<V extends NumberVector> extends NumberVectorLabelParser<V> {
    /** What the option -dbc.parser takes. */
    public static final String NAME = "table";

    private static final Logging LOG = Logging.getLogger(TableParser.class);

    /** Longer texts are not looked at: they are read as ELKI's parser reads them. */
    private static final int LONGEST = 1 << 28;

    private final TextFormat format;
    private final List<Integer> labelColumns;
    private final Map<String, String> words = new HashMap<>();
    private Optional<SimpleRows> simple = Optional.empty();
    private Optional<TableLayout> layout = Optional.empty();

    private TableParser(TextFormat format, long[] labelIndices, NumberVector.Factory<V> factory) {
        super(format.separator(), format.quotes(), format.comment(), labelIndices, factory);
        this.format = format;
        this.labelColumns = labelIndices == null
                ? List.of()
                : IntStream.range(0, BitsUtil.capacity(labelIndices))
                        .filter(j -> BitsUtil.get(labelIndices, j))
                        .boxed()
                        .toList();
    }

    @Override
    public void initStream(InputStream in) {
        try {
            byte[] start = in.readNBytes(LONGEST);
            useComments(format);
            boolean isWhole = start.length < LONGEST;
            simple = isWhole ? SimpleRows.of(start, format) : Optional.empty();
            layout = isWhole && simple.isEmpty() ? look(start) : Optional.empty();
            simple.ifPresent(rows -> reader = new SimpleReader(rows, format));
            super.initStream(new SequenceInputStream(new ByteArrayInputStream(start), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        curvec = null;
        layout.filter(l -> l.missing() > 0)
                .ifPresent(l -> LOG.warning("Missing numbers, which are empty cells or words such as null: "
                        + l.missing() + " (" + l.missingByColumn() + ")."));
    }

    private Optional<TableLayout> look(byte[] text) {
        Optional<TextFormat> semicolons = format.withSemicolonRows();
        Optional<TableLayout> rows =
                semicolons.flatMap(f -> TableLayout.ofRowsThatElkiPassesOver(text, f, labelColumns));
        rows.ifPresent(found -> useComments(semicolons.get()));
        return rows.or(() -> TableLayout.ofTextThatElkiMisreads(text, format, labelColumns));
    }

    private void useComments(TextFormat by) {
        reader = new CSVReaderFormat(by.separator(), by.quotes(), by.comment()).makeReader();
        tokenizer = reader.getTokenizer();
    }

    /** Whether columns are numbers or labels, the layout has said. */
    @Override
    protected boolean isLabelColumn(int column) {
        return layout.isEmpty() && super.isLabelColumn(column);
    }

    @Override
    protected boolean parseLineInternal() {
        if (simple.isPresent()) {
            return parseSimple(simple.get());
        }
        if (layout.isEmpty()) {
            return super.parseLineInternal();
        }
        TableLayout table = layout.get();
        String line = reader.getBuffer().toString();
        if (curvec == null && !table.hasNumber(line)) {
            columnnames = new ArrayList<>(table.namesOfNumbers());
            return false;
        }
        attributes.clear();
        Arrays.stream(table.numbers(line)).forEach(attributes::add);
        curvec = createVector();
        attributes.clear();
        haslabels = table.hasTexts();
        curlbl = LabelList.make(table.texts(line));
        return true;
    }

    /** What ELKI's parser makes of such a row. */
    private boolean parseSimple(SimpleRows row) {
        List<String> texts = new ArrayList<>();
        attributes.clear();
        for (int column = 0; row.nextField(); column++) {
            if (isLabelColumn(column) || !addNumber(row)) {
                texts.add(words.computeIfAbsent(row.word(), word -> word));
            }
        }
        if (curvec == null && attributes.size == 0) {
            columnnames = texts;
            return false;
        }
        haslabels |= !texts.isEmpty();
        curvec = createVector();
        curlbl = LabelList.make(texts);
        attributes.clear();
        return true;
    }

    private boolean addNumber(SimpleRows row) {
        try {
            attributes.add(row.number());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A reader without a tokenizer, to stand where ELKI's parser asks for rows. */
    private static final class SimpleReader extends TokenizedReader {
        private final SimpleRows rows;

        SimpleReader(SimpleRows rows, TextFormat format) {
            super(format.separator(), format.quotes(), format.comment());
            this.rows = rows;
        }

        @Override
        public boolean nextLineExceptComments() {
            return rows.nextRow();
        }
    }

    @Override
    protected Logging getLogger() {
        return LOG;
    }

    /**
     * The options, which are those of ELKI's parser.
     *
     * @param <V> the type of the vectors
     */
    public static class Par<V extends NumberVector> extends NumberVectorLabelParser.Par<V> {
        private Pattern separator;
        private String quotes;
        private Pattern comment;

        @Override
        public void configure(Parameterization config) {
            new PatternParameter(CSVReaderFormat.Par.COLUMN_SEPARATOR_ID, CSVReaderFormat.DEFAULT_SEPARATOR)
                    .grab(config, x -> separator = x);
            new StringParameter(CSVReaderFormat.Par.QUOTE_ID, CSVReaderFormat.QUOTE_CHARS)
                    .grab(config, x -> quotes = x);
            new PatternParameter(CSVReaderFormat.Par.COMMENT_ID, CSVReaderFormat.COMMENT_PATTERN)
                    .grab(config, x -> comment = x);
            getLabelIndices(config);
            getFactory(config);
        }

        @Override
        public TableParser<V> make() {
            return new TableParser<>(new TextFormat(comment, separator, quotes), labelIndices, factory);
        }
    }
}
