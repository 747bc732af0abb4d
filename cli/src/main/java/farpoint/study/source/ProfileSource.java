package farpoint.study.source;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.params.Words;
import farpoint.rangeprofile.Part;
import farpoint.rangeprofile.Preset;
import farpoint.rangeprofile.ProfileSet;
import farpoint.rangeprofile.ProfileSettings;
import farpoint.rangeprofile.RangeProfiles;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.study.LabelledRows;
import farpoint.study.StudySet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Synthetic range profiles of ships; see {@link RangeProfiles}.
 *
 * @param preset how hard the task is
 * @param rows profiles of each normal kind of ship; of each outlying kind there are half as many
 * @param division how rows are parted into training and test
 */
public record ProfileSource(Preset preset, int rows, By division) {
    /** The profiles are the same in all studies: the seeds of a study decide about divisions and detectors. */
    private static final int SEED = 1;

    /** How rows are parted into training and test. */
    public enum By {
        /** By hull where the preset has new hulls in the test, else at random. */
        AUTO,
        /** Each row for itself. */
        RANDOM,
        /** All profiles of a hull are for training, or all for the test. */
        HULL,
        /** Both ways, as two sets. */
        BOTH
    }

    /**
     * Makes them.
     *
     * @throws InvalidInputException if the preset has new hulls in the test, and the division is to be at random
     */
    public Source make(ComputeContext context) {
        if (preset.newHullsInTest() && (division == By.RANDOM || division == By.BOTH)) {
            throw new InvalidInputException(
                    "The preset %s has other hulls in the test, so that it is always divided by hull; leave --split out.",
                    Words.of(preset));
        }
        List<Part> wanted = preset.newHullsInTest() ? List.of(Part.values()) : List.of(Part.TRAINING);
        int normal = (rows + wanted.size() - 1) / wanted.size();
        ProfileSettings settings = ProfileSettings.of(preset).withRows(normal, (normal + 1) / 2);
        List<ProfileSet> parts = wanted.stream()
                .map(part -> RangeProfiles.generate(settings.withPart(part), SEED, context))
                .toList();
        Table table = joined(parts);
        boolean[] outliers = LabelledRows.outliers(table);
        String name = "hrrp-" + Words.of(preset);
        List<StudySet> sets = new ArrayList<>();
        boolean byHull = division == By.HULL || division == By.BOTH || preset.newHullsInTest();
        if (!byHull || division == By.BOTH) {
            sets.add(StudySet.of(name, table, outliers, Optional.empty()));
        }
        if (byHull) {
            sets.add(StudySet.of(name + "-by-hull", table, outliers, Optional.of(hulls(parts))));
        }
        List<String> notes = new ArrayList<>();
        notes.add("Range profiles: synthetic, all numbers of ships and radar being assumptions; nothing is measured.");
        sets.forEach(set -> notes.addAll(SetFacts.of(set)));
        return new Source(
                sets,
                Map.of("preset", Words.of(preset), "rows", String.valueOf(rows), "split", Words.of(division)),
                notes);
    }

    private static int[] hulls(List<ProfileSet> parts) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return parts.stream()
                .flatMap(part -> Arrays.stream(part.hulls()))
                .mapToInt(hull -> numbers.computeIfAbsent(hull, h -> numbers.size()))
                .toArray();
    }

    private static Table joined(List<ProfileSet> parts) {
        Table first = parts.get(0).table();
        int rows = parts.stream().mapToInt(part -> part.table().rows()).sum();
        Table.Builder all = Table.builder(rows);
        for (int j = 0; j < first.columns(); j++) {
            int column = j;
            all.add(
                    first.attribute(j),
                    parts.stream()
                            .flatMapToDouble(part -> Arrays.stream(part.table().column(column)))
                            .toArray());
        }
        int[] classes = parts.stream()
                .flatMapToInt(part ->
                        IntStream.of(part.table().classes().orElseThrow().ids()))
                .toArray();
        return all.classes(new RowClasses(LabelledRows.CLASSES, classes)).build();
    }
}
