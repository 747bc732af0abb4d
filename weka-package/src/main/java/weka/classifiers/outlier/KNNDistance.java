package weka.classifiers.outlier;

import static farpoint.knn.KNNDistance.AGGREGATE;
import static farpoint.knn.KNNDistance.NUM_NEIGHBORS;
import static farpoint.knn.KNNDistance.SCALING;
import static farpoint.knn.KNNDistance.SPEC;

import farpoint.weka.DetectorClassifier;
import weka.core.SelectedTag;

/** Distance to the nearest neighbours; see {@link farpoint.knn.KNNDistance}. */
public class KNNDistance extends DetectorClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public KNNDistance() {
        super(SPEC);
    }

    public int getNumNeighbors() {
        return get(NUM_NEIGHBORS);
    }

    public void setNumNeighbors(int numNeighbors) {
        set(NUM_NEIGHBORS, numNeighbors);
    }

    public String numNeighborsTipText() {
        return tip(NUM_NEIGHBORS);
    }

    public SelectedTag getAggregate() {
        return choice(AGGREGATE);
    }

    public void setAggregate(SelectedTag aggregate) {
        choose(AGGREGATE, aggregate);
    }

    public String aggregateTipText() {
        return tip(AGGREGATE);
    }

    public SelectedTag getScaling() {
        return choice(SCALING);
    }

    public void setScaling(SelectedTag scaling) {
        choose(SCALING, scaling);
    }

    public String scalingTipText() {
        return tip(SCALING);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new KNNDistance(), options);
    }
}
