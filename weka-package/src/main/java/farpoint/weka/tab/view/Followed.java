package farpoint.weka.tab.view;

import farpoint.weka.tab.result.Changes;
import java.util.ArrayList;
import java.util.List;

/** What a view follows of the run that it shows. */
final class Followed {
    private final List<Runnable> ends = new ArrayList<>();

    void add(Changes changes, Runnable follower) {
        ends.add(changes.follow(follower));
    }

    /** Follows nothing any more. */
    void end() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
