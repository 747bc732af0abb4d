package farpoint.weka;

import farpoint.StoredTraining;
import farpoint.detector.DetectorSpec;
import farpoint.modelfile.TrainingFile;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.Arrays;
import weka.classifiers.IterativeClassifier;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * A detector that learns in iterations, such as the networks of an ensemble, as Weka's boosting counts its members. After
 * each iteration it is what {@link #buildClassifier} makes with so many iterations; before the first, it classifies no row.
 * It is initialised, iterated and ended by one thread at a time.
 */
public abstract class IterativeDetectorClassifier extends DetectorClassifier implements IterativeClassifier {
    private static final long serialVersionUID = 1L;

    /** The file of the training that can go on after its end; null if there is none. */
    private byte[] training;

    /** From {@link #initializeClassifier} to {@link #done}; copies do not have it, since it holds the rows. */
    private transient IterativeRun run;

    /** An untrained classifier with default settings. */
    protected IterativeDetectorClassifier(DetectorSpec spec) {
        super(spec);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        StoredScheme.readFields(in);
        if (training != null) {
            TrainingFile.fromBytes(training);
        }
    }

    @Override
    @OptionMetadata(displayName = "resume", description = WekaParameters.RESUME_TEXT, displayOrder = 610)
    public boolean getResume() {
        return get(WekaParameters.RESUME);
    }

    @Override
    public void setResume(boolean resume) {
        set(WekaParameters.RESUME, resume);
    }

    /**
     * Makes all iterations, as many at a time as there are threads.
     *
     * @throws InvalidInputException if the data or a setting cannot be used
     * @throws InterruptedException if the calling thread was interrupted
     */
    @Override
    public void buildClassifier(Instances data) throws Exception {
        training = null;
        begin(data);
        try {
            iterate(run.left());
            done();
        } finally {
            run = null;
        }
    }

    /**
     * Begins iterating, or goes on with what was trained before if this classifier has kept what that takes.
     *
     * @throws InvalidInputException if the data or a setting cannot be used, or differ from those that training is to go on
     *     with
     * @throws InterruptedException if the calling thread was interrupted
     */
    @Override
    public void initializeClassifier(Instances data) throws Exception {
        if (getResume() && hasModel() && training == null && run == null) {
            throw new InvalidInputException(
                    "This %s was trained without the '%s' flag, so its training cannot go on.",
                    spec().name(), WekaParameters.RESUME);
        }
        begin(data);
    }

    private void begin(Instances data) throws Exception {
        run = null;
        if (training == null) {
            forget();
        }
        StoredTraining before =
                training == null ? null : TrainingFile.fromBytes(training).training();
        run = new IterativeRun(spec(), values(), trainingData(data), before, getLog());
    }

    /**
     * Trains one more network, on the calling thread, and scores the training rows.
     *
     * @return false if there are already as many as the settings ask for, besides those trained before
     * @throws InterruptedException if the calling thread was interrupted; then all is as before, and this can be called again
     */
    @Override
    public boolean next() throws Exception {
        if (requireRun().left() <= 0) {
            return false;
        }
        iterate(1);
        return true;
    }

    private void iterate(int count) throws InterruptedException {
        run.iterate(count, getLog()).ifPresent(model -> keep(model, run.data()));
    }

    private IterativeRun requireRun() {
        if (run == null) {
            throw new IllegalStateException(spec().name() + " has not been initialised.");
        }
        return run;
    }

    /**
     * Ends iterating: tells the log of doubts, writes the files that the settings name, and drops what further iterations
     * would need unless the settings say to keep it.
     *
     * @throws InvalidInputException if there is no network, or all have collapsed
     * @throws java.io.IOException if a file cannot be written
     */
    @Override
    public void done() throws Exception {
        if (run != null) {
            IterativeRun ended = run;
            run = null;
            if (!hasModel()) {
                ended.requireModel();
            }
            training = getResume() ? new TrainingFile(ended.stored()).toBytes() : null;
            trained().tell(getLog());
            warnWithoutLog(trained());
            save(trained(), ended.files());
        }
        if (!getResume()) {
            training = null;
        }
    }

    @Override
    public double[] distributionForInstance(Instance instance) throws Exception {
        return isUndecided() ? unclassified() : super.distributionForInstance(instance);
    }

    @Override
    public double[][] distributionsForInstances(Instances batch) throws Exception {
        if (!isUndecided()) {
            return super.distributionsForInstances(batch);
        }
        double[][] distributions = new double[batch.size()][];
        Arrays.setAll(distributions, i -> unclassified());
        return distributions;
    }

    /** Whether there is no network yet, or all have collapsed so far, while more may come. */
    private boolean isUndecided() {
        return run != null && !hasModel();
    }

    private double[] unclassified() {
        return new double[run.data().header().numClasses()];
    }
}
