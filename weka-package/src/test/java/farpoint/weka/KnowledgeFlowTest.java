package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.swing.ImageIcon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.outlier.KNNDistance;
import weka.core.Instances;
import weka.core.converters.ArffLoader;
import weka.core.converters.ArffSaver;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.supervised.outlier.SyntheticOutliers;
import weka.filters.unsupervised.outlier.DataAudit;
import weka.filters.unsupervised.outlier.NeighborImputation;
import weka.filters.unsupervised.outlier.OutlierScore;
import weka.filters.unsupervised.outlier.ZErrorFilter;
import weka.gui.Logger;
import weka.gui.knowledgeflow.StepVisual;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.FlowRunner;
import weka.knowledgeflow.StepManager;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.ClassAssigner;
import weka.knowledgeflow.steps.Classifier;
import weka.knowledgeflow.steps.ClassifierPerformanceEvaluator;
import weka.knowledgeflow.steps.CrossValidationFoldMaker;
import weka.knowledgeflow.steps.Filter;
import weka.knowledgeflow.steps.Loader;
import weka.knowledgeflow.steps.ModelPerformanceChart;
import weka.knowledgeflow.steps.Saver;
import weka.knowledgeflow.steps.Step;
import weka.knowledgeflow.steps.TextViewer;
import weka.knowledgeflow.steps.WekaAlgorithmWrapper;

/** Flows of Weka's KnowledgeFlow with the package's schemes, saved as JSON, read and run. */
class KnowledgeFlowTest {
    @TempDir
    static Path folder;

    private final Flow flow = new Flow();
    private final Messages messages = new Messages();

    /** Collects what the flow tells; steps run in several threads. */
    private static final class Messages implements Logger {
        final List<String> log = Collections.synchronizedList(new ArrayList<>());
        final List<String> status = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void logMessage(String message) {
            log.add(message);
        }

        @Override
        public void statusMessage(String message) {
            status.add(message);
        }
    }

    private StepManagerImpl add(Step step) {
        StepManagerImpl manager = new StepManagerImpl(step);
        flow.addStep(manager);
        return manager;
    }

    private StepManagerImpl add(WekaAlgorithmWrapper step, Object scheme) {
        step.setWrappedAlgorithm(scheme);
        return add(step);
    }

    private void connect(StepManagerImpl from, StepManagerImpl to, String connection) {
        assertTrue(flow.connectSteps(from, to, connection), from.getName() + " to " + to.getName());
    }

    /** The shipped data with its class; the last attribute by default. */
    private StepManagerImpl data() throws Exception {
        Path shipped = folder.resolve("glass.arff");
        Files.writeString(shipped, Data.shipped("glass").toString());
        ArffLoader file = new ArffLoader();
        file.setFile(shipped.toFile());
        StepManagerImpl loader = add(new Loader(), file);
        StepManagerImpl classed = add(new ClassAssigner());
        connect(loader, classed, StepManager.CON_DATASET);
        return classed;
    }

    /** Runs the flow as it is read from a file; the steps as they are after that. */
    private Flow run() throws Exception {
        Flow read = Flow.JSONToFlow(flow.toJSON());
        FlowRunner runner = new FlowRunner();
        runner.setLogger(messages);
        runner.setFlow(read);
        runner.run();
        runner.waitUntilFinished();
        String all = String.join("\n", messages.log) + String.join("\n", messages.status);
        assertFalse(all.contains("ERROR") || all.contains("Exception") || all.contains("WARNING"), all);
        assertFalse(all.contains("Unknown"), all);
        return read;
    }

    private static Collection<String> texts(Flow flow, String viewer) {
        return ((TextViewer) flow.findStep(viewer).getManagedStep())
                .getResults()
                .values();
    }

    @Test
    void theFilterIsSavedUnderItsDefaultNameAndShown() throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setDetector(new KNNDistance());
        filter.setFlag(true);
        StepManagerImpl data = data();
        StepManagerImpl scored = add(new Filter(), filter);
        connect(data, scored, StepManager.CON_DATASET);
        ArffSaver file = new ArffSaver();
        file.setDir(folder.toString());
        connect(scored, add(new Saver(), file), StepManager.CON_DATASET);
        connect(scored, add(new TextViewer()), StepManager.CON_DATASET);

        Flow done = run();
        Instances saved =
                DataSource.read(folder.resolve("glass-OutlierScore.arff").toString());
        Instances expected = Data.shipped("glass");
        filter.setInputFormat(expected);
        assertEquals(
                weka.filters.Filter.useFilter(expected, filter)
                        .attribute("outlier_score")
                        .index(),
                saved.attribute("outlier_score").index());
        assertEquals(214, saved.size());
        assertTrue(texts(done, "TextViewer").iterator().next().contains("@attribute outlier_flag {no,yes}"));
    }

    @Test
    void aDetectorIsEvaluatedAndItsCurveDrawn() throws Exception {
        StepManagerImpl folds = add(new CrossValidationFoldMaker());
        connect(data(), folds, StepManager.CON_DATASET);
        StepManagerImpl detector = add(new Classifier(), new KNNDistance());
        connect(folds, detector, StepManager.CON_TRAININGSET);
        connect(folds, detector, StepManager.CON_TESTSET);
        StepManagerImpl evaluated = add(new ClassifierPerformanceEvaluator());
        connect(detector, evaluated, StepManager.CON_BATCH_CLASSIFIER);
        connect(evaluated, add(new TextViewer()), StepManager.CON_TEXT);
        connect(evaluated, add(new ModelPerformanceChart()), StepManager.CON_THRESHOLD_DATA);

        Flow done = run();
        assertTrue(texts(done, "TextViewer").iterator().next().contains("ROC Area"));
        ModelPerformanceChart chart =
                (ModelPerformanceChart) done.findStep("ModelPerformanceChart").getManagedStep();
        assertFalse(chart.getPlots().isEmpty());
    }

    static List<WekaAlgorithmWrapper> steps() {
        List<WekaAlgorithmWrapper> steps = new ArrayList<>();
        for (weka.filters.Filter filter : List.of(
                new DataAudit(),
                new OutlierScore(),
                new ZErrorFilter(),
                new NeighborImputation(),
                new SyntheticOutliers())) {
            Filter step = new Filter();
            step.setWrappedAlgorithm(filter);
            steps.add(step);
        }
        farpoint.Detectors.all().forEach(spec -> {
            Classifier step = new Classifier();
            step.setWrappedAlgorithm(Data.classifier(spec));
            steps.add(step);
        });
        return steps;
    }

    /** Of the size of Weka's own, with which it lays out flows. */
    @ParameterizedTest
    @MethodSource("steps")
    void stepsHaveIconsOfTheirOwn(WekaAlgorithmWrapper step) {
        ClassLoader loader = step.getWrappedAlgorithm().getClass().getClassLoader();
        ImageIcon icon = StepVisual.loadIcon(loader, step.getIconPath());
        assertNotNull(icon, step.getIconPath());
        Image shown = StepVisual.iconForStep(step).getImage();
        assertEquals(56, shown.getWidth(null));
        assertEquals(56, shown.getHeight(null));
    }
}
