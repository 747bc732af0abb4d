package farpoint.report;

import farpoint.explanation.Reason;
import farpoint.threshold.Threshold;
import java.util.ArrayList;
import java.util.List;

/** The most outlying rows, with all there is to say of them. */
final class RankingSection {
    private static final int MOST_IDENTIFIERS = 1;

    private final Html html;
    private final View view;
    private final List<RankingColumn> columns = new ArrayList<>();
    private final RowValues values;
    private final RowNotes notes;

    RankingSection(Html html, View view) {
        this.html = html;
        this.view = view;
        this.values = new RowValues(html, view);
        this.notes = new RowNotes(view);
        columns.add(RankingColumn.number("rank", Texts.RANK));
        columns.add(RankingColumn.number("row", Texts.ROW));
        identifiers()
                .forEach(place -> columns.add(
                        RankingColumn.text("id" + columns.size(), PlainText.shortened(name(place), Html.NAME))));
        columns.add(RankingColumn.number("score", Texts.SCORE));
        view.input().threshold().ifPresent(t -> {
            columns.add(RankingColumn.number("probability", Texts.PROBABILITY));
            if (t.hasConfidence()) {
                columns.add(RankingColumn.number("confidence", Texts.CONFIDENCE));
            }
            columns.add(RankingColumn.text("flag", Texts.FLAG));
        });
        columns.add(RankingColumn.unsorted(view.explained() > 0 ? Texts.WHY : Texts.VALUES));
    }

    private String name(int column) {
        return view.input().texts().names().get(column);
    }

    /** Places of the columns that say which row it is. */
    private List<Integer> identifiers() {
        RowTexts texts = view.input().texts();
        return texts.identifiers().stream()
                .map(texts.names()::indexOf)
                .filter(place -> place >= 0)
                .distinct()
                .limit(MOST_IDENTIFIERS)
                .toList();
    }

    void write() {
        int shown = view.shown();
        html.element("p", caption(shown));
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", Texts.RANKING)
                .open(
                        "table",
                        "id",
                        "ranking-table",
                        "class",
                        "ranking",
                        "role",
                        "table",
                        "data-more",
                        Texts.SHOW_ALL.formatted(Numbers.count(shown)),
                        "data-not-printed",
                        Texts.NOT_PRINTED.formatted(Numbers.count(shown)));
        html.element("caption", Texts.RANKING_CAPTION);
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        columns.forEach(column -> column.head(html));
        html.close().close().open("tbody", "role", "rowgroup");
        int first = 0;
        int tied = 0;
        for (int place = 0; place < shown; place++) {
            if (place == 0 || view.score(view.row(place)) != view.score(view.row(first))) {
                first = place;
                tied = view.tied(place);
            }
            row(view.row(place), first + 1, tied);
        }
        html.close().close().close();
        if (shown > 0 && first + tied > shown) {
            html.element("p", Texts.MORE_TIES.formatted(Numbers.count(first + tied - shown, "further row")));
        }
        rules();
    }

    private String caption(int shown) {
        String all = shown == view.rows() ? Texts.ALL_ROWS : Texts.SOME_ROWS;
        String capped =
                view.flagged() > shown ? " " + Texts.CAPPED.formatted(Numbers.count(view.flagged() - shown)) : "";
        String unexplained = view.explained() > 0 && view.explained() < shown
                ? " " + Texts.EXPLAINED.formatted(Numbers.count(view.explained(), "row"))
                : "";
        return all.formatted(Numbers.count(shown), Numbers.count(view.rows())) + capped + unexplained;
    }

    private void row(int row, int rank, int tied) {
        boolean flagged = view.isFlagged(row);
        double score = view.score(row);
        int c = 0;
        html.open("tr", "role", "row", "id", "row-" + (row + 1), "class", flagged ? "is-flagged" : "not-flagged");
        columns.get(c++)
                .cell(
                        html,
                        rank,
                        tied == 1 ? String.valueOf(rank) : rank + " " + Texts.TIED.formatted(Numbers.count(tied)));
        columns.get(c++).cell(html, row + 1, String.valueOf(row + 1));
        for (int place : identifiers()) {
            columns.get(c++).cell(html, view.input().texts().text(row, place));
        }
        columns.get(c++).cell(html, score, Numbers.of(score));
        if (view.input().threshold().isPresent()) {
            Threshold threshold = view.input().threshold().get();
            double probability = threshold.probability(score);
            columns.get(c++).cell(html, probability, Numbers.probability(probability));
            if (threshold.hasConfidence()) {
                double confidence = threshold.confidence(score);
                columns.get(c++).cell(html, confidence, Numbers.probability(confidence));
            }
            columns.get(c++).cell(html, flagged ? Texts.YES : Texts.NO);
        }
        columns.get(c).open(html);
        why(row);
        html.close().close();
    }

    private void why(int row) {
        view.reasons(row).ifPresent(reasons -> {
            html.open("div", "class", "reasons");
            reasons.forEach(this::reason);
            html.close();
        });
        view.sentence(row).ifPresent(sentence -> html.open("p", "class", "sentence")
                .sentence(PlainText.shortened(sentence, 600))
                .close());
        notes.of(row).forEach(note -> html.open("p", "class", "sentence")
                .sentence(PlainText.shortened(note, 600))
                .close());
        values.write(row);
    }

    private void reason(Reason reason) {
        String width = Numbers.place(Math.max(1, 100 * reason.share()));
        html.open("span", "class", "reason");
        html.raw("<svg class=\"share\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
                .raw("<rect class=\"all\" width=\"100\" height=\"8\"></rect><rect class=\"part\" height=\"8\" width=\"")
                .text(width)
                .raw("\"></rect></svg>");
        html.name(view.input().table().attribute(reason.attribute()).name())
                .text(" " + Math.round(100 * reason.share()) + "\u00A0%");
        html.close();
    }

    private void rules() {
        html.open("details", "open", "").element("summary", Texts.RULES).open("dl", "class", "facts");
        rule(Texts.ROW, Texts.ROW_RULE);
        rule(Texts.SCORE, Texts.SCORE_RULE);
        view.input().threshold().ifPresent(t -> {
            rule(Texts.FLAG, Texts.FLAG_RULE.formatted(t.text()));
            rule(Texts.PROBABILITY, Texts.PROBABILITY_RULE);
            if (t.hasConfidence()) {
                rule(Texts.CONFIDENCE, Texts.CONFIDENCE_RULE);
            }
        });
        if (view.explained() > 0) {
            rule(Texts.WHY, Texts.WHY_RULE);
        }
        html.close().close();
    }

    private void rule(String name, String rule) {
        html.element("dt", name).element("dd", rule);
    }
}
