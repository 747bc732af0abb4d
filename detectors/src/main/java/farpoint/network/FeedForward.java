package farpoint.network;

import java.util.List;

/** A network that rows can be passed through, in whatever precision it calculates. May be shared by threads. */
public interface FeedForward {
    /** The layers, in order. */
    List<Layer> layers();

    /** The number of weights. */
    int weightCount();

    /** All running statistics, layer by layer: the array itself. */
    double[] statistics();

    /** Memory for passing so many rows at a time. */
    Pass newPass(int capacity);

    /** Features of an input row. */
    default int inputs() {
        return layers().get(0).inputs();
    }

    /** Features of an output row. */
    default int outputs() {
        return layers().get(layers().size() - 1).outputs();
    }

    /** Whether the running statistics can be those of the layers: no variance is negative. */
    default boolean hasSoundStatistics() {
        int offset = 0;
        for (Layer layer : layers()) {
            if (!layer.allows(statistics(), offset)) {
                return false;
            }
            offset += layer.statisticCount();
        }
        return true;
    }

    /** The number of units that give every row the same value, as far as the running statistics tell. */
    default int deadUnits() {
        int dead = 0;
        int offset = 0;
        for (Layer layer : layers()) {
            dead += layer.deadUnits(statistics(), offset);
            offset += layer.statisticCount();
        }
        return dead;
    }
}
