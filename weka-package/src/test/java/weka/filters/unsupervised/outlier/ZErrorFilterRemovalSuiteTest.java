package weka.filters.unsupervised.outlier;

import farpoint.weka.References;
import weka.core.Attribute;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/**
 * Weka's own suite for filters, with the action remove. It takes for granted that no row of a later batch is taken out, hence
 * a tau that no row reaches; what is taken out is in {@link ZErrorFilterTest}.
 */
public class ZErrorFilterRemovalSuiteTest extends AbstractFilterTest {
    public ZErrorFilterRemovalSuiteTest(String name) {
        super(name);
    }

    @Override
    protected void setUp() throws Exception {
        super.setUp();
        m_Instances.deleteAttributeType(Attribute.STRING);
    }

    @Override
    public Filter getFilter() {
        ZErrorFilter filter = new ZErrorFilter();
        filter.setTau(50);
        return filter;
    }

    @Override
    public void testRegression() {
        References.require(getClass());
        super.testRegression();
    }
}
