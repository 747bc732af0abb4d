package farpoint.audit.attributes;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Check;
import farpoint.audit.finding.Examined;
import farpoint.audit.finding.Observation;
import farpoint.audit.finding.Observation.Kind;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Tables and columns for tests of checks. */
final class AttributeTables {
    private AttributeTables() {}

    static double[] column(int rows, IntToDoubleFunction value) {
        return IntStream.range(0, rows).mapToDouble(value).toArray();
    }

    static double[] gaussian(int rows, int item) {
        RandomStream random = RandomStream.of(1, "test of attributes", item);
        return column(rows, i -> random.gaussian());
    }

    /** A nominal attribute from texts; an empty one is missing. */
    static Table.Builder addNominal(Table.Builder table, String name, String... cells) {
        List<String> categories =
                Arrays.stream(cells).filter(c -> !c.isEmpty()).distinct().toList();
        double[] values = column(cells.length, i -> cells[i].isEmpty() ? Double.NaN : categories.indexOf(cells[i]));
        return table.add(Attribute.nominal(name, categories), values);
    }

    static List<Observation> look(Check check, Table table) {
        return look(check, AuditTask.of(table, 1, 1000));
    }

    static List<Observation> look(Check check, AuditTask task) {
        List<Observation> one =
                check.look(new Examined(task), ComputeContext.withDefaults().withThreads(1));
        List<Observation> two =
                check.look(new Examined(task), ComputeContext.withDefaults().withThreads(2));
        if (!one.equals(two)) {
            throw new AssertionError(one + " differs from " + two);
        }
        return one;
    }

    /** The sentences of facts. */
    static List<String> facts(Check check, Table table) {
        return facts(look(check, table));
    }

    static List<String> facts(List<Observation> seen) {
        return seen.stream()
                .filter(o -> o.kind() == Kind.FACT)
                .map(Observation::sentence)
                .toList();
    }
}
