package farpoint.report;

import java.util.List;

/** Tables of this program's words and numbers; those of the user's are written by the sections themselves. */
public final class Tables {
    private Tables() {}

    /** Opens a table, which may be wider than the page, and writes its caption and head. */
    public static void head(Html html, String caption, List<String> columns) {
        open(html, caption);
        html.open("thead").open("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
    }

    /** Opens a table with its caption, which may be wider than the page: it can be scrolled by keys then. */
    public static void open(Html html, String caption) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .element("caption", caption);
    }

    /** A row. */
    public static void row(Html html, List<String> cells) {
        html.open("tr");
        cells.forEach(cell -> html.element("td", cell));
        html.close();
    }

    /** Closes what {@link #head} has opened. */
    public static void end(Html html) {
        html.close().close().close();
    }
}
