package farpoint.bench;

import farpoint.bench.guard.Check;
import farpoint.bench.guard.NotMeasured;
import farpoint.bench.guard.NumpyProduct;
import farpoint.bench.guard.Session;
import farpoint.bench.training.Comparison;
import farpoint.bench.training.FarpointCandidate;
import farpoint.bench.training.Job;
import farpoint.bench.training.PythonCandidate;
import farpoint.bench.training.Work;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the training of autoencoders and the scoring by them with PyTorch on the CPU, on one thread and on all, in turn, in
 * one run: {@code ./farpoint bench training [columns[,columns...]]}. Columns are those of the network d-64-32-64-d, or {@code
 * wide} for {@link Job#wide}. Rows a second are medians over the runs; the first runs warm up and do not count.
 */
final class TrainingBenchmark {
    private static final List<String> NETWORKS = List.of("20", "200", "1555", "wide");
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final String MISSING = "PyTorch is not installed (Debian: python3-torch)";

    private TrainingBenchmark() {}

    /** What {@code bench all} measures of it. */
    static List<Check> checks() {
        Stream<Check> ratios = NETWORKS.stream().flatMap(name -> Arrays.stream(Work.values())
                .map(work -> new Check(
                        work + "-" + name,
                        work + " of the autoencoder " + job(name, PROCESSORS).network() + ", all threads",
                        "PyTorch on 1 or all threads",
                        target(work, name),
                        session -> Comparison.of(
                                        work,
                                        job(name, PROCESSORS),
                                        Optional.of(torch(session)),
                                        Optional.empty(),
                                        session.rounds())
                                .ratio())));
        Job wide = job("wide", PROCESSORS);
        Check share = new Check(
                "training-wide-product",
                "operations of training " + wide.network(),
                "numpy's float product",
                0.4,
                session -> Comparison.of(
                                Work.TRAINING, wide, Optional.empty(), Optional.of(session.numpy()), session.rounds())
                        .share());
        return Stream.concat(ratios, Stream.of(share)).toList();
    }

    private static double target(Work work, String network) {
        boolean isTraining = work == Work.TRAINING;
        return switch (network) {
            case "20" -> isTraining ? 3 : 1.5;
            case "200" -> isTraining ? 2 : 1.2;
            default -> isTraining ? 1.2 : 1;
        };
    }

    static void run(String[] arguments) throws Exception {
        List<String> networks = arguments.length == 0 ? NETWORKS : List.of(arguments[0].split(","));
        try (Session session = new Session(false)) {
            Optional<PythonCandidate> torch = present(() -> torch(session));
            Optional<NumpyProduct> numpy = present(session::numpy);
            System.out.printf(
                    Locale.ROOT,
                    "Java %s, %d processors; rows a second, medians of %d runs in turn; ratio = rate of Farpoint over the best"
                            + " of PyTorch; share = operations a second over those of numpy's float product%n",
                    Runtime.version(),
                    PROCESSORS,
                    session.rounds());
            System.out.println(new FarpointCandidate().name());
            System.out.println(torch.map(PythonCandidate::description).orElse(MISSING));
            System.out.println(numpy.map(NumpyProduct::description).orElse("numpy is not installed"));
            System.out.println("| work | network | threads | Farpoint | PyTorch, 1 thread | PyTorch, all | ratio | GF/s"
                    + " | product, GF/s | share |");
            System.out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
            for (String name : networks) {
                for (int threads : PROCESSORS == 1 ? new int[] {1} : new int[] {1, PROCESSORS}) {
                    for (Work work : Work.values()) {
                        Job job = job(name, threads);
                        print(work, job, Comparison.of(work, job, torch, numpy, session.rounds()));
                    }
                }
            }
        }
    }

    private static void print(Work work, Job job, Comparison found) {
        List<Double> torch = new ArrayList<>(found.torch());
        while (torch.size() < 2) {
            torch.add(Double.NaN);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %,.0f | %s | %s | %s | %.1f | %s | %s |%n",
                work,
                job.network(),
                job.threads(),
                found.farpoint(),
                text("%,.0f", torch.get(0)),
                text("%,.0f", torch.get(1)),
                text("%.2f", found.ratio()),
                found.operations() * 1e-9,
                text("%.0f", found.product() * 1e-9),
                text("%.2f", found.share()));
    }

    /** Nothing for what was not measured. */
    private static String text(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private static Job job(String network, int threads) {
        try {
            return new Job(network.equals("wide") ? Job.wide() : Job.small(Integer.parseInt(network)), threads);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("'%s' is no number of columns, nor 'wide'.", network);
        }
    }

    private static PythonCandidate torch(Session session) throws NotMeasured {
        return session.peer(PythonCandidate.class, PythonCandidate::start, MISSING);
    }

    private static <T> Optional<T> present(Peer<T> peer) {
        try {
            return Optional.of(peer.get());
        } catch (NotMeasured e) {
            return Optional.empty();
        }
    }

    private interface Peer<T> {
        T get() throws NotMeasured;
    }
}
