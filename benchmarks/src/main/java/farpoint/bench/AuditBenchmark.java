package farpoint.bench;

import farpoint.bench.audit.PowerStudy;
import farpoint.bench.audit.SizeStudy;
import farpoint.bench.audit.SpeedStudy;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;

/**
 * What audits are worth. Prints Markdown.
 *
 * <pre>{@code
 * ./farpoint bench audit size|power [TABLES]
 * ./farpoint bench audit speed [ROWS COLUMNS]
 * }</pre>
 *
 * Size: how often a test of a question says that something is wrong with tables that are in order, and how often a page has a
 * finding. Power: how often what is wrong is found, and which rows are named. Speed: seconds by check.
 */
final class AuditBenchmark {
    private static final int SEED = 1;
    private static final int MOST = 100_000;

    private AuditBenchmark() {}

    static void run(String[] args) {
        String kind = args.length == 0 ? "size" : args[0];
        switch (kind) {
            case "size" -> SizeStudy.run(number(args, 1, tables(500)), SEED);
            case "power" -> PowerStudy.run(number(args, 1, tables(100)), SEED);
            case "speed" -> speed(args);
            default ->
                throw new InvalidInputException(
                        "Audits can be measured by size, power or speed. Got '%s' instead.", kind);
        }
    }

    private static void speed(String[] args) {
        if (args.length > 1) {
            SpeedStudy.run(number(args, 1, size("rows", 10_000)), number(args, 2, size("columns", 30)));
        } else {
            SpeedStudy.run(10_000, 30);
            SpeedStudy.run(1_000_000, 20);
        }
    }

    private static Parameter<Integer> tables(int usual) {
        return Parameter.ofInt("tables", usual, 1, MOST, "Number of tables.");
    }

    private static Parameter<Integer> size(String name, int usual) {
        return Parameter.ofInt(name, usual, 2, "Number of " + name + ".");
    }

    private static int number(String[] args, int place, Parameter<Integer> parameter) {
        return args.length > place ? parameter.parse(args[place]) : parameter.defaultValue();
    }
}
