package weka.datagenerators.outlier;

import weka.datagenerators.AbstractDataGeneratorTest;
import weka.datagenerators.DataGenerator;

/** Weka's own suite for generators of data. */
public class RangeProfilesSuiteTest extends AbstractDataGeneratorTest {
    public RangeProfilesSuiteTest(String name) {
        super(name);
    }

    @Override
    public DataGenerator getGenerator() {
        RangeProfiles generator = new RangeProfiles();
        generator.setRows(3);
        generator.setOutlierRows(2);
        return generator;
    }
}
