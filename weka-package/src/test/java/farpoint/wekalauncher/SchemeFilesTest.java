package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Utils;

class SchemeFilesTest {
    private static void require(String options, String... outputs) throws Exception {
        SchemeFiles.requireOthers(Utils.splitOptions(options), List.of(outputs), List.of("new.arff", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c last -against old.arff",
                "-c last -against ./old.arff",
                "-model-file old.arff",
                "-F \"weka.filters.unsupervised.outlier.DataAudit -against old.arff\""
            })
    void whatASchemeReadsIsNotReplaced(String options) {
        assertEquals(
                "The output file 'old.arff' is an input file; name another one.",
                assertThrows(UserError.class, () -> require(options, "old.arff"))
                        .getMessage());
        assertDoesNotThrow(() -> require(options, "other.arff"));
    }

    @Test
    void whatASchemeWritesIsNoOtherFile() {
        assertThrows(UserError.class, () -> require("-report new.arff"));
        assertThrows(UserError.class, () -> require("-against page.html -report page.html"));
        assertThrows(UserError.class, () -> require("-report page.html", "page.html"));
        assertDoesNotThrow(() -> require("-against old.arff -report page.html", "out.arff", ""));
    }
}
