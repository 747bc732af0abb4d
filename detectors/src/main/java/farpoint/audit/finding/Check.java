package farpoint.audit.finding;

import farpoint.run.ComputeContext;
import java.util.List;

/** Looks at a table for one or more questions. Results depend on the table and the seed only, never on threads or engine. */
@FunctionalInterface
public interface Check {
    /**
     * Looks.
     *
     * @param data the table, and what checks share
     * @param context threads, engine, progress and cancel check
     * @return one observation or more for each question that this check is for; none where a question does not arise
     */
    List<Observation> look(Examined data, ComputeContext context);
}
