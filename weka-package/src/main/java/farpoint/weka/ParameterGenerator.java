package farpoint.weka;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.Version;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import weka.core.Option;
import weka.core.Utils;
import weka.datagenerators.DataGenerator;

/**
 * A generator of data whose options, properties and texts are derived from parameters. The classes below add the two bean
 * methods of each parameter. The seed is Weka's own, {@code -S}.
 */
public abstract class ParameterGenerator extends DataGenerator {
    private static final long serialVersionUID = 1L;

    private static final char SEED = 'S';

    /** Stored as text, which outlives the classes of the values. */
    private transient ParameterValues values;

    /** Starts with the defaults. */
    protected ParameterGenerator(List<Parameter<?>> parameters) {
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

    /** The rule of the seed. */
    protected abstract Parameter<Integer> seedParameter();

    /** The values of all parameters. */
    protected final ParameterValues values() {
        return values;
    }

    /** The value of the parameter of that name, as the property sheet shows it. */
    protected final Object property(String name) {
        Parameter<?> parameter = PropertyForm.parameter(parameters(), name);
        return PropertyForm.of(parameter, values.get(parameter));
    }

    /** Sets the parameter of that name to what the property sheet gives. */
    protected final void setProperty(String name, Object shown) {
        Parameter<?> parameter = PropertyForm.parameter(parameters(), name);
        setValues(values.with(parameter, PropertyForm.value(parameter, shown)));
    }

    /**
     * Takes other values.
     *
     * @throws farpoint.run.InvalidInputException if they do not fit each other
     */
    protected void setValues(ParameterValues others) {
        values = others;
    }

    @Override
    public String seedTipText() {
        return seedParameter().description();
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> options = new ArrayList<>(Collections.list(super.listOptions()));
        options.addAll(ParameterOptions.list(parameters()));
        return Collections.enumeration(options);
    }

    @Override
    public String[] getOptions() {
        List<String> options = new ArrayList<>(List.of(super.getOptions()));
        options.addAll(ParameterOptions.write(parameters(), values));
        return options.toArray(new String[0]);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        String seed = Utils.getOption(SEED, options.clone());
        if (!seed.isEmpty()) {
            seedParameter().parse(seed);
        }
        setValues(ParameterOptions.read(parameters(), options));
        super.setOptions(options);
    }

    @Override
    public String getRevision() {
        return Version.current();
    }
}
