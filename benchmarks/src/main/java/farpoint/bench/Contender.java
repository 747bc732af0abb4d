package farpoint.bench;

import farpoint.study.Split;

/** What an accuracy study compares: something that learns from rows and scores others. */
interface Contender {
    /** How the table names it. */
    String label();

    /**
     * The scores of the test rows, higher for more outlying ones.
     *
     * @param protocol how the rows were chosen
     * @param seed decides about all that is drawn
     */
    double[] scores(Split split, Protocol protocol, int seed);
}
