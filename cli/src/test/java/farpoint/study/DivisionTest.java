package farpoint.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows for training and test. */
class DivisionTest {
    private static final int NORMALS = 1000;
    private static final int OUTLIERS = 500;

    private final StudySet set = SmallStudies.set("set", NORMALS, OUTLIERS);

    /** The numbers of rows, which stand in the first column. */
    private static List<Integer> numbers(Table table) {
        return Arrays.stream(table.column(0)).mapToObj(v -> (int) v).toList();
    }

    private static List<Integer> labelled(Split split) {
        int[] ids = split.training().classes().orElseThrow().ids();
        List<Integer> numbers = numbers(split.training());
        return IntStream.range(0, ids.length)
                .filter(i -> ids[i] != RowClasses.MISSING)
                .mapToObj(numbers::get)
                .toList();
    }

    @Test
    void sharesAreThoseOfTheMixture() {
        Division division = Division.of(set, 1);
        for (double pollution : new double[] {0, 0.01, 0.05, 0.1, 0.2}) {
            for (double labels : new double[] {0, 0.01, 0.05, 0.1}) {
                Split split = division.split(new Mixture(pollution, labels));
                List<Integer> training = numbers(split.training());
                long normals = training.stream().filter(i -> i < NORMALS).count();
                int known = labelled(split).size();
                long hidden = training.size() - normals - known;
                assertEquals(600, normals);
                assertTrue(labelled(split).stream().allMatch(i -> i >= NORMALS));
                assertEquals(pollution, (double) hidden / (hidden + normals), 0.5 / 600);
                assertEquals(labels, (double) known / training.size(), 0.5 / 600);
                assertEquals(
                        hidden + normals, split.withoutLabelled().training().rows());
            }
        }
    }

    @Test
    void whereSomeAreAskedForThereIsOneAtLeast() {
        assertEquals(1, new Mixture(0.01, 0).polluting(10));
        assertEquals(1, new Mixture(0, 0.01).labelled(10));
        assertEquals(0, new Mixture(0, 0).polluting(10));
        assertEquals(11, new Mixture(0.1, 0).polluting(100));
        assertEquals("pollution 2.5 %, labels 10 %", new Mixture(0.025, 0.1).text());
    }

    @Test
    void testRowsAreTheSameInAllMixturesAndNeverTrainedOn() {
        Division division = Division.of(set, 3);
        Split clean = division.split(new Mixture(0, 0));
        Split mixed = division.split(new Mixture(0.2, 0.05));
        assertEquals(numbers(clean.test()), numbers(mixed.test()));
        assertArrayEquals(clean.outliers(), mixed.outliers());
        assertEquals(400 + 200, clean.test().rows());
        Set<Integer> all = new HashSet<>(numbers(mixed.test()));
        all.retainAll(numbers(mixed.training()));
        assertEquals(Set.of(), all);
        List<Integer> test = numbers(clean.test());
        for (int i = 0; i < test.size(); i++) {
            assertEquals(test.get(i) >= NORMALS, clean.outliers()[i]);
        }
        assertEquals(
                Set.of(-1),
                Arrays.stream(clean.test().classes().orElseThrow().ids())
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    @Test
    void moreOfOneKindLeavesTheOtherRowsAsTheyAre() {
        Division division = Division.of(set, 1);
        Split few = division.split(new Mixture(0.05, 0.05));
        Split many = division.split(new Mixture(0.1, 0.05));
        assertTrue(numbers(many.withoutLabelled().training())
                .containsAll(numbers(few.withoutLabelled().training())));
        Set<Integer> more = new HashSet<>(labelled(many));
        assertTrue(more.containsAll(labelled(few)));
        Split unlabelled = division.split(new Mixture(0.05, 0));
        assertEquals(
                new HashSet<>(numbers(unlabelled.training())),
                new HashSet<>(numbers(few.withoutLabelled().training())));
    }

    /** Else a detector whose result depends on the order of rows would have two results. */
    @Test
    void whoIgnoresLabelsSeesTheSameRowsInTheSameOrderWhateverTheLabels() {
        Division division = Division.of(set, 1);
        assertEquals(
                numbers(division.split(new Mixture(0.05, 0)).training()),
                numbers(division.split(new Mixture(0.05, 0.05))
                        .withoutLabelled()
                        .training()));
    }

    @Test
    void rowsAreInRandomOrderAndOthersWithAnotherSeed() {
        Split one = Division.of(set, 1).split(new Mixture(0.2, 0));
        Split two = Division.of(set, 2).split(new Mixture(0.2, 0));
        List<Integer> training = numbers(one.training());
        assertNotEquals(training.stream().sorted().toList(), training);
        assertNotEquals(new HashSet<>(training), new HashSet<>(numbers(two.training())));
        assertEquals(
                training, numbers(Division.of(set, 1).split(new Mixture(0.2, 0)).training()));
        long early = training.subList(0, training.size() / 2).stream()
                .filter(i -> i >= NORMALS)
                .count();
        assertTrue(early > 40 && early < 110, early + " of 150 outliers in the first half");
        double mean = training.stream()
                .filter(i -> i < NORMALS)
                .mapToInt(i -> i)
                .average()
                .orElseThrow();
        assertEquals(NORMALS / 2.0, mean, 30);
    }

    @Test
    void outliersThatAreMissingAreTold() {
        Division division = Division.of(SmallStudies.set("glass", 205, 9), 1);
        assertEquals(5, division.trainingOutliers());
        assertTrue(division.allows(new Mixture(0.01, 0.01)));
        assertFalse(division.allows(new Mixture(0.05, 0)));
        assertThrows(IllegalArgumentException.class, () -> division.split(new Mixture(0.05, 0)));
    }

    @Test
    void groupsAreNotParted() {
        int rows = NORMALS + OUTLIERS;
        int[] groups = IntStream.range(0, rows)
                .map(i -> i < NORMALS ? i % 10 : 10 + i % 5)
                .toArray();
        StudySet grouped = StudySet.of("grouped", set.table(), set.outliers(), Optional.of(groups));
        Set<Set<Integer>> tests = new HashSet<>();
        for (int seed = 1; seed <= 5; seed++) {
            Split split = Division.of(grouped, seed).split(new Mixture(0.1, 0.05));
            Set<Integer> training =
                    numbers(split.training()).stream().map(i -> groups[i]).collect(Collectors.toSet());
            Set<Integer> test =
                    numbers(split.test()).stream().map(i -> groups[i]).collect(Collectors.toSet());
            tests.add(test);
            assertEquals(4, test.stream().filter(group -> group < 10).count());
            assertEquals(2, test.stream().filter(group -> group >= 10).count());
            training.retainAll(test);
            assertEquals(Set.of(), training);
        }
        assertTrue(tests.size() > 1);
        int[] one = new int[rows];
        StudySet whole = StudySet.of("whole", set.table(), set.outliers(), Optional.of(one));
        assertThrows(InvalidInputException.class, () -> Division.of(whole, 1));
    }

    @Test
    void aSetNeedsBothKindsOfRows() {
        assertThrows(InvalidInputException.class, () -> SmallStudies.set("small", 2, 5));
        assertThrows(InvalidInputException.class, () -> SmallStudies.set("small", 20, 1));
    }
}
