package farpoint.spark.neighbors;

import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.spark.job.Jobs;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.SparkSession;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/** Runs tasks on the executors, whose results the calling thread takes as they come; it alone asks whether the run was cancelled. */
final class ExecutorTasks {
    private static final long POLL_MILLIS = 50;

    /** Results of one job, in bytes: half of what a driver takes as a rule, see Spark's {@code spark.driver.maxResultSize}. */
    private static final long JOB_BYTES = 1L << 29;

    private final SparkSession session;
    private final Runnable counter;

    /**
     * Tasks of a session.
     *
     * @param counter is told of each result
     */
    ExecutorTasks(SparkSession session, Runnable counter) {
        this.session = session;
        this.counter = counter;
    }

    SparkContext spark() {
        return session.sparkContext();
    }

    JavaSparkContext javaSpark() {
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    /** Tasks that run at a time, as far as Spark knows. */
    int cores() {
        return session.sparkContext().defaultParallelism();
    }

    /**
     * What is to be done.
     *
     * @param items one for each task
     * @param task what an executor does with an item
     * @param bytes how large a result is, about
     * @param taker gets each result, with the place of its item
     */
    record Work<I, R>(List<I> items, Function<I, R> task, long bytes, ObjIntConsumer<R> taker) {}

    private record Result<R>(int item, R value) {}

    /**
     * Runs all tasks.
     *
     * @param description for Spark's web pages
     * @param context cancel check
     * @param onResult called after each result has been taken
     * @throws SparkSearchException if Spark gives up
     */
    <I, R> void run(String description, Work<I, R> work, ComputeContext context, Runnable onResult) {
        BlockingQueue<Result<R>> results = new LinkedBlockingQueue<>();
        List<SimpleFutureAction<R>> jobs = new ArrayList<>();
        context.checkCancelled();
        try {
            // All at once, so that no core waits for the end of a job.
            Jobs.described(session, description, () -> submit(work, results, jobs));
            for (int taken = 0; taken < work.items.size(); ) {
                Result<R> result = results.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (result != null) {
                    work.taker.accept(result.value, result.item);
                    taken++;
                    counter.run();
                    onResult.run();
                } else {
                    checkFailure(jobs);
                }
                context.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            // Does nothing to those that have ended.
            jobs.forEach(SimpleFutureAction::cancel);
        }
    }

    private <I, R> boolean submit(Work<I, R> work, BlockingQueue<Result<R>> results, List<SimpleFutureAction<R>> jobs) {
        int size = (int) Math.max(1, Math.min(JOB_BYTES / Math.max(1, work.bytes), work.items.size()));
        for (int from = 0; from < work.items.size(); from += size) {
            int first = from;
            List<I> items = new ArrayList<>(work.items.subList(from, Math.min(from + size, work.items.size())));
            RDD<R> rdd =
                    javaSpark().parallelize(items, items.size()).map(work.task).rdd();
            Function1<Iterator<R>, R> only = (Function1<Iterator<R>, R> & Serializable) Iterator::next;
            Function2<Object, R, BoxedUnit> taken = (partition, value) -> {
                results.add(new Result<>(first + (Integer) partition, value));
                return BoxedUnit.UNIT;
            };
            jobs.add(spark().submitJob(rdd, only, numbers(items.size()), taken, () -> null));
        }
        return true;
    }

    private static Seq<Object> numbers(int count) {
        List<Object> numbers =
                IntStream.range(0, count).<Object>mapToObj(i -> i).toList();
        return CollectionConverters.asScala(numbers).toSeq();
    }

    private static <R> void checkFailure(List<SimpleFutureAction<R>> jobs) {
        for (SimpleFutureAction<R> job : jobs) {
            if (job.isCompleted() && job.value().get().isFailure()) {
                throw SparkSearchException.of(job.value().get().failed().get());
            }
        }
    }
}
