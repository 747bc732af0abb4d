package farpoint.audit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import farpoint.state.State;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowShiftTest {
    private static Table rows(int count, long item, double shift) {
        RandomStream random = RandomStream.of(1, "rows", item);
        double[] x = new double[count];
        double[] y = new double[count];
        double[] colour = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = random.gaussian() + shift;
            y[i] = random.below(10) == 0 ? Double.NaN : random.gaussian();
            colour[i] = random.below(3);
        }
        return Table.builder(count)
                .addNumeric("x", x)
                .addNumeric("y", y)
                .add(Attribute.nominal("colour", List.of("red", "green", "blue")), colour)
                .addText("note")
                .build();
    }

    private static RowShift shift(Table training) {
        return new RowShift(
                TrainingSample.of(training, UnaryOperator.identity()).orElseThrow(), UnaryOperator.identity());
    }

    private static Optional<String> warning(Table training, Table scored) {
        RowShift shift = shift(training);
        shift.add(scored);
        return shift.warning();
    }

    @Test
    void warningNamesWhatDiffersAndHow() {
        String told = warning(rows(500, 1, 0), rows(400, 2, 2)).orElseThrow();
        assertTrue(
                told.matches(
                        "The values of these 400 rows \\(here\\) are not like those of the training rows \\(there\\), by 400 rows here and"
                                + " 200 there: x"
                                + " \\(median -?0\\.\\d+ there, [12]\\.\\d+ here\\); chance of this if nothing had changed: below 1 in"
                                + " 1,000,000"),
                told);
    }

    @Test
    void rowsOfTheSameKindAndTrainingRowsThemselvesAreNotToldOf() {
        for (int run = 0; run < 100; run++) {
            assertEquals(Optional.empty(), warning(rows(300, 2 * run, 0), rows(250, 2 * run + 1, 0)));
        }
        assertEquals(Optional.empty(), warning(rows(1000, 1, 0), rows(1000, 1, 0)));
    }

    @Test
    void fewRowsAreNotToldOf() {
        assertEquals(Optional.empty(), shift(rows(100, 1, 0)).warning());
        assertEquals(Optional.empty(), warning(rows(100, 1, 0), rows(19, 2, 9)));
        assertTrue(warning(rows(100, 1, 0), rows(20, 2, 9)).isPresent());
        assertEquals(Optional.empty(), TrainingSample.of(rows(19, 1, 0), UnaryOperator.identity()));
    }

    @Test
    void batchesCountTogether() {
        Table stream = rows(5000, 2, 1);
        RowShift parts = shift(rows(500, 1, 0));
        for (int from = 0; from < 5000; from += 700) {
            parts.add(stream.select(
                    IntStream.range(from, Math.min(5000, from + 700)).toArray()));
        }
        assertEquals(warning(rows(500, 1, 0), stream), parts.warning());
        String told = parts.warning().orElseThrow();
        assertTrue(told.startsWith("The values of these 5,000 rows (here)"), told);
        assertTrue(told.contains(" (there), by samples of 1,000 rows here and 200 there: "), told);
    }

    /** Categories that training did not have have other numbers in other batches. */
    @Test
    void newCategoriesAreOne() {
        Attribute known = Attribute.nominal("colour", List.of("red", "green"));
        Attribute more = Attribute.nominal("colour", List.of("red", "green", "blue", "grey"));
        Table training = Table.builder(100)
                .add(known, IntStream.range(0, 100).mapToDouble(i -> i % 2).toArray())
                .build();
        Table scored = Table.builder(100)
                .add(more, IntStream.range(0, 100).mapToDouble(i -> i % 4).toArray())
                .build();
        String told = warning(training, scored).orElseThrow();
        assertTrue(told.contains("colour ('another value' 0 % there, 50 % here)"), told);
    }

    @Test
    void aSampleIsSmallAndHasNoClasses() {
        int[] ids = new int[3000];
        Table.Builder classed = Table.builder(3000).classes(new RowClasses(List.of("a"), ids));
        Table all = rows(3000, 1, 0);
        for (int j = 0; j < all.columns(); j++) {
            classed.add(all.attribute(j), all.column(j));
        }
        Table sample = TrainingSample.of(classed.build(), UnaryOperator.identity())
                .orElseThrow()
                .rows();
        assertEquals(200, sample.rows());
        assertTrue(sample.classes().isEmpty());
        Table.Builder wide = Table.builder(50);
        for (int j = 0; j < 2000; j++) {
            wide.addNumeric("a" + j, new double[50]);
        }
        assertEquals(
                25,
                TrainingSample.of(wide.build(), UnaryOperator.identity())
                        .orElseThrow()
                        .rows()
                        .rows());
    }

    @Test
    void aSampleIsReadAsItWasWritten() {
        TrainingSample sample =
                TrainingSample.of(rows(60, 1, 0), UnaryOperator.identity()).orElseThrow();
        TrainingSample read =
                TrainingSample.readFrom(sample.written(), sample.rows().attributes());
        for (int j = 0; j < 4; j++) {
            assertEquals(
                    Arrays.toString(sample.rows().column(j)),
                    Arrays.toString(read.rows().column(j)));
        }
        State many = new State().put("rows", 201).put("values", new double[4 * 201]);
        assertThrows(
                InvalidInputException.class,
                () -> TrainingSample.readFrom(many, sample.rows().attributes()));
    }

    /** Of N rows about k (1 + ln(N / k)) are taken on the way, and those that are left lie anywhere. */
    @Test
    void aReservoirTakesFewRowsOfALongStream() {
        Reservoir reservoir = new Reservoir(100);
        long[] places = new long[100];
        int taken = 0;
        while (reservoir.next() < 1_000_000) {
            long row = reservoir.next();
            places[reservoir.take()] = row;
            taken++;
        }
        assertTrue(taken > 850 && taken < 1200, taken + " rows were taken");
        assertEquals(100, Arrays.stream(places).distinct().count());
        double mean = Arrays.stream(places).average().orElseThrow();
        assertTrue(mean > 400_000 && mean < 600_000, mean + "");
        assertEquals(
                0.25 * 100, Arrays.stream(places).filter(row -> row < 250_000).count(), 15);
    }
}
