package weka.filters.unsupervised.outlier;

import farpoint.RunParameters;
import farpoint.data.Table;
import farpoint.detector.MemberScores;
import farpoint.diagnostics.RowDiagnostics;
import farpoint.diagnostics.RowFigure;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.params.Words;
import farpoint.threshold.Threshold;
import farpoint.weka.ScoreAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What {@link OutlierScore} appends on request: one attribute or several. A further column is a constant here and its two
 * bean methods there.
 */
enum AddedColumn {
    /** The probability that the threshold makes of the score. */
    PROBABILITY(Text.PROBABILITY) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            return List.of(ScoreAttributes.probability());
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) {
            Threshold threshold = rows.threshold();
            return row -> new double[] {threshold.probability(rows.scores()[row])};
        }
    },

    /** Whether the score lies above the threshold. */
    FLAG(Text.FLAG) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            return List.of(ScoreAttributes.flag());
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) {
            Threshold threshold = rows.threshold();
            return row -> new double[] {threshold.flags(rows.scores()[row]) ? 1 : 0};
        }
    },

    /** How sure the flag is, and whether a person had better look. */
    CONFIDENCE(Text.CONFIDENCE) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            return List.of(ScoreAttributes.confidence(), ScoreAttributes.undecided());
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) {
            Threshold threshold = rows.threshold();
            return row -> {
                double confidence = threshold.confidence(rows.scores()[row]);
                return new double[] {confidence, Threshold.isUndecided(confidence) ? 1 : 0};
            };
        }
    },

    /** What each attribute other than the class contributes to the score. */
    CONTRIBUTIONS(Text.CONTRIBUTIONS) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            return IntStream.range(0, data.numAttributes())
                    .filter(a -> a != data.classIndex())
                    .mapToObj(a ->
                            new Attribute("contribution_" + data.attribute(a).name()))
                    .toList();
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) throws InterruptedException {
            Table table = rows.table().get();
            double[] all = rows.contributions(table);
            int width = table.columns();
            return row -> Arrays.copyOfRange(all, row * width, (row + 1) * width);
        }
    },

    /** Why a row is flagged: the attribute that matters most, its share, and a sentence. */
    REASON(Text.REASON) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            List<String> names = IntStream.range(0, data.numAttributes())
                    .filter(a -> a != data.classIndex())
                    .mapToObj(a -> data.attribute(a).name())
                    .distinct()
                    .toList();
            return ScoreAttributes.reason(names);
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) throws InterruptedException {
            return FlaggedReasons.of(
                    rows, header.attribute(ScoreAttributes.WHY + rows.columns().suffix()));
        }
    },

    /** Which attributes matter for the score of a flagged row. */
    SURE_REASONS(RunParameters.SURE_REASONS) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            return List.of(ScoreAttributes.attributes());
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) throws InterruptedException {
            return FlaggedAttributes.of(
                    rows,
                    header.attribute(ScoreAttributes.ATTRIBUTES + rows.columns().suffix()));
        }
    },

    /** What training made of the row; missing where there was none of it. */
    DIAGNOSTICS(Text.DIAGNOSTICS) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            return RowFigure.ALL.stream()
                    .map(figure -> new Attribute(figure.name()))
                    .toList();
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) {
            IntFunction<RowDiagnostics> training = rows.diagnostics();
            return row -> {
                RowDiagnostics told = training.apply(row);
                return RowFigure.ALL.stream()
                        .mapToDouble(figure -> told == null
                                ? Utils.missingValue()
                                : figure.value().applyAsDouble(told))
                        .toArray();
            };
        }
    },

    /** What each member of an ensemble says, and how far they are apart; missing for a member that training left out. */
    MEMBER_SCORES(Text.MEMBER_SCORES) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            return Stream.concat(members.stream().map(MemberScores::label), Stream.of(MemberScores.DISAGREEMENT))
                    .map(Attribute::new)
                    .toList();
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) throws InterruptedException {
            return rows.memberScores();
        }
    },

    /** The row's number, which sorting and filtering leave with it. */
    ROW_NUMBER(Text.ROW_NUMBER) {
        @Override
        List<Attribute> attributes(Instances data, List<String> members) {
            return List.of(new Attribute("row"));
        }

        @Override
        RowValues values(ScoredRows rows, Instances header) {
            return row -> new double[] {row + 1.0};
        }
    };

    /** The texts for users, which Weka's annotations need as constants. */
    static final class Text {
        static final String PROBABILITY = "Append the probability that the row is an outlier.";

        static final String FLAG = "Append yes or no: whether the score lies above the threshold.";

        static final String CONFIDENCE =
                "Append how sure the flag is: the chance that other training rows of the same kind and number would give the same"
                        + " flag. It does not say that the flag is right. A second attribute says yes to undecided rows, whose"
                        + " confidence is below 0.95.";

        static final String CONTRIBUTIONS =
                "Append the contribution of each attribute to the score: by the detector's formula or, for those that have none,"
                        + " by putting values of ordinary rows in its place, which takes some thousand scores a row.";

        static final String REASON =
                "Append why a row is flagged: the attribute that makes most of its score, the share that it makes, and a sentence"
                        + " that says which values are high, low, rare or do not go with the others. Missing for all other rows.";

        static final String DIAGNOSTICS =
                "Append what training made of each row, for neural detectors: whether it is a suspect, how often it was masked"
                        + " and how far off it was. Rows of later batches, which are not trained on, have missing values there.";

        static final String MEMBER_SCORES =
                "Append what each member of an ensemble says of the row, on the scale that its members share (0 for the median"
                        + " training row, 1 for the interquartile range above it), and their disagreement, which is the standard"
                        + " deviation of that. Other detectors have no members, and say so.";

        static final String ROW_NUMBER =
                "Append the number of the row, counted from 1: what shows the rows sorted numbers them anew.";

        private Text() {}
    }

    /** The values of the attributes in a row. */
    @FunctionalInterface
    interface RowValues {
        double[] of(int row);
    }

    private final Parameter<?> parameter;

    AddedColumn(String text) {
        parameter = Parameter.ofFlag(Words.of(this), text);
    }

    AddedColumn(Parameter<?> parameter) {
        this.parameter = parameter;
    }

    /** What asks for it: mostly a flag. */
    Parameter<?> parameter() {
        return parameter;
    }

    /** Whether settings ask for it. */
    boolean isAsked(ParameterValues values) {
        return !values.get(parameter).equals(parameter.defaultValue());
    }

    /** Whether it depends on the threshold. */
    boolean needsThreshold() {
        return this == FLAG || this == PROBABILITY || this == CONFIDENCE || this == SURE_REASONS;
    }

    /**
     * Its attributes, without a suffix.
     *
     * @param data the header of the rows, as the detector sees them
     * @param members the names of the detector's members; none for most detectors
     */
    abstract List<Attribute> attributes(Instances data, List<String> members);

    /**
     * Its values.
     *
     * @param header of the rows with all new attributes, which takes texts up
     * @throws farpoint.run.InvalidInputException if the model has none of the kind
     * @throws InterruptedException if the calling thread was interrupted
     */
    abstract RowValues values(ScoredRows rows, Instances header) throws InterruptedException;
}
