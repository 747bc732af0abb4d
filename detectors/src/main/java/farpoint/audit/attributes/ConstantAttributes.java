package farpoint.audit.attributes;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.CellTexts;
import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Question;
import farpoint.data.Attribute;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.List;

/** Attributes with one value only, and those without any. */
final class ConstantAttributes implements Check {
    @Override
    public List<Observation> look(Examined data, ComputeContext context) {
        List<String> empty = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int j = 0; j < data.table().columns(); j++) {
            context.checkCancelled();
            Attribute attribute = data.table().attribute(j);
            if (attribute.isText() && data.task().texts() == CellTexts.NONE) {
                continue;
            }
            OneValue value = OneValue.of(data.task(), j);
            if (value.missing == data.table().rows()) {
                empty.add(attribute.name());
            } else if (value.isOnly) {
                constant.add(attribute.name());
                values.add(Words.quoted(attribute.name()) + " (" + value + ")");
            }
        }
        List<Observation> seen = new ArrayList<>();
        int all = data.table().columns();
        if (!empty.isEmpty()) {
            seen.add(Observation.fact(
                    Question.CONSTANT,
                    Words.of(empty.size(), all, "attribute"),
                    "No row has a value of " + Words.either(empty) + ".",
                    (empty.size() == 1
                                    ? "Remove it, or find out where its values have gone"
                                    : "Remove them, or find out where their values have gone")
                            + ": detectors do not start with a number or category that is always missing.",
                    empty,
                    List.of()));
        }
        if (!constant.isEmpty()) {
            seen.add(Observation.fact(
                    Question.CONSTANT,
                    Words.of(constant.size(), all, "attribute"),
                    "The same value wherever there is one: " + Words.list(values) + ".",
                    constant.size() == 1
                            ? "Detectors make no use of it; remove it, unless later rows may have other values."
                            : "Detectors make no use of them; remove them, unless later rows may have other values.",
                    constant,
                    List.of()));
        }
        return seen.isEmpty()
                ? List.of(Observation.nothing(Question.CONSTANT, "Each attribute has different values."))
                : seen;
    }

    /** The first value of an attribute, whether it has no other one, and in how many rows it is missing if not. */
    private static final class OneValue {
        private String first;
        private boolean isOnly = true;
        private int missing;

        static OneValue of(AuditTask task, int column) {
            OneValue value = new OneValue();
            Attribute attribute = task.table().attribute(column);
            for (int i = 0; i < task.table().rows() && value.isOnly; i++) {
                if (attribute.isText()) {
                    value.see(task.texts().text(i, column));
                } else {
                    double cell = task.table().value(i, column);
                    value.see(Double.isNaN(cell) ? "" : text(attribute, cell));
                }
            }
            return value;
        }

        private static String text(Attribute attribute, double cell) {
            // Minus zero is zero.
            return attribute.isNominal() ? attribute.categories().get((int) cell) : Double.toString(cell + 0.0);
        }

        private void see(String text) {
            if (text.isEmpty()) {
                missing++;
            } else if (first == null) {
                first = text;
            } else {
                isOnly &= text.equals(first);
            }
        }

        @Override
        public String toString() {
            String value = Words.quoted(first.endsWith(".0") ? first.substring(0, first.length() - 2) : first);
            return missing == 0 ? value : value + ", missing in " + Words.count(missing, "row");
        }
    }
}
