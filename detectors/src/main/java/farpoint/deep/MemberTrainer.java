package farpoint.deep;

import farpoint.deep.scoring.Scorer;

/** Trains one network of an ensemble. */
@FunctionalInterface
public interface MemberTrainer {
    /** Trains from start to end, with the random numbers and the memory of this run only. */
    Scorer train(MemberRun run);
}
