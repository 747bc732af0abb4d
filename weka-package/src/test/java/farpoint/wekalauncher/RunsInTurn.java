package farpoint.wekalauncher;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program of a {@link LauncherJvm}: runs the launcher for each command that comes, and answers what it has told. */
final class RunsInTurn {
    /** In place of a number of arguments: there are no more commands. */
    static final int END = -1;

    private RunsInTurn() {}

    /** Reads commands from standard input and answers on standard output; what they print goes into their answers. */
    public static void main(String[] none) throws IOException {
        DataInputStream commands = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (int count = commands.readInt(); count != END; count = commands.readInt()) {
            String[] arguments = new String[count];
            for (int i = 0; i < count; i++) {
                arguments[i] = commands.readUTF();
            }
            // Weka closes the stream to which it has written data.
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            answers.writeInt(Launcher.run(arguments));
            answer(answers, out);
            answer(answers, err);
        }
    }

    private static void answer(DataOutputStream answers, ByteArrayOutputStream told) throws IOException {
        answers.writeInt(told.size());
        told.writeTo(answers);
        told.reset();
    }
}
