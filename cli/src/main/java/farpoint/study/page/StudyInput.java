package farpoint.study.page;

import farpoint.study.RunResult;
import java.util.List;

/**
 * What a page about a study tells.
 *
 * @param title of the study, in plain text
 * @param settings how it was done, in the order of the page, which leaves empty ones out: what was set, the version, and data files with their digests
 * @param detectors names of those that were to be compared, also without a run
 * @param runs what is compared: detectors that ignore labels have the same results for all shares of labels
 * @param made the runs that were made, each once: what times and counts are of
 * @param notes sentences for the reader, such as runs that failed; may be empty
 */
public record StudyInput(
        String title,
        List<Setting> settings,
        List<String> detectors,
        List<RunResult> runs,
        List<RunResult> made,
        List<String> notes) {
    /** Copies the lists. */
    public StudyInput {
        settings = List.copyOf(settings);
        detectors = List.copyOf(detectors);
        runs = List.copyOf(runs);
        made = List.copyOf(made);
        notes = List.copyOf(notes);
    }

    /**
     * Something that was set.
     *
     * @param name such as "seeds", or the name of a data file
     * @param value such as "1 to 5", or the digest of the file
     */
    public record Setting(String name, String value) {}
}
