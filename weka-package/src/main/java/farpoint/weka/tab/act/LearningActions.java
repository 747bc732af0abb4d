package farpoint.weka.tab.act;

import farpoint.weka.tab.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** Next row, and training with the marks. */
final class LearningActions {
    private static final String LEARNS =
            "Trains %s on all rows, with those marked as outlier or normal as its labels, and shows"
                    + " the new run. Unsure rows count as rows without a mark.";

    private final ActionHost host;

    LearningActions(ActionHost host) {
        this.host = host;
    }

    List<ResultAction> all() {
        List<ResultAction> all = new ArrayList<>();
        all.add(ResultAction.ofRun("Next row to mark", "X", NextRow.RULE + " (X)", run -> true, this::next));
        for (Learner learner : Learner.values()) {
            all.add(ResultAction.ofRun(
                    "Train again with marks: " + learner.title(),
                    "",
                    LEARNS.formatted(learner.title()),
                    run -> !run.marks().isEmpty(),
                    run -> train(learner, run)));
        }
        return all;
    }

    private void next(RunResult shown) {
        Snapshot run = Snapshot.of(shown);
        host.start("Looking for the next row", progress -> NextRow.of(run), found -> {
            if (found.isPresent()) {
                shown.selection().set(found.getAsInt());
            } else {
                host.tell("All rows have marks.");
            }
        });
    }

    private void train(Learner learner, RunResult shown) {
        Snapshot run = Snapshot.of(shown);
        learner.obstacle(run)
                .ifPresentOrElse(
                        host::warn,
                        () -> host.start(
                                "Training " + learner.title(), new Retraining(learner, run)::train, host::add));
    }
}
