package weka.classifiers.outlier;

import static farpoint.deeprpo.DeepRPO.AGGREGATION;
import static farpoint.deeprpo.DeepRPO.DIRECTION_DROPOUT;
import static farpoint.deeprpo.DeepRPO.NUM_DIRECTIONS;
import static farpoint.deeprpo.DeepRPO.REFIT;
import static farpoint.deeprpo.DeepRPO.SPEC;

import farpoint.weka.NeuralClassifier;
import weka.core.SelectedTag;

/** Deep random projection outlyingness; see {@link farpoint.deeprpo.DeepRPO}. */
public class DeepRPO extends NeuralClassifier {
    private static final long serialVersionUID = 1L;

    /** With default settings. */
    public DeepRPO() {
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

    public SelectedTag getAggregate() {
        return choice(AGGREGATION);
    }

    public void setAggregate(SelectedTag aggregate) {
        choose(AGGREGATION, aggregate);
    }

    public String aggregateTipText() {
        return tip(AGGREGATION);
    }

    public double getDirectionDropout() {
        return get(DIRECTION_DROPOUT);
    }

    public void setDirectionDropout(double directionDropout) {
        set(DIRECTION_DROPOUT, directionDropout);
    }

    public String directionDropoutTipText() {
        return tip(DIRECTION_DROPOUT);
    }

    public boolean getRefit() {
        return get(REFIT);
    }

    public void setRefit(boolean refit) {
        set(REFIT, refit);
    }

    public String refitTipText() {
        return tip(REFIT);
    }

    /** Runs the classifier from the command line. */
    public static void main(String[] options) {
        runClassifier(new DeepRPO(), options);
    }
}
