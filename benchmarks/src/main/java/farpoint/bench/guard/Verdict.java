package farpoint.bench.guard;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a measurement gave.
 *
 * @param check the measurement
 * @param ratio the ratio; NaN if it was not measured
 * @param floor the recorded floor, if there is one
 * @param reason why it was not measured; empty if it was
 */
public record Verdict(Check check, double ratio, OptionalDouble floor, String reason) {
    /** Measures. */
    static Verdict of(Check check, Session session, Floors floors) throws Exception {
        OptionalDouble floor = floors.of(check.name());
        try {
            return new Verdict(check, check.measure().ratio(session), floor, "");
        } catch (NotMeasured e) {
            return new Verdict(check, Double.NaN, floor, e.getMessage());
        }
    }

    /** Whether there is a ratio. */
    public boolean isMeasured() {
        return reason.isEmpty();
    }

    /** Whether the ratio is below the floor by more than is tolerated. */
    public boolean isTooLow() {
        return isMeasured() && floor.isPresent() && ratio < Floors.TOLERANCE * floor.getAsDouble();
    }

    /** Whether there is nothing to say: not measured, or nothing to compare with. */
    public boolean isOpen() {
        return !isMeasured() || floor.isEmpty();
    }

    /** A line of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.2f | %s |",
                check.name(),
                check.what(),
                check.peer(),
                isMeasured() ? String.format(Locale.ROOT, "%.2f", ratio) : "",
                floor.isPresent() ? String.format(Locale.ROOT, "%.2f", floor.getAsDouble()) : "",
                check.target(),
                word());
    }

    private String word() {
        if (!isMeasured()) {
            return "not measured: " + reason;
        }
        if (floor.isEmpty()) {
            return "no floor recorded";
        }
        return isTooLow() ? "FAIL" : ratio < check.target() ? "pass, below target" : "pass";
    }
}
