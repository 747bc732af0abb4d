package farpoint.bench.training;

import java.util.Locale;

/** What is done with a network. */
public enum Work {
    /** Training. */
    TRAINING,
    /** Scoring. */
    SCORING;

    /** Does it once; the number of rows. */
    long run(Candidate candidate, Job job) {
        return this == TRAINING ? candidate.train(job) : candidate.score(job);
    }

    /** Operations of the products for a row. */
    double operations(Job job) {
        return this == TRAINING ? job.trainingOperations() : job.scoringOperations();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
