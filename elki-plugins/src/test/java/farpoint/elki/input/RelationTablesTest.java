package farpoint.elki.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.relation.Relation;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.elki.Samples;
import farpoint.params.ClassUse;
import farpoint.run.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTablesTest {
    private static final double[][] ROWS = {{1, 2}, {3, Double.NaN}, {5, 6}};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"glass", "breastw"})
    void arffFileHasTheValuesNamesAndClassesOfTheFile(String set) {
        Database database = Samples.database(Samples.file(set, folder));

        Table table =
                RelationTables.table(DetectorInput.of(database, ClassUse.GROUPS, LabelPatterns.NONE, Optional.empty()));

        Table expected = Samples.table(set);
        assertEquals(expected.attributes(), table.attributes());
        for (int j = 0; j < expected.columns(); j++) {
            assertArrayEquals(expected.column(j), table.column(j));
        }
        assertArrayEquals(classNames(expected), classNames(table));
    }

    @Test
    void columnsWithoutNamesAreNumbered() {
        Table table = RelationTables.table(vectors(Samples.database(ROWS)));

        assertEquals(List.of(Attribute.numeric("attribute_1"), Attribute.numeric("attribute_2")), table.attributes());
        assertArrayEquals(new double[] {2, Double.NaN, 6}, table.column(1));
    }

    @Test
    void infiniteValueIsNamed() {
        Relation<? extends NumberVector> relation =
                vectors(Samples.database(new double[][] {{1, 2}, {3, Double.POSITIVE_INFINITY}}));

        String message = assertThrows(InvalidInputException.class, () -> RelationTables.table(relation))
                .getMessage();
        assertEquals("Row 2 of attribute 'attribute_2' is infinite. Values must be finite or missing.", message);
    }

    @Test
    void bothTablesHaveTheClassesOfTheirOwnLabels() {
        DetectorInput training = input(Samples.database(ROWS, "b", "a", "b"), ClassUse.GROUPS);
        DetectorInput scored = input(Samples.database(ROWS, "a", "new", "b"), ClassUse.GROUPS);

        assertArrayEquals(new String[] {"b", "a", "b"}, classNames(RelationTables.table(training)));
        assertArrayEquals(new String[] {"a", "new", "b"}, classNames(RelationTables.table(scored)));
    }

    @Test
    void labelsAreOptionalAndLookedUpOnlyWhereTheyAreUsed() {
        assertTrue(input(Samples.database(ROWS), ClassUse.GROUPS).classes().isEmpty());
        assertTrue(input(Samples.database(ROWS, "a", "b", "a"), ClassUse.IGNORED)
                .classes()
                .isEmpty());
    }

    @Test
    void questionMarkIsNoClass() {
        Table table = RelationTables.table(input(Samples.database(ROWS, "a", "?", "b"), ClassUse.GROUPS));

        assertArrayEquals(new String[] {"a", null, "b"}, classNames(table));
    }

    private static DetectorInput input(Database database, ClassUse use) {
        return DetectorInput.of(database, use, LabelPatterns.NONE, Optional.empty());
    }

    private static Relation<? extends NumberVector> vectors(Database database) {
        return database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
    }

    /** Each row's class by name, since the order of the classes is the host's. */
    private static String[] classNames(Table table) {
        RowClasses classes = table.classes().orElseThrow();
        String[] names = new String[classes.ids().length];
        for (int i = 0; i < names.length; i++) {
            int id = classes.ids()[i];
            names[i] = id == RowClasses.MISSING ? null : classes.names().get(id);
        }
        return names;
    }
}
