package weka.filters.supervised.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
import farpoint.oversampling.Gap;
import farpoint.oversampling.NewRows;
import farpoint.oversampling.Smote;
import farpoint.run.ComputeContext;
import farpoint.testing.HoledRows;
import farpoint.weka.Data;
import farpoint.weka.TableRows;
import org.junit.jupiter.api.Test;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

class SyntheticOutliersTest {
    private static SyntheticOutliers filter(String options, Instances data) throws Exception {
        SyntheticOutliers filter = new SyntheticOutliers();
        filter.setOptions(Utils.splitOptions(options));
        filter.setInputFormat(data);
        return filter;
    }

    /** ELKI's filter is compared with the same. */
    @Test
    void addsTheRowsOfTheCoreAtTheEnd() throws Exception {
        Table table = HoledRows.of(80, false);
        Instances data = TableRows.of(table);
        Instances more =
                Filter.useFilter(data, filter("-percentage 250 -gap attribute -num-neighbors 3 -seed 4", data));
        NewRows made = new Smote(3, Gap.ATTRIBUTE, 250, 4).make(table, 1, ComputeContext.withDefaults());
        assertEquals(20, made.table().rows());
        assertEquals(100, more.size());
        for (int i = 0; i < 20; i++) {
            assertEquals("outlier", more.get(80 + i).stringValue(3));
            for (int j = 0; j < 3; j++) {
                assertEquals(made.table().value(i, j), more.get(80 + i).value(j));
            }
        }
    }

    @Test
    void aClassCanBeNamedAndNominalAttributesAndTextsAreThere() throws Exception {
        Instances data = Data.arff(
                "@relation r",
                "@attribute class {none,a,b}",
                "@attribute x numeric",
                "@attribute c {u,v}",
                "@attribute t string",
                "@data",
                "a,1,u,first",
                "a,2,u,second",
                "a,3,u,third",
                "b,7,v,fourth");
        data.setClassIndex(0);
        data.get(3).setWeight(2);
        Instances more = Filter.useFilter(data, filter("", data));
        assertEquals(5, more.size());
        Instance copy = more.get(4);
        assertEquals("b", copy.stringValue(0));
        assertEquals(7, copy.value(1));
        assertEquals(2, copy.weight());
        assertTrue(copy.isMissing(3));
        Instances named = Filter.useFilter(data, filter("-class-value a", data));
        assertEquals(7, named.size());
        assertEquals("u", named.get(6).stringValue(2));
        Exception e = assertThrows(Exception.class, () -> Filter.useFilter(data, filter("-class-value none", data)));
        assertTrue(e.getMessage().startsWith("There is no row of class 'none'"), e.getMessage());
    }

    @Test
    void laterBatchesStayAsTheyAre() throws Exception {
        Instances data = TableRows.of(HoledRows.of(60, false));
        SyntheticOutliers filter = filter("", data);
        assertEquals(66, Filter.useFilter(data, filter).size());
        assertEquals(60, Filter.useFilter(data, filter).size());
        FilteredClassifier classifier = new FilteredClassifier();
        classifier.setFilter(new SyntheticOutliers());
        classifier.setClassifier(new J48());
        classifier.buildClassifier(data);
        assertEquals(2, classifier.distributionForInstance(data.get(0)).length);
    }

    @Test
    void optionsAndPropertiesAreWekas() {
        CheckOptionHandler handler = new CheckOptionHandler();
        handler.setOptionHandler(new SyntheticOutliers());
        handler.setSilent(true);
        handler.doTests();
        assertTrue(handler.getSuccess());
        CheckGOE sheet = new CheckGOE();
        sheet.setObject(new SyntheticOutliers());
        sheet.setSilent(true);
        sheet.doTests();
        assertTrue(sheet.getSuccess());
    }

    @Test
    void needsANominalClass() throws Exception {
        Instances data = TableRows.of(HoledRows.of(10, false));
        data.setClassIndex(0);
        assertThrows(Exception.class, () -> filter("", data));
        data.setClassIndex(-1);
        Exception e = assertThrows(Exception.class, () -> filter("", data));
        assertTrue(e.getMessage().startsWith("No class is set: "), e.getMessage());
    }
}
