package farpoint.weka;

import weka.classifiers.AbstractClassifierTest;

/** Weka's own suite for classifiers, on its generated data. */
public abstract class WekaClassifierSuite extends AbstractClassifierTest {
    protected WekaClassifierSuite(String name) {
        super(name);
    }

    @Override
    public void testRegression() throws Exception {
        References.require(getClass());
        super.testRegression();
    }
}
