package farpoint.bench;

import com.sun.management.HotSpotDiagnosticMXBean;
import farpoint.bench.guard.Check;
import farpoint.bench.guard.Floors;
import farpoint.bench.guard.Guard;
import farpoint.bench.guard.NeighborChecks;
import farpoint.bench.guard.Session;
import farpoint.run.InvalidInputException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Guards the speed: measures ratios to peers and to limits, and fails if one is below its recorded floor by more than a quarter.
 * {@code ./farpoint bench all [--quick] [--strict] [--floors] [NAME...]}: --quick takes about five minutes on two cores, --strict
 * fails too if something could not be measured, --floors prints the ratios as lines for the file of floors, and names, or parts
 * of them, choose among the measurements.
 */
final class AllBenchmarks {
    private static final String QUICK = "--quick";
    private static final String STRICT = "--strict";
    private static final String FLOORS = "--floors";
    private static final List<String> OPTIONS = List.of(QUICK, STRICT, FLOORS);

    private AllBenchmarks() {}

    /** All that is measured, a line for each benchmark. */
    static List<Check> checks(boolean isQuick) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(TrainingBenchmark.checks());
        checks.addAll(NeighborChecks.all(isQuick));
        checks.addAll(ScoringBenchmark.checks());
        checks.addAll(ElkiBenchmark.checks());
        checks.addAll(MemoryBenchmark.checks());
        return checks;
    }

    static void run(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        names.removeAll(OPTIONS);
        for (String name : names) {
            if (name.startsWith("-")) {
                throw new InvalidInputException(
                        "There is no option '%s'; there are %s.", name, String.join(", ", OPTIONS));
            }
        }
        List<String> options = List.of(arguments);
        boolean isQuick = options.contains(QUICK);
        List<Check> chosen = checks(isQuick).stream()
                .filter(check -> names.isEmpty() || names.stream().anyMatch(check.name()::contains))
                .toList();
        if (chosen.isEmpty()) {
            throw new InvalidInputException("There is no measurement of the name '%s'.", String.join("', '", names));
        }
        String kind = processorKind();
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors (" + kind + "); medians of runs in turn; floors are of two processors; the greater the"
                + " better, everywhere");
        Guard guard = new Guard(System.out, Floors.read(kind));
        try (Session session = new Session(isQuick)) {
            guard.measure(chosen, session);
            session.descriptions().forEach(System.out::println);
        }
        if (options.contains(FLOORS)) {
            guard.printFloors();
        }
        guard.conclude(options.contains(STRICT));
    }

    /** The instructions that the JVM uses: avx512, avx2 or other. */
    private static String processorKind() {
        try {
            String avx = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("UseAVX")
                    .getValue();
            return avx.equals("3") ? "avx512" : avx.equals("2") ? "avx2" : "other";
        } catch (IllegalArgumentException e) {
            return "other";
        }
    }
}
