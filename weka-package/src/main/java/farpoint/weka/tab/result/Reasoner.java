package farpoint.weka.tab.result;

import farpoint.Advice;
import farpoint.Explanations;
import farpoint.data.Table;
import farpoint.explanation.Contributions;
import farpoint.weka.ScoringModel;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds why rows have their scores, and remembers it. For any thread. */
final class Reasoner {
    /** Similar rows that a person can look at. */
    private static final int SIMILAR = 3;

    private final Rows rows;
    private final ScoringModel model;
    private final double[] scores;
    private final BitSet learntFrom;
    private final Map<Integer, Found> found = RunResult.remembering(1000);
    private Ordinary ordinary;

    Reasoner(Rows rows, ScoringModel model, double[] scores, BitSet learntFrom) {
        this.rows = rows;
        this.model = model;
        this.scores = scores;
        this.learntFrom = learntFrom;
    }

    /**
     * What was found.
     *
     * @param why with advice
     * @param plain the sentence without it, which no cut changes
     */
    private record Found(Why why, String plain) {}

    Why known(int row) {
        Found known = found.get(row);
        return known == null ? null : known.why();
    }

    List<Why> of(int[] some, double cut) throws InterruptedException {
        Map<Integer, Found> before = new HashMap<>();
        IntStream.of(some).forEach(row -> before.computeIfAbsent(row, found::get));
        Map<Integer, Why> all = new HashMap<>();
        before.forEach((row, known) -> all.put(row, known.why()));
        for (boolean training : new boolean[] {true, false}) {
            int[] unknown = IntStream.of(some)
                    .filter(row -> !before.containsKey(row) && learntFrom.get(row) == training)
                    .distinct()
                    .toArray();
            if (unknown.length > 0) {
                add(all, model.reasons().brief(rows.table(), unknown, training), cut);
            }
        }
        List<Found> moved =
                before.values().stream().filter(f -> f.why().cut() != cut).toList();
        if (!moved.isEmpty()) {
            add(
                    all,
                    Why.together(
                            moved.stream().map(Found::why).toList(),
                            moved.stream().map(Found::plain).toList()),
                    cut);
        }
        return IntStream.of(some).mapToObj(all::get).toList();
    }

    /** Remembers explanations with advice. */
    private void add(Map<Integer, Why> known, Explanations why, double cut) throws InterruptedException {
        Table table = rows.table();
        Ordinary below = ordinary(cut);
        List<Advice> advice = model.reasons().advice(why, table, scores, cut, below.similar(), SIMILAR);
        Contributions all = why.contributions();
        for (int i = 0; i < why.rows().length; i++) {
            int place = i;
            int row = why.rows()[i];
            double[] values = IntStream.range(0, all.attributes())
                    .mapToDouble(j -> all.value(place, j))
                    .toArray();
            double[] errors = IntStream.range(0, all.attributes())
                    .mapToDouble(j -> all.error(place, j))
                    .toArray();
            String plain = why.sentences().get(i);
            String sentence = scores[row] > cut ? advice.get(i).after(plain) : plain;
            Why own = new Why(row, values, errors, why.reasons(i), sentence, advice.get(i), cut);
            known.put(row, own);
            found.put(row, new Found(own, plain));
        }
    }

    /** Those of the cut that was asked for last are kept. */
    synchronized Ordinary ordinary(double cut) throws InterruptedException {
        if (ordinary == null || !ordinary.isOf(cut)) {
            ordinary = Ordinary.of(model, rows.table(), scores, cut);
        }
        return ordinary;
    }
}
