package farpoint.weka.tab.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JComboBox;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.gui.GUIApplication;
import weka.gui.explorer.Explorer;
import weka.gui.explorer.PreprocessPanel;

/** With Weka's own panel, which needs no display. */
class PreprocessTargetTest {
    private static PreprocessPanel panel(Instances data) throws Exception {
        PreprocessPanel[] made = new PreprocessPanel[1];
        SwingUtilities.invokeAndWait(() -> made[0] = new PreprocessPanel());
        made[0].setExplorer(explorer());
        made[0].setInstances(data);
        return made[0];
    }

    /** The panel asks for one whom it has to tell. Its constructor opens a window, so that it is made as deserialization does. */
    private static Explorer explorer() throws Exception {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Constructor<?> constructor =
                (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                        .invoke(
                                factory.getMethod("getReflectionFactory").invoke(null),
                                Explorer.class,
                                Object.class.getConstructor());
        Explorer explorer = (Explorer) constructor.newInstance();
        Field listeners = Explorer.class.getDeclaredField("m_CapabilitiesFilterChangeListeners");
        listeners.setAccessible(true);
        listeners.set(explorer, new HashSet<>());
        return explorer;
    }

    /** The panel reads what it gives back on a thread of its own. */
    private static void undo(PreprocessPanel panel) throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        panel.addPropertyChangeListener(event -> changed.countDown());
        SwingUtilities.invokeAndWait(panel::undo);
        assertTrue(changed.await(60, TimeUnit.SECONDS));
    }

    @Test
    void undoGivesBackTheDataAsItWas() throws Exception {
        Instances data = Runs.orders();
        String before = data.toString();
        PreprocessPanel panel = panel(data);
        Instances clean = new Sending(Part.CLEAN, Set.of(AppendedColumn.SCORE)).rows(Snapshot.of(Runs.orderRun()));
        new PreprocessTarget(panel).replace(clean);
        assertEquals("orders-clean", panel.getInstances().relationName());
        assertEquals(clean.toString(), panel.getInstances().toString());
        undo(panel);
        assertEquals(before, panel.getInstances().toString());
    }

    @Test
    void theChosenClassStaysChosen() throws Exception {
        for (int chosen : new int[] {0, 2, 5}) {
            PreprocessPanel panel = panel(Runs.orders());
            JComboBox<?> classes = PreprocessTarget.classes(panel);
            SwingUtilities.invokeAndWait(() -> classes.setSelectedIndex(chosen));
            Instances sent = new Sending(Part.ALL, Set.of(AppendedColumn.SCORE, AppendedColumn.MARK))
                    .rows(Snapshot.of(Runs.orderRun()));
            new PreprocessTarget(panel).replace(sent);
            assertEquals(chosen, classes.getSelectedIndex());
            assertEquals(chosen - 1, panel.getInstances().classIndex(), "as the other tabs see it");
            assertEquals(8, classes.getItemCount(), "no class, five attributes and two more");
        }
    }

    /** The second attribute of other data is no choice of anybody. */
    @Test
    void ofOtherDataTheClassIsWhatWekaTakes() throws Exception {
        PreprocessPanel panel = panel(Runs.orders());
        JComboBox<?> classes = PreprocessTarget.classes(panel);
        SwingUtilities.invokeAndWait(() -> classes.setSelectedIndex(2));
        new PreprocessTarget(panel).replace(Runs.square("square", 20, 0));
        assertEquals(2, classes.getItemCount() - 1);
        assertTrue(String.valueOf(classes.getSelectedItem()).contains("y"));
    }

    @Test
    void anApplicationWithoutPreprocessHasNone() {
        assertEquals(Optional.empty(), PreprocessTarget.of((GUIApplication) null));
    }
}
