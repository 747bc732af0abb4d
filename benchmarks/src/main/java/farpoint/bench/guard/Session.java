package farpoint.bench.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One run of measurements. It starts each peer that is asked for once, and ends all of them. */
public final class Session implements AutoCloseable {
    private static final int QUICK_ROUNDS = 5;
    private static final int ROUNDS = 11;

    private final boolean isQuick;
    private final Map<String, Optional<? extends Peer>> peers = new LinkedHashMap<>();

    /** With few rounds, or as many as a documented figure has. */
    public Session(boolean isQuick) {
        this.isQuick = isQuick;
    }

    /** Whether little time is wanted. */
    public boolean isQuick() {
        return isQuick;
    }

    /** Runs that count, of each task. */
    public int rounds() {
        return isQuick ? QUICK_ROUNDS : ROUNDS;
    }

    /** numpy, for the rate of its matrix product. */
    public NumpyProduct numpy() throws NotMeasured {
        return peer(NumpyProduct.class, NumpyProduct::start, "numpy is not installed (Debian: python3-numpy)");
    }

    /** scikit-learn. */
    public ScikitNeighbors scikit() throws NotMeasured {
        return peer(
                ScikitNeighbors.class,
                ScikitNeighbors::start,
                "scikit-learn is not installed (Debian: python3-sklearn)");
    }

    /**
     * A peer, started if it has not been.
     *
     * @param type its class
     * @param start starts it; empty if it is not installed
     * @param missing what is told then
     */
    public <T extends Peer> T peer(Class<T> type, Supplier<Optional<T>> start, String missing) throws NotMeasured {
        return peers.computeIfAbsent(type.getName(), name -> start.get())
                .map(type::cast)
                .orElseThrow(() -> new NotMeasured(missing));
    }

    /** What the peers that were asked for are, with their versions. */
    public List<String> descriptions() {
        return peers.values().stream()
                .flatMap(Optional::stream)
                .map(Peer::description)
                .toList();
    }

    @Override
    public void close() {
        peers.values().forEach(peer -> peer.ifPresent(Peer::close));
    }

    /** Something that is started once and ended with the session. */
    public interface Peer extends AutoCloseable {
        /** Its version, and that of what it calculates with. */
        String description();

        @Override
        void close();
    }
}
