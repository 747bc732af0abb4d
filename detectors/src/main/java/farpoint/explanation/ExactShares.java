package farpoint.explanation;

/** Shapley values by all coalitions of attributes, the worth of each being the mean over the ordinary rows. */
record ExactShares(int players, int ordinaryRows, double base) implements Replacement.Shares {
    private static final int MOST_PLAYERS = 15;

    /** Whether all coalitions take no more than so many rows. */
    static boolean suits(int players, int ordinaryRows, int budget) {
        return players <= MOST_PLAYERS && (1 << players) * ordinaryRows <= budget;
    }

    @Override
    public double[][] of(Mixtures mixtures, double whole) {
        double[] worth = worth(mixtures, whole);
        double[] values = new double[players];
        for (int p = 0; p < players; p++) {
            for (int s = 0; s < worth.length; s++) {
                if (!isIn(p, s)) {
                    values[p] += weight(Integer.bitCount(s)) * (worth[s | 1 << p] - worth[s]);
                }
            }
        }
        return new double[][] {values, new double[players]};
    }

    private static boolean isIn(int player, int coalition) {
        return (coalition >> player & 1) == 1;
    }

    private double[] worth(Mixtures mixtures, double whole) {
        double[] worth = new double[1 << players];
        boolean[] isPresent = new boolean[players];
        for (int s = 1; s < worth.length - 1; s++) {
            for (int p = 0; p < players; p++) {
                isPresent[p] = isIn(p, s);
            }
            for (int z = 0; z < ordinaryRows; z++) {
                mixtures.add(z, isPresent);
            }
        }
        double[] scores = mixtures.scores();
        worth[0] = base;
        for (int s = 1; s < worth.length - 1; s++) {
            for (int z = 0; z < ordinaryRows; z++) {
                worth[s] += scores[(s - 1) * ordinaryRows + z] / ordinaryRows;
            }
        }
        worth[worth.length - 1] = whole;
        return worth;
    }

    /** The share of the orders of the players in which just these {@code size} come before another one. */
    private double weight(int size) {
        double weight = 1.0 / players;
        for (int i = 1; i <= size; i++) {
            weight *= (double) i / (players - i);
        }
        return weight;
    }
}
