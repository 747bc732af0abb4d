package weka.filters.unsupervised.outlier;

import farpoint.weka.References;
import weka.core.Attribute;
import weka.core.SelectedTag;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own suite for filters, with flags, which show what was decided about every row. */
public class ZErrorFilterSuiteTest extends AbstractFilterTest {
    public ZErrorFilterSuiteTest(String name) {
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
        filter.setAction(new SelectedTag("flag", filter.getAction().getTags()));
        return filter;
    }

    @Override
    public void testRegression() {
        References.require(getClass());
        super.testRegression();
    }
}
