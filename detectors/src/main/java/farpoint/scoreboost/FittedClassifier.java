package farpoint.scoreboost;

import farpoint.data.DataMatrix;
import farpoint.run.ComputeContext;
import farpoint.state.State;

/**
 * A classifier that has learnt.
 *
 * @param name what users see
 * @param classifier itself
 * @param scale of its log-odds
 * @param weight in the score
 */
record FittedClassifier(String name, Classifier classifier, LogOddsScale scale, double weight) {
    static final String FOREST = "RandomForest";
    static final String LOGISTIC = "LogisticRegression";

    FittedClassifier withWeight(double other) {
        return new FittedClassifier(name, classifier, scale, other);
    }

    /** What it says of rows. */
    double[] z(DataMatrix rows, ComputeContext context) {
        return z(classifier.logOdds(rows, context));
    }

    /** What log-odds say, which are overwritten. */
    double[] z(double[] odds) {
        for (int i = 0; i < odds.length; i++) {
            odds[i] = scale.z(odds[i]);
        }
        return odds;
    }

    void writeTo(State state) {
        State scaleState = new State();
        scale.writeTo(scaleState);
        State own = new State();
        classifier.writeTo(own);
        state.put("name", name).put("weight", weight).put("scale", scaleState).put("classifier", own);
    }

    static FittedClassifier readFrom(State state, int columns) {
        String name = state.text("name");
        State own = state.child("classifier");
        Classifier classifier =
                switch (name) {
                    case FOREST -> RandomForest.readFrom(own, columns);
                    case LOGISTIC -> LinearClassifier.readFrom(own, columns);
                    default -> throw State.damaged("there is no classifier '%s'", name);
                };
        double weight = state.number("weight");
        if (!(weight >= 0 && weight <= 1)) {
            throw State.damaged("the weight of a classifier is %s", weight);
        }
        return new FittedClassifier(name, classifier, LogOddsScale.readFrom(state.child("scale")), weight);
    }
}
