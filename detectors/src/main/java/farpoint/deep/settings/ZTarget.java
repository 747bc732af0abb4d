package farpoint.deep.settings;

/** What is standardised to decide about masking. */
public enum ZTarget {
    /** The loss of a row. */
    LOSS {
        @Override
        public double of(double loss) {
            return loss;
        }
    },
    /** Its root, the size of the row's error. A network with several outputs has no single signed error. */
    ERROR {
        @Override
        public double of(double loss) {
            return Math.sqrt(Math.max(0, loss));
        }
    };

    public abstract double of(double loss);
}
