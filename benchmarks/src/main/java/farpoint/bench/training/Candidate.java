package farpoint.bench.training;

/** Something that trains autoencoders and scores by them. */
public interface Candidate {
    /** Its name and version. */
    String name();

    /**
     * Trains for {@link Job#EPOCHS} epochs.
     *
     * @return the number of rows that were trained on, each as often as it was used
     */
    long train(Job job);

    /**
     * Computes the mean squared error of all rows {@link Job#passes} times.
     *
     * @return the number of scores
     */
    long score(Job job);
}
