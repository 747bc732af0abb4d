package farpoint.elki.neighbors;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.query.LinearScanQuery;
import elki.database.query.QueryBuilder;
import elki.database.relation.Relation;
import elki.distance.minkowski.EuclideanDistance;
import elki.outlier.OutlierAlgorithm;
import elki.result.Metadata;
import elki.utilities.ClassGenericsUtil;
import elki.utilities.optionhandling.parameterization.ListParameterization;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import farpoint.elki.AcceleratedIndex;
import java.util.Arrays;
import java.util.Random;

/** Databases with and without the accelerated index, and the linear scans of ELKI to compare with. */
final class LinearScans {
    private LinearScans() {}

    /** Gaussian rows without ties. */
    static double[][] gaussian(int rows, int columns) {
        Random random = new Random(rows * 31L + columns);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        return values;
    }

    /** Small integers: ties everywhere and duplicates. */
    static double[][] integers(int rows, int columns) {
        double[][] values = gaussian(rows, columns);
        for (double[] row : values) {
            Arrays.setAll(row, j -> Math.rint(2 * row[j]) + 0.0); // no -0.0, which ELKI's maximum keeps
        }
        return values;
    }

    /** A relation that ELKI scans, whatever its optimizer would rather do. */
    static Relation<NumberVector> scanned(Database database) {
        Relation<NumberVector> relation = vectors(database);
        Metadata.hierarchyOf(relation).addChild(new ScanIndex<>());
        QueryBuilder<NumberVector> query = new QueryBuilder<>(relation, EuclideanDistance.STATIC);
        assertInstanceOf(LinearScanQuery.class, query.kNNByDBID(3));
        assertInstanceOf(LinearScanQuery.class, query.rangeByDBID(3));
        assertInstanceOf(LinearScanQuery.class, query.precomputed().kNNByDBID(3));
        return relation;
    }

    static Relation<NumberVector> vectors(Database database) {
        return database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
    }

    /** Adds the index, as ELKI does for {@code -db.index accelerated}. */
    static AcceleratedIndex<NumberVector> accelerate(Database database) {
        Relation<NumberVector> relation = vectors(database);
        ListParameterization options = new ListParameterization();
        AcceleratedIndex.Factory<NumberVector> factory = make(AcceleratedIndex.Factory.class, options);
        AcceleratedIndex<NumberVector> index = factory.instantiate(relation);
        index.initialize();
        Metadata.hierarchyOf(relation).addChild(index);
        return index;
    }

    @SuppressWarnings("unchecked")
    private static AcceleratedIndex.Factory<NumberVector> make(Class<?> type, ListParameterization options) {
        return (AcceleratedIndex.Factory<NumberVector>) ClassGenericsUtil.parameterizeOrAbort(type, options);
    }

    /** An algorithm of ELKI from its class in elki.outlier and its options. */
    static OutlierAlgorithm algorithm(String line) {
        String[] words = line.split(" ");
        SerializedParameterization options = new SerializedParameterization(Arrays.copyOfRange(words, 1, words.length));
        try {
            Object made = ClassGenericsUtil.parameterizeOrAbort(Class.forName("elki.outlier." + words[0]), options);
            if (options.hasUnusedParameters()) {
                throw new AssertionError(line + ": " + options.getRemainingParameters());
            }
            return (OutlierAlgorithm) made;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
