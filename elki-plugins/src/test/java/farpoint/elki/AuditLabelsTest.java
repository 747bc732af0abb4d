package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.elki.input.LabelColumns;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditLabelsTest {
    /** Names of rows, a column of one word, labels whose words tell nothing, and labels whose words do. */
    private static final LabelColumns COLUMNS = new LabelColumns(
            List.of("name", "unit", "site", "kind"),
            List.of(
                    List.of("u", "v", "w", "x", "y", "z"),
                    List.of("mm", "mm", "mm", "mm", "mm", "mm"),
                    List.of("a", "b", "", "a", "b", "ab"),
                    List.of("normal", "outlier", "normal", "normal", "normal", "normal")));

    private static AuditLabels labels(String name, String outliers) {
        return AuditLabels.of(
                        COLUMNS,
                        Optional.ofNullable(name),
                        Optional.ofNullable(outliers).map(Pattern::compile))
                .orElseThrow();
    }

    private static String mistake(LabelColumns columns, String name, String outliers) {
        return assertThrows(
                        InvalidInputException.class,
                        () -> AuditLabels.of(
                                columns,
                                Optional.ofNullable(name),
                                Optional.ofNullable(outliers).map(Pattern::compile)))
                .getMessage();
    }

    @Test
    void areTheColumnWhoseWordsTellTheOutliers() {
        AuditLabels found = labels(null, null);
        assertEquals("kind", found.column());
        assertEquals(Optional.of("outlier"), found.outlier());
    }

    @Test
    void areElseTheFirstColumnThatLooksLikeLabels() {
        LabelColumns silent =
                new LabelColumns(COLUMNS.names().subList(0, 3), COLUMNS.texts().subList(0, 3));
        AuditLabels found =
                AuditLabels.of(silent, Optional.empty(), Optional.empty()).orElseThrow();
        assertEquals("site", found.column());
        assertEquals(List.of("a", "b", "ab"), found.classes().names());
        assertArrayEquals(new int[] {0, 1, -1, 0, 1, 2}, found.classes().ids());
        assertTrue(found.outlier().isEmpty());
    }

    @Test
    void areTheColumnThatIsNamed() {
        assertEquals(Optional.of("outlier"), labels("kind", null).outlier());
        assertEquals(6, labels("name", null).classes().names().size());
        assertEquals(
                "There is no column of labels 'Kind' for the option -audit.labels; there are these: name, unit, site, kind.",
                mistake(COLUMNS, "Kind", null));
    }

    @Test
    void aPatternMatchesTheLabelOfOutliersAndNoOther() {
        assertEquals(Optional.of("ab"), labels("site", "a.").outlier());
        assertEquals(
                "The option -audit.outliers must match one of the labels; 'a' matches these: a, ab.",
                mistake(COLUMNS, "site", "a"));
        assertEquals(
                "The option -audit.outliers must match one of the labels; 'c' matches none.",
                mistake(COLUMNS, "site", "c"));
    }

    @Test
    void dataWithoutLabelsHasNone() {
        LabelColumns none = new LabelColumns(List.of(), List.of());
        assertTrue(AuditLabels.of(none, Optional.empty(), Optional.empty()).isEmpty());
        assertEquals("The data has no labels for the option -audit.outliers to look at.", mistake(none, null, "a"));
        assertEquals(
                "There is no column of labels 'class' for the option -audit.labels; there is none.",
                mistake(none, "class", null));
    }
}
