package farpoint.weka.tab.result;

import farpoint.Explanations;
import farpoint.explanation.Reason;
import farpoint.weka.ScoringModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a detector has made of rows: trained on them, or by a model that was there before. */
public final class RunResult {
    private final String name;
    private final String command;
    private final Rows rows;
    private final ScoringModel model;
    private final double[] scores;
    private final BitSet learntFrom;
    private final Marks marks;
    private final Cut cut;
    private final Selection selection = new Selection();
    private final List<String> doubts = new ArrayList<>();
    private final int[] order;
    private final int[] places;
    private final Reasoner reasoner;
    private final Map<Integer, List<Reason>> reasons = remembering(10_000);

    /**
     * A run.
     *
     * @param name for the list of runs
     * @param command what does the same on the command line
     * @param rows what was scored
     * @param model what has scored it
     * @param scores one a row, higher is more outlying
     * @param isTraining whether the model has learnt from all of these rows, or else from none
     * @param marks what a person says of the rows
     */
    public RunResult(
            String name,
            String command,
            Rows rows,
            ScoringModel model,
            double[] scores,
            boolean isTraining,
            Marks marks) {
        this(name, command, rows, model, scores, all(isTraining ? scores.length : 0), marks);
    }

    /**
     * A run whose model may have learnt from some of the rows.
     *
     * @param name for the list of runs
     * @param command what does the same on the command line
     * @param rows what was scored
     * @param model what has scored it
     * @param scores one a row, higher is more outlying
     * @param learntFrom the rows that the model has learnt from
     * @param marks what a person says of the rows
     */
    public RunResult(
            String name,
            String command,
            Rows rows,
            ScoringModel model,
            double[] scores,
            BitSet learntFrom,
            Marks marks) {
        this.name = name;
        this.command = command;
        this.rows = rows;
        this.model = model;
        this.scores = scores;
        this.learntFrom = learntFrom;
        this.marks = marks;
        cut = new Cut(model.threshold(), scores, scores, model.theoreticalThreshold());
        reasoner = new Reasoner(rows, model, scores, learntFrom);
        order = RowSort.descending(scores);
        places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
    }

    private static BitSet all(int count) {
        BitSet all = new BitSet(count);
        all.set(0, count);
        return all;
    }

    static <T> Map<Integer, T> remembering(int count) {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
                return size() > count;
            }
        });
    }

    /**
     * Keeps what else is doubtful, before anybody sees the run.
     *
     * @param sentences one each
     * @return this run
     */
    public RunResult doubting(List<String> sentences) {
        doubts.addAll(sentences);
        return this;
    }

    /** What is doubtful besides what the model tells, a sentence each. */
    public List<String> doubts() {
        return List.copyOf(doubts);
    }

    /** For the list of runs. */
    public String name() {
        return name;
    }

    /** What does the same on the command line. */
    public String command() {
        return command;
    }

    /** What was scored. */
    public Rows rows() {
        return rows;
    }

    /** What has scored it. */
    public ScoringModel model() {
        return model;
    }

    /** The score of a row. */
    public double score(int row) {
        return scores[row];
    }

    /** The scores of all rows; not to be changed. */
    public double[] scores() {
        return scores;
    }

    /** Whether the model has learnt from all of these rows. */
    public boolean isTraining() {
        return learntFrom.cardinality() == scores.length;
    }

    /** What a person says of the rows. */
    public Marks marks() {
        return marks;
    }

    /** Which rows are flagged. */
    public Cut cut() {
        return cut;
    }

    /** Which rows are selected. */
    public Selection selection() {
        return selection;
    }

    /** The row at a place of the ranking, both from 0; rows of equal scores are in their order in the data. */
    public int rowAt(int place) {
        return order[place];
    }

    /** The place of a row in the ranking, both from 0. */
    public int placeOf(int row) {
        return places[row];
    }

    /** The rank of a row from 1, which rows of equal scores share. */
    public int rankOf(int row) {
        return firstOf(scores[row], false) + 1;
    }

    /** How many other rows have the score of a row. */
    public int tiedWith(int row) {
        return firstOf(scores[row], true) - firstOf(scores[row], false) - 1;
    }

    /** The first place whose score is at most the given one, or below it. */
    private int firstOf(double score, boolean below) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double there = scores[order[middle]];
            if (there > score || below && there == score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Why a row has its score, if that was computed before; else null. Its advice may be for an earlier cut. */
    public Why knownWhy(int row) {
        return reasoner.known(row);
    }

    /** The columns that raise a row's score most, the largest first, if that was computed before; else null. */
    public List<Reason> knownReasons(int row) {
        return reasons.get(row);
    }

    /**
     * Finds the columns that raise the scores of rows most, for {@link #knownReasons}. Takes less than {@link #why}, but never
     * on the event thread either.
     *
     * @throws farpoint.run.InvalidInputException if the model file is of a version that kept too little for that
     * @throws InterruptedException if the calling thread was interrupted
     */
    public void findReasons(int... some) throws InterruptedException {
        for (boolean training : new boolean[] {true, false}) {
            int[] unknown = rowsThat(training, some, reasons);
            if (unknown.length > 0) {
                Explanations why = model.reasons().brief(rows.table(), unknown, training);
                for (int i = 0; i < unknown.length; i++) {
                    reasons.put(unknown[i], why.reasons(i));
                }
            }
        }
    }

    /**
     * Why rows have their scores, with advice by the cut of now. May take seconds, so never on the event thread; what was computed
     * before is remembered.
     *
     * @param some their numbers, at most some hundreds
     * @throws farpoint.run.InvalidInputException if the model file is of a version that kept too little for that
     * @throws InterruptedException if the calling thread was interrupted
     */
    public List<Why> why(int... some) throws InterruptedException {
        List<Why> all = reasoner.of(some, cut.threshold().value());
        all.forEach(why -> reasons.put(why.row(), why.reasons()));
        return all;
    }

    /**
     * The rows that are not flagged now, to compare others with. Not on the event thread.
     *
     * @throws InterruptedException if the calling thread was interrupted
     */
    public Ordinary ordinary() throws InterruptedException {
        return reasoner.ordinary(cut.threshold().value());
    }

    /** Those of some rows that the model has learnt from, or the others, as far as nothing is known of them. */
    private int[] rowsThat(boolean training, int[] some, Map<Integer, ?> known) {
        return IntStream.of(some)
                .filter(row -> learntFrom.get(row) == training && !known.containsKey(row))
                .distinct()
                .toArray();
    }
}
