package farpoint.cli.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Standard output and errors. Java writes them in the locale's charset, in which letters are lost where it is ASCII, as in
 * cron jobs and containers; and files that people redirect them to are read as UTF-8.
 */
public final class StandardStreams {
    private static final int BUFFER = 8192;

    private StandardStreams() {}

    /** Writes in UTF-8 unless a terminal wants another charset, or the user of Java's options does. */
    public static void useUtf8() {
        System.setOut(stream(
                FileDescriptor.out, charset(System.getProperties(), "stdout.encoding", System.console() != null)));
        System.setErr(stream(
                FileDescriptor.err, charset(System.getProperties(), "stderr.encoding", System.console() != null)));
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), true, charset);
    }

    /**
     * The charset of a stream.
     *
     * @param properties Java's
     * @param name where Java says what the stream's charset is, by its own name or, before version 19, by one that
     *     starts with "sun."
     * @param terminal whether the user reads it
     */
    static Charset charset(Properties properties, String name, boolean terminal) {
        String locale = properties.getProperty("native.encoding", "");
        String said = properties.getProperty(name, properties.getProperty("sun." + name, locale));
        boolean kept = terminal || !said.equals(locale);
        Charset charset = kept && Charset.isSupported(said) ? Charset.forName(said) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
