package farpoint.spark.command;

import farpoint.cli.command.ExitStatus;
import farpoint.spark.LocalSpark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a run of the commands has told.
 *
 * @param status how it has ended
 * @param out standard output
 * @param err standard error, without what Spark's log says
 */
record Ran(ExitStatus status, String out, String err) {
    /** Runs a command in the session of the tests. */
    static Ran of(String... arguments) {
        LocalSpark.session();
        PrintStream earlierOut = System.out;
        PrintStream earlierErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            ExitStatus status = Main.run(arguments);
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(earlierOut);
            System.setErr(earlierErr);
        }
    }
}
