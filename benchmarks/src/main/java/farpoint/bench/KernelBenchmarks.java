package farpoint.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the JMH benchmarks of inner loops, briefly. They are the classes {@code *KernelBenchmark} of this module, each in the
 * package of the loops that it runs, which are not public. {@code ./farpoint bench kernels [regular expression]}.
 */
final class KernelBenchmarks {
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);

    private KernelBenchmarks() {}

    static void run(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(arguments.length > 0 ? arguments[0] : "KernelBenchmark")
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(ITERATION)
                        .measurementIterations(3)
                        .measurementTime(ITERATION)
                        .build())
                .run();
    }
}
