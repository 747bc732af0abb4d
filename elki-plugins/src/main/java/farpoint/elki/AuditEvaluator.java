package farpoint.elki;

import elki.database.Database;
import elki.evaluation.Evaluator;
import elki.logging.Logging;
import elki.result.Metadata;
import elki.result.ResultUtil;
import elki.utilities.Alias;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.parameterization.Parameterization;
import farpoint.elki.run.EngineRun;
import farpoint.elki.run.RunLog;

/** Audits the database beside what algorithms make of it, and adds what is found to the results; see {@link DataAudit}. */
@Title("Audit of the data")
@Description(
        "Tells which rows and attributes of the data are suspicious, as the application DataAudit does, beside the results of"
                + " algorithms.")
@Alias({"audit"})
public final class AuditEvaluator implements Evaluator {
    private static final Logging LOG = Logging.getLogger(AuditEvaluator.class);

    private final AuditRun audit;

    private AuditEvaluator(AuditRun audit) {
        this.audit = audit;
    }

    /**
     * Audits the database that the results are of.
     *
     * @throws elki.utilities.exceptions.AbortException with one sentence for the user if that cannot be done
     */
    @Override
    public void processNewResult(Object result) {
        Database database = ResultUtil.findDatabase(result);
        // Evaluators are told of each other's results as well.
        if (database == null
                || !ResultUtil.filterResults(database, AuditResult.class).isEmpty()) {
            return;
        }
        RunLog log = new RunLog(LOG, getClass().getName());
        AuditResult found = EngineRun.inOneSentence(() -> AuditResult.of(audit.of(database, log)));
        Metadata.of(found).setLongName(AuditResult.NAME);
        Metadata.hierarchyOf(database).addChild(found);
    }

    /** The options. */
    public static class Par implements Parameterizer {
        private AuditRun audit;

        @Override
        public void configure(Parameterization config) {
            audit = AuditRun.grab(config);
        }

        @Override
        public AuditEvaluator make() {
            return new AuditEvaluator(audit);
        }
    }
}
