package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.database.Database;
import elki.database.ids.DBIDIter;
import elki.database.relation.DoubleRelation;
import elki.database.relation.Relation;
import elki.result.ResultUtil;
import elki.result.outlier.OutlierResult;
import farpoint.Detectors;
import farpoint.Explanations;
import farpoint.RunParameters;
import farpoint.Training;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.detector.MemberScores;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the members of an ensemble say is shown below the scores, and members are typed as one option. */
class EnsembleTest {
    private static final ComputeContext CONTEXT = ComputeContext.withDefaults();
    private static final String MEMBERS = "KNNDistance num-neighbors=20; gaussianmahalanobis estimator=mcd";
    private static final String[] OPTIONS = {"-ensemble.members", MEMBERS, "-ensemble.weights", "1,2"};

    @TempDir
    Path folder;

    private Database database;
    private Training expected;

    @BeforeEach
    void trainInTheCore() {
        database = Samples.database(Samples.file("glass", folder));
        DetectorSpec spec = Detectors.byName("OutlierEnsemble");
        ParameterValues values = ParameterValues.parse(spec.parameters(), Map.of("members", MEMBERS, "weights", "1,2"));
        expected = Training.of(spec, values, Samples.table("glass"), CONTEXT);
    }

    private static OutlierEnsemble ensemble(String... options) {
        return new OutlierEnsemble(Configurations.read(new OutlierEnsemble.Par(), options));
    }

    private static String[] with(String... more) {
        return java.util.stream.Stream.of(OPTIONS, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    private static double[] relation(OutlierResult result, String name, int rows) {
        DoubleRelation relation = ResultUtil.filterResults(result, DoubleRelation.class).stream()
                .filter(r -> r.getLongName().equals(name))
                .findFirst()
                .orElseThrow();
        double[] values = new double[rows];
        int row = 0;
        for (DBIDIter id = relation.iterDBIDs(); id.valid(); id.advance()) {
            values[row++] = relation.doubleValue(id);
        }
        assertEquals(rows, row);
        return values;
    }

    private void assertShown(MemberScores said, OutlierResult result) {
        int rows = said.scores().length;
        assertArrayEquals(said.of(0), relation(result, "z_KNNDistance", rows));
        assertArrayEquals(said.of(1), relation(result, "z_GaussianMahalanobis", rows));
        assertArrayEquals(said.disagreement(), relation(result, "disagreement", rows));
        assertArrayEquals(said.scores(), Samples.scores(result, database));
    }

    @Test
    void relationsHoldWhatMembersSayOfTrainingRows() {
        assertShown(expected.members().orElseThrow(), ensemble(OPTIONS).autorun(database));
    }

    @Test
    void andOfOtherRowsWhereverTheModelComesFrom() {
        Path model = folder.resolve("ensemble.farpoint");
        ensemble(with("-ensemble.save-model", model.toString())).autorun(database);
        Table table = Samples.table("glass");
        MemberScores said = expected.detector().memberScores(table, CONTEXT).orElseThrow();
        assertShown(said, ensemble("-ensemble.load-model", model.toString()).autorun(database));
        String file = folder.resolve("glass.arff").toString();
        assertShown(
                said,
                ensemble(with("-ensemble.train", "FileBasedDatabaseConnection", "-dbc.in", file))
                        .autorun(database));
    }

    @Test
    void theMostOutlyingRowsAreExplained() {
        OutlierResult result = ensemble(with("-ensemble.explain", "3")).autorun(database);
        Relation<?> why = ResultUtil.filterResults(result, Relation.class).stream()
                .filter(relation -> relation.getLongName().equals("why"))
                .findFirst()
                .orElseThrow();
        Table table = Samples.table("glass");
        ParameterValues automatic = ParameterValues.defaultsOf(RunParameters.FLAGGING);
        double cut = expected.threshold(automatic, table, CONTEXT)
                .forRows(expected.scores())
                .value();
        Explanations first = Explanations.ofFirst(expected.detector(), table, expected.scores(), 3, true, CONTEXT)
                .withAdvice(expected.detector(), table, expected.scores(), cut, CONTEXT);
        String[] texts = first.byRow(expected.scores().length);
        int row = 0;
        for (DBIDIter id = why.iterDBIDs(); id.valid(); id.advance()) {
            assertEquals(texts[row++], why.get(id).toString());
        }
        assertEquals(3, Arrays.stream(texts).filter(text -> !text.isEmpty()).count());
        assertTrue(Arrays.stream(texts).anyMatch(text -> text.contains("most like row")), String.join("", texts));
        assertTrue(ResultUtil.filterResults(ensemble(OPTIONS).autorun(database), Relation.class).stream()
                .noneMatch(relation -> relation.getLongName().equals("why")));
    }

    @Test
    void mistakesNameTheMember() {
        List<String> errors =
                Configurations.errors(new OutlierEnsemble.Par(), "-ensemble.members", "KNNDistance; nonsense");
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(
                errors.get(0).startsWith("The ensemble's member 'nonsense' cannot be used: there is no such detector"),
                errors.get(0));
    }
}
