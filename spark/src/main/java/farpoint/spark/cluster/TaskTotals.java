package farpoint.spark.cluster;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What the tasks of each job take, by the job's description. */
final class TaskTotals extends SparkListener {
    private static final String DESCRIPTION = "spark.job.description";
    private static final double MEGABYTE = 1 << 20;

    private final Map<Integer, String> stages = new HashMap<>();
    private final Map<String, Rate.Used> totals = new HashMap<>();

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted stage) {
        stages.put(
                stage.stageInfo().stageId(), String.valueOf(stage.properties().getProperty(DESCRIPTION)));
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        double seconds =
                task.taskMetrics().executorCpuTime() / 1e9 + task.taskMetrics().jvmGCTime() / 1e3;
        of(stages.get(task.stageId()))
                .add(seconds, task.taskExecutorMetrics().getMetricValue("JVMHeapMemory") / MEGABYTE);
    }

    /** CPU time of the tasks of the jobs of a description, and the most of an executor's heap that was in use. */
    synchronized Rate.Used of(String description) {
        return totals.computeIfAbsent(description, absent -> new Rate.Used());
    }
}
