package farpoint.elki;

import elki.result.Metadata;
import elki.result.outlier.OutlierResult;
import farpoint.elki.input.DetectorInput;

/** What a detector knows of its run beyond the scores, below the scores for those result handlers that tell more of it. */
final class ScoredData {
    private final DetectorInput input;
    private final DetectorRun run;
    private final boolean areTraining;

    /**
     * What is known.
     *
     * @param input the rows
     * @param run the detector with their scores
     * @param areTraining whether the detector has learnt from these rows
     */
    ScoredData(DetectorInput input, DetectorRun run, boolean areTraining) {
        this.input = input;
        this.run = run;
        this.areTraining = areTraining;
    }

    /** Adds it to the results below the scores. */
    void addTo(OutlierResult result) {
        Metadata.hierarchyOf(result).addChild(this);
    }

    DetectorInput input() {
        return input;
    }

    DetectorRun run() {
        return run;
    }

    boolean areTraining() {
        return areTraining;
    }
}
