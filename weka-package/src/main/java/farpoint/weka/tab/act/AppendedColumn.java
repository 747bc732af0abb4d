package farpoint.weka.tab.act;

import farpoint.explanation.Reason;
import farpoint.weka.ScoreAttributes;
import farpoint.weka.tab.result.Mark;
import farpoint.weka.tab.result.Why;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;

/** What may be appended to rows that are sent to Preprocess, as attributes. */
public enum AppendedColumn {
    /** The score. */
    SCORE("Score") {
        @Override
        List<Attribute> attributes(Snapshot run) {
            return List.of(ScoreAttributes.score());
        }

        @Override
        RowValues values(Snapshot run, Map<Integer, Why> whys, Instances header) {
            return row -> new double[] {run.result().score(row)};
        }
    },

    /** The probability that the cut makes of it. */
    PROBABILITY("Probability") {
        @Override
        List<Attribute> attributes(Snapshot run) {
            return List.of(ScoreAttributes.probability());
        }

        @Override
        RowValues values(Snapshot run, Map<Integer, Why> whys, Instances header) {
            return row -> new double[] {run.threshold().probability(run.result().score(row))};
        }
    },

    /** Whether it is above the cut. */
    FLAG("Flag") {
        @Override
        List<Attribute> attributes(Snapshot run) {
            return List.of(ScoreAttributes.flag());
        }

        @Override
        RowValues values(Snapshot run, Map<Integer, Why> whys, Instances header) {
            return row -> new double[] {run.flags(row) ? 1 : 0};
        }
    },

    /** How sure the flag is; missing for models of early versions. */
    CONFIDENCE("Confidence of the flag") {
        @Override
        List<Attribute> attributes(Snapshot run) {
            return List.of(ScoreAttributes.confidence());
        }

        @Override
        RowValues values(Snapshot run, Map<Integer, Why> whys, Instances header) {
            return row -> new double[] {
                run.threshold().hasConfidence()
                        ? run.threshold().confidence(run.result().score(row))
                        : Utils.missingValue()
            };
        }
    },

    /** Why: the attribute that matters most, its share, and a sentence; missing for rows that are not explained. */
    REASON("Reason, its share and a sentence, for flagged rows") {
        @Override
        List<Attribute> attributes(Snapshot run) {
            return ScoreAttributes.reason(
                    run.result().rows().names().stream().distinct().toList());
        }

        @Override
        RowValues values(Snapshot run, Map<Integer, Why> whys, Instances header) {
            double[] none = new double[3];
            Arrays.fill(none, Utils.missingValue());
            return row -> whys.containsKey(row) ? reason(run, whys.get(row), header) : none;
        }

        private double[] reason(Snapshot run, Why why, Instances header) {
            double sentence = header.attribute(ScoreAttributes.WHY).addStringValue(why.sentence());
            if (why.reasons().isEmpty()) {
                return new double[] {Utils.missingValue(), Utils.missingValue(), sentence};
            }
            Reason first = why.reasons().get(0);
            List<String> names = run.result().rows().names();
            int name = names.stream().distinct().toList().indexOf(names.get(first.attribute()));
            return new double[] {name, first.share(), sentence};
        }
    },

    /** What a person says of the row; missing for nothing. */
    MARK("Mark") {
        @Override
        List<Attribute> attributes(Snapshot run) {
            return List.of(ScoreAttributes.mark());
        }

        @Override
        RowValues values(Snapshot run, Map<Integer, Why> whys, Instances header) {
            return row -> new double[] {mark(run.marks()[row])};
        }
    };

    /** The values of the attributes in a row. */
    @FunctionalInterface
    interface RowValues {
        double[] of(int row);
    }

    private final String title;

    AppendedColumn(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Its attributes. */
    abstract List<Attribute> attributes(Snapshot run);

    /**
     * Its values.
     *
     * @param whys of the rows that are explained, by row
     * @param header of the rows with all new attributes, which takes texts up
     */
    abstract RowValues values(Snapshot run, Map<Integer, Why> whys, Instances header);

    /** A mark as a value of {@link ScoreAttributes#mark}. */
    static double mark(Mark mark) {
        return switch (mark) {
            case NORMAL -> 0;
            case OUTLIER -> 1;
            case UNSURE -> 2;
            case NONE -> Utils.missingValue();
        };
    }
}
