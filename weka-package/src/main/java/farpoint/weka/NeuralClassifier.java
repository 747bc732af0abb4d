package farpoint.weka;

import static farpoint.deep.settings.Masking.ANNEALING;
import static farpoint.deep.settings.Masking.SCALE;
import static farpoint.deep.settings.Masking.START_EPOCH;
import static farpoint.deep.settings.Masking.TARGET;
import static farpoint.deep.settings.Masking.THRESHOLD;
import static farpoint.deep.settings.Masking.TRIM;
import static farpoint.deep.settings.NeuralSettings.BATCH_SIZE;
import static farpoint.deep.settings.NeuralSettings.CLEAN_TRAINING;
import static farpoint.deep.settings.NeuralSettings.ENSEMBLE_SIZE;
import static farpoint.deep.settings.NeuralSettings.EPOCHS;
import static farpoint.deep.settings.NeuralSettings.HIDDEN_LAYERS;
import static farpoint.deep.settings.NeuralSettings.LATENT_DIM;
import static farpoint.deep.settings.NeuralSettings.LEARNING_RATE;
import static farpoint.deep.settings.NeuralSettings.PRESET;
import static farpoint.deep.settings.NeuralSettings.SCALING;
import static farpoint.deep.settings.NeuralSettings.WEIGHT_DECAY;

import farpoint.detector.DetectorSpec;
import weka.core.SelectedTag;

/** The properties that all neural detectors share; see {@link farpoint.deep.settings.NeuralSettings}. */
public abstract class NeuralClassifier extends IterativeDetectorClassifier {
    private static final long serialVersionUID = 1L;

    /** An untrained classifier with default settings. */
    protected NeuralClassifier(DetectorSpec spec) {
        super(spec);
    }

    public SelectedTag getPreset() {
        return choice(PRESET);
    }

    public void setPreset(SelectedTag preset) {
        choose(PRESET, preset);
    }

    public String presetTipText() {
        return tip(PRESET);
    }

    public boolean getCleanTraining() {
        return get(CLEAN_TRAINING);
    }

    public void setCleanTraining(boolean cleanTraining) {
        set(CLEAN_TRAINING, cleanTraining);
    }

    public String cleanTrainingTipText() {
        return tip(CLEAN_TRAINING);
    }

    public String getHiddenLayers() {
        return get(HIDDEN_LAYERS).toString();
    }

    public void setHiddenLayers(String hiddenLayers) {
        set(HIDDEN_LAYERS, HIDDEN_LAYERS.parse(hiddenLayers));
    }

    public String hiddenLayersTipText() {
        return tip(HIDDEN_LAYERS);
    }

    public int getLatentDim() {
        return get(LATENT_DIM);
    }

    public void setLatentDim(int latentDim) {
        set(LATENT_DIM, latentDim);
    }

    public String latentDimTipText() {
        return tip(LATENT_DIM);
    }

    public int getEpochs() {
        return get(EPOCHS);
    }

    public void setEpochs(int epochs) {
        set(EPOCHS, epochs);
    }

    public String epochsTipText() {
        return tip(EPOCHS);
    }

    public int getMiniBatchSize() {
        return get(BATCH_SIZE);
    }

    public void setMiniBatchSize(int miniBatchSize) {
        set(BATCH_SIZE, miniBatchSize);
    }

    public String miniBatchSizeTipText() {
        return tip(BATCH_SIZE);
    }

    public double getLearningRate() {
        return get(LEARNING_RATE);
    }

    public void setLearningRate(double learningRate) {
        set(LEARNING_RATE, learningRate);
    }

    public String learningRateTipText() {
        return tip(LEARNING_RATE);
    }

    public double getWeightDecay() {
        return get(WEIGHT_DECAY);
    }

    public void setWeightDecay(double weightDecay) {
        set(WEIGHT_DECAY, weightDecay);
    }

    public String weightDecayTipText() {
        return tip(WEIGHT_DECAY);
    }

    public double getTrim() {
        return get(TRIM);
    }

    public void setTrim(double trim) {
        set(TRIM, trim);
    }

    public String trimTipText() {
        return tip(TRIM);
    }

    public double getZThreshold() {
        return get(THRESHOLD);
    }

    public void setZThreshold(double zThreshold) {
        set(THRESHOLD, zThreshold);
    }

    public String ZThresholdTipText() {
        return tip(THRESHOLD);
    }

    public SelectedTag getZTarget() {
        return choice(TARGET);
    }

    public void setZTarget(SelectedTag zTarget) {
        choose(TARGET, zTarget);
    }

    public String ZTargetTipText() {
        return tip(TARGET);
    }

    public SelectedTag getZScale() {
        return choice(SCALE);
    }

    public void setZScale(SelectedTag zScale) {
        choose(SCALE, zScale);
    }

    public String ZScaleTipText() {
        return tip(SCALE);
    }

    public int getZStartEpoch() {
        return get(START_EPOCH);
    }

    public void setZStartEpoch(int zStartEpoch) {
        set(START_EPOCH, zStartEpoch);
    }

    public String ZStartEpochTipText() {
        return tip(START_EPOCH);
    }

    public boolean getZAnnealing() {
        return get(ANNEALING);
    }

    public void setZAnnealing(boolean zAnnealing) {
        set(ANNEALING, zAnnealing);
    }

    public String ZAnnealingTipText() {
        return tip(ANNEALING);
    }

    public int getEnsembleSize() {
        return get(ENSEMBLE_SIZE);
    }

    public void setEnsembleSize(int ensembleSize) {
        set(ENSEMBLE_SIZE, ensembleSize);
    }

    public String ensembleSizeTipText() {
        return tip(ENSEMBLE_SIZE);
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

    public String getSaveDiagnostics() {
        return get(WekaParameters.SAVE_DIAGNOSTICS);
    }

    public void setSaveDiagnostics(String file) {
        set(WekaParameters.SAVE_DIAGNOSTICS, file);
        writeFiles();
    }

    public String saveDiagnosticsTipText() {
        return tip(WekaParameters.SAVE_DIAGNOSTICS);
    }
}
