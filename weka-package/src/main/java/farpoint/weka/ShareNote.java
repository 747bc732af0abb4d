package farpoint.weka;

import farpoint.SharePanel;
import weka.core.Instances;

/** What is told of the share of outliers. */
public final class ShareNote {
    private ShareNote() {}

    /**
     * A sentence on rows, see {@link SharePanel}; their class is not looked at.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    public static String of(Instances data) throws InterruptedException {
        return Computation.runSmall(context -> SharePanel.share(InstancesTables.table(data), context))
                .sentence();
    }
}
