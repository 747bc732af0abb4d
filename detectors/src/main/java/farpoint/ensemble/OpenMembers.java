package farpoint.ensemble;

import farpoint.data.DataMatrix;
import farpoint.detector.Scoring;
import farpoint.run.ComputeContext;
import farpoint.stats.FiniteNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The members of an ensemble, opened to score time and again with the tools of one context. Safe for use by several threads; to
 * be closed after use.
 */
final class OpenMembers implements AutoCloseable {
    private final List<FittedMember> members;
    private final MemberInputs inputs;
    private final List<Scoring> scorings;

    private OpenMembers(List<FittedMember> members, MemberInputs inputs, List<Scoring> scorings) {
        this.members = members;
        this.inputs = inputs;
        this.scorings = scorings;
    }

    static OpenMembers of(List<FittedMember> members, MemberInputs inputs, ComputeContext context) {
        List<Scoring> scorings = new ArrayList<>();
        try {
            for (FittedMember member : members) {
                scorings.add(member.model().open(FittedMember.context(member.name(), context)));
            }
        } catch (RuntimeException | Error e) {
            closeAll(scorings, e);
            throw e;
        }
        return new OpenMembers(members, inputs, scorings);
    }

    /** What each member says of rows: one array a member, of one number a row. */
    List<double[]> z(DataMatrix rows, ComputeContext context) {
        DataMatrix[] prepared = new DataMatrix[inputs.count()];
        List<double[]> z = new ArrayList<>();
        for (int j = 0; j < scorings.size(); j++) {
            FittedMember member = members.get(j);
            int input = member.input();
            if (prepared[input] == null) {
                prepared[input] = inputs.prepare(input, rows, context);
            }
            double[] scores = FiniteNumbers.of(
                    scorings.get(j).score(prepared[input], FittedMember.context(member.name(), context)));
            for (int i = 0; i < scores.length; i++) {
                scores[i] = member.scale().z(scores[i]);
            }
            z.add(scores);
        }
        return z;
    }

    @Override
    public void close() {
        RuntimeException failure = new IllegalStateException("a member cannot be closed");
        closeAll(scorings, failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    /** Closes all, even if some fail; what happened is attached to a failure. */
    private static void closeAll(List<Scoring> scorings, Throwable failure) {
        for (Scoring scoring : scorings) {
            try {
                scoring.close();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
