package farpoint.study.page;

import farpoint.report.Html;
import farpoint.report.Tables;
import java.util.List;

/** A table whose first column has detectors and whose others have numbers; the script sorts it by its heads. */
final class SortedTable {
    private final Html html;

    /**
     * Opens it.
     *
     * @param html where it is written to
     * @param caption what it holds
     * @param columns heads of the columns of numbers
     * @param sets heads of further ones, names of the user's
     * @param wantedHigh whether higher numbers are better in the further ones
     */
    SortedTable(Html html, String caption, List<String> columns, List<String> sets, boolean wantedHigh) {
        this.html = html;
        html.open("div", "class", "wide sorted", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table", sets.isEmpty() ? new String[0] : new String[] {"class", "by-set"})
                .element("caption", caption);
        html.open("thead").open("tr").element("th", Words.DETECTOR, "scope", "col");
        for (String column : columns) {
            String down = wantedHigh && column.equals(Words.MEAN) ? "1" : "";
            html.element("th", column, "scope", "col", "class", "number", "data-down", down);
        }
        for (String set : sets) {
            html.open("th", "scope", "col", "class", "number set", "data-down", wantedHigh ? "1" : "")
                    .open("span")
                    .name(set)
                    .close()
                    .close();
        }
        html.close().close().open("tbody");
    }

    /** Opens a row. */
    SortedTable row(String detector) {
        html.open("tr").open("th", "scope", "row").name(detector).close();
        return this;
    }

    /** A number as it is shown, or nothing. */
    SortedTable cell(String number, boolean isBest) {
        html.element("td", number, "class", isBest ? "number best" : "number");
        return this;
    }

    /** Closes a row. */
    void endRow() {
        html.close();
    }

    /** Closes the table. */
    void end() {
        Tables.end(html);
    }
}
