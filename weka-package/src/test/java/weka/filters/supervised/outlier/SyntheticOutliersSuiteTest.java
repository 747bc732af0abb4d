package weka.filters.supervised.outlier;

import farpoint.weka.References;
import weka.core.Attribute;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own suite for filters. */
public class SyntheticOutliersSuiteTest extends AbstractFilterTest {
    public SyntheticOutliersSuiteTest(String name) {
        super(name);
    }

    @Override
    protected void setUp() throws Exception {
        super.setUp();
        m_Instances.deleteAttributeType(Attribute.STRING);
        m_Instances.setClassIndex(0);
    }

    @Override
    public Filter getFilter() {
        return new SyntheticOutliers();
    }

    @Override
    public void testRegression() {
        References.require(getClass());
        super.testRegression();
    }
}
