package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic range profiles as a data source of ELKI's own command line, with an evaluation by ELKI. */
class RangeProfilesIT {
    @TempDir
    Path folder;

    private static final String SOURCE = "-dbc range-profiles -rangeprofiles.preset easy -rangeprofiles.rows 100";

    private static double areaOf(Child child) {
        assertEquals(0, child.status(), child.err());
        assertEquals("", child.err());
        Matcher area = Pattern.compile("(?i)auroc:? ([01]\\.\\d+)").matcher(child.out());
        assertTrue(area.find(), child.out());
        return Double.parseDouble(area.group(1));
    }

    @Test
    void elkisEvaluationFindsTheOutliers() {
        String evaluation = " -evaluator outlier.OutlierROCCurve -auroc.positive outlier -resulthandler ResultWriter";
        double stock = areaOf(
                Child.onClassPath(folder, (SOURCE + " -algorithm outlier.lof.LOF -lof.k 20" + evaluation).split(" ")));
        double own = areaOf(Child.launch(
                folder,
                (SOURCE + " -algorithm fastlof -fastlof.num-neighbors 20 -fastlof.scaling none" + evaluation)
                        .split(" ")));
        assertEquals(stock, own, 1e-12);
        assertTrue(stock > .6, "ROC AUC " + stock);
    }

    /** ELKI remarks it where outliers are not rare. */
    @Test
    void automaticEvaluationKnowsTheClass() {
        String options = SOURCE + " -rangeprofiles.outlier-rows 10 -algorithm fastlof -time";
        double area = areaOf(Child.launch(folder, (options + " -resulthandler DiscardResultHandler").split(" ")));
        assertTrue(area > .6, "ROC AUC " + area);
    }

    @Test
    void aWrongValueIsOneSentence() {
        Child child = Child.launch(folder, (SOURCE + " -rangeprofiles.swerling 5 -algorithm rpd").split(" "));
        assertEquals(1, child.status());
        assertTrue(
                child.err().contains("The 'swerling' parameter must be an integer in [0, 4]. Got 5 instead."),
                child.err());
        assertEquals(1, child.err().lines().count(), child.err());
    }
}
