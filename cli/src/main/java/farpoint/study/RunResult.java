package farpoint.study;

/**
 * What one run of a study has measured: a detector is fitted on the training rows of a split and scores its test rows.
 *
 * @param set the data set
 * @param detector the detector, with the parameters that differ from the default
 * @param pollution outliers without a label as a share of the training rows without one, in [0, 1)
 * @param labels labelled outliers as a share of all training rows, in [0, 1)
 * @param seed of the split and of all that the detector draws
 * @param rocAuc area under the ROC curve on the test rows, ties in the middle
 * @param averagePrecision on the test rows
 * @param precisionAtN share of outliers among the first n test rows, n being the number of outliers
 * @param seconds of fitting and scoring
 */
public record RunResult(
        String set,
        String detector,
        double pollution,
        double labels,
        int seed,
        double rocAuc,
        double averagePrecision,
        double precisionAtN,
        double seconds) {}
