package farpoint.elki;

import elki.application.AbstractApplication;
import elki.logging.Logging;
import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.parameterization.Parameterization;
import elki.utilities.optionhandling.parameters.FileParameter.FileType;
import elki.workflow.InputStep;
import farpoint.Detectors;
import farpoint.RunParameters;
import farpoint.TrainedDetector;
import farpoint.data.Table;
import farpoint.elki.input.DataFile;
import farpoint.elki.input.DetectorInput;
import farpoint.elki.input.HeaderRow;
import farpoint.elki.input.LabelPatterns;
import farpoint.elki.input.RelationTables;
import farpoint.elki.options.FileOptions;
import farpoint.elki.options.ModelPaths;
import farpoint.elki.options.Options;
import farpoint.elki.run.EngineRun;
import farpoint.elki.run.RunLog;
import farpoint.files.AtomicFile;
import farpoint.modelfile.ModelFile;
import farpoint.params.ClassUse;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.run.Plural;
import farpoint.stream.ScoreWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Scores a data set by a model file and writes row number, score, probability, flag and confidence as CSV. Attributes are found by name;
 * where the data or the model has no names, their number must be the same and they are taken in order.
 */
@Title("Score outliers by a model file")
@Description("Scores a data set by the detector in a model file, which ELKI, Weka or Java has written, "
        + "and writes row number, score, probability, flag and confidence as CSV.")
@Alias({"ScoreOutliers"})
@Priority(Priority.RECOMMENDED)
public class ScoreOutliers extends AbstractApplication {
    private static final Logging LOG = Logging.getLogger(ScoreOutliers.class);

    private final InputStep input;
    private final Path model;
    private final Path out;
    private final ParameterValues run;
    private final Optional<DataFile> source;

    /**
     * Creates the application.
     *
     * @param input the data set
     * @param model the model file
     * @param out where the scores go
     * @param run a value for each of {@link RunParameters#COMPUTING}
     */
    public ScoreOutliers(InputStep input, Path model, Path out, ParameterValues run) {
        this(input, model, out, run, Optional.empty());
    }

    private ScoreOutliers(InputStep input, Path model, Path out, ParameterValues run, Optional<DataFile> source) {
        this.input = input;
        this.model = model;
        this.out = out;
        this.run = run;
        this.source = source;
    }

    /**
     * Scores and writes.
     *
     * @throws elki.utilities.exceptions.AbortException with one sentence for the user if that cannot be done
     */
    @Override
    public void run() {
        int rows = EngineRun.inOneSentence(this::scoreToFile);
        LOG.verbose(rows + " " + Plural.of(rows, "row") + " scored.");
    }

    private int scoreToFile() {
        AtomicFile.requireWritable(out);
        ModelFile file = DetectorRun.read(model);
        String detector = file.detector().provenance().detector();
        ClassUse classUse = Detectors.byName(detector).classUse();
        DetectorInput data = DetectorInput.of(input.getDatabase(), classUse, LabelPatterns.NONE, source);
        if (data.vectors().size() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        RunLog log = new RunLog(LOG, getClass().getName());
        log.model(file.detector());
        Table rows = rows(RelationTables.table(data), file.detector());
        log.foreign(file.detector(), rows);
        double[] scores = EngineRun.with(run, log, context -> file.detector().score(rows, context));
        log.scores(scores);
        log.shift(file, rows, scores);
        log.threshold(file.threshold(), scores.length);
        try {
            AtomicFile.write(
                    out, bytes -> new ScoreWriter(bytes, file.threshold().forRows(scores)).write(scores));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scores.length;
    }

    private static Table rows(Table table, TrainedDetector detector) {
        if (HeaderRow.isOf(detector, table)) {
            return HeaderRow.without(table);
        }
        HeaderRow.warn(table);
        return table;
    }

    /** Runs the application with ELKI's handling of options. */
    public static void main(String[] args) {
        runCLIApplication(ScoreOutliers.class, args);
    }

    /** The options. */
    public static class Par extends AbstractApplication.Par {
        /** The model file. */
        public static final OptionID MODEL_ID = new OptionID("model", "Model file that scores the data.");

        /** The output file. */
        public static final OptionID OUT_ID = new OptionID(
                "out",
                "CSV file for row number, score, probability, flag and confidence of each row. An earlier file is replaced.");

        private static final String PREFIX = "score";

        private InputStep input;
        private Path model;
        private Path out;
        private ParameterValues run;
        private Optional<DataFile> source;

        @Override
        public void configure(Parameterization given) {
            Parameterization config = DataFile.tracked(given);
            input = config.tryInstantiate(InputStep.class);
            source = DataFile.ofDatabase(config);
            model = ModelPaths.file(config, MODEL_ID, FileType.INPUT_FILE, false)
                    .orElse(null);
            out = ModelPaths.file(config, OUT_ID, FileType.OUTPUT_FILE, false).orElse(null);
            run = Options.grab(config, PREFIX, RunParameters.COMPUTING);
            FileOptions.check(config);
        }

        @Override
        public ScoreOutliers make() {
            return new ScoreOutliers(input, model, out, run, source);
        }
    }
}
