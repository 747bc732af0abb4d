package farpoint.report;

import farpoint.detector.MemberScores;
import farpoint.stats.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How far the members of an ensemble agree. */
final class MembersSection {
    private static final int MOST_MEMBERS = 20;
    private static final int MOST_ROWS = 10_000;

    private final Html html;
    private final View view;
    private final MemberScores said;
    private final int shown;

    MembersSection(Html html, View view) {
        this.html = html;
        this.view = view;
        this.said = view.input().members().orElseThrow();
        this.shown = Math.min(MOST_MEMBERS, said.members().size());
    }

    /** Whether there is something to tell: one member agrees with itself. */
    static boolean isOf(View view) {
        return view.rows() > 2
                && view.input()
                        .members()
                        .filter(said -> said.members().size() > 1)
                        .isPresent();
    }

    void write() {
        html.element("p", Texts.MEMBERS_RULE);
        agreement();
        if (shown < said.members().size()) {
            html.element(
                    "p",
                    Texts.MORE_MEMBERS.formatted(Numbers.count(said.members().size() - shown)));
        }
        contested();
    }

    private void agreement() {
        int step = Math.max(1, (view.rows() + MOST_ROWS - 1) / MOST_ROWS);
        int[] rows = IntStream.iterate(0, i -> i < view.rows(), i -> i + step).toArray();
        double[][] ranks = IntStream.range(0, shown)
                .mapToObj(j -> RankCorrelation.meanRanks(
                        IntStream.of(rows).mapToDouble(i -> said.z(i, j)).toArray()))
                .toArray(double[][]::new);
        List<String> head = new ArrayList<>(List.of(Texts.MEMBER, Texts.WEIGHT));
        IntStream.rangeClosed(1, shown).mapToObj(String::valueOf).forEach(head::add);
        Tables.head(html, Texts.AGREEMENT, head);
        for (int a = 0; a < shown; a++) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .text((a + 1) + " ")
                    .name(said.members().get(a));
            html.close().element("td", Numbers.percent(said.weights()[a]));
            for (int b = 0; b < shown; b++) {
                cell(a == b ? 1 : RankCorrelation.ofRanks(ranks[a], ranks[b]));
            }
            html.close();
        }
        Tables.end(html);
        html.element("p", Texts.AGREEMENT_RULE.formatted(Numbers.count(rows.length, "row")), "class", "rule");
    }

    private void cell(double correlation) {
        int shade = Double.isNaN(correlation) ? 0 : (int) Math.min(5, Math.max(0, Math.floor(6 * correlation)));
        String text = Double.isNaN(correlation) ? Texts.UNKNOWN : String.format(Locale.ROOT, "%.2f", correlation);
        html.element("td", text, "class", "agree a" + shade);
    }

    private void contested() {
        ContestedRows contested = ContestedRows.of(view, said);
        String first = Numbers.count(contested.first(), "row");
        if (contested.rows().length == 0) {
            html.element("p", Texts.NO_CONTESTED.formatted(first));
            return;
        }
        List<String> head = new ArrayList<>(List.of(Texts.ROW, Texts.SCORE, Texts.VOTES, Texts.DISAGREEMENT));
        IntStream.rangeClosed(1, shown)
                .mapToObj(j -> Texts.RANK_BY.formatted(String.valueOf(j)))
                .forEach(head::add);
        Tables.head(html, Texts.CONTESTED, head);
        for (int row : contested.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(row + 1),
                    Numbers.of(view.score(row)),
                    Texts.VOTES_OF.formatted(
                            Numbers.count(contested.votes(row)),
                            Numbers.count(said.members().size())),
                    Numbers.of(said.disagreement(row), 3)));
            IntStream.range(0, shown)
                    .mapToObj(j -> Numbers.count(contested.rank(row, j)))
                    .forEach(cells::add);
            Tables.row(html, cells);
        }
        Tables.end(html);
        html.element("p", Texts.CONTESTED_RULE.formatted(first), "class", "rule");
    }
}
