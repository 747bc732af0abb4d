package farpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.cleaning.Action;
import farpoint.cleaning.CleaningReport;
import farpoint.cleaning.Decisions;
import farpoint.cleaning.TableMeasure;
import farpoint.cleaning.ZErrorFilter;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.Explainable;
import farpoint.modelfile.ModelDescription;
import farpoint.modelfile.ModelFile;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.testing.CaseTables;
import farpoint.testing.QuickValues;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, comments and order numbers in a person's own table, through every detector. */
class IdentifiersTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final String LEFT_OUT =
            "Left out of the arithmetic: order_id (an identifier by its name, with whole numbers"
                    + " that hardly repeat), comment (its values hardly repeat).";

    private static final List<Integer> PLANTED = List.of(18, 59, 122, 200, 251, 284);
    private static final List<String> WRONG_COLUMNS =
            List.of("price", "weight_kg", "delivery_hours", "price", "distance_km", "quantity");

    static List<DetectorSpec> detectors() {
        return Detectors.all();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("detectors")
    void theOutliersOfATableWithNamesComeFirst(DetectorSpec spec) {
        Table people = CaseTables.table("people", "class");
        Training fitted = Training.of(spec, spec.defaults(), people, CONTEXT);
        assertEquals(Set.of(46, 47, 48), highest(fitted.scores(), 3));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("detectors")
    void ordersScoreAsWithoutNumberAndCommentAndSaySo(DetectorSpec spec) {
        Table orders = CaseTables.table("orders");
        Table bare = CaseTables.table("orders", "order_id", "comment");
        ParameterValues values = QuickValues.of(spec);
        Training fitted = Training.of(spec, values, orders, CONTEXT);
        TrainedDetector trained = fitted.detector();
        double[] expected = TrainedDetector.fit(spec, values, bare, CONTEXT).score(bare, CONTEXT);
        assertArrayEquals(expected, trained.score(orders, CONTEXT));
        assertArrayEquals(expected, trained.score(bare, CONTEXT), "the left out attributes are missing");
        assertEquals(List.of(LEFT_OUT), trained.notes());

        ModelFile written = ModelFile.withDefaultThreshold(trained, fitted.scores());
        ModelFile model = ModelFile.fromBytes(written.toBytes());
        assertTrue(ModelDescription.of(model).lines().anyMatch(LEFT_OUT::equals), ModelDescription.of(model));
        assertArrayEquals(expected, model.detector().score(orders, CONTEXT));
        assertArrayEquals(expected, model.detector().score(bare, CONTEXT));
    }

    /** Rows 18, 122, 251 and 284 are wrong in themselves; 59 and 200 are so only for their quantity. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("detectors")
    void grossErrorsInOrdersComeFirst(DetectorSpec spec) {
        Table orders = CaseTables.table("orders");
        Training fitted = Training.of(spec, spec.defaults(), orders, CONTEXT);
        TrainedDetector trained = fitted.detector();
        assertEquals(Set.of(18, 122, 251, 284), highest(fitted.scores(), 4));
        if (trained.model() instanceof Explainable) {
            String[] worst = worst(trained, orders);
            assertEquals(
                    List.of("price", "delivery_hours", "distance_km", "quantity"),
                    List.of(worst[17], worst[121], worst[250], worst[283]));
        }
    }

    /**
     * The robust estimates find all six, though the region is among the attributes, and row 91, which lacks a weight,
     * is none.
     */
    @ParameterizedTest
    @CsvSource({
        "ZError, estimator, 6",
        "RandomProjectionDepth, whitening, 6",
        // Row 288, the longest way of all, is as far out as row 59.
        "GaussianMahalanobis, estimator, 7"
    })
    void allPlantedErrorsInOrdersComeFirst(String detector, String parameter, int among) {
        Table orders = CaseTables.table("orders");
        DetectorSpec spec = Detectors.byName(detector);
        ParameterValues values = withMcd(spec, parameter);
        Training fitted = Training.of(spec, values, orders, CONTEXT);
        Set<Integer> highest = highest(fitted.scores(), among);
        assertTrue(highest.containsAll(PLANTED), highest.toString());
        assertTrue(highest(fitted.scores(), 150).stream().noneMatch(row -> row == 91));
        if (fitted.detector().model() instanceof Explainable) {
            String[] worst = worst(fitted.detector(), orders);
            assertEquals(
                    WRONG_COLUMNS, PLANTED.stream().map(row -> worst[row - 1]).toList());
        }
    }

    @Test
    void theFilterFindsAllPlantedErrorsInOrdersByTheirColumn() {
        Table orders = CaseTables.table("orders");
        TableMeasure measure = new TableMeasure(ZErrorFilter.DETECTOR_DEFAULTS, orders, CONTEXT);
        Decisions decisions = new ZErrorFilter(Action.REMOVE, 0, 10).decide(measure);
        assertTrue(
                highest(decisions.z(), 6).containsAll(PLANTED),
                highest(decisions.z(), 6).toString());
        assertTrue(PLANTED.stream().allMatch(row -> decisions.isOutlying(row - 1)));
        assertFalse(decisions.isOutlying(90));
        assertEquals(
                WRONG_COLUMNS,
                PLANTED.stream()
                        .map(row -> orders.attribute(decisions.worst()[row - 1]).name())
                        .toList());
    }

    private static ParameterValues withMcd(DetectorSpec spec, String name) {
        Parameter<?> parameter = spec.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
        return spec.defaults().with(parameter, (Object) parameter.parse("mcd"));
    }

    /** The names of the wrong cells' columns; "none" for a row without one. */
    private static String[] worst(TrainedDetector trained, Table table) {
        return Arrays.stream(TableMeasure.worstColumns(trained, table, CONTEXT))
                .mapToObj(column -> column == CleaningReport.NO_COLUMN
                        ? "none"
                        : table.attribute(column).name())
                .toArray(String[]::new);
    }

    private static Set<Integer> highest(double[] scores, int count) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(count)
                .map(i -> i + 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
