package farpoint.deep;

/** A phase of the training of a network. */
public enum TrainingPhase {
    /** Of an encoder, as part of an autoencoder, before its own training. */
    PRETRAINING("Pre-training", "Pre-training"),
    /** The training proper. */
    TRAINING("Training", "Training");

    private final String label;
    private final String streams;

    TrainingPhase(String label, String streams) {
        this.label = label;
        this.streams = streams;
    }

    /** What it is called in summaries and diagnostics. */
    public String label() {
        return label;
    }

    /** What its random streams are named after; never shown and never changed, or the same seed would give other scores. */
    String streams() {
        return streams;
    }
}
