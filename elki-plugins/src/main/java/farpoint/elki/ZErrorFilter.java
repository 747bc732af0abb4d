package farpoint.elki;

import elki.data.type.SimpleTypeInformation;
import elki.data.type.TypeUtil;
import elki.database.ids.ArrayDBIDs;
import elki.database.ids.ArrayModifiableDBIDs;
import elki.database.ids.DBIDArrayIter;
import elki.database.ids.DBIDUtil;
import elki.datasource.bundle.MultipleObjectsBundle;
import elki.datasource.filter.ObjectFilter;
import elki.logging.Logging;
import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;
import elki.utilities.exceptions.AbortException;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.FileParameter.FileType;
import farpoint.RunParameters;
import farpoint.cleaning.Action;
import farpoint.cleaning.CleaningReport;
import farpoint.cleaning.Decisions;
import farpoint.cleaning.TableMeasure;
import farpoint.data.Table;
import farpoint.elki.input.BundleRelations;
import farpoint.elki.input.DataFile;
import farpoint.elki.input.DetectorInput;
import farpoint.elki.input.LabelPatterns;
import farpoint.elki.input.RelationTables;
import farpoint.elki.options.ModelPaths;
import farpoint.elki.options.Options;
import farpoint.elki.run.EngineRun;
import farpoint.elki.run.RunLog;
import farpoint.files.AtomicFile;
import farpoint.files.CleaningFile;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Row cleaning as a filter of ELKI's input; see {@link farpoint.cleaning.ZErrorFilter}. It looks at the vectors that an
 * algorithm would look at, and treats whole rows: labels and all other columns stay with them. What was done to
 * which rows is told, at more length where the figures of a run are shown.
 */
@Title("Z-error filter")
@Description(farpoint.cleaning.ZErrorFilter.DESCRIPTION)
@Reference(
        authors = "G. Godin",
        title = "Z-Error Loss for Training Neural Networks",
        booktitle = "arXiv preprint 2506.02154, 2025",
        url = "https://arxiv.org/abs/2506.02154")
@Alias({farpoint.cleaning.ZErrorFilter.NAME})
@Priority(Priority.RECOMMENDED)
public class ZErrorFilter implements ObjectFilter {
    /** The column of errors that is added to rows that stay. */
    public static final String ERROR = "z_error";

    /** The column of flags: 1 for rows with an error above tau, else 0. */
    public static final String FLAG = "z_error_flag";

    /** The column of weights. */
    public static final String WEIGHT = "z_error_weight";

    private static final Logging LOG = Logging.getLogger(ZErrorFilter.class);

    private final ParameterValues values;
    private final Optional<Path> report;
    private final Optional<DataFile> file;

    /**
     * Creates the filter.
     *
     * @param values a value for each of the filter's parameters
     * @param report the CSV file to write
     */
    public ZErrorFilter(ParameterValues values, Optional<Path> report) {
        this(values, report, Optional.empty());
    }

    private ZErrorFilter(ParameterValues values, Optional<Path> report, Optional<DataFile> file) {
        this.values = values;
        this.report = report;
        this.file = file;
    }

    /**
     * Cleans a data set.
     *
     * @throws AbortException with one sentence for the user if the data cannot be used
     */
    @Override
    public MultipleObjectsBundle filter(MultipleObjectsBundle objects) {
        return EngineRun.inOneSentence(() -> clean(objects));
    }

    private MultipleObjectsBundle clean(MultipleObjectsBundle objects) {
        if (objects.dataLength() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        report.ifPresent(AtomicFile::requireWritable);
        RunLog log = new RunLog(LOG, getClass().getName());
        Table table = RelationTables.table(DetectorInput.of(
                BundleRelations.of(objects), farpoint.zerror.ZError.SPEC.classUse(), LabelPatterns.NONE, file));
        ComputeContext context = ComputeContext.withDefaults()
                .withThreads(values.get(RunParameters.THREADS))
                .withProgress(log.progress());
        farpoint.cleaning.ZErrorFilter filter = farpoint.cleaning.ZErrorFilter.of(values);
        TableMeasure measure = new TableMeasure(farpoint.cleaning.ZErrorFilter.ofDetector(values), table, context);
        Decisions decisions = filter.decide(measure);
        measure.trained().notes().forEach(LOG::warning);
        CleaningReport found = CleaningReport.of(filter, decisions, table);
        tell(found);
        report.ifPresent(path -> write(path, found));
        return filter.action() == Action.REMOVE
                ? kept(objects, decisions)
                : marked(objects, filter.action(), decisions);
    }

    private static void write(Path path, CleaningReport found) {
        try {
            CleaningFile.write(path, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ELKI shows nothing but warnings of itself, and rows must not be gone without a word. */
    private static void tell(CleaningReport found) {
        LOG.warning((LOG.isStatistics() ? found.text() : found.shortText()).strip());
        found.warning().ifPresent(LOG::warning);
    }

    private static MultipleObjectsBundle kept(MultipleObjectsBundle objects, Decisions decisions) {
        int[] kept = IntStream.range(0, objects.dataLength())
                .filter(i -> !decisions.isOutlying(i))
                .toArray();
        MultipleObjectsBundle result = new MultipleObjectsBundle();
        for (int column = 0; column < objects.metaLength(); column++) {
            List<?> values = objects.getColumn(column);
            List<Object> picked = new ArrayList<>(kept.length);
            for (int row : kept) {
                picked.add(values.get(row));
            }
            result.appendColumn(objects.meta(column), picked);
        }
        if (objects.getDBIDs() != null) {
            result.setDBIDs(select(objects.getDBIDs(), kept));
        }
        return result;
    }

    /** An earlier filter may have given the rows their ids. */
    private static ArrayDBIDs select(ArrayDBIDs ids, int[] rows) {
        ArrayModifiableDBIDs picked = DBIDUtil.newArray(rows.length);
        DBIDArrayIter id = ids.iter();
        Arrays.stream(rows).forEach(row -> picked.add(id.seek(row)));
        return picked;
    }

    private static MultipleObjectsBundle marked(MultipleObjectsBundle objects, Action action, Decisions decisions) {
        append(objects, ERROR, row -> decisions.z()[row]);
        if (action == Action.FLAG) {
            append(objects, FLAG, row -> decisions.isOutlying(row) ? 1 : 0);
        } else {
            append(objects, WEIGHT, row -> action.weight(decisions.z()[row], decisions.tau()));
        }
        return objects;
    }

    private static void append(MultipleObjectsBundle objects, String name, IntToDoubleFunction value) {
        List<Double> column = IntStream.range(0, objects.dataLength())
                .mapToDouble(value)
                .boxed()
                .toList();
        objects.appendColumn(new SimpleTypeInformation<>(Double.class, name, TypeUtil.DOUBLE.getSerializer()), column);
    }

    /** The options. */
    public static class Par implements Parameterizer {
        private static final String PREFIX = "zerrorfilter";

        private ParameterValues values;
        private Optional<Path> report;
        private Optional<DataFile> file;

        @Override
        public void configure(Parameterization config) {
            file = DataFile.ofFilter(config);
            values = Options.grab(
                    config,
                    PREFIX,
                    farpoint.cleaning.ZErrorFilter.PARAMETERS.stream()
                            .filter(p -> p != farpoint.cleaning.ZErrorFilter.REPORT)
                            .toList());
            report = ModelPaths.file(
                    config, Options.id(PREFIX, farpoint.cleaning.ZErrorFilter.REPORT), FileType.OUTPUT_FILE, true);
        }

        @Override
        public ZErrorFilter make() {
            return new ZErrorFilter(values, report, file);
        }
    }
}
