package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.run.InvalidInputException;
import farpoint.weka.Data;
import farpoint.weka.ShareNote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.filters.Filter;

/** The page that the filter writes. */
class FilterReportTest {
    private static final String MAHALANOBIS = "weka.classifiers.outlier.GaussianMahalanobis";

    private static final Pattern ROW =
            Pattern.compile("id=\"row-(\\d+)\".*?data-label=\"score\" data-value=\"([^\"]*)\"", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Instances apply(OutlierScore filter, Instances data) throws Exception {
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    private static OutlierScore filter(String... options) throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setOptions(options);
        return filter;
    }

    @Test
    void holdsTheScoresOfTheFilterAndTheClassAsLabels() throws Exception {
        Path report = folder.resolve("report.html");
        Instances data = Data.shipped("glass");
        Instances scored = apply(filter("-detector", MAHALANOBIS, "-report", report.toString()), data);
        String page = Files.readString(report);
        double[] scores = scored.attributeToDoubleArray(
                scored.attribute(ScoreColumns.SCORE).index());
        Matcher row = ROW.matcher(page);
        int rows = 0;
        double last = Double.POSITIVE_INFINITY;
        while (row.find()) {
            double score = Double.parseDouble(row.group(2));
            assertEquals(scores[Integer.parseInt(row.group(1)) - 1], score);
            assertTrue(score <= last);
            last = score;
            rows++;
        }
        assertTrue(rows >= 100, rows + " rows");
        assertTrue(page.contains("area under the ROC curve"));
        assertTrue(page.contains("By the class &#39;" + data.classAttribute().name() + "&#39;"));
        assertTrue(page.contains("weka.filters.unsupervised.outlier.OutlierScore -detector"));
        assertTrue(page.contains("of the score"), "a sentence");
    }

    @Test
    void tellsTheShareOfOutliersWhereItIsAskedFor() throws Exception {
        Path report = folder.resolve("report.html");
        Instances data = Data.shipped("glass");
        apply(filter("-detector", MAHALANOBIS, "-report", report.toString()), data);
        assertFalse(Files.readString(report).contains("Share of outliers"));
        apply(filter("-detector", MAHALANOBIS, "-share", "-report", report.toString()), data);
        assertTrue(Files.readString(report).contains("<li>" + ShareNote.of(data) + "</li>"));
    }

    @Test
    void isOfTheFirstBatch() throws Exception {
        Path report = folder.resolve("report.html");
        Instances data = Data.shipped("glass");
        OutlierScore filter = filter("-detector", MAHALANOBIS, "-report", report.toString());
        apply(filter, data);
        String first = Files.readString(report);
        Filter.useFilter(new Instances(data, 0, 30), filter);
        assertEquals(first, Files.readString(report));
    }

    @Test
    void tellsOfMembersAndOfRowsThatAModelScores() throws Exception {
        Path model = folder.resolve("m.farpoint");
        Path report = folder.resolve("report.html");
        String ensemble = "weka.classifiers.outlier.OutlierEnsemble -members \"GaussianMahalanobis; KNNDistance\""
                + " -save-model-file \"" + model + "\"";
        apply(filter("-detector", ensemble, "-report", report.toString()), Data.shipped("glass"));
        assertTrue(Files.readString(report).contains("<section id=\"members\">"));
        apply(filter("-model-file", model.toString(), "-report", report.toString()), Data.shipped("glass"));
        String page = Files.readString(report);
        assertTrue(page.contains("<section id=\"members\">"));
        assertTrue(page.contains("-model-file"));
    }

    @Test
    void aFileThatIsNoPageIsRefusedBeforeTraining() throws Exception {
        Path data = Files.writeString(folder.resolve("data.arff"), "@relation x");
        OutlierScore filter = filter("-detector", MAHALANOBIS, "-report", data.toString());
        Instances glass = Data.shipped("glass");
        assertThrows(InvalidInputException.class, () -> filter.setInputFormat(glass));
        assertEquals("@relation x", Files.readString(data));
        assertFalse(filter("-detector", MAHALANOBIS).getReport().getPath().contains("x"));
    }
}
