package weka.classifiers.outlier;

import static farpoint.projectiondepth.RandomProjectionDepth.AGGREGATE;
import static farpoint.projectiondepth.RandomProjectionDepth.DIRECTIONS;
import static farpoint.projectiondepth.RandomProjectionDepth.NUM_DIRECTIONS;
import static farpoint.projectiondepth.RandomProjectionDepth.QUANTILE;
import static farpoint.projectiondepth.RandomProjectionDepth.SCALING;
import static farpoint.projectiondepth.RandomProjectionDepth.SPEC;
import static farpoint.projectiondepth.RandomProjectionDepth.WHITENING;

import farpoint.weka.DetectorClassifier;
import weka.core.SelectedTag;

/** Random projection depth; see {@link farpoint.projectiondepth.RandomProjectionDepth}. */
public class RandomProjectionDepth extends DetectorClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public RandomProjectionDepth() {
        super(SPEC);
    }

    public int getNumDirections() {
        return get(NUM_DIRECTIONS);
    }

    public void setNumDirections(int numDirections) {
        set(NUM_DIRECTIONS, numDirections);
    }

    public String numDirectionsTipText() {
        return tip(NUM_DIRECTIONS);
    }

    public SelectedTag getDirections() {
        return choice(DIRECTIONS);
    }

    public void setDirections(SelectedTag directions) {
        choose(DIRECTIONS, directions);
    }

    public String directionsTipText() {
        return tip(DIRECTIONS);
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

    public double getQuantile() {
        return get(QUANTILE);
    }

    public void setQuantile(double quantile) {
        set(QUANTILE, quantile);
    }

    public String quantileTipText() {
        return tip(QUANTILE);
    }

    public SelectedTag getWhitening() {
        return choice(WHITENING);
    }

    public void setWhitening(SelectedTag whitening) {
        choose(WHITENING, whitening);
    }

    public String whiteningTipText() {
        return tip(WHITENING);
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
        runClassifier(new RandomProjectionDepth(), options);
    }
}
