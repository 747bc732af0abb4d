package weka.core.neighboursearch.farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weka.core.neighboursearch.farpoint.Searches.assertSame;
import static weka.core.neighboursearch.farpoint.Searches.with;

import farpoint.run.InvalidInputException;
import farpoint.testing.OpenClRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.neighboursearch.LinearNNSearch;

/** All instances searched for in their order, as the local outlier factor and leaving one out do it. */
class ReadAheadTest {
    private static final String EUCLIDEAN = "weka.core.EuclideanDistance";
    private static final int ROWS = 700;
    private static final int COLUMNS = 4;

    /** Kinds of rows, and how many blocks the engine searches for when all rows are searched for in their order. */
    enum Rows {
        GAUSSIAN(2),
        /** Some rows twice: they are searched for alone. */
        SOME_TWICE(2),
        /** Ties in most lists: one block is enough to see that. */
        GRID(1),
        MISSING(0);

        private final int blocks;

        Rows(int blocks) {
            this.blocks = blocks;
        }

        Instances make() {
            ArrayList<Attribute> attributes = new ArrayList<>();
            for (int j = 0; j < COLUMNS; j++) {
                attributes.add(new Attribute("a" + j));
            }
            Instances data = new Instances(name(), attributes, ROWS);
            Random random = new Random(7);
            for (int i = 0; i < ROWS; i++) {
                double[] row = random.doubles(COLUMNS, -1, 1)
                        .map(x -> this == GRID ? Math.rint(3 * x) : x * x * x)
                        .toArray();
                boolean twice = this == SOME_TWICE && i % 60 == 4;
                data.add(new DenseInstance(1, twice ? data.instance(i - 3).toDoubleArray() : row));
            }
            if (this == MISSING) {
                data.instance(ROWS / 2).setMissing(1);
            }
            return data;
        }
    }

    @AfterEach
    void forget() {
        SearchEngine.OPEN.remove(FragileEngine.NAME);
    }

    private static FragileEngine engine(int limit) {
        FragileEngine engine = new FragileEngine(limit);
        SearchEngine.OPEN.put(FragileEngine.NAME, engine);
        return engine;
    }

    private static AcceleratedNNSearch fast(String engine, String distance, Instances data) throws Exception {
        AcceleratedNNSearch search = new AcceleratedNNSearch();
        search.setEngine(engine);
        return with(search, distance, data);
    }

    @ParameterizedTest
    @EnumSource
    void instancesLeftOutOneByOne(Rows rows) throws Exception {
        FragileEngine engine = engine(Integer.MAX_VALUE);
        Instances data = rows.make();
        LinearNNSearch linear = with(new LinearNNSearch(), EUCLIDEAN, data);
        LinearNNSearch fast = fast(FragileEngine.NAME, EUCLIDEAN, data);
        for (Instance instance : data) {
            assertSame(linear, fast, instance, 10);
        }
        assertEquals(rows.blocks, engine.batches());
    }

    @Test
    void identicalInstancesMayBeSkipped() throws Exception {
        engine(Integer.MAX_VALUE);
        Instances data = Rows.SOME_TWICE.make();
        LinearNNSearch linear = with(new LinearNNSearch(), EUCLIDEAN, data);
        LinearNNSearch fast = fast(FragileEngine.NAME, EUCLIDEAN, data);
        int row = 0;
        for (Instance copy : new Instances(data)) {
            linear.setSkipIdentical(row > ROWS / 2);
            fast.setSkipIdentical(row++ > ROWS / 2);
            assertSame(linear, fast, copy, 6);
        }
    }

    /** Copies are their own neighbours, and neighbours at distance 0 are asked for more. */
    @ParameterizedTest
    @EnumSource
    void copiesAsTheLocalOutlierFactorSearchesForThem(Rows rows) throws Exception {
        FragileEngine engine = engine(Integer.MAX_VALUE);
        Instances data = rows.make();
        LinearNNSearch linear = with(new LinearNNSearch(), "weka.core.ManhattanDistance", data);
        LinearNNSearch fast = fast(FragileEngine.NAME, "weka.core.ManhattanDistance", data);
        for (Instance copy : new Instances(data)) {
            assertSame(linear, fast, copy, 82);
            if (fast.getDistances()[1] == 0) {
                assertSame(linear, fast, copy, 123);
            }
        }
        assertEquals(rows.blocks > 0, engine.batches() > 0);
    }

    @ParameterizedTest
    @CsvSource({"java,GAUSSIAN", "java,SOME_TWICE", "java,GRID", "opencl,GAUSSIAN", "opencl,SOME_TWICE", "opencl,GRID"})
    void everyEngineGivesTheSame(String engine, Rows rows) throws Exception {
        Instances data = rows.make();
        LinearNNSearch linear = with(new LinearNNSearch(), EUCLIDEAN, data);
        LinearNNSearch fast = orMissing(() -> fast(engine, EUCLIDEAN, data));
        for (int pass = 0; pass < 2; pass++) {
            for (Instance instance : data) {
                assertSame(linear, fast, instance, 5 + 2 * pass);
            }
        }
    }

    private interface Making {
        AcceleratedNNSearch make() throws Exception;
    }

    private static AcceleratedNNSearch orMissing(Making making) throws Exception {
        try {
            return making.make();
        } catch (InvalidInputException e) {
            OpenClRule.checkErrors(e.getMessage());
            throw e;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aDeviceThatFailsOnTheWayChangesNothing(int limit) throws Exception {
        FragileEngine engine = engine(limit);
        Instances data = Rows.GAUSSIAN.make();
        LinearNNSearch linear = with(new LinearNNSearch(), EUCLIDEAN, data);
        LinearNNSearch fast = fast(FragileEngine.NAME, EUCLIDEAN, data);
        for (Instance instance : data) {
            assertSame(linear, fast, instance, 10);
        }
        assertEquals(limit + 1, engine.batches());
    }

    @Test
    void rangesInstancesAndNeighborsMayChangeOnTheWay() throws Exception {
        FragileEngine engine = engine(Integer.MAX_VALUE);
        Instances data = Rows.GAUSSIAN.make();
        LinearNNSearch linear = with(new LinearNNSearch(), EUCLIDEAN, data);
        LinearNNSearch fast = fast(FragileEngine.NAME, EUCLIDEAN, data);
        for (int i = 0; i < data.size(); i++) {
            if (i == 100) {
                Instance wide = new DenseInstance(1, new double[] {3, 0, -2, 0});
                linear.addInstanceInfo(wide);
                fast.addInstanceInfo(wide);
            } else if (i == 200) {
                data.delete(150);
            } else if (i == 300) {
                data.add(new DenseInstance(1, data.instance(310).toDoubleArray()));
                linear.update(data.lastInstance());
                fast.update(data.lastInstance());
            }
            assertSame(linear, fast, data.instance(i), i % 50 == 9 ? data.size() + 1 : 4 + i / 50);
        }
        assertTrue(engine.batches() >= 4, "blocks: " + engine.batches());
    }

    @Test
    void otherQueriesReadNothingAhead() throws Exception {
        FragileEngine engine = engine(Integer.MAX_VALUE);
        Instances data = Rows.GAUSSIAN.make();
        LinearNNSearch linear = with(new LinearNNSearch(), EUCLIDEAN, data);
        LinearNNSearch fast = fast(FragileEngine.NAME, EUCLIDEAN, data);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Instance target = (Instance) data.instance(random.nextInt(ROWS)).copy();
            target.setValue(0, i % 3 == 0 ? target.value(0) : random.nextDouble());
            assertSame(linear, fast, target, 3);
        }
        assertEquals(0, engine.batches());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abacus|There is no engine 'abacus'. Engines here: ",
                "opencl:no such device|The engine 'opencl:no such device' cannot run here: ",
                "java:abacus|The engine 'java:abacus' cannot run here: "
            })
    void anEngineThatIsNotThereIsASentenceBeforeAnySearch(String engine, String sentence) {
        String message = assertThrows(InvalidInputException.class, () -> fast(engine, EUCLIDEAN, Rows.GAUSSIAN.make()))
                .getMessage();
        assertTrue(message.startsWith(sentence), message);
    }

    @Test
    void anInterruptEndsTheSearch() throws Exception {
        AcceleratedNNSearch search = fast("java", EUCLIDEAN, Rows.GAUSSIAN.make());
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedException.class,
                () -> search.kNearestNeighbours(search.getInstances().instance(0), 3));
        assertTrue(Thread.interrupted());
    }

    @Test
    void theWarningNamesEngineAndFailureOnce() {
        engine(1);
        List<String> log = new ArrayList<>();
        SearchEngine engine = new SearchEngine(FragileEngine.NAME, log::add);
        NormalizedColumns columns = new NormalizedColumns(new double[][] {{0, 1, 3, 7}}, 4, true);
        for (int i = 0; i < 3; i++) {
            double[] found = engine.nearest(columns.matrix(), columns.metric(), new int[] {1, 2}, 2)
                    .distances();
            assertEquals(List.of(0.0, 1.0, 0.0, 4.0), List.of(found[0], found[1], found[2], found[3]));
        }
        assertEquals(List.of("Warning: the engine 'fragile' failed, plain Java goes on: the device is gone."), log);
    }
}
