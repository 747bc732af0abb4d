package farpoint.network;

/** The working memory for passing rows through a network that is no longer trained; for one thread. */
public interface Pass {
    /** The rows to pass through: to be filled before {@link #forward}. */
    Features input();

    /** Passes the input rows through the network. A row gets the same bits alone as among others. */
    void forward();

    /** The network's output after {@link #forward}. */
    Features output();

    /** The output of one layer after {@link #forward}. */
    Features output(int layer);
}
