package farpoint.audit.attributes;

import farpoint.audit.finding.CellTexts;
import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Attributes that are taken for categories or text, while at least half of their values read as numbers. */
final class MixedTypes implements Check {
    private static final int CHECKED_ROWS = 1 << 16;

    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        Table table = data.table();
        List<Observation> seen = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int j = 0; j < table.columns(); j++) {
            Attribute attribute = table.attribute(j);
            if (attribute.isText() && data.task().texts() == CellTexts.NONE) {
                unknown.add(attribute.name());
            } else if (attribute.isText() || attribute.isNominal()) {
                tally(data, j, context).observation(attribute.name()).ifPresent(seen::add);
            }
        }
        if (!unknown.isEmpty()) {
            seen.add(Observation.notLooked(
                    Question.MIXED_TYPES,
                    "Whether there are numbers among the texts of " + Words.names(unknown)
                            + " was not looked at: the texts are not known here."));
        }
        if (seen.isEmpty()) {
            seen.add(Observation.nothing(Question.MIXED_TYPES, "No attribute mixes numbers and other things."));
        }
        return seen;
    }

    private static CellTally tally(Examined data, int column, ComputeContext context) {
        Attribute attribute = data.table().attribute(column);
        IntFunction<String> cells = attribute.isText()
                ? i -> data.task().texts().text(i, column)
                : i -> category(attribute, data.table().value(i, column));
        CellTally tally = new CellTally();
        for (int i = 0; i < data.table().rows(); i++) {
            if (i % CHECKED_ROWS == 0) {
                context.checkCancelled();
            }
            tally.see(i, cells.apply(i).trim());
        }
        return tally;
    }

    private static String category(Attribute attribute, double value) {
        return Double.isNaN(value) ? "" : attribute.categories().get((int) value);
    }
}
