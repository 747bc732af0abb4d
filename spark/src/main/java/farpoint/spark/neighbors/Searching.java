package farpoint.spark.neighbors;

import farpoint.run.ComputeContext;
import org.apache.spark.TaskContext;

/** How a task searches: on its one thread, until Spark ends the task. */
final class Searching {
    private Searching() {}

    static ComputeContext here() {
        TaskContext task = TaskContext.get();
        return ComputeContext.withDefaults().withThreads(1).withCancelCheck(task::isInterrupted);
    }
}
