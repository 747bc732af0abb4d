package farpoint.weka;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import javax.swing.JFileChooser;
import weka.classifiers.AbstractClassifier;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.Randomizable;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformationHandler;
import weka.gui.FilePropertyMetadata;

/**
 * The settings of a detector in Weka: options, properties, texts and citations, all derived from the detector's
 * specification. The classes below add the two bean methods of each parameter, which Weka's property sheet asks for; those of a
 * detector and of a run are generated.
 */
public abstract class DetectorSettings extends AbstractClassifier implements Randomizable, TechnicalInformationHandler {
    private static final long serialVersionUID = 1L;

    /** Where the properties by hand stand in the property sheet, among those of the generator. */
    private static final int CLASS_ORDER = 500;

    /** Files stand last. */
    static final int FILE_ORDER = 790;

    /** The detector's name, since the specification holds code and is not serialisable. */
    private final String detector;

    /** Stored as text, which outlives the classes of the values. */
    private transient ParameterValues values;

    /** Not a field of the model: set when this object is a copy that was made by serialisation. */
    private transient boolean copy;

    /** Starts with the defaults. */
    protected DetectorSettings(DetectorSpec spec) {
        detector = spec.name();
        values = ParameterValues.defaultsOf(WekaParameters.of(spec));
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        StoredScheme.writeSettings(out, values);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        StoredScheme.readFields(in);
        values = StoredScheme.readSettings(in, WekaParameters.of(spec()));
        copy = true;
    }

    /** Whether this object is a copy, as Weka makes one for each fold, and has not been given options since. */
    final boolean isCopy() {
        return copy;
    }

    /** Makes a copy write files as an original does: the user has just named one. */
    final void writeFiles() {
        copy = false;
    }

    /** The detector. */
    public final DetectorSpec spec() {
        return Detectors.byName(detector);
    }

    /** The values of all parameters. */
    final ParameterValues values() {
        return values;
    }

    /** The value of a parameter. */
    final <T> T get(Parameter<T> parameter) {
        return values.get(parameter);
    }

    /** Sets a parameter; what it was trained on before, the model keeps until it is trained again. */
    final void set(Parameter<?> parameter, Object value) {
        values = values.with(parameter, value);
    }

    /** The value of the parameter of that name, as the property sheet shows it. */
    protected final Object property(String name) {
        Parameter<?> parameter = PropertyForm.parameter(WekaParameters.of(spec()), name);
        return PropertyForm.of(parameter, get(parameter));
    }

    /** Sets the parameter of that name to what the property sheet gives. */
    protected final void setProperty(String name, Object shown) {
        Parameter<?> parameter = PropertyForm.parameter(WekaParameters.of(spec()), name);
        set(parameter, PropertyForm.value(parameter, shown));
    }

    /** What the detector does, for the property sheet. */
    public String globalInfo() {
        String labels = spec().classUse() == ClassUse.OUTLIER_LABELS
                ? "rows whose class is missing are unlabelled."
                : "labels are not used for training unless an option says so.";
        return spec().description()
                + " One value of the class means normal rows, the other outliers: their names say which, such"
                + " as normal and outlier or no and yes, or the property outlierValue does; else the first is normal; "
                + labels + "\n\nFor more information see:\n\n" + getTechnicalInformation();
    }

    @Override
    public TechnicalInformation getTechnicalInformation() {
        return Citations.of(spec().citations());
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = ParameterOptions.list(WekaParameters.of(spec()));
        options.addAll(Collections.list(super.listOptions()));
        return Collections.enumeration(options);
    }

    @Override
    public String[] getOptions() {
        List<String> options = ParameterOptions.write(WekaParameters.of(spec()), values);
        options.addAll(List.of(super.getOptions()));
        return options.toArray(new String[0]);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        ParameterValues read = ParameterOptions.read(WekaParameters.of(spec()), options);
        super.setOptions(options);
        values = read;
        copy = false;
    }

    @OptionMetadata(
            displayName = "outlierValue",
            description = WekaParameters.OUTLIER_VALUE_TEXT,
            displayOrder = CLASS_ORDER)
    public String getOutlierValue() {
        return get(WekaParameters.OUTLIER_VALUE);
    }

    public void setOutlierValue(String outlierValue) {
        set(WekaParameters.OUTLIER_VALUE, outlierValue);
    }

    @OptionMetadata(
            displayName = "normalClassOnly",
            description = WekaParameters.NORMAL_CLASS_ONLY_TEXT,
            displayOrder = CLASS_ORDER + 1)
    public boolean getNormalClassOnly() {
        return get(WekaParameters.NORMAL_CLASS_ONLY);
    }

    public void setNormalClassOnly(boolean normalClassOnly) {
        set(WekaParameters.NORMAL_CLASS_ONLY, normalClassOnly);
    }

    @OptionMetadata(
            displayName = "saveModelFile",
            description = WekaParameters.SAVE_MODEL_FILE_TEXT,
            displayOrder = FILE_ORDER)
    @FilePropertyMetadata(fileChooserDialogType = JFileChooser.SAVE_DIALOG, directoriesOnly = false)
    public File getSaveModelFile() {
        return new File(get(WekaParameters.SAVE_MODEL_FILE));
    }

    public void setSaveModelFile(File file) {
        set(WekaParameters.SAVE_MODEL_FILE, file.getPath());
        writeFiles();
    }
}
