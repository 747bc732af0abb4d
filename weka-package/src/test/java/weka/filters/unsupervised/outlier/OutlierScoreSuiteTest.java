package weka.filters.unsupervised.outlier;

import farpoint.weka.References;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.core.Attribute;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own suite for filters. */
public class OutlierScoreSuiteTest extends AbstractFilterTest {
    public OutlierScoreSuiteTest(String name) {
        super(name);
    }

    @Override
    protected void setUp() throws Exception {
        super.setUp();
        m_Instances.deleteAttributeType(Attribute.STRING);
    }

    @Override
    public Filter getFilter() {
        OutlierScore filter = new OutlierScore();
        filter.setDetector(new GaussianMahalanobis());
        filter.setProbability(true);
        filter.setFlag(true);
        filter.setContributions(true);
        return filter;
    }

    @Override
    public void testRegression() {
        References.require(getClass());
        super.testRegression();
    }
}
