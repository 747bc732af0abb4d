package farpoint.weka;

import farpoint.SharePanel;
import weka.core.Instances;

/** What is told of the share of outliers. */
public final class ShareNote {
    private ShareNote() {}

    /**
     * A note on rows, see {@link SharePanel}; their class is not looked at.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    public static String of(Instances data) throws InterruptedException {
        return "share of outliers: "
                + Computation.runSmall(context -> SharePanel.share(InstancesTables.table(data), context))
                        .text();
    }
}
