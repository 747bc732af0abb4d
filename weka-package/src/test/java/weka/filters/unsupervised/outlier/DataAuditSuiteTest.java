package weka.filters.unsupervised.outlier;

import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.rules.ZeroR;
import weka.classifiers.trees.J48;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.TestInstances;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own suite for filters. */
public class DataAuditSuiteTest extends AbstractFilterTest {
    public DataAuditSuiteTest(String name) {
        super(name);
    }

    @Override
    protected void setUp() throws Exception {
        super.setUp();
        m_Instances.deleteAttributeType(Attribute.STRING);
    }

    @Override
    public Filter getFilter() {
        return new DataAudit();
    }

    /** Weka's choice, a tree, takes no texts. */
    @Override
    protected FilteredClassifier getFilteredClassifier() {
        FilteredClassifier classifier = new FilteredClassifier();
        classifier.setFilter(getFilter());
        classifier.setClassifier(new ZeroR());
        return classifier;
    }

    @Override
    protected Instances getFilteredClassifierData() throws Exception {
        TestInstances data = TestInstances.forCapabilities(new J48().getCapabilities());
        data.setClassIndex(TestInstances.CLASS_IS_LAST);
        return data.generate();
    }

    /** What is found has tests where it is looked for; sentences may change. */
    @Override
    public void testRegression() {}
}
