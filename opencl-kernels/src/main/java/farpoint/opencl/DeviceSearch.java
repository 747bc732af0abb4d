package farpoint.opencl;

import farpoint.data.DataMatrix;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.screening.Certifier;
import farpoint.neighbors.screening.ScreeningRows;
import farpoint.neighbors.screening.ScreeningSpace;
import farpoint.neighbors.spi.NeighborTable;
import farpoint.run.ComputeContext;
import farpoint.run.ComputeContext.StopCheck;
import farpoint.run.Progress;

/** One device's part in a search. What the device holds is uploaded when it is first needed. */
final class DeviceSearch implements AutoCloseable {
    private static final int CERTIFY_CHUNK = 256;

    private final OpenClSession session;
    private final KernelPlan plan;
    private final DataMatrix reference;
    private final Metric metric;
    private DeviceScreening screening;
    private DeviceExact exact;

    DeviceSearch(OpenClSession session, KernelPlan plan, DataMatrix reference, Metric metric) {
        this.session = session;
        this.plan = plan;
        this.reference = reference;
        this.metric = metric;
    }

    /**
     * A search for the nearest neighbours, by any number of devices.
     *
     * @param query the rows to search for
     * @param excludeSelf whether query row i must not find reference row i
     * @param table receives the neighbours
     * @param context threads
     */
    record Task(DataMatrix query, boolean excludeSelf, NeighborTable table, ComputeContext context) {}

    /**
     * Screens batches of query rows and certifies what can be certified.
     *
     * @param task the search
     * @param space the space of the screening
     * @param references the reference rows in it
     * @param rows the query rows in it
     * @param certified receives whether a row is finished
     * @param batches the rows
     * @param stop asked before each launch
     */
    void screen(
            Task task,
            ScreeningSpace space,
            ScreeningRows references,
            ScreeningRows rows,
            boolean[] certified,
            Batches batches,
            StopCheck stop) {
        int keep = task.table().k() + ScreeningSpace.MARGIN;
        ComputeContext quiet = task.context().withProgress(Progress.NONE);
        alone(() -> {
            if (screening == null) {
                screening = new DeviceScreening(session, plan, references);
            }
            screening.run(rows, task.excludeSelf(), keep, batches, stop, (batch, halves, indices) -> {
                quiet.forEachChunk("Certification", batch.count(), CERTIFY_CHUNK, (chunk, from, to) -> {
                    Certifier certifier = new Certifier(space, rows, reference, task.query(), metric, task.table());
                    for (int i = from; i < to; i++) {
                        int row = batch.from() + i;
                        for (int place = i * keep; place < (i + 1) * keep; place++) {
                            if (indices[place] < reference.rows()) {
                                certifier.offer(row, indices[place]);
                            }
                        }
                        certified[row] = certifier.finish(row, 2.0 * halves[i * keep]);
                    }
                });
            });
        });
    }

    /** Searches for batches of some query rows in double arithmetic. */
    void exact(Task task, int[] rows, Batches batches, StopCheck stop) {
        alone(() -> {
            if (exact == null) {
                exact = new DeviceExact(session, plan, reference, metric);
            }
            exact.nearest(task.query(), rows, task.excludeSelf(), task.table(), batches, stop);
        });
    }

    private void alone(Runnable use) {
        session.lock().lock();
        try {
            use.run();
        } catch (OpenClException e) {
            session.retire();
            throw e;
        } finally {
            session.lock().unlock();
        }
    }

    @Override
    public void close() {
        alone(() -> {
            if (screening != null) {
                screening.close();
            }
            if (exact != null) {
                exact.close();
            }
        });
    }
}
