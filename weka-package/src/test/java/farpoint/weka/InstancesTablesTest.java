package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.instance.NonSparseToSparse;

class InstancesTablesTest {
    @Test
    void convertsEachTypeAndLeavesTheClassOut() throws Exception {
        Table table = InstancesTables.table(Data.mixed());
        assertEquals(3, table.columns());
        assertEquals(List.of("red", "green", "blue"), table.attribute(0).categories());
        assertEquals(farpoint.data.Attribute.Kind.NUMERIC, table.attribute(1).kind());
        assertArrayEquals(new double[] {0, 0, 1, Double.NaN, 1, 0, 2}, table.column(0));
        assertArrayEquals(new double[] {1.5, Double.NaN, 1.25, 1.75, 1, 1.5, 9}, table.column(1));
        assertEquals(24 * 3600 * 1000.0, table.value(1, 2) - table.value(0, 2));
        assertTrue(table.classes().isEmpty());
    }

    @Test
    void givesClassesOnRequest() throws Exception {
        RowClasses classes =
                InstancesTables.tableWithClasses(Data.mixed()).classes().orElseThrow();
        assertEquals(List.of("normal", "outlier"), classes.names());
        assertArrayEquals(new int[] {0, 0, 0, RowClasses.MISSING, 0, 0, 1}, classes.ids());
    }

    @Test
    void takesAllAttributesIfNoClassIsSet() throws Exception {
        Instances data = Data.mixed();
        data.setClassIndex(-1);
        assertEquals(4, InstancesTables.tableWithClasses(data).columns());
    }

    @Test
    void readsSparseInstances() throws Exception {
        Instances data = Data.mixed();
        NonSparseToSparse filter = new NonSparseToSparse();
        filter.setInputFormat(data);
        Instances sparse = Filter.useFilter(data, filter);
        Table expected = InstancesTables.table(data);
        Table actual = InstancesTables.table(sparse);
        for (int c = 0; c < expected.columns(); c++) {
            assertArrayEquals(expected.column(c), actual.column(c));
        }
    }

    @Test
    void stringsAreText() throws Exception {
        Instances text =
                Data.arff("@relation r", "@attribute note string", "@attribute c {a}", "@data", "?,a", "hello,a");
        Table table = InstancesTables.table(text);
        assertTrue(table.attribute(0).isText());
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, table.column(0));
    }

    @Test
    void refusesRelationsAndEmptyNominals() throws Exception {
        Instances relational = Data.arff(
                "@relation r",
                "@attribute bag relational",
                "@attribute x numeric",
                "@end bag",
                "@attribute c {a}",
                "@data",
                "'1',a");
        Exception refused = assertThrows(InvalidInputException.class, () -> InstancesTables.table(relational));
        assertTrue(refused.getMessage().startsWith("Attribute 'bag' is a relational attribute"), refused.getMessage());
        Instances empty = Data.arff("@relation r", "@attribute e {}", "@attribute c {a}", "@data", "?,a");
        refused = assertThrows(InvalidInputException.class, () -> InstancesTables.table(empty));
        assertTrue(refused.getMessage().contains("'e' declares no values"), refused.getMessage());
    }
}
