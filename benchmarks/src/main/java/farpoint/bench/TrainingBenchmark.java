package farpoint.bench;

import farpoint.bench.training.Candidate;
import farpoint.bench.training.FarpointCandidate;
import farpoint.bench.training.Job;
import farpoint.bench.training.PythonCandidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/**
 * Compares the training of an autoencoder d-64-32-64-d and the scoring by it with PyTorch on the CPU, in turn, in one run:
 * {@code ./farpoint bench training}. Rows a second are medians over the runs; the first runs warm up and do not count.
 */
final class TrainingBenchmark {
    private static final int[] COLUMNS = {20, 200};
    private static final int WARM_UPS = 2;
    private static final int RUNS = 9;

    private TrainingBenchmark() {}

    static void run(String[] arguments) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(new FarpointCandidate());
        int processors = Runtime.getRuntime().availableProcessors();
        try (Closing python = new Closing(PythonCandidate.start())) {
            python.candidate().ifPresent(candidates::add);
            System.out.println(
                    "Java " + Runtime.version() + ", " + processors + " processors; rows a second, medians of " + RUNS
                            + " runs, candidates in turn; ratio = rate of Farpoint over that of PyTorch");
            if (candidates.size() == 1) {
                System.out.println("PyTorch is not installed (Debian: python3-torch)");
            }
            System.out.println("| work | columns | threads | " + String.join(" | ", names(candidates)) + " | ratio |");
            System.out.println("|---|---:|---:|" + "---:|".repeat(candidates.size() + 1));
            int[] threads = processors == 1 ? new int[] {1} : new int[] {1, processors};
            for (int d : COLUMNS) {
                for (int t : threads) {
                    line("training", candidates, new Job(d, t), Candidate::train);
                    line("scoring", candidates, new Job(d, t), Candidate::score);
                }
            }
        }
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).toList();
    }

    private static void line(
            String work, List<Candidate> candidates, Job job, ToLongBiFunction<Candidate, Job> measured) {
        double[][] rates = new double[candidates.size()][RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            for (int c = 0; c < rates.length; c++) {
                long start = System.nanoTime();
                long rows = measured.applyAsLong(candidates.get(c), job);
                double rate = rows * 1e9 / (System.nanoTime() - start);
                if (run >= 0) {
                    rates[c][run] = rate;
                }
            }
        }
        StringBuilder line = new StringBuilder("| " + work + " | " + job.columns() + " | " + job.threads() + " |");
        double[] medians =
                Arrays.stream(rates).mapToDouble(TrainingBenchmark::median).toArray();
        for (double median : medians) {
            line.append(String.format(Locale.ROOT, " %,.0f |", median));
        }
        line.append(medians.length < 2 ? " |" : String.format(Locale.ROOT, " %.2f |", medians[0] / medians[1]));
        System.out.println(line);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Ends the Python process, if there is one. */
    private record Closing(Optional<PythonCandidate> candidate) implements AutoCloseable {
        @Override
        public void close() {
            candidate.ifPresent(PythonCandidate::close);
        }
    }
}
