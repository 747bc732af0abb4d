package weka.classifiers.outlier;

import static farpoint.lof.FastLOF.NUM_NEIGHBORS;
import static farpoint.lof.FastLOF.SCALING;
import static farpoint.lof.FastLOF.SPEC;

import farpoint.weka.DetectorClassifier;
import weka.core.SelectedTag;

/** Local outlier factor; see {@link farpoint.lof.FastLOF}. */
public class FastLOF extends DetectorClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public FastLOF() {
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
        runClassifier(new FastLOF(), options);
    }
}
