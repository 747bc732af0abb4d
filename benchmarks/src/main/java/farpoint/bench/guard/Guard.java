package farpoint.bench.guard;

import farpoint.run.InvalidInputException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Measures, prints the table and says what has become slower. */
public final class Guard {
    private final PrintStream out;
    private final Floors floors;
    private final List<Verdict> verdicts = new ArrayList<>();

    /** Prints to a stream. */
    public Guard(PrintStream out, Floors floors) {
        this.out = out;
        this.floors = floors;
    }

    /** Measures one after the other and prints a line of each. */
    public void measure(List<Check> checks, Session session) throws Exception {
        out.println("| name | what | compared with | ratio | floor | target | |");
        out.println("|---|---|---|---:|---:|---:|---|");
        for (Check check : checks) {
            Verdict verdict = Verdict.of(check, session, floors);
            verdicts.add(verdict);
            out.println(verdict.line());
        }
    }

    /** Prints the ratios as lines for the file of floors. */
    public void printFloors() {
        verdicts.stream()
                .filter(Verdict::isMeasured)
                .forEach(v -> out.printf(Locale.ROOT, "%s = %.3g%n", v.check().name(), v.ratio()));
    }

    /**
     * Says what failed.
     *
     * @param isStrict whether what was not measured, or has no floor, has failed too
     * @throws InvalidInputException if something has failed
     */
    public void conclude(boolean isStrict) {
        String slow = names(Verdict::isTooLow);
        String open = names(Verdict::isOpen);
        if (!open.isEmpty()) {
            out.println("Not measured, or without a floor: " + open + ".");
        }
        if (!slow.isEmpty()) {
            throw new InvalidInputException("Below the floor by more than a quarter: %s.", slow);
        }
        if (isStrict && !open.isEmpty()) {
            throw new InvalidInputException("Not measured, or without a floor: %s.", open);
        }
    }

    private String names(Predicate<Verdict> which) {
        return verdicts.stream().filter(which).map(v -> v.check().name()).collect(Collectors.joining(", "));
    }
}
