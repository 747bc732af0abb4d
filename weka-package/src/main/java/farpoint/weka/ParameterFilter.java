package farpoint.weka;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.CancelledException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import weka.core.Capabilities;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Utils;
import weka.filters.SimpleBatchFilter;

/**
 * A filter whose options, properties and texts are derived from parameters. The classes below add the two bean methods of
 * each parameter. It takes numeric, nominal, date and string attributes with or without any class.
 */
public abstract class ParameterFilter extends SimpleBatchFilter {
    private static final long serialVersionUID = 1L;

    /** Stored as text, which outlives the classes of the values. */
    private transient ParameterValues values;

    /** Starts with the defaults. */
    protected ParameterFilter(List<Parameter<?>> parameters) {
        values = ParameterValues.defaultsOf(parameters);
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        StoredScheme.writeSettings(out, values);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        StoredScheme.readFields(in);
        values = StoredScheme.readSettings(in, parameters());
    }

    /** The parameters that were given to the constructor, which are not serialisable. */
    protected abstract List<Parameter<?>> parameters();

    /** The values of all parameters. */
    protected final ParameterValues values() {
        return values;
    }

    /** The value of a parameter. */
    protected final <T> T get(Parameter<T> parameter) {
        return values.get(parameter);
    }

    /** The value of the parameter of that name, as the property sheet shows it. */
    protected final Object property(String name) {
        Parameter<?> parameter = PropertyForm.parameter(parameters(), name);
        return PropertyForm.of(parameter, get(parameter));
    }

    /** Sets the parameter of that name to what the property sheet gives; what was learnt before is forgotten. */
    protected final void setProperty(String name, Object shown) {
        Parameter<?> parameter = PropertyForm.parameter(parameters(), name);
        values = values.with(parameter, PropertyForm.value(parameter, shown));
        reset();
    }

    @Override
    public Capabilities getCapabilities() {
        Capabilities result = super.getCapabilities();
        DataKinds.allowAttributes(result);
        DataKinds.allowAnyClass(result);
        return result;
    }

    @Override
    public boolean setInputFormat(Instances data) throws Exception {
        InstancesTables.checkAttributes(data);
        return super.setInputFormat(data);
    }

    @Override
    protected final Instances process(Instances data) throws Exception {
        try {
            return processBatch(data);
        } catch (CancelledException e) {
            throw Computation.asInterrupt(e);
        }
    }

    /** As {@link #process}; may be stopped by a {@link CancelledException}. */
    protected abstract Instances processBatch(Instances data) throws Exception;

    @Override
    protected void setOutputFormat(Instances format) {
        super.setOutputFormat(format);
        RelationNames.shorten(outputFormatPeek(), format, this);
    }

    @Override
    protected boolean hasImmediateOutputFormat() {
        return false;
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = ParameterOptions.list(parameters());
        options.addAll(Collections.list(super.listOptions()));
        return Collections.enumeration(options);
    }

    @Override
    public String[] getOptions() {
        List<String> options = new ArrayList<>(ParameterOptions.write(parameters(), values));
        Collections.addAll(options, super.getOptions());
        return options.toArray(new String[0]);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        ParameterValues read = ParameterOptions.read(parameters(), options);
        super.setOptions(options);
        Utils.checkForRemainingOptions(options);
        values = read;
        reset();
    }
}
