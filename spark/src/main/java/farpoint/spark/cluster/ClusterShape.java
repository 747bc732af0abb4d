package farpoint.spark.cluster;

import java.util.List;

/**
 * How large a cluster is.
 *
 * @param workers how many workers, each of which runs one executor
 * @param cores how many tasks each executor runs at once
 * @param megabytes the memory of each executor, at least 450
 * @param javaOptions options of Java for drivers and executors, none of which sets the memory
 */
public record ClusterShape(int workers, int cores, int megabytes, List<String> javaOptions) {
    /** The shape, with a copy of the options. */
    public ClusterShape {
        javaOptions = List.copyOf(javaOptions);
    }
}
