package farpoint.elki.input;

import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import elki.utilities.optionhandling.parameterization.Parameterization;
import farpoint.data.RowClasses;
import farpoint.detector.DetectorSpec;
import farpoint.elki.options.Options;
import farpoint.params.ClassUse;
import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which rows are known to be normal or outliers, told by their labels; all others are unlabelled.
 *
 * @param normal what labels of normal rows match; empty if no row is known to be normal
 * @param anomaly what labels of outliers match; empty if no row is known to be an outlier
 */
public record LabelPatterns(Optional<LabelPattern> normal, Optional<LabelPattern> anomaly) {
    /** No row is labelled. */
    public static final LabelPatterns NONE = new LabelPatterns(Optional.empty(), Optional.empty());

    /** The classes, named as in data sets for Weka: normal first, outlier second. */
    private static final List<String> NAMES = List.of("normal", "outlier");

    /**
     * Takes the two options out of a configuration, for detectors that learn from labelled outliers.
     *
     * @param given told the name of each option that the user has given
     */
    public static LabelPatterns grab(Parameterization config, DetectorSpec spec, Consumer<String> given) {
        if (spec.classUse() != ClassUse.OUTLIER_LABELS) {
            return NONE;
        }
        String prefix = Options.prefix(spec);
        LabelPatterns patterns = new LabelPatterns(
                LabelPattern.grab(config, prefix + ".normal", "normal rows"),
                LabelPattern.grab(config, prefix + ".anomaly", "outliers"));
        patterns.stream().map(LabelPattern::option).forEach(given);
        return patterns;
    }

    private Stream<LabelPattern> stream() {
        return Stream.concat(normal.stream(), anomaly.stream());
    }

    /**
     * The classes of training rows; none if there is no pattern.
     *
     * @param rows the rows
     * @param labels their labels, if there are some
     * @throws InvalidInputException if there is a pattern but no label, a pattern matches no label, or a label matches both
     */
    Optional<RowClasses> classes(Relation<?> rows, Optional<Relation<?>> labels) {
        if (stream().findAny().isEmpty()) {
            return Optional.empty();
        }
        Relation<?> texts = labels.orElseThrow(() -> new InvalidInputException(
                "The training data has no labels for the option -%s to look at.",
                stream().findFirst().orElseThrow().option()));
        int[] ids = new int[rows.size()];
        int row = 0;
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance(), row++) {
            ids[row] = classOf(RelationClasses.name(texts.get(id)), row);
        }
        normal.ifPresent(pattern -> requireRows(pattern, ids, 0));
        anomaly.ifPresent(pattern -> requireRows(pattern, ids, 1));
        return Optional.of(new RowClasses(NAMES, ids));
    }

    private int classOf(String label, int row) {
        boolean isNormal = normal.isPresent() && normal.get().matches(label);
        boolean isAnomaly = anomaly.isPresent() && anomaly.get().matches(label);
        if (isNormal && isAnomaly) {
            throw new InvalidInputException(
                    "The label '%s' of row %d matches both -%s and -%s. A part of the label is enough for that: write ^ and $"
                            + " for its start and end.",
                    label, row + 1, normal.get().option(), anomaly.get().option());
        }
        return isNormal ? 0 : isAnomaly ? 1 : RowClasses.MISSING;
    }

    private static void requireRows(LabelPattern pattern, int[] ids, int wanted) {
        if (Arrays.stream(ids).noneMatch(id -> id == wanted)) {
            throw new InvalidInputException(
                    "No label of the training data matches '%s', the value of the option -%s.",
                    pattern.pattern(), pattern.option());
        }
    }
}
