package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elki.data.DoubleVector;
import elki.data.FloatVector;
import elki.data.LabelList;
import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.data.type.VectorFieldTypeInformation;
import elki.datasource.bundle.MultipleObjectsBundle;
import elki.datasource.filter.FixedDBIDsFilter;
import elki.datasource.filter.ObjectFilter;
import elki.utilities.ELKIServiceRegistry;
import elki.utilities.exceptions.AbortException;
import elki.utilities.optionhandling.ParameterException;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import farpoint.data.Table;
import farpoint.oversampling.Gap;
import farpoint.oversampling.NewRows;
import farpoint.oversampling.Smote;
import farpoint.run.ComputeContext;
import farpoint.testing.HoledRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The filters that fill missing values and add rows. Weka's are compared with the same results of the core. */
class RowFilterTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();

    private static ObjectFilter configured(Parameterizer par, String... options) {
        SerializedParameterization config = new SerializedParameterization(options);
        par.configure(config);
        if (config.hasErrors()) {
            throw new AbortException(config.getErrors().stream()
                    .map(ParameterException::getMessage)
                    .collect(Collectors.joining()));
        }
        assertFalse(config.hasUnusedParameters());
        return (ObjectFilter) par.make();
    }

    private static MultipleObjectsBundle bundle(Table table) {
        List<DoubleVector> vectors = new ArrayList<>();
        List<LabelList> labels = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            vectors.add(DoubleVector.wrap(values(table, i)));
            int id = table.classes().orElseThrow().ids()[i];
            labels.add(LabelList.make(List.of(HoledRows.CLASSES.get(id))));
        }
        return MultipleObjectsBundle.makeSimple(
                new VectorFieldTypeInformation<>(DoubleVector.FACTORY, table.columns()),
                vectors,
                TypeUtil.LABELLIST,
                labels);
    }

    private static double[] values(Table table, int row) {
        return IntStream.range(0, table.columns())
                .mapToDouble(j -> table.value(row, j))
                .toArray();
    }

    private static void assertRow(Table expected, int row, Object vector) {
        for (int j = 0; j < expected.columns(); j++) {
            assertEquals(expected.value(row, j), ((NumberVector) vector).doubleValue(j));
        }
    }

    @Test
    void fillsAsTheCoreDoesOnceOrSeveralTimes() {
        Table holed = HoledRows.of(80, true);
        farpoint.imputation.NeighborImputation imputation = new farpoint.imputation.NeighborImputation(0, 3, 4);
        MultipleObjectsBundle rows = bundle(holed);
        MultipleObjectsBundle filled = configured(
                        new NeighborImputation.Par(),
                        "-neighborimputation.imputations",
                        "3",
                        "-neighborimputation.seed",
                        "4")
                .filter(rows);
        MultipleObjectsBundle once = configured(new NeighborImputation.Par(), "-neighborimputation.seed", "4")
                .filter(rows);
        assertEquals(80, once.dataLength());
        assertEquals(2, once.metaLength());
        assertEquals(240, filled.dataLength());
        for (int m = 0; m < 3; m++) {
            Table expected = imputation.fit(holed, CONTEXT).fill(holed, CONTEXT).table(m);
            for (int i = 0; i < 80; i++) {
                assertRow(expected, i, filled.data(80 * m + i, 0));
                assertSame(rows.data(i, 1), filled.data(80 * m + i, 1));
                assertEquals(m + 1.0, filled.data(80 * m + i, 2));
                if (m == 0) {
                    assertRow(expected, i, once.data(i, 0));
                }
            }
        }
    }

    @Test
    void vectorsStayOfTheirType() {
        List<FloatVector> vectors = List.of(
                new FloatVector(new float[] {1, Float.NaN}),
                new FloatVector(new float[] {1.5f, 7}),
                new FloatVector(new float[] {9, 1}));
        MultipleObjectsBundle filled = configured(
                        new NeighborImputation.Par(), "-neighborimputation.num-neighbors", "1")
                .filter(MultipleObjectsBundle.makeSimple(
                        new VectorFieldTypeInformation<>(FloatVector.FACTORY, 2), vectors));
        assertEquals(FloatVector.class, filled.data(0, 0).getClass());
        assertEquals(7, ((NumberVector) filled.data(0, 0)).doubleValue(1));
        assertSame(vectors.get(1), filled.data(1, 0));
    }

    @Test
    void addsTheRowsOfTheCoreWithTheirLabels() {
        Table table = HoledRows.of(80, false);
        MultipleObjectsBundle more = configured(
                        new SyntheticOutliers.Par(),
                        "-syntheticoutliers.percentage",
                        "250",
                        "-syntheticoutliers.gap",
                        "attribute",
                        "-syntheticoutliers.num-neighbors",
                        "3",
                        "-syntheticoutliers.seed",
                        "4")
                .filter(bundle(table));
        NewRows made = new Smote(3, Gap.ATTRIBUTE, 250, 4).make(table, 1, CONTEXT);
        assertEquals(100, more.dataLength());
        for (int i = 0; i < 20; i++) {
            assertRow(made.table(), i, more.data(80 + i, 0));
            assertEquals("outlier", more.data(80 + i, 1).toString());
        }
    }

    @Test
    void mistakesGetASentence() {
        ObjectFilter several = configured(new NeighborImputation.Par(), "-neighborimputation.imputations", "2");
        MultipleObjectsBundle numbered = new FixedDBIDsFilter(501).filter(bundle(HoledRows.of(20, true)));
        assertSentence("Rows that have ids cannot be there several times", several, numbered);
        assertEquals(
                20, configured(new NeighborImputation.Par()).filter(numbered).dataLength());
        ObjectFilter more = configured(new SyntheticOutliers.Par());
        assertSentence("New rows have no ids", more, numbered);
        assertSentence("The data has no rows.", more, new MultipleObjectsBundle());
        assertSentence("The data has no rows.", several, new MultipleObjectsBundle());
        MultipleObjectsBundle unlabelled = MultipleObjectsBundle.makeSimple(
                new VectorFieldTypeInformation<>(DoubleVector.FACTORY, 1), List.of(DoubleVector.wrap(new double[1])));
        assertSentence("The data has no labels", more, unlabelled);
        ObjectFilter other = configured(new SyntheticOutliers.Par(), "-syntheticoutliers.class-value", "x");
        assertSentence("There is no row of class 'x'", other, bundle(HoledRows.of(20, true)));
    }

    private static void assertSentence(String start, ObjectFilter filter, MultipleObjectsBundle rows) {
        AbortException e = assertThrows(AbortException.class, () -> filter.filter(rows));
        assertEquals(
                start,
                e.getMessage()
                        .substring(0, Math.min(start.length(), e.getMessage().length())));
    }

    @Test
    void elkiFindsThemByName() {
        assertEquals(
                NeighborImputation.class,
                ELKIServiceRegistry.findImplementation(ObjectFilter.class, "NeighborImputation"));
        assertEquals(
                SyntheticOutliers.class,
                ELKIServiceRegistry.findImplementation(ObjectFilter.class, "SyntheticOutliers"));
    }
}
