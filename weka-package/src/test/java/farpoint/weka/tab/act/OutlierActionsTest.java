package farpoint.weka.tab.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.RunResult;
import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JMenu;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.outlier.GaussianMahalanobis;

class OutlierActionsTest {
    @TempDir
    Path folder;

    private final RecordingHost host = new RecordingHost();
    private Path chosen;

    private final FileDialogs files = new FileDialogs() {
        @Override
        public Optional<Path> open(Component parent, Kind kind) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> save(Component parent, Kind kind, String proposal) {
            return Optional.ofNullable(chosen);
        }
    };

    private OutlierActions actions() {
        return new OutlierActions(
                host, new ActionTargets(Optional::empty, files, (parent, counts) -> Optional.empty()));
    }

    private static Action find(OutlierActions actions, String name) {
        return Stream.of(actions.deciding(), actions.learning(), actions.keeping())
                .flatMap(List::stream)
                .filter(action -> action.getValue(Action.NAME).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void act(OutlierActions actions, String name) {
        Action action = find(actions, name);
        assertTrue(action.isEnabled(), name);
        action.actionPerformed(null);
    }

    @Test
    void marksFollowTheSelectionAndAreTakenBack() throws Exception {
        RunResult run = Runs.orderRun();
        OutlierActions actions = actions();
        assertFalse(find(actions, "Mark as outlier").isEnabled(), "no run");
        actions.show(run);
        assertFalse(find(actions, "Mark as outlier").isEnabled(), "no row is selected");
        assertFalse(find(actions, "Undo mark").isEnabled());
        run.selection().set(IntStream.of(2, 16), 16);
        act(actions, "Mark as outlier");
        run.selection().set(4);
        act(actions, "Mark as normal");
        act(actions, "Mark as unsure");
        assertEquals(
                List.of(Mark.OUTLIER, Mark.UNSURE, Mark.OUTLIER),
                List.of(run.marks().of(2), run.marks().of(4), run.marks().of(16)));
        act(actions, "Remove mark");
        act(actions, "Undo mark");
        act(actions, "Undo mark");
        assertEquals(Mark.NORMAL, run.marks().of(4));
        act(actions, "Undo mark");
        act(actions, "Undo mark");
        assertTrue(run.marks().isEmpty());
        assertFalse(find(actions, "Undo mark").isEnabled());
    }

    @Test
    void anotherRunIsFollowedAndTheFormerOneIsNot() throws Exception {
        RunResult first = Runs.orderRun();
        RunResult second = Runs.orderRun();
        OutlierActions actions = actions();
        actions.show(first);
        actions.show(second);
        first.selection().set(3);
        assertFalse(find(actions, "Mark as outlier").isEnabled());
        second.selection().set(5);
        act(actions, "Mark as outlier");
        assertTrue(first.marks().isEmpty());
        assertEquals(Mark.OUTLIER, second.marks().of(5));
        actions.show(null);
        assertFalse(find(actions, "Mark as outlier").isEnabled());
        assertFalse(find(actions, "Save scores...").isEnabled());
    }

    @Test
    void keysAreThoseOfTheMenusAndDifferAndAllHaveTips() {
        OutlierActions actions = actions();
        JPanel panel = new JPanel();
        actions.bind(panel);
        Set<Object> keys = new HashSet<>();
        for (Action action : Stream.of(actions.deciding(), actions.learning(), actions.keeping())
                .flatMap(List::stream)
                .toList()) {
            assertFalse(
                    String.valueOf(action.getValue(Action.SHORT_DESCRIPTION)).isBlank());
            Object key = action.getValue(Action.ACCELERATOR_KEY);
            if (key != null) {
                assertTrue(keys.add(key), key.toString());
                Object bound = panel.getInputMap(JPanel.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                        .get((KeyStroke) key);
                assertNotNull(panel.getActionMap().get(bound), key.toString());
            }
        }
        for (String key : List.of("O", "N", "U", "DELETE", "ctrl Z", "X", "ctrl S", "ctrl P")) {
            assertTrue(keys.contains(KeyStroke.getKeyStroke(key)), key);
        }
        List<JMenu> menus = actions.menus();
        assertEquals(List.of(5, 3, 6), menus.stream().map(JMenu::getItemCount).toList());
    }

    @Test
    void aKeyDoesWhatTheActionDoes() throws Exception {
        RunResult run = Runs.orderRun();
        OutlierActions actions = actions();
        actions.show(run);
        JPanel panel = new JPanel();
        actions.bind(panel);
        Object bound =
                panel.getInputMap(JPanel.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).get(KeyStroke.getKeyStroke("O"));
        assertFalse(panel.getActionMap().get(bound).isEnabled());
        run.selection().set(7);
        assertTrue(panel.getActionMap().get(bound).isEnabled());
        panel.getActionMap().get(bound).actionPerformed(null);
        assertEquals(Mark.OUTLIER, run.marks().of(7));
    }

    @Test
    void nextRowIsSelectedUntilAllHaveMarks() throws Exception {
        RunResult run = Runs.orderRun();
        OutlierActions actions = actions();
        actions.show(run);
        int expected = NextRow.of(Snapshot.of(run)).orElseThrow();
        act(actions, "Next row to mark");
        assertEquals(expected, run.selection().lead());
        Runs.mark(run, Mark.NORMAL, IntStream.range(0, 20).toArray());
        act(actions, "Next row to mark");
        assertEquals(List.of("All rows have marks."), host.told);
    }

    @Test
    void trainingWithMarksAddsARunOrSaysWhyNot() throws Exception {
        RunResult run = Runs.of(new GaussianMahalanobis(), Runs.square("square", 40, 0));
        OutlierActions actions = actions();
        actions.show(run);
        assertFalse(find(actions, "Train again with marks: ScoreBoost").isEnabled());
        Runs.mark(run, Mark.NORMAL, 3);
        act(actions, "Train again with marks: ScoreBoost");
        assertTrue(host.warned.get(0).startsWith("ScoreBoost learns from rows that are marked as outliers"));
        assertTrue(host.started.isEmpty() && host.runs.isEmpty());
        Runs.mark(run, Mark.OUTLIER, 39);
        act(actions, "Train again with marks: ScoreBoost");
        assertTrue(host.runs.get(0).name().endsWith(" - ScoreBoost, 2 marked"));
        assertEquals(0, host.runs.get(0).placeOf(39));
    }

    @Test
    void filesAreSavedLoadedAndScored() throws Exception {
        RunResult run = Runs.of(new GaussianMahalanobis(), Runs.square("square", 40, 0));
        OutlierActions actions = actions();
        assertFalse(find(actions, "Load model...").isEnabled(), "no rows are open");
        host.rows = run.rows();
        host.marks = run.marks();
        actions.look();
        assertTrue(find(actions, "Load model...").isEnabled(), "without a run");
        actions.show(run);
        act(actions, "Save scores...");
        assertTrue(host.started.isEmpty(), "cancelled");
        chosen = folder.resolve("scores.txt");
        act(actions, "Save scores...");
        assertTrue(host.warned.get(0).contains("must end in .arff or .csv"), host.warned.toString());
        chosen = folder.resolve("scores.csv");
        act(actions, "Save scores...");
        assertEquals("Saved 40 rows with scores as '" + chosen + "'.", host.told.get(0));
        act(actions, "Score another file...");
        assertTrue(host.runs.get(0).name().endsWith(" - GaussianMahalanobis on scores.csv"));
        chosen = folder.resolve("m.farpoint");
        act(actions, "Save model...");
        act(actions, "Load model...");
        assertEquals(2, host.runs.size());
        assertEquals(run.score(39), host.runs.get(1).score(39));
        chosen = folder.resolve("page.html");
        act(actions, "Report page...");
        assertTrue(Files.readString(chosen).startsWith("<!DOCTYPE html>"), "a page");
        assertFalse(find(actions, "Send to Preprocess...").isEnabled(), "there is none");
    }

    @Test
    void aNameWithoutEndingGetsThatOfTheKind() {
        FileDialogs.Kind kind = new FileDialogs.Kind("t", "d", "csv", "arff");
        assertEquals(Path.of("a", "b.csv"), SwingFileDialogs.named(Path.of("a", "b"), kind));
        assertEquals(Path.of("b.xlsx"), SwingFileDialogs.named(Path.of("b.xlsx"), kind));
        assertEquals(Path.of(".b.csv"), SwingFileDialogs.named(Path.of(".b"), kind));
    }

    @Test
    void theDialogForSendingGivesWhatIsChosenAndNoEmptyPart() {
        SendingDialog.Form form =
                new SendingDialog.Form(Part.MARKED, EnumSet.of(AppendedColumn.SCORE), new int[] {20, 18, 2, 0});
        assertEquals(new Sending(Part.ALL, EnumSet.of(AppendedColumn.SCORE)), form.chosen());
        assertFalse(form.button(Part.MARKED).isEnabled());
        assertTrue(form.button(Part.OUTLIERS).getText().endsWith("(2)"));
        form.button(Part.CLEAN).setSelected(true);
        form.box(AppendedColumn.MARK).setSelected(true);
        form.box(AppendedColumn.SCORE).setSelected(false);
        assertEquals(new Sending(Part.CLEAN, EnumSet.of(AppendedColumn.MARK)), form.chosen());
        SendingDialog.Form marked =
                new SendingDialog.Form(Part.ALL, EnumSet.of(AppendedColumn.SCORE), new int[] {20, 18, 2, 1});
        assertTrue(marked.box(AppendedColumn.MARK).isSelected(), "there are marks");
    }
}
