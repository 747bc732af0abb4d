package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Table;
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

class NeighborImputationTest {
    private static NeighborImputation filter(String options, Instances data) throws Exception {
        NeighborImputation filter = new NeighborImputation();
        filter.setOptions(Utils.splitOptions(options));
        filter.setInputFormat(data);
        return filter;
    }

    /** ELKI's filter is compared with the same. */
    @Test
    void fillsAsTheCoreDoes() throws Exception {
        Table holed = HoledRows.of(80, true);
        Instances data = TableRows.of(holed);
        Instances filled = Filter.useFilter(data, filter("-imputations 3 -seed 4", data));
        ComputeContext context = ComputeContext.withDefaults();
        farpoint.imputation.NeighborImputation imputation = new farpoint.imputation.NeighborImputation(0, 3, 4);
        assertEquals(240, filled.size());
        assertEquals("imputation", filled.attribute(3).name());
        for (int m = 0; m < 3; m++) {
            Table expected = imputation.fit(holed, context).fill(holed, context).table(m);
            for (int i = 0; i < 80; i++) {
                Instance row = filled.get(80 * m + i);
                assertEquals(m, row.value(3));
                assertEquals(data.get(i).classValue(), row.classValue());
                for (int j = 0; j < 3; j++) {
                    assertEquals(expected.value(i, j), row.value(j));
                }
            }
        }
    }

    @Test
    void theClassIsNeitherLookedAtNorFilled() throws Exception {
        Instances data = Data.arff(
                "@relation r",
                "@attribute x numeric",
                "@attribute class {a,b}",
                "@attribute c {u,v}",
                "@data",
                "1,a,u",
                "1.1,a,?",
                "5,b,v",
                "?,b,v",
                "2,?,u");
        data.setClassIndex(1);
        Instances filled = Filter.useFilter(data, filter("-num-neighbors 1", data));
        assertEquals(5, filled.size());
        assertEquals("u", filled.get(1).stringValue(2));
        assertEquals(5, filled.get(3).value(0));
        assertTrue(filled.get(4).classIsMissing());
        for (Instance row : data) {
            row.setClassMissing();
        }
        Instances unlabelled = Filter.useFilter(data, filter("-num-neighbors 1", data));
        assertEquals(5, unlabelled.get(3).value(0));
        assertTrue(data.get(3).isMissing(0), "the rows that were given stay as they are");
    }

    @Test
    void laterBatchesGetValuesOfTheFirstOnce() throws Exception {
        Instances data = TableRows.of(HoledRows.of(60, true));
        Instances later = new Instances(data, 0);
        later.add((Instance) data.get(0).copy());
        later.get(0).setMissing(1);
        later.get(0).setValue(0, data.get(7).value(0));
        NeighborImputation filter = filter("-imputations 2", data);
        assertEquals(120, Filter.useFilter(data, filter).size());
        Instances filled = Filter.useFilter(later, filter);
        assertEquals(1, filled.size());
        double value = filled.get(0).value(1);
        assertTrue(data.stream().anyMatch(row -> row.value(1) == value));
        Instances again = Filter.useFilter(later, Filter.makeCopy(filter));
        assertEquals(value, again.get(0).value(1), "a copy, which has to learn anew");
    }

    @Test
    void standsBeforeAClassifier() throws Exception {
        Instances data = TableRows.of(HoledRows.of(60, true));
        FilteredClassifier classifier = new FilteredClassifier();
        classifier.setFilter(new NeighborImputation());
        classifier.setClassifier(new J48());
        classifier.buildClassifier(data);
        assertEquals(2, classifier.distributionForInstance(data.get(0)).length);
    }

    @Test
    void optionsAndPropertiesAreWekas() {
        CheckOptionHandler handler = new CheckOptionHandler();
        handler.setOptionHandler(new NeighborImputation());
        handler.setSilent(true);
        handler.doTests();
        assertTrue(handler.getSuccess());
        CheckGOE sheet = new CheckGOE();
        sheet.setObject(new NeighborImputation());
        sheet.setSilent(true);
        sheet.doTests();
        assertTrue(sheet.getSuccess());
    }

    @Test
    void mistakesGetASentence() throws Exception {
        Instances none = new Instances(TableRows.of(HoledRows.of(10, true)), 0);
        Exception e = assertThrows(Exception.class, () -> Filter.useFilter(none, filter("", none)));
        assertEquals("There are no training rows.", e.getMessage());
        Instances data = TableRows.of(HoledRows.of(10, true));
        e = assertThrows(Exception.class, () -> filter("-imputations 0", data));
        assertTrue(e.getMessage().startsWith("The 'imputations' parameter must be an integer in [1, 1000]."));
        data.renameAttribute(0, "imputation");
        e = assertThrows(Exception.class, () -> Filter.useFilter(data, filter("-imputations 2", data)));
        assertEquals("The data already has an attribute 'imputation'. Remove or rename it first.", e.getMessage());
        assertFalse(Filter.useFilter(data, filter("", data)).isEmpty());
    }
}
