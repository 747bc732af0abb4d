package farpoint.weka.tab;

import farpoint.weka.tab.result.Marks;
import farpoint.weka.tab.result.Rows;
import farpoint.weka.tab.result.RunResult;
import farpoint.weka.tab.run.RunRequest;
import farpoint.weka.tab.run.RunTask;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import weka.classifiers.outlier.KNNDistance;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.gui.Logger;

/** Data and runs for the tests of the tab. */
public final class TabData {
    /** The rows of {@link #orders}, from 0, with a planted error. */
    public static final List<Integer> ERRORS = List.of(16, 50, 99, 150, 201, 277);

    private TabData() {}

    /** ARFF text without a class. */
    public static Instances arff(String... lines) throws IOException {
        return new Instances(new StringReader("@relation test\n" + String.join("\n", lines) + "\n"));
    }

    /** 300 orders with an identifier, a text, a region and numbers, and six errors; the class column says which. */
    public static Instances orders() {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("order_id"),
                new Attribute("comment", (List<String>) null),
                new Attribute("region", List.of("north", "south", "west")),
                new Attribute("quantity"),
                new Attribute("price"),
                new Attribute("total"),
                new Attribute("label", List.of("normal", "outlier"))));
        Instances data = new Instances("orders", attributes, 300);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            double quantity = 5 + random.nextInt(36);
            double price = 20 + 3 * random.nextGaussian();
            double[] row = {
                10_000 + i,
                data.attribute(1).addStringValue("note " + i),
                random.nextInt(3),
                quantity,
                price,
                quantity * price,
                ERRORS.contains(i) ? 1 : 0
            };
            spoil(row, ERRORS.indexOf(i));
            data.add(new DenseInstance(1, row));
        }
        return data;
    }

    private static void spoil(double[] row, int error) {
        switch (error) {
            case 0 -> row[4] = 200;
            case 1 -> row[5] = 99_999;
            case 2 -> row[3] = -60;
            case 3 -> row[4] = -40;
            case 4 -> row[5] = -20_000;
            case 5 -> row[3] = 400;
            default -> {}
        }
    }

    /** {@link #orders} as CSV, without the labels. */
    public static String csv() {
        Instances data = orders();
        StringBuilder text = new StringBuilder("order_id,comment,region,quantity,price,total\n");
        data.forEach(row -> text.append(String.format(
                Locale.ROOT,
                "A-%d,%s,%s,%d,%.2f,%.2f\n",
                (int) row.value(0),
                row.stringValue(1),
                row.stringValue(2),
                (int) row.value(3),
                row.value(4),
                row.value(5))));
        return text.toString();
    }

    /** A run of the distance to the nearest neighbors on {@link #orders}. */
    public static RunResult run() {
        Rows rows = new Rows(orders(), new int[] {2, 3, 4, 5}, OptionalInt.of(6), new int[] {0, 1});
        try {
            return new RunTask(new RunRequest("run", new KNNDistance(), rows, new Marks(rows.size()))).run(silent());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A log that keeps nothing. */
    public static Logger silent() {
        return new Logger() {
            @Override
            public void logMessage(String message) {}

            @Override
            public void statusMessage(String message) {}
        };
    }
}
