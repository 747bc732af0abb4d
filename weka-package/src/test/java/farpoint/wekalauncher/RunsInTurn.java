package farpoint.wekalauncher;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program of a {@link WekaJvm}: runs the launcher, or another program, for each command that comes, and answers what it has told. */
final class RunsInTurn {
    private RunsInTurn() {}

    /** Reads commands from standard input, until the name of a program is empty, and answers on standard output; what they print goes into their answers. */
    public static void main(String[] none) throws IOException {
        DataInputStream commands = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (String program = commands.readUTF(); !program.isEmpty(); program = commands.readUTF()) {
            String[] arguments = new String[commands.readInt()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = commands.readUTF();
            }
            // Weka closes the stream to which it has written data.
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            answers.writeInt(run(program, arguments));
            answer(answers, out);
            answer(answers, err);
        }
    }

    /** The exit status, which is 0 for another program than the launcher if it returns. */
    private static int run(String program, String[] arguments) {
        if (program.equals(LauncherRun.LAUNCHER)) {
            return Launcher.run(arguments);
        }
        try {
            Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return 0;
        } catch (ReflectiveOperationException e) {
            e.printStackTrace();
            return 1;
        }
    }

    private static void answer(DataOutputStream answers, ByteArrayOutputStream told) throws IOException {
        answers.writeInt(told.size());
        told.writeTo(answers);
        told.reset();
    }
}
