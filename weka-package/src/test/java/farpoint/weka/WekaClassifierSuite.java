package farpoint.weka;

import farpoint.testing.QuickValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weka.classifiers.AbstractClassifierTest;

/** Weka's own suite for classifiers, on its generated data. */
public abstract class WekaClassifierSuite extends AbstractClassifierTest {
    protected WekaClassifierSuite(String name) {
        super(name);
    }

    /**
     * Only the reference output is that of full training: all else is about how a classifier behaves, whatever it has
     * learnt.
     */
    @Override
    protected void setUp() throws Exception {
        super.setUp();
        DetectorClassifier classifier = (DetectorClassifier) m_Classifier;
        if (!getName().equals("testRegression")) {
            Map<String, String> defaults = classifier.spec().defaults().asText();
            List<String> options = new ArrayList<>();
            QuickValues.of(classifier.spec()).asText().forEach((name, text) -> {
                if (!text.equals(defaults.get(name))) {
                    options.addAll(List.of("-" + name, text));
                }
            });
            classifier.setOptions(options.toArray(String[]::new));
        }
    }

    @Override
    public void testRegression() throws Exception {
        References.require(getClass());
        super.testRegression();
    }
}
