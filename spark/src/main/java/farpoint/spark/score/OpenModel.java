package farpoint.spark.score;

import farpoint.OpenDetector;
import farpoint.data.Table;
import farpoint.explanation.Contributions;
import farpoint.modelfile.ModelFile;
import farpoint.neighbors.Engines;
import farpoint.neighbors.LazyEngine;
import farpoint.run.ComputeContext;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model that is open to score. Safe for use by several threads, each of which computes alone; closed by {@link OpenModels}. */
final class OpenModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenModel.class);

    private final ModelFile file;
    private final LazyEngine engine;
    private final OpenDetector detector;
    private final ComputeContext context;

    /**
     * Opens a model.
     *
     * @param bytes of a model file
     * @param engineName as in {@link Engines#open}
     */
    OpenModel(byte[] bytes, String engineName) {
        file = ModelFile.fromBytes(bytes);
        engine = Engines.lazily(engineName, OpenModel.class.getClassLoader(), LOG::info);
        // Other tasks wait for the model as well, so that no task that is killed may stop this.
        context = Engines.use(engine, ComputeContext.withDefaults().withThreads(1))
                .withCancelCheck(() -> false);
        detector = file.detector().open(context);
        LOG.info("Opened a model of {}", file.detector().provenance().detector());
    }

    /** The detector and its threshold. */
    ModelFile file() {
        return file;
    }

    /** The scores of some rows, see {@link OpenDetector#score}. */
    double[] score(Table rows, BooleanSupplier cancelled) {
        return rows.rows() == 0 ? new double[0] : detector.score(rows, context.withCancelCheck(cancelled));
    }

    /** The contributions of the table's attributes to the scores. */
    Contributions explain(Table rows, BooleanSupplier cancelled) {
        return rows.rows() == 0
                ? Contributions.exact(rows.columns(), new double[0])
                : file.detector().explain(rows, context.withCancelCheck(cancelled));
    }

    /** Why the rows have their scores, a sentence each. */
    List<String> sentences(Table rows, Contributions why) {
        return file.detector().sentences(rows, why);
    }

    @Override
    public void close() {
        detector.close();
        engine.close();
    }
}
