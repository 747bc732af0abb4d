package farpoint.weka.tab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.weka.DetectorClassifier;
import farpoint.weka.tab.TabData;
import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.outlier.KNNDistance;
import weka.classifiers.outlier.RandomProjectionDepth;
import weka.core.Instances;
import weka.filters.Filter;

class RunTaskTest {
    private static RunResult run(DetectorClassifier detector, Rows rows) throws Exception {
        return new RunTask(new RunRequest("run", detector, rows, new Marks(rows.size()))).run(TabData.silent());
    }

    private static Rows rows(Instances data) {
        return new Rows(data, IntStream.range(0, data.numAttributes()).toArray(), OptionalInt.empty());
    }

    private static String complaint(Rows rows) {
        Exception e = assertThrows(InvalidInputException.class, () -> run(new KNNDistance(), rows));
        return Failure.sentence(e);
    }

    @Test
    void dataThatCannotBeUsedIsSaidInOneSentence() throws Exception {
        Instances numbers = TabData.arff("@attribute a numeric", "@attribute b numeric", "@data", "1,2", "2,?", "4,5");
        assertEquals("There are no training rows.", complaint(rows(new Instances(numbers, 0))));
        assertEquals(
                "No attribute is used as data: choose one in the table of attributes.",
                complaint(new Rows(numbers, new int[0], OptionalInt.empty())));
        Instances missing = TabData.arff("@attribute a numeric", "@data", "?", "?");
        assertTrue(complaint(rows(missing)).contains("'a'"), complaint(rows(missing)));
        String one = complaint(rows(new Instances(numbers, 0, 1)));
        assertTrue(one.endsWith("."), one);
    }

    @Test
    void nominalDataAloneIsFine() throws Exception {
        Instances data = TabData.arff(
                "@attribute a {x,y}",
                "@attribute b {u,v}",
                "@data",
                "x,u",
                "x,u",
                "x,u",
                "x,u",
                "x,u",
                "x,u",
                "x,u",
                "y,v");
        RunResult result = run(new KNNDistance(), rows(data));
        assertEquals(7, result.rowAt(0));
        assertEquals(6, result.tiedWith(0));
    }

    @Test
    void anInterruptStopsTheRun() throws Exception {
        RandomProjectionDepth endless = new RandomProjectionDepth();
        endless.setOptions(new String[] {"-num-directions", "1000000"});
        CountDownLatch begun = new CountDownLatch(1);
        RunRequest request = new RunRequest("run", endless, rows(numbers()), new Marks(2000));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                new RunTask(request).run(new RunLog(TabData.silent(), (task, share) -> begun.countDown()));
            } catch (Exception e) {
                thrown.set(e);
            }
        });
        thread.start();
        assertTrue(begun.await(2, TimeUnit.MINUTES));
        thread.interrupt();
        thread.join(TimeUnit.MINUTES.toMillis(2));
        assertFalse(thread.isAlive());
        assertInstanceOf(InterruptedException.class, thrown.get());
        assertEquals("Stopped.", Failure.sentence(thrown.get()));
    }

    private static Instances numbers() throws Exception {
        List<String> lines = new ArrayList<>(List.of("@attribute a numeric", "@attribute b numeric", "@data"));
        IntStream.range(0, 2000).forEach(i -> lines.add(Math.sin(i) + "," + Math.cos(3 * i)));
        return TabData.arff(lines.toArray(String[]::new));
    }

    @Test
    void theCommandGivesTheSameScores() throws Exception {
        Instances data = TabData.orders();
        KNNDistance detector = new KNNDistance();
        detector.setOptions(new String[] {"-num-neighbors", "7"});
        // Identifiers and texts are left out by the detector itself, the price only by a filter in front.
        for (int[] used : new int[][] {{2, 3, 4, 5}, {2, 3, 5}}) {
            Rows rows = new Rows(data, used, OptionalInt.of(6), new int[] {0, 1});
            RunResult result = run(detector, rows);
            List<String> words = shellWords(result.command());
            assertEquals(used.length == 4, words.contains("-detector"), result.command());
            int in = words.indexOf("-i");
            assertEquals(List.of("-i", "orders.arff", "-o", "orders-scored.arff"), words.subList(in, in + 4));
            Filter filter = (Filter) Class.forName(words.get(words.indexOf("weka.Run") + 1))
                    .getDeclaredConstructor()
                    .newInstance();
            List<String> options = words.subList(words.indexOf("weka.Run") + 2, in);
            int classOption = options.indexOf("-c");
            assertEquals("7", options.get(classOption + 1));
            filter.setOptions(options.subList(0, classOption).toArray(String[]::new));
            Instances copy = new Instances(data);
            copy.setClassIndex(6);
            filter.setInputFormat(copy);
            Instances scored = Filter.useFilter(copy, filter);
            assertArrayEquals(
                    result.scores(),
                    scored.attributeToDoubleArray(
                            scored.attribute("outlier_score").index()));
        }
    }

    /** What a shell makes of a command. */
    private List<String> shellWords(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
        return Arrays.asList(new String(shell.getInputStream().readAllBytes()).split("\n"));
    }

    @Test
    void wordsWithSpecialLettersReachTheProgram() throws Exception {
        for (String word :
                List.of("plain", "two words", "it's", "a \"b\" c", "$HOME", "back\\slash", "`x`", "!x", "")) {
            assertEquals(List.of("x" + word), shellWords(CommandLine.quoted("x" + word)));
        }
    }

    @Test
    void rowsThatWereNotLearntFromAreScoredByTheModel() throws Exception {
        KNNDistance detector = new KNNDistance();
        detector.setNormalClassOnly(true);
        Rows rows = new Rows(TabData.orders(), new int[] {2, 3, 4, 5}, OptionalInt.of(6), new int[] {0});
        RunResult result = run(detector, rows);
        assertFalse(result.isTraining());
        assertEquals(
                TabData.ERRORS,
                IntStream.range(0, 6).map(result::rowAt).sorted().boxed().toList());
        // A row that was learnt from is no neighbor of its own, so that its score is not 0 where no other equals it.
        assertTrue(result.score(0) > 0);
        assertEquals(2, result.why(0, 16).size());
    }
}
