package weka.filters.unsupervised.outlier;

import farpoint.weka.References;
import weka.core.Attribute;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own suite for filters. */
public class NeighborImputationSuiteTest extends AbstractFilterTest {
    public NeighborImputationSuiteTest(String name) {
        super(name);
    }

    @Override
    protected void setUp() throws Exception {
        super.setUp();
        m_Instances.deleteAttributeType(Attribute.STRING);
    }

    @Override
    public Filter getFilter() {
        return new NeighborImputation();
    }

    @Override
    public void testRegression() {
        References.require(getClass());
        super.testRegression();
    }
}
