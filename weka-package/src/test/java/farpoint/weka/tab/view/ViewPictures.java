package farpoint.weka.tab.view;

import farpoint.weka.Data;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.swing.UIManager;
import weka.core.Instances;

/**
 * Shows all views of runs on shipped data in a window each and writes pictures of them, to be looked at. Needs a display.
 *
 * <p>Arguments: the folder to write to and, if it is not to be the usual one, the class of a look and feel.
 */
final class ViewPictures {
    private ViewPictures() {}

    /** Writes the pictures. */
    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            UIManager.setLookAndFeel(args[1]);
        }
        File folder = new File(args[0]);
        folder.mkdirs();
        Rows rows = Runs.rows(Data.shipped("glass"));
        RunResult run = Runs.trained(rows, "OutlierEnsemble");
        RunResult other = Runs.trained(rows, "GaussianMahalanobis");
        Instances orders = Data.cases("orders");
        for (int i = 0; i < orders.size(); i += 13) {
            orders.get(i).setMissing(i % 2 + 1);
        }
        Rows mixed = Runs.rows(orders);
        RunResult ofMixed = Runs.trained(mixed, "KNNDistance");
        ScoreView scores = new ScoreView();
        ScatterView scatter = new ScatterView();
        WhyView why = new WhyView();
        CompareView compare = new CompareView();
        MembersView members = new MembersView();
        ScatterView scatterMixed = new ScatterView();
        WhyView whyMixed = new WhyView();
        ScoreView curve = new ScoreView();
        CompareView truth = new CompareView();
        EventQueue.invokeAndWait(() -> {
            List.of(scores, scatter, why, compare, members).forEach(view -> view.show(run));
            compare.showRuns(List.of(run, other));
            List.of(scatterMixed, whyMixed).forEach(view -> view.show(ofMixed));
            run.selection().set(IntStream.of(run.rowAt(0), run.rowAt(4), run.rowAt(100)), run.rowAt(0));
            run.marks().set(new int[] {run.rowAt(1)}, Mark.OUTLIER);
            run.marks().set(new int[] {run.rowAt(60)}, Mark.NORMAL);
            run.marks().set(new int[] {run.rowAt(30)}, Mark.UNSURE);
            ofMixed.selection().set(ofMixed.rowAt(0));
            curve.show(ofMixed);
            find(curve.component(), JCheckBox.class).doClick();
            truth.show(run);
            truth.showRuns(List.of(run, other));
            find(truth.component(), JTabbedPane.class).setSelectedIndex(1);
            find(scatterMixed.component(), JComboBox.class)
                    .setSelectedItem(
                            find(scatterMixed.component(), JComboBox.class).getItemAt(2));
        });
        picture(folder, "curve", curve);
        picture(folder, "truth", truth);
        picture(folder, "scores", scores);
        picture(folder, "scatter", scatter);
        picture(folder, "why", why);
        picture(folder, "compare", compare);
        picture(folder, "members", members);
        picture(folder, "scatter-mixed", scatterMixed);
        picture(folder, "why-mixed", whyMixed);
        System.exit(0);
    }

    private static <T> T find(Container parent, Class<T> type) {
        for (Component child : parent.getComponents()) {
            if (type.isInstance(child)) {
                return type.cast(child);
            }
            T found = child instanceof Container container ? find(container, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void picture(File folder, String name, ResultView view) throws Exception {
        JFrame frame = new JFrame(name);
        EventQueue.invokeAndWait(() -> {
            frame.add(view.component());
            frame.setSize(760, 520);
            frame.setVisible(true);
        });
        // Pictures only; no test.
        Thread.sleep(1500);
        EventQueue.invokeAndWait(() -> {
            AffineTransform screen = frame.getGraphicsConfiguration().getDefaultTransform();
            BufferedImage image = new BufferedImage(
                    (int) (view.component().getWidth() * screen.getScaleX()),
                    (int) (view.component().getHeight() * screen.getScaleY()),
                    BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            g.transform(screen);
            view.component().paint(g);
            g.dispose();
            try {
                ImageIO.write(image, "png", new File(folder, name + ".png"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            frame.dispose();
        });
    }
}
