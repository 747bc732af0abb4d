package farpoint.study;

import java.util.Optional;

/**
 * How a run ended.
 *
 * @param measured what it has measured, or empty
 * @param failure why it has measured nothing, one sentence; else empty
 */
public record Outcome(Run run, Optional<RunResult> measured, String failure) {
    static Outcome of(RunResult result) {
        Run run = new Run(
                result.set(), result.detector(), new Mixture(result.pollution(), result.labels()), result.seed());
        return new Outcome(run, Optional.of(result), "");
    }

    /** The same on one line, as it is when it has been kept. */
    static Outcome failed(Run run, String failure) {
        return new Outcome(run, Optional.empty(), failure.replaceAll("\\s+", " "));
    }
}
