package farpoint.weka.tab.result;

import java.util.ArrayList;
import java.util.List;

/** Who is told that something has changed. */
public final class Changes {
    private final List<Runnable> followers = new ArrayList<>();

    Changes() {}

    /**
     * Tells somebody of all changes from now on.
     *
     * @return ends that
     */
    public Runnable follow(Runnable follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    void tell() {
        List.copyOf(followers).forEach(Runnable::run);
    }
}
