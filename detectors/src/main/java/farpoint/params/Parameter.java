package farpoint.params;

import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A parameter: its name, type, default, range and text are written here and nowhere else. Hosts build their options from
 * it, the documentation its tables, the tests their invalid values.
 *
 * @param <T> the type of the values
 */
public final class Parameter<T> {
    private static final String FILE_NAME = "a file name";

    private final String name;
    private final Class<T> type;
    private final T defaultValue;
    private final String allowed;
    private final Predicate<T> rule;
    private final List<T> invalidExamples;
    private final String description;
    private final Extras<T> extras;

    Parameter(
            String name,
            Class<T> type,
            T defaultValue,
            String allowed,
            Predicate<T> rule,
            List<T> invalidExamples,
            String description) {
        this.name = name;
        this.type = type;
        this.defaultValue = defaultValue;
        this.allowed = allowed;
        this.rule = rule;
        this.invalidExamples = List.copyOf(invalidExamples);
        this.description = description;
        this.extras = new Extras<>(defaultValue, Set.of(), Optional.empty());
        check(defaultValue);
    }

    private Parameter(Parameter<T> same, Extras<T> extras) {
        this(same, same.defaultValue, extras);
    }

    private Parameter(Parameter<T> same, T defaultValue, Extras<T> extras) {
        this.name = same.name;
        this.type = same.type;
        this.defaultValue = defaultValue;
        this.allowed = same.allowed;
        this.rule = same.rule;
        this.invalidExamples = same.invalidExamples;
        this.description = same.description;
        this.extras = extras;
    }

    /** What few parameters have; see the methods of the same names. */
    private record Extras<T>(T earlierValue, Set<T> groupingValues, Optional<String> formerName) {}

    /**
     * The same parameter where the default is not what earlier versions did, which had no such parameter: model files without
     * it are read with this value.
     */
    public Parameter<T> withEarlierValue(T value) {
        return new Parameter<>(this, new Extras<>(check(value), extras.groupingValues, extras.formerName));
    }

    /** The same parameter with another default, which model files without it are read with too. */
    public Parameter<T> withDefault(T value) {
        return new Parameter<>(this, value, new Extras<>(check(value), extras.groupingValues, extras.formerName));
    }

    /**
     * The same parameter where some values take the rows' classes for groups, each with a normality of its own, or for
     * labels.
     */
    public Parameter<T> withGroupingValues(Set<T> values) {
        return new Parameter<>(this, new Extras<>(extras.earlierValue, Set.copyOf(values), extras.formerName));
    }

    /** The same parameter, no flag, where it had another name before, which goes on being understood. */
    public Parameter<T> withFormerName(String former) {
        if (isFlag()) {
            throw new IllegalArgumentException("Hosts do not look for former names of flags: " + former);
        }
        return new Parameter<>(this, new Extras<>(extras.earlierValue, extras.groupingValues, Optional.of(former)));
    }

    /** An integer in [min, max]. */
    public static Parameter<Integer> ofInt(String name, int defaultValue, int min, int max, String description) {
        return Ranges.ofInt(name, defaultValue, min, max, description);
    }

    /** An integer of at least {@code min}. */
    public static Parameter<Integer> ofInt(String name, int defaultValue, int min, String description) {
        return Ranges.ofInt(name, defaultValue, min, Integer.MAX_VALUE, description);
    }

    /**
     * A number in a range.
     *
     * @param range such as "[0, 1)", "(0, 1]" or "(0, inf)"
     */
    public static Parameter<Double> ofDouble(String name, double defaultValue, String range, String description) {
        return Ranges.ofDouble(name, defaultValue, range, description);
    }

    /** A switch that is off by default. */
    public static Parameter<Boolean> ofFlag(String name, String description) {
        return new Parameter<>(name, Boolean.class, false, "true or false", v -> true, List.of(), description);
    }

    /** A word that is checked where it is used, such as the name of an engine; never empty. */
    public static Parameter<String> ofText(String name, String defaultValue, String description) {
        return new Parameter<>(
                name, String.class, defaultValue, "a word", v -> !v.isBlank(), List.of(" "), description);
    }

    /** The path of a file, checked where it is used; empty, the default, for none. */
    public static Parameter<String> ofFile(String name, String description) {
        return new Parameter<>(name, String.class, "", FILE_NAME, v -> true, List.of(), description);
    }

    /** The name of something in the data, checked where it is used; empty, the default, for what the text says. */
    public static Parameter<String> ofName(String name, String description) {
        return new Parameter<>(name, String.class, "", "a name", v -> true, List.of(), description);
    }

    /** A list that is checked where it is used. */
    public static Parameter<String> ofList(String name, String defaultValue, String description) {
        return new Parameter<>(name, String.class, defaultValue, "a list", v -> true, List.of(), description);
    }

    /** One of an enum's constants, written in lower case with dashes. */
    public static <E extends Enum<E>> Parameter<E> ofChoice(String name, E defaultValue, String description) {
        Class<E> type = defaultValue.getDeclaringClass();
        String words = String.join(", ", Words.of(type));
        return new Parameter<>(name, type, defaultValue, "one of " + words, v -> true, List.of(), description);
    }

    /** Integers separated by commas, each in [min, max], or "auto" for none, which is the default. */
    public static Parameter<IntList> ofIntList(String name, int min, int max, String description) {
        return Ranges.ofIntList(name, min, max, description);
    }

    /** Name in lower case with dashes, such as "num-neighbors". */
    public String name() {
        return name;
    }

    /** Integer, Double, Boolean, String, {@link IntList} or an enum. */
    public Class<T> type() {
        return type;
    }

    /** The default value. */
    public T defaultValue() {
        return defaultValue;
    }

    /** The value that keeps what model files do that were written before there was this parameter; normally the default. */
    public T earlierValue() {
        return extras.earlierValue;
    }

    /** What it was called before, where users, model files and scripts may still call it so. */
    public Optional<String> formerName() {
        return extras.formerName;
    }

    /** What users are told who still use the former name. */
    public String renaming() {
        return String.format(
                Locale.ROOT,
                "The parameter '%s' is called '%s' now.",
                formerName().orElseThrow(),
                name);
    }

    /** The values with which the detector takes the rows' classes for groups or labels. */
    public Set<T> groupingValues() {
        return extras.groupingValues;
    }

    /** The allowed values in words, such as "an integer in [1, inf)". */
    public String allowed() {
        return allowed;
    }

    /** One or more sentences for the user. */
    public String description() {
        return description;
    }

    /** Values just outside the range. */
    public List<T> invalidExamples() {
        return invalidExamples;
    }

    /** Whether this is a switch. */
    public boolean isFlag() {
        return type == Boolean.class;
    }

    /** Whether it names a file, which hosts let users choose in a dialog. */
    public boolean isFile() {
        return allowed.equals(FILE_NAME);
    }

    /**
     * Checks a value.
     *
     * @return the value
     * @throws InvalidInputException if it is not allowed
     */
    public T check(T value) {
        if (value == null || !rule.test(value)) {
            throw invalid(value == null ? "nothing" : text(value));
        }
        return value;
    }

    /** Checks a value whose type is not known at compile time. */
    public T checkObject(Object value) {
        if (!type.isInstance(value)) {
            throw invalid(String.valueOf(value));
        }
        return check(type.cast(value));
    }

    /**
     * Reads a value as users type it.
     *
     * @throws InvalidInputException if the text is no allowed value
     */
    public T parse(String text) {
        return check(Words.parse(text.trim(), type).orElseThrow(() -> invalid("'" + text + "'")));
    }

    /**
     * Reads a value as {@link #text} wrote it: words and names with the spaces that they have.
     *
     * @throws InvalidInputException if the text is no allowed value
     */
    T restore(String written) {
        return type == String.class ? checkObject(written) : parse(written);
    }

    /** Writes a value as users type it. */
    public String text(Object value) {
        return value instanceof Enum<?> constant ? Words.of(constant) : String.valueOf(value);
    }

    private InvalidInputException invalid(String got) {
        return new InvalidInputException("The '%s' parameter must be %s. Got %s instead.", name, allowed, got);
    }

    @Override
    public String toString() {
        return name;
    }
}
