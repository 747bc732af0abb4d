package farpoint.report;

import farpoint.files.AtomicFile;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An HTML page about what a detector says of a table, for people: one file, which needs no network. The same input makes the same
 * bytes.
 */
public final class Report {
    /** What {@link #FILE} is. */
    public static final String FILE_TEXT =
            "HTML page for people: what was done, the most outlying rows with reasons, charts of the scores, and where they are"
                    + " known labels, members and training. One file, which needs no network. An earlier page is replaced."
                    + " Empty for none.";

    /** Where the page goes. */
    public static final Parameter<String> FILE = Parameter.ofFile("report", FILE_TEXT);

    /** How many rows, the most outlying ones, are explained where the user does not say it. */
    public static final int EXPLAINED = 100;

    private static final String START = "<!doctype html";

    private Report() {}

    /**
     * Checks that a page can be written, so that the result of a long run is not lost.
     *
     * @throws InvalidInputException if it cannot, or would replace a file that is no page, such as the data
     */
    public static void requireWritable(Path file) {
        AtomicFile.requireWritable(file);
        if (Files.isRegularFile(file) && Files.isReadable(file) && !isPage(file)) {
            throw new InvalidInputException(
                    "The report would replace the file '%s', which is no HTML page. Name another file, or remove it.",
                    file);
        }
    }

    private static boolean isPage(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(START.length()), StandardCharsets.ISO_8859_1);
            return start.isEmpty() || start.toLowerCase(Locale.ROOT).equals(START);
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Writes a page. It is moved into place when it is complete.
     *
     * @throws InvalidInputException if the file cannot be written, or is there and no page
     * @throws IOException if writing fails
     */
    public static void write(Path file, ReportInput input) throws IOException {
        requireWritable(file);
        byte[] page = html(input).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }

    /** The page. */
    public static String html(ReportInput input) {
        return Page.of(new View(input));
    }
}
