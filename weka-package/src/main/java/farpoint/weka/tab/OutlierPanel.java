package farpoint.weka.tab;

import farpoint.weka.tab.act.ActionTargets;
import farpoint.weka.tab.act.PreprocessTarget;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.Optional;
import weka.core.Instances;
import weka.gui.AbstractPerspective;
import weka.gui.Logger;
import weka.gui.PerspectiveInfo;
import weka.gui.explorer.Explorer;

/** The tab Outliers of Weka's Explorer, and the perspective of the same name of its Workbench. Never stored. */
@PerspectiveInfo(
        ID = "farpoint.weka.tab.outlierpanel",
        title = "Outliers",
        toolTipText = "Find and judge outliers",
        iconPath = "farpoint/weka/tab/outliers.png")
@SuppressWarnings("serial")
public final class OutlierPanel extends AbstractPerspective implements Explorer.ExplorerPanel, Explorer.LogHandler {
    private final transient OutlierTab tab = new OutlierTab(ActionTargets.of(this::preprocess, Optional.empty()));
    private transient Explorer explorer;
    private transient boolean hasInstances;

    /** An empty tab. */
    public OutlierPanel() {
        setLayout(new BorderLayout());
        add(tab.component());
    }

    /** What the panel shows. */
    OutlierTab tab() {
        return tab;
    }

    private Optional<PreprocessTarget> preprocess() {
        return explorer != null
                ? Optional.of(PreprocessTarget.of(explorer))
                : PreprocessTarget.of(getMainApplication());
    }

    @Override
    public void setExplorer(Explorer parent) {
        explorer = parent;
    }

    @Override
    public Explorer getExplorer() {
        return explorer;
    }

    /** Takes over other data; Weka does that on various threads. */
    @Override
    public void setInstances(Instances data) {
        hasInstances = data != null;
        if (data == null) {
            return;
        }
        int classIndex = data.classIndex();
        if (EventQueue.isDispatchThread()) {
            tab.setInstances(data, classIndex);
        } else {
            EventQueue.invokeLater(() -> tab.setInstances(data, classIndex));
        }
    }

    @Override
    public void setLog(Logger log) {
        super.setLog(log);
        tab.work().setLog(log);
    }

    @Override
    public String getTabTitle() {
        return "Outliers";
    }

    @Override
    public String getTabTitleToolTip() {
        return "Find and judge outliers";
    }

    @Override
    public boolean acceptsInstances() {
        return true;
    }

    @Override
    public boolean requiresLog() {
        return true;
    }

    @Override
    public boolean okToBeActive() {
        return hasInstances;
    }
}
