package farpoint.report;

import farpoint.data.Attribute;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import farpoint.stats.Quantiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the data is: its attributes, what they hold, and which were not looked at. */
final class DataSection {
    private static final int MOST_ATTRIBUTES = 100;
    private static final int MOST_CATEGORIES = 3;

    private DataSection() {}

    static void write(Html html, View view) {
        Table table = view.input().table();
        Map<String, String> leftOut = view.input().leftOut().stream()
                .collect(Collectors.toMap(
                        LeftOut::attribute, left -> left.reason().toString(), (a, b) -> a));
        html.element(
                "p",
                Texts.DATA_SIZE.formatted(
                        Numbers.count(table.rows(), "row"), Numbers.count(table.columns(), "attribute")));
        int shown = Math.min(MOST_ATTRIBUTES, table.columns());
        html.open("details").element("summary", Texts.ATTRIBUTES);
        Tables.open(html, Texts.ATTRIBUTES_CAPTION);
        html.open("thead").open("tr");
        for (String column : new String[] {Texts.ATTRIBUTE, Texts.KIND, Texts.MISSING, Texts.HOLDS, Texts.LOOKED_AT}) {
            html.element("th", column, "scope", "col");
        }
        html.close().close().open("tbody");
        for (int j = 0; j < shown; j++) {
            row(html, table, j, leftOut.get(table.attribute(j).name()));
        }
        Tables.end(html);
        if (shown < table.columns()) {
            html.element("p", Texts.MORE_ATTRIBUTES.formatted(Numbers.count(table.columns() - shown)));
        }
        html.close();
    }

    private static void row(Html html, Table table, int column, String whyLeftOut) {
        Attribute attribute = table.attribute(column);
        double[] present = Arrays.stream(table.column(column))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        html.open("tr").open("th", "scope", "row").name(attribute.name()).close();
        html.element("td", attribute.kind().toString());
        html.element("td", attribute.isText() ? "" : Numbers.count(table.rows() - present.length));
        html.open("td");
        if (present.length > 0 && attribute.isNominal()) {
            categories(html, attribute, present);
        } else if (present.length > 0) {
            html.text(range(present));
        }
        html.close();
        html.element("td", whyLeftOut == null ? Texts.YES : Texts.NO + ": " + whyLeftOut)
                .close();
    }

    private static String range(double[] present) {
        double low = Arrays.stream(present).min().orElseThrow();
        double high = Arrays.stream(present).max().orElseThrow();
        return Numbers.of(low) + " to " + Numbers.of(high) + ", median " + Numbers.of(Quantiles.median(present));
    }

    private static void categories(Html html, Attribute attribute, double[] present) {
        int[] counts = new int[attribute.categories().size()];
        Arrays.stream(present).forEach(v -> counts[(int) v]++);
        int[] most = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(c -> -counts[c]))
                .limit(MOST_CATEGORIES)
                .mapToInt(c -> c)
                .toArray();
        html.text(Numbers.count(counts.length) + " values: ");
        for (int i = 0; i < most.length; i++) {
            html.text(i == 0 ? "" : ", ")
                    .name(attribute.categories().get(most[i]))
                    .text(" (" + Numbers.count(counts[most[i]]) + ")");
        }
        html.text(most.length < counts.length ? ", ..." : "");
    }
}
