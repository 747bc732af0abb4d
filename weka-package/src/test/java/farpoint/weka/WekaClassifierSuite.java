package farpoint.weka;

import weka.classifiers.AbstractClassifierTest;
import weka.classifiers.CheckClassifier;

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
        if (getName().equals("testRegression")) {
            m_Classifier = getClassifier();
        }
    }

    /** Is called when the classifier has been made; with the tester it is then trained many times, before each of the tests. */
    @Override
    protected CheckClassifier getTester() {
        Data.trainQuickly((DetectorClassifier) m_Classifier);
        return super.getTester();
    }

    @Override
    public void testRegression() throws Exception {
        References.require(getClass());
        super.testRegression();
    }
}
