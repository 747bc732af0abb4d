package farpoint.report;

/**
 * A column of the ranking. Where the page is narrow, cells stand below each other, each with the column's title.
 *
 * @param key what the column is called in the page's address, as in {@code #sort=score}; empty if rows cannot be sorted by it
 * @param title its title
 * @param numeric whether it holds numbers
 */
record RankingColumn(String key, String title, boolean numeric) {
    static RankingColumn number(String key, String title) {
        return new RankingColumn(key, title, true);
    }

    static RankingColumn text(String key, String title) {
        return new RankingColumn(key, title, false);
    }

    static RankingColumn unsorted(String title) {
        return new RankingColumn("", title, false);
    }

    /** The head of the column. */
    void head(Html html) {
        if (key.isEmpty()) {
            html.element("th", title, "scope", "col", "role", "columnheader");
        } else {
            html.open(
                            "th",
                            "scope",
                            "col",
                            "role",
                            "columnheader",
                            "data-key",
                            key,
                            "data-kind",
                            numeric ? "number" : "text")
                    .name(title)
                    .close();
        }
    }

    /** A cell with a number, in full for sorting and as it is shown. */
    void cell(Html html, double value, String text) {
        html.element(
                "td",
                text,
                "role",
                "cell",
                "data-label",
                title,
                "data-value",
                String.valueOf(value),
                "class",
                "number");
    }

    /** A cell with a text of the user's. */
    void cell(Html html, String text) {
        html.open("td", "role", "cell", "data-label", title).value(text).close();
    }

    /** Opens a cell. */
    void open(Html html) {
        html.open("td", "role", "cell", "data-label", title, "class", "why");
    }
}
