package farpoint.study.page;

import farpoint.report.Html;
import farpoint.study.compare.Cell;
import farpoint.study.compare.Comparison;
import farpoint.study.compare.Measure;
import java.util.ArrayList;
import java.util.List;

/** A part of the page that is shown where its measure and shares are chosen. Without a script all parts are shown. */
final class Panel {
    private final List<String> attributes = new ArrayList<>(List.of("class", "panel"));
    private final String title;

    private Panel(Measure measure, String circumstances) {
        add("measure", measure.key());
        title = Character.toUpperCase(measure.text().charAt(0)) + measure.text().substring(1) + circumstances;
    }

    /** Of one cell. */
    static Panel of(Comparison comparison) {
        Cell cell = comparison.cell();
        return new Panel(comparison.measure(), ", " + cell.text())
                .add("pollution", key(cell.pollution()))
                .add("labels", key(cell.labels()));
    }

    /** Of all pollutions. */
    static Panel ofLabels(Measure measure, double labels) {
        return new Panel(measure, ", labels " + Cell.percent(labels)).add("labels", key(labels));
    }

    /** Of all shares of labels. */
    static Panel ofPollution(Measure measure, double pollution) {
        return new Panel(measure, ", pollution " + Cell.percent(pollution)).add("pollution", key(pollution));
    }

    /** How a share stands in attributes and in the page's address. */
    static String key(double share) {
        return String.valueOf(share);
    }

    private Panel add(String name, String value) {
        attributes.add("data-" + name);
        attributes.add(value);
        return this;
    }

    void open(Html html) {
        html.open("div", attributes.toArray(String[]::new)).element("h3", title);
    }
}
