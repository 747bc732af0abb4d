package farpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import farpoint.data.Table;
import farpoint.testing.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The shipped data are what their README says. */
class TestDataTest {
    static final List<String> SETS = TestData.ALL;
    private static final String SYNTHETIC = "range-profiles";

    private static String[] readmeRow(String set) {
        return TestData.lines("README.md").stream()
                .filter(line -> line.startsWith("| " + set + ".arff |"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void hasTheStatedSizeOutliersAndChecksum(String set) throws IOException, NoSuchAlgorithmException {
        String[] row = readmeRow(set);
        Table table = TestData.table(set);
        int outliers = 0;
        for (boolean outlier : TestData.outliers(table)) {
            outliers += outlier ? 1 : 0;
        }
        assertEquals(Integer.parseInt(row[2]), table.rows());
        assertEquals(Integer.parseInt(row[3]), table.columns());
        assertEquals(Integer.parseInt(row[4]), outliers);
        assertEquals(row[9], sha256(set));
    }

    @Test
    void everyListedSetIsTested() {
        long listed = TestData.lines("README.md").stream()
                .filter(line -> line.matches("\\| \\S+\\.arff \\|.*"))
                .count();
        assertEquals(TestData.ALL.size() + 1, listed);
    }

    /** It is no real data, and so none of the sets over which means are taken. */
    @Test
    void theSyntheticSetHasTheStatedSizeOutliersAndChecksum() throws IOException, NoSuchAlgorithmException {
        String[] row = readmeRow(SYNTHETIC);
        List<String> lines = TestData.lines(SYNTHETIC + ".arff");
        List<String> rows = lines.subList(lines.indexOf("@data") + 1, lines.size()).stream()
                .filter(line -> !line.isEmpty())
                .toList();
        assertEquals(Integer.parseInt(row[2]), rows.size());
        assertEquals(
                Integer.parseInt(row[3]),
                lines.stream()
                        .filter(line -> line.matches("@attribute c\\d+ .*"))
                        .count());
        assertEquals(
                Integer.parseInt(row[4]),
                rows.stream().filter(line -> line.endsWith(",outlier")).count());
        assertEquals(row[9], sha256(SYNTHETIC));
        assertFalse(TestData.ALL.contains(SYNTHETIC));
    }

    private static String sha256(String set) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = TestData.class.getResourceAsStream("/farpoint/data/" + set + ".arff")) {
            assertNotNull(in);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }
}
