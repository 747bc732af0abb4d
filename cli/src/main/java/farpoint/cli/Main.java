package farpoint.cli;

import farpoint.cli.command.Command;
import farpoint.cli.command.Commands;
import farpoint.cli.command.DescribeCommand;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.Program;
import farpoint.cli.command.StandardStreams;
import farpoint.files.ModelFiles;
import farpoint.files.UserFiles;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs a command on files. */
public final class Main {
    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("score", new ScoreCommand());
        COMMANDS.put("audit", new AuditCommand());
        COMMANDS.put("advise", new AdviseCommand());
        COMMANDS.put(
                "describe",
                new DescribeCommand(
                        Program.name(),
                        "Spark, ELKI, Weka or Java has written it",
                        path -> ModelFiles.read(UserFiles.path(path))));
        COMMANDS.put("study", new StudyCommand());
        COMMANDS.put("devices", new DevicesCommand());
    }

    private Main() {}

    /** Runs the command that the first argument names with the other arguments. */
    public static void main(String[] arguments) {
        StandardStreams.useUtf8();
        Commands commands =
                new Commands(Program.name(), "give Java more, such as by java -Xmx4g or JAVA_OPTS=-Xmx4g", COMMANDS);
        ExitStatus status = commands.run(arguments);
        System.out.flush();
        System.exit(status.code());
    }
}
