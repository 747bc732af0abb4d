package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.MemberScores;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import farpoint.weka.Data;
import farpoint.weka.InstancesTables;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.outlier.OutlierEnsemble;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

/** What each member of an ensemble says of a row, as attributes of the filter's output. */
class MemberScoresTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final String MEMBERS = "KNNDistance num-neighbors=20; FastLOF; KNNDistance";

    @TempDir
    Path folder;

    private static OutlierEnsemble ensemble(String... options) throws Exception {
        OutlierEnsemble ensemble = new OutlierEnsemble();
        ensemble.setMembers(MEMBERS);
        ensemble.setWeights("1,2,0");
        String[] all = java.util.stream.Stream.of(ensemble.getOptions(), options)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        ensemble.setOptions(all);
        return ensemble;
    }

    private static Instances apply(OutlierScore filter, Instances data) throws Exception {
        filter.setInputFormat(data);
        return Filter.useFilter(data, filter);
    }

    private static OutlierScore filter(OutlierEnsemble ensemble) throws Exception {
        OutlierScore filter = new OutlierScore();
        filter.setDetector(ensemble);
        filter.setMemberScores(true);
        // As the command line and the Explorer's history have it.
        OutlierScore typed = new OutlierScore();
        typed.setOptions(Utils.splitOptions(Utils.joinOptions(filter.getOptions())));
        return typed;
    }

    private static Training expected(Table table) {
        DetectorSpec spec = Detectors.byName("OutlierEnsemble");
        Map<String, String> given = Map.of("members", MEMBERS, "weights", "1,2,0");
        return Training.of(spec, ParameterValues.parse(spec.parameters(), given), table, CONTEXT);
    }

    private static double[] column(Instances data, String name) {
        return data.attributeToDoubleArray(data.attribute(name).index());
    }

    private static void assertShown(MemberScores said, Instances scored) {
        assertArrayEquals(said.of(0), column(scored, "z_KNNDistance"));
        assertArrayEquals(said.of(1), column(scored, "z_FastLOF"));
        assertArrayEquals(said.of(2), column(scored, "z_KNNDistance_2"));
        assertArrayEquals(said.disagreement(), column(scored, "disagreement"));
        assertArrayEquals(said.scores(), column(scored, "outlier_score"));
    }

    @Test
    void attributesHoldWhatMembersSayInTrainingAndLater() throws Exception {
        Instances data = Data.shipped("glass");
        Training training = expected(InstancesTables.table(data));
        OutlierScore filter = filter(ensemble());
        assertShown(training.members().orElseThrow(), apply(filter, data));
        assertShown(
                training.detector()
                        .memberScores(InstancesTables.table(data), CONTEXT)
                        .orElseThrow(),
                Filter.useFilter(data, filter));
    }

    @Test
    void rowsThatWereNotTrainedOnAreScoredByTheModel() throws Exception {
        Instances data = Data.shipped("glass");
        Instances normal = new Instances(data);
        normal.removeIf(row -> row.classValue() != 0);
        Training training = expected(InstancesTables.table(normal));
        MemberScores later = training.detector()
                .memberScores(InstancesTables.table(data), CONTEXT)
                .orElseThrow();
        double[] z = column(apply(filter(ensemble("-normal-class-only")), data), "z_FastLOF");
        int next = 0;
        for (int i = 0; i < z.length; i++) {
            boolean trained = data.get(i).classValue() == 0;
            assertEquals(trained ? training.members().orElseThrow().z(next++, 1) : later.z(i, 1), z[i], "row " + i);
        }
        assertEquals(normal.size(), next);
    }

    @Test
    void aModelFileSaysWhoItsMembersAre() throws Exception {
        Instances data = Data.shipped("glass");
        String model = folder.resolve("ensemble.farpoint").toString();
        OutlierEnsemble ensemble = ensemble();
        ensemble.setSaveModelFile(new File(model));
        ensemble.buildClassifier(data);
        OutlierScore filter = new OutlierScore();
        filter.setModelFile(new File(model));
        filter.setMemberScores(true);
        Table table = InstancesTables.table(data);
        assertShown(expected(table).detector().memberScores(table, CONTEXT).orElseThrow(), apply(filter, data));
    }

    @Test
    void aMemberThatRefusesTheRowsHasMissingValues() throws Exception {
        Instances data = new Instances(Data.shipped("glass"), 0, 15);
        OutlierEnsemble ensemble = new OutlierEnsemble();
        ensemble.setMembers("GaussianMahalanobis estimator=mcd; KNNDistance");
        Instances scored = apply(filter(ensemble), data);
        for (int i = 0; i < data.size(); i++) {
            assertTrue(scored.get(i).isMissing(scored.attribute("z_GaussianMahalanobis")));
            assertFalse(scored.get(i).isMissing(scored.attribute("z_KNNDistance")));
            assertEquals(0, scored.get(i).value(scored.attribute("disagreement")));
        }
        ensemble.buildClassifier(data);
        String text = ensemble.toString();
        assertTrue(text.contains("Weight: KNNDistance"), text);
        assertTrue(text.contains("The ensemble goes without its member GaussianMahalanobis, which cannot use"), text);
    }

    @Test
    void whoHasNoMembersSaysSo() throws Exception {
        Instances data = Data.shipped("glass");
        OutlierScore filter = new OutlierScore();
        filter.setOptions(new String[] {"-detector", "weka.classifiers.outlier.FastLOF", "-member-scores"});
        assertEquals(
                "The 'member-scores' flag asks for the members of an ensemble, but FastLOF has none.",
                assertThrows(InvalidInputException.class, () -> apply(filter, data))
                        .getMessage());
        filter.setMemberScores(false);
        assertNull(apply(filter, data).attribute("disagreement"));
    }
}
