package farpoint.bench.training;

import farpoint.bench.guard.NumpyProduct;
import farpoint.bench.guard.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rates of a work, measured in turn.
 *
 * @param farpoint rows a second here, on the job's threads
 * @param torch rows a second of PyTorch on one thread and, if the job has more, on these; empty without PyTorch
 * @param operations operations a second here
 * @param product operations a second of numpy's float product on all cores; NaN without numpy
 */
public record Comparison(double farpoint, List<Double> torch, double operations, double product) {
    private static final int WARM_UPS = 2;
    private static final FarpointCandidate FARPOINT = new FarpointCandidate();

    /**
     * Measures.
     *
     * @param work what is done
     * @param job the network and the threads
     * @param torch PyTorch, if it is to be compared with
     * @param numpy numpy, if it is to be compared with
     * @param rounds runs that count
     */
    public static Comparison of(
            Work work, Job job, Optional<PythonCandidate> torch, Optional<NumpyProduct> numpy, int rounds) {
        List<Integer> threads = job.threads() == 1 ? List.of(1) : List.of(1, job.threads());
        double[] rows = new double[1 + threads.size()];
        List<Runnable> tasks = new ArrayList<>(List.of(() -> rows[0] = work.run(FARPOINT, job)));
        torch.ifPresent(peer -> {
            for (int i = 0; i < threads.size(); i++) {
                int t = i;
                tasks.add(() -> rows[1 + t] = work.run(peer, job.on(threads.get(t))));
            }
        });
        numpy.ifPresent(peer -> tasks.add(peer::run));
        double[] seconds = Turns.medians(WARM_UPS, rounds, tasks.toArray(new Runnable[0]));
        double here = rows[0] / seconds[0];
        List<Double> there = new ArrayList<>();
        for (int i = 0; i < threads.size() && torch.isPresent(); i++) {
            there.add(rows[1 + i] / seconds[1 + i]);
        }
        double product = numpy.isPresent() ? NumpyProduct.OPERATIONS / seconds[seconds.length - 1] : Double.NaN;
        return new Comparison(here, List.copyOf(there), here * work.operations(job), product);
    }

    /** The rate here over PyTorch's on the number of threads that suits it best; NaN without PyTorch. */
    public double ratio() {
        return farpoint / torch.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** The operations a second here over those of numpy's product. */
    public double share() {
        return operations / product;
    }
}
