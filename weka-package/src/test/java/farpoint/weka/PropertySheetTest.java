package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.Detectors;
import java.awt.Component;
import java.awt.Container;
import java.beans.PropertyEditorManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.outlier.DeepSVDD;
import weka.filters.unsupervised.outlier.DataAudit;
import weka.filters.unsupervised.outlier.OutlierScore;
import weka.filters.unsupervised.outlier.ZErrorFilter;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertySheetPanel;

/** Weka's own property sheets of the package's schemes: what matters first stands first, and files have a dialog. */
class PropertySheetTest {
    private static final List<String> OF_ALL = List.of("contamination", "threshold", "falseAlarmRate");

    @BeforeAll
    static void registerEditors() {
        GenericObjectEditor.registerEditors();
        // Weka reads this from the package's GUIEditors.props.
        PropertyEditorManager.registerEditor(DetectorClassifier.class, GenericObjectEditor.class);
    }

    static Stream<DetectorClassifier> detectors() {
        return Detectors.all().stream().map(Data::classifier);
    }

    private static <T extends Component> List<String> texts(Container panel, Class<T> type, Function<T, String> text) {
        List<String> texts = new ArrayList<>();
        for (Component component : panel.getComponents()) {
            if (type.isInstance(component)) {
                texts.add(text.apply(type.cast(component)));
            } else if (component instanceof Container inner) {
                texts.addAll(texts(inner, type, text));
            }
        }
        return texts;
    }

    private static PropertySheetPanel sheet(Object scheme) {
        PropertySheetPanel sheet = new PropertySheetPanel();
        sheet.setTarget(scheme);
        return sheet;
    }

    private static List<String> rows(Object scheme) {
        // A field for a file has an empty label of its own.
        return texts(sheet(scheme), JLabel.class, JLabel::getText).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Buttons beside a field for a path. */
    private static long dialogs(Object scheme) {
        return texts(sheet(scheme), JButton.class, JButton::getText).stream()
                .filter("Browse..."::equals)
                .count();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void whatAllDetectorsAreAskedForStandsFirstAndFilesBeforeWekasOwn(DetectorClassifier detector) {
        List<String> rows = rows(detector);
        assertEquals(OF_ALL, rows.subList(0, OF_ALL.size()));
        List<String> last = List.of("outlierValue", "normalClassOnly", "seed", "engine", "threads", "saveModelFile");
        List<String> found = rows.stream().filter(last::contains).toList();
        assertEquals(last, found, rows.toString());
        boolean neural = detector instanceof NeuralClassifier;
        assertEquals(neural ? 2 : 1, dialogs(detector));
        int own = rows.indexOf(neural ? "saveDiagnostics" : "saveModelFile") + 1;
        assertEquals(
                List.of("batchSize", "debug", "doNotCheckCapabilities", "numDecimalPlaces"),
                rows.subList(own, rows.size()));
    }

    @Test
    void ofANetworkTheTrainingStandsBeforeItsDetails() {
        assertEquals(
                List.of(
                        "contamination",
                        "threshold",
                        "falseAlarmRate",
                        "cleanTraining",
                        "preset",
                        "objective",
                        "nu",
                        "numCenters",
                        "encoder",
                        "pretrainEpochs",
                        "scaling",
                        "ensembleSize",
                        "epochs",
                        "hiddenLayers",
                        "latentDim",
                        "learningRate",
                        "miniBatchSize",
                        "patience",
                        "weightDecay",
                        "trim"),
                rows(new DeepSVDD()).subList(0, 20));
    }

    @Test
    void ofFiltersWhatTheyDoStandsFirst() {
        assertEquals(
                List.of("detector", "flag", "probability", "confidence", "reason", "sureReasons", "contributions"),
                rows(new OutlierScore()).subList(0, 7));
        assertEquals(2, dialogs(new OutlierScore()), "a model file and a report");
        assertEquals(
                List.of("action", "tau", "maxIterations", "form", "target"),
                rows(new ZErrorFilter()).subList(0, 5));
        assertEquals(1, dialogs(new ZErrorFilter()));
        assertEquals(
                List.of(
                        "rowScores",
                        "falseDiscoveryRate",
                        "comparedRows",
                        "useClassifier",
                        "classifier",
                        "outlierValue",
                        "seed",
                        "engine",
                        "threads",
                        "against",
                        "report"),
                rows(new DataAudit()).subList(0, 11));
        assertEquals(2, dialogs(new DataAudit()), "another file and a report");
    }
}
