package farpoint.weka.tab.result;

import farpoint.Advice;
import farpoint.Explanations;
import farpoint.data.Table;
import farpoint.explanation.Contributions;
import farpoint.weka.ScoringModel;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds why rows have their scores, and remembers it. For any thread. */
final class Reasoner {
    /** Similar rows that a person can look at. */
    private static final int SIMILAR = 3;

    private static final int REMEMBERED = 1000;

    private final Rows rows;
    private final ScoringModel model;
    private final double[] scores;
    private final boolean isTraining;
    private final Map<Integer, Found> found = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Found> eldest) {
            return size() > REMEMBERED;
        }
    });
    private Ordinary ordinary;

    Reasoner(Rows rows, ScoringModel model, double[] scores, boolean isTraining) {
        this.rows = rows;
        this.model = model;
        this.scores = scores;
        this.isTraining = isTraining;
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

    List<Why> of(int[] some, double cut) throws Exception {
        int[] unknown =
                IntStream.of(some).filter(row -> found.get(row) == null).toArray();
        int[] moved = IntStream.of(some).filter(row -> isOfAnotherCut(row, cut)).toArray();
        if (unknown.length > 0) {
            remember(model.explanations(rows.table(), unknown, isTraining), cut);
        }
        if (moved.length > 0) {
            remember(known(moved), cut);
        }
        return IntStream.of(some).mapToObj(this::known).toList();
    }

    private boolean isOfAnotherCut(int row, double cut) {
        Why known = known(row);
        return known != null && !known.ordinary().isOf(cut);
    }

    private Explanations known(int[] some) {
        List<Found> all = IntStream.of(some).mapToObj(found::get).toList();
        double[] values = all.stream()
                .flatMapToDouble(f -> Arrays.stream(f.why().contributions()))
                .toArray();
        double[] errors = all.stream()
                .flatMapToDouble(f -> Arrays.stream(f.why().errors()))
                .toArray();
        Contributions contributions = new Contributions(values.length / some.length, values, errors, 0);
        return new Explanations(
                some, contributions, all.stream().map(Found::plain).toList());
    }

    private void remember(Explanations why, double cut) throws Exception {
        Table table = rows.table();
        Ordinary below = ordinary(table, cut);
        List<Advice> advice = model.advice(why, table, scores, cut, below.similar(), SIMILAR);
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
            found.put(
                    row,
                    new Found(new Why(row, values, errors, why.reasons(i), sentence, advice.get(i), below), plain));
        }
    }

    /** Those of the cut that was asked for last are kept. */
    private synchronized Ordinary ordinary(Table table, double cut) throws InterruptedException {
        if (ordinary == null || !ordinary.isOf(cut)) {
            ordinary = Ordinary.of(model, table, scores, cut);
        }
        return ordinary;
    }
}
