package farpoint.elki.input;

import elki.data.NumberVector;
import elki.data.type.TypeInformation;
import elki.data.type.TypeUtil;
import elki.data.type.VectorTypeInformation;
import elki.database.Database;
import elki.database.relation.Relation;
import elki.database.relation.RelationUtil;
import elki.logging.Logging;
import farpoint.data.RowClasses;
import farpoint.params.ClassUse;
import farpoint.run.InvalidInputException;
import farpoint.run.Plural;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What a detector works on in a database.
 *
 * @param vectors the rows
 * @param classes the rows' classes, where the detector can use them and the database has some
 * @param file where the rows come from, if that is known
 */
public record DetectorInput(
        Relation<? extends NumberVector> vectors, Optional<RowClasses> classes, Optional<DataFile> file) {
    private static final Logging LOG = Logging.getLogger(DetectorInput.class);

    /**
     * Finds the rows and classes of a database.
     *
     * @param patterns what labels say of rows, for detectors that learn from labelled outliers
     * @param file where the database comes from, if that is known
     * @throws InvalidInputException if there are no vectors of one length, or the patterns do not fit the labels
     */
    public static DetectorInput of(Database database, ClassUse use, LabelPatterns patterns, Optional<DataFile> file) {
        return of(database.getRelations(), use, patterns, file);
    }

    /** The same in the relations of a data set. */
    public static DetectorInput of(
            Collection<Relation<?>> relations, ClassUse use, LabelPatterns patterns, Optional<DataFile> file) {
        Relation<? extends NumberVector> vectors = vectors(relations, file);
        Optional<RowClasses> classes =
                switch (use) {
                    case IGNORED -> Optional.empty();
                    case GROUPS -> labels(relations).map(labels -> RelationClasses.of(vectors, labels));
                    case OUTLIER_LABELS -> patterns.classes(vectors, labels(relations));
                };
        return new DetectorInput(vectors, classes, file);
    }

    @SuppressWarnings("unchecked") // the type of the relation says that it holds vectors
    private static Relation<? extends NumberVector> vectors(
            Collection<Relation<?>> relations, Optional<DataFile> file) {
        Optional<Relation<?>> found = find(relations, TypeUtil.NUMBER_VECTOR_FIELD);
        if (found.isPresent()) {
            Relation<? extends NumberVector> first = (Relation<? extends NumberVector>) found.get();
            warnOfOthers(relations, first);
            return first;
        }
        if (relations.stream().allMatch(r -> r.size() == 0)) {
            throw new InvalidInputException("The data has no rows.");
        }
        Optional<Relation<?>> uneven = find(relations, TypeUtil.NUMBER_VECTOR_VARIABLE_LENGTH);
        if (uneven.isPresent() && uneven.get().getDataTypeInformation() instanceof VectorTypeInformation<?> type) {
            throw UnevenRows.mistake(file, type.mindim(), type.maxdim());
        }
        throw new InvalidInputException("The data has no numeric attribute; text counts as a label.");
    }

    /** ELKI makes a relation of each run of numeric attributes, and its algorithms work on the first. */
    private static void warnOfOthers(Collection<Relation<?>> relations, Relation<? extends NumberVector> first) {
        long groups = relations.stream()
                .filter(r -> TypeUtil.NUMBER_VECTOR_FIELD.isAssignableFromType(r.getDataTypeInformation()))
                .count();
        if (groups > 1) {
            LOG.warning(String.format(
                    Locale.ROOT,
                    "The data has %d groups of numeric attributes with text between them; only the first group, of %d"
                            + " %s, is used. Put all numeric attributes next to each other to use them all.",
                    groups,
                    RelationUtil.dimensionality(first),
                    Plural.of(RelationUtil.dimensionality(first), "attribute")));
        }
    }

    /** The relation of labels, if there is one: classes, or whatever stands beside the vectors. */
    static Optional<Relation<?>> labels(Collection<Relation<?>> relations) {
        return find(relations, TypeUtil.CLASSLABEL).or(() -> find(relations, TypeUtil.GUESSED_LABEL));
    }

    private static Optional<Relation<?>> find(Collection<Relation<?>> relations, TypeInformation type) {
        for (Relation<?> relation : relations) {
            if (type.isAssignableFromType(relation.getDataTypeInformation())) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }
}
