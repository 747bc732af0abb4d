package farpoint.weka.tab.result;

import farpoint.stats.Ranking;
import farpoint.weka.ScoringModel;
import java.util.List;
import java.util.stream.IntStream;

/** What a detector has made of rows: trained on them, or by a model that was there before. */
public final class RunResult {
    private final String name;
    private final String command;
    private final Rows rows;
    private final ScoringModel model;
    private final double[] scores;
    private final boolean isTraining;
    private final Marks marks;
    private final Cut cut;
    private final Selection selection = new Selection();
    private final int[] order;
    private final int[] places;
    private final Reasoner reasoner;

    /**
     * A run.
     *
     * @param name for the list of runs
     * @param command what does the same on the command line
     * @param rows what was scored
     * @param model what has scored it
     * @param scores one a row, higher is more outlying
     * @param isTraining whether the model has learnt from all of these rows
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
        this.name = name;
        this.command = command;
        this.rows = rows;
        this.model = model;
        this.scores = scores;
        this.isTraining = isTraining;
        this.marks = marks;
        cut = new Cut(model.threshold(), scores, scores, model.theoreticalThreshold());
        reasoner = new Reasoner(rows, model, scores, isTraining);
        order = Ranking.order(scores);
        places = new int[order.length];
        IntStream.range(0, order.length).forEach(place -> places[order[place]] = place);
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

    /** Whether the model has learnt from these rows. */
    public boolean isTraining() {
        return isTraining;
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

    /** Why a row has its score, if that was computed before; else null. Its advice may be for an earlier cut. */
    public Why knownWhy(int row) {
        return reasoner.known(row);
    }

    /**
     * Why rows have their scores. May take seconds, so never on the event thread; what was computed before is remembered.
     *
     * @param some their numbers
     * @throws farpoint.run.InvalidInputException if the model file is of a version that kept too little for that
     * @throws InterruptedException if the calling thread was interrupted
     */
    public List<Why> why(int... some) throws Exception {
        return reasoner.of(some, cut.threshold().value());
    }
}
