package farpoint.weka.tab.setup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.tab.TabData;
import farpoint.weka.tab.result.Rows;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import weka.classifiers.outlier.GaussianMahalanobis;
import weka.classifiers.outlier.OutlierEnsemble;
import weka.classifiers.outlier.ScoreBoost;
import weka.core.Instances;

class ProposalTest {
    private static List<AttributeUse> uses(Instances data, int classIndex) throws InterruptedException {
        return Proposal.of(data, classIndex).stream().map(Proposal::use).toList();
    }

    private static UsesModel model(Instances data) throws InterruptedException {
        UsesModel model = new UsesModel();
        model.propose(data, Proposal.of(data, -1));
        return model;
    }

    @Test
    void identifiersAndTextsAreShownBesideAndTheClassIsKnownByItsName() throws Exception {
        List<Proposal> proposals = Proposal.of(TabData.orders(), -1);
        assertEquals(
                List.of(
                        AttributeUse.BESIDE,
                        AttributeUse.BESIDE,
                        AttributeUse.DATA,
                        AttributeUse.DATA,
                        AttributeUse.DATA,
                        AttributeUse.DATA,
                        AttributeUse.CLASS),
                proposals.stream().map(Proposal::use).toList());
        assertEquals(
                "an identifier by its name, with whole numbers that hardly repeat",
                proposals.get(0).reason());
        assertEquals("text", proposals.get(1).reason());
    }

    /** As in rows that came back from a run. */
    @Test
    void whatDetectorsHaveSaidIsNoDataAndNoClass() throws Exception {
        Instances data = TabData.arff(
                "@attribute n numeric",
                "@attribute k {x,y}",
                "@attribute outlier_score numeric",
                "@attribute outlier_flag {no,yes}",
                "@attribute outlier_scoreboard numeric",
                "@data",
                "1,x,7,no,1",
                "2,y,8,yes,2");
        assertEquals(
                List.of(
                        AttributeUse.DATA,
                        AttributeUse.DATA,
                        AttributeUse.BESIDE,
                        AttributeUse.BESIDE,
                        AttributeUse.DATA),
                uses(data, -1));
        assertTrue(Proposal.of(data, -1).get(2).canBeData());
        data.deleteAttributeAt(4);
        assertEquals(
                List.of(AttributeUse.DATA, AttributeUse.CLASS, AttributeUse.BESIDE, AttributeUse.BESIDE),
                uses(data, -1));
        assertEquals(AttributeUse.CLASS, uses(data, 3).get(3), "if a person says so");
    }

    @Test
    void theLastAttributeIsTheClassOnlyIfItHasTwoValues() throws Exception {
        String[] rows = {"@data", "a,1,x", "b,2,y", "a,3,x"};
        assertEquals(
                AttributeUse.CLASS,
                uses(TabData.arff(join("@attribute c {a,b,d}", "@attribute n numeric", "@attribute k {x,y}", rows)), -1)
                        .get(2));
        assertEquals(
                List.of(AttributeUse.DATA, AttributeUse.DATA, AttributeUse.DATA),
                uses(
                        TabData.arff(join("@attribute c {a,b}", "@attribute n numeric", "@attribute k {x,y,z}", rows)),
                        -1));
        assertEquals(
                AttributeUse.CLASS,
                uses(
                                TabData.arff(join(
                                        "@attribute OUTLIER {a,b}",
                                        "@attribute n numeric",
                                        "@attribute k {x,y}",
                                        rows)),
                                -1)
                        .get(0));
        Instances set = TabData.arff(join("@attribute c {a,b}", "@attribute n numeric", "@attribute k {x,y,z}", rows));
        assertEquals(AttributeUse.CLASS, uses(set, 2).get(2));
        assertEquals(AttributeUse.DATA, uses(set, 1).get(1), "a number is no class");
    }

    private static String[] join(String a, String b, String c, String... rows) {
        return new String[] {a, b, c, rows[0], rows[1], rows[2], rows[3]};
    }

    @Test
    void whatNoDetectorCanLookAtIsNeverData() throws Exception {
        Instances data = TabData.arff(
                "@attribute n numeric",
                "@attribute empty numeric",
                "@attribute none {}",
                "@attribute bag relational",
                "@attribute x numeric",
                "@end bag",
                "@data",
                "1,?,?,'1'",
                "2,?,?,'2'");
        assertEquals(
                List.of(AttributeUse.DATA, AttributeUse.LEFT_OUT, AttributeUse.LEFT_OUT, AttributeUse.LEFT_OUT),
                uses(data, -1));
        UsesModel model = model(data);
        model.use(new int[] {0, 1, 2, 3}, AttributeUse.DATA);
        assertArrayEquals(new int[] {0}, model.rows().used());
        model.use(new int[] {3}, AttributeUse.CLASS);
        assertEquals(OptionalInt.empty(), model.classIndex());
    }

    @Test
    void thereIsOneClassAndRowsAreTheSameUntilAUseChanges() throws Exception {
        UsesModel model = model(TabData.orders());
        Rows rows = model.rows();
        assertSame(rows, model.rows());
        assertArrayEquals(new int[] {2, 3, 4, 5}, rows.used());
        assertArrayEquals(new int[] {0, 1}, rows.beside());
        model.setValueAt(AttributeUse.CLASS, 2, UsesModel.USE);
        assertEquals(OptionalInt.of(2), model.classIndex());
        assertArrayEquals(new int[] {3, 4, 5, 6}, model.rows().used());
        model.use(new int[] {0, 6}, AttributeUse.LEFT_OUT);
        assertArrayEquals(new int[] {1}, model.rows().beside());
        assertArrayEquals(new int[] {3, 4, 5}, model.rows().used());
    }

    @Test
    void saysWhatADetectorMakesOfTheClass() throws Exception {
        Instances data = TabData.orders();
        OptionalInt label = OptionalInt.of(6);
        assertEquals("Class 'label' is not looked at.", ClassNote.of(new OutlierEnsemble(), data, label));
        assertEquals("Class 'label' is learnt from.", ClassNote.of(new ScoreBoost(), data, label));
        assertTrue(ClassNote.of(new ScoreBoost(), data, OptionalInt.empty()).startsWith("There is no class"));
        OutlierEnsemble normal = new OutlierEnsemble();
        normal.setNormalClassOnly(true);
        assertTrue(ClassNote.of(normal, data, label).contains("which rows are normal"));
        assertEquals("", ClassNote.of(new GaussianMahalanobis(), data, OptionalInt.empty()));
    }
}
