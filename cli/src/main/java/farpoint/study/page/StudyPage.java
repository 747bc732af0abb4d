package farpoint.study.page;

import farpoint.files.AtomicFile;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An HTML page about a study, for people: one file, which needs no network. The same input makes the same bytes. */
public final class StudyPage {
    private StudyPage() {}

    /**
     * Writes a page. It is moved into place when it is complete, and replaces an earlier page but no other file.
     *
     * @throws InvalidInputException if there is no run, a run is there twice, or the file cannot be written
     * @throws IOException if writing fails
     */
    public static void write(StudyInput input, Path file) throws IOException {
        byte[] page = html(input).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
    }

    /**
     * The page.
     *
     * @throws InvalidInputException if there is no run, or one is there twice
     */
    public static String html(StudyInput input) {
        if (input.runs().isEmpty()) {
            throw new InvalidInputException("The study '%s' has no run: a page needs at least one.", input.title());
        }
        return "";
    }
}
