package farpoint.wekalauncher;

import java.awt.Component;
import java.awt.Container;
import java.beans.PropertyDescriptor;
import java.beans.PropertyEditorManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.swing.JLabel;
import weka.core.PluginManager;
import weka.core.WekaPackageClassLoaderManager;
import weka.gui.GenericObjectEditor;
import weka.gui.GenericPropertiesCreator;
import weka.gui.HierarchyPropertyParser;
import weka.gui.PropertySheetPanel;

/** Loads packages as the launcher does for a window, and prints what the window would list. */
final class WindowLists {
    private static final String FILTER = "weka.filters.unsupervised.outlier.OutlierScore";

    private WindowLists() {}

    /** The arguments are the base types whose schemes are printed. */
    public static void main(String[] arguments) throws Exception {
        Launcher.loadPackages(true);
        GenericObjectEditor.determineClasses();
        for (String type : arguments) {
            String list = GenericPropertiesCreator.getGlobalOutputProperties().getProperty(type, "");
            System.out.println("list " + type + " " + list);
            System.out.println("plugins " + type + " " + PluginManager.getPluginNamesOfType(type));
            System.out.println("tree " + type + " " + tree(type));
        }
        Object filter = WekaPackageClassLoaderManager.objectForName(FILTER);
        Class<?> detector = new PropertyDescriptor("detector", filter.getClass()).getPropertyType();
        System.out.println("editor " + PropertyEditorManager.findEditor(detector));
        PropertySheetPanel sheet = new PropertySheetPanel();
        sheet.setTarget(filter);
        System.out.println("rows " + labels(sheet));
    }

    /** What the button Choose shows. */
    private static List<String> tree(String type) throws Exception {
        Class<?> base = WekaPackageClassLoaderManager.forName(type);
        Collection<HierarchyPropertyParser> trees = new GenericObjectEditor() {
            Collection<HierarchyPropertyParser> trees() {
                setClassType(base);
                return getClassesFromProperties().values();
            }
        }.trees();
        List<String> leaves = new ArrayList<>();
        trees.forEach(tree -> collect(tree, leaves));
        return leaves;
    }

    private static void collect(HierarchyPropertyParser tree, List<String> leaves) {
        if (tree.isLeafReached()) {
            leaves.add(tree.fullValue());
            return;
        }
        for (String child : tree.childrenValues()) {
            tree.goToChild(child);
            collect(tree, leaves);
            tree.goToParent();
        }
    }

    private static List<String> labels(Container panel) {
        List<String> texts = new ArrayList<>();
        for (Component component : panel.getComponents()) {
            if (component instanceof JLabel label) {
                texts.add(label.getText());
            } else if (component instanceof Container inner) {
                texts.addAll(labels(inner));
            }
        }
        return texts;
    }
}
