package farpoint.study.source;

import farpoint.study.StudySet;
import java.util.List;
import java.util.Map;

/**
 * The sets of a study.
 *
 * @param sets at least one
 * @param identity by name, all that says which data it is, such as the digests of files
 * @param notes what the user should know about how the data was understood, a sentence each
 */
public record Source(List<StudySet> sets, Map<String, String> identity, List<String> notes) {
    /** Copies the lists and the map. */
    public Source {
        sets = List.copyOf(sets);
        identity = Map.copyOf(identity);
        notes = List.copyOf(notes);
    }
}
