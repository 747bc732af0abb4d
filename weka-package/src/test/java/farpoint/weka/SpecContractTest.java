package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.detector.DetectorSpec;
import farpoint.params.IntList;
import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Utils;

/** Every detector has its class here, and the class says what the specification says. */
class SpecContractTest {
    static List<DetectorSpec> specs() {
        return Detectors.all();
    }

    private static String property(Parameter<?> parameter) {
        String camel = Arrays.stream(parameter.name().split("-"))
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining());
        return Introspector.decapitalize(camel);
    }

    private static Map<String, PropertyDescriptor> properties(Class<?> type) throws Exception {
        return Arrays.stream(
                        Introspector.getBeanInfo(type, AbstractClassifier.class).getPropertyDescriptors())
                .filter(p -> p.getReadMethod() != null && p.getWriteMethod() != null)
                .collect(Collectors.toMap(PropertyDescriptor::getName, Function.identity()));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void hasAPropertyForEachParameterAndNoOther(DetectorSpec spec) throws Exception {
        Set<String> expected = WekaParameters.of(spec).stream()
                .map(SpecContractTest::property)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> actual =
                new TreeSet<>(properties(Data.classifier(spec).getClass()).keySet());
        actual.removeAll(Set.of("log", "options"));
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void propertiesHaveTheTextsAndDefaults(DetectorSpec spec) throws Exception {
        DetectorClassifier classifier = Data.classifier(spec);
        Map<String, PropertyDescriptor> properties = properties(classifier.getClass());
        for (Parameter<?> p : WekaParameters.of(spec)) {
            String name = property(p);
            OptionMetadata row = properties.get(name).getReadMethod().getAnnotation(OptionMetadata.class);
            assertEquals(p.description(), row.description(), name);
            assertEquals(name, row.displayName());
            Object value = properties.get(name).getReadMethod().invoke(classifier);
            assertEquals(p.text(p.defaultValue()), text(value), name);
        }
    }

    private static String text(Object value) {
        return value instanceof SelectedTag tag ? tag.getSelectedTag().getReadable() : String.valueOf(value);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void propertiesReachTheirOwnParameter(DetectorSpec spec) throws Exception {
        Map<String, PropertyDescriptor> properties =
                properties(Data.classifier(spec).getClass());
        for (Parameter<?> p : WekaParameters.of(spec)) {
            DetectorClassifier classifier = Data.classifier(spec);
            Object other = otherValue(p);
            PropertyDescriptor property = properties.get(property(p));
            property.getWriteMethod().invoke(classifier, asBean(p, other, property, classifier));
            for (Parameter<?> q : WekaParameters.of(spec)) {
                assertEquals(q == p ? other : q.defaultValue(), classifier.get(q), p + " set, " + q + " read");
            }
            assertEquals(p.text(other), text(property.getReadMethod().invoke(classifier)));
        }
    }

    private static Object otherValue(Parameter<?> p) {
        Object value = p.defaultValue();
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Double number) {
            return number != 0 ? number / 2 : p.allowed().endsWith("0.5]") ? 0.4 : 0.75;
        }
        if (value instanceof String) {
            return "other";
        }
        if (value instanceof IntList) {
            return IntList.of(7, 3);
        }
        Object[] constants = p.type().getEnumConstants();
        return constants[constants[0] == value ? 1 : 0];
    }

    private static Object asBean(Parameter<?> p, Object value, PropertyDescriptor property, Object bean)
            throws ReflectiveOperationException {
        if (value instanceof IntList) {
            return p.text(value);
        }
        if (p.isFile()) {
            return new File((String) value);
        }
        if (!(value instanceof Enum<?>)) {
            return value;
        }
        SelectedTag tag = (SelectedTag) property.getReadMethod().invoke(bean);
        return new SelectedTag(p.text(value), tag.getTags());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void optionsAreThoseOfTheSpecification(DetectorSpec spec) throws Exception {
        DetectorClassifier classifier = Data.classifier(spec);
        Map<String, Option> options = Collections.list(classifier.listOptions()).stream()
                .collect(Collectors.toMap(Option::name, Function.identity()));
        for (Parameter<?> p : WekaParameters.of(spec)) {
            Option option = options.get(p.name());
            assertEquals(p.isFlag() ? 0 : 1, option.numArguments(), p.name());
            String words = option.description().replaceAll("\\s+", " ");
            assertTrue(words.contains(p.description()), words);
            Object other = otherValue(p);
            String[] given = p.isFlag() ? new String[] {"-" + p.name()} : new String[] {"-" + p.name(), p.text(other)};
            classifier.setOptions(given);
            assertEquals(other, classifier.get(p), p.name());
            DetectorClassifier copy = Data.classifier(spec);
            copy.setOptions(classifier.getOptions());
            assertEquals(classifier.values(), copy.values());
        }
        classifier.setOptions(new String[0]);
        assertEquals(Data.classifier(spec).values(), classifier.values());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void takesWekasLetterForTheSeed(DetectorSpec spec) throws Exception {
        DetectorClassifier classifier = Data.classifier(spec);
        classifier.setOptions(Utils.splitOptions("-S -7"));
        assertEquals(-7, classifier.getSeed());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void refusesInvalidValuesAndUnknownOptions(DetectorSpec spec) throws Exception {
        DetectorClassifier classifier = Data.classifier(spec);
        for (Parameter<?> p : WekaParameters.of(spec)) {
            for (Object invalid : p.invalidExamples()) {
                Exception refused = assertThrows(
                        InvalidInputException.class,
                        () -> classifier.setOptions(new String[] {"-" + p.name(), String.valueOf(invalid)}));
                assertTrue(refused.getMessage().contains("'" + p.name() + "'"), refused.getMessage());
            }
        }
        assertThrows(Exception.class, () -> classifier.setOptions(new String[] {"-nonsense", "1"}));
        assertEquals(Data.classifier(spec).values(), classifier.values(), "a refused option changes nothing");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void saysWhatItIsAndWhereItComesFrom(DetectorSpec spec) throws Exception {
        DetectorClassifier classifier = Data.classifier(spec);
        assertTrue(classifier.globalInfo().startsWith(spec.description()));
        String information = classifier.getTechnicalInformation().toString();
        spec.citations().forEach(c -> assertTrue(information.contains(c.title()), information));
        assertTrue(classifier.toString().contains("not trained"), classifier.toString());
    }

    @Test
    void aFormerNameIsUnderstoodButNotNextToTheNewOne() throws Exception {
        DetectorClassifier classifier = Data.classifier(Detectors.byName("DeepSVDD"));
        classifier.setOptions(Utils.splitOptions("-num-centres 7"));
        assertTrue(List.of(classifier.getOptions()).containsAll(List.of("-num-centers", "7")));
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> classifier.setOptions(Utils.splitOptions("-num-centres 7 -num-centers 8")));
        assertEquals(
                "The parameter 'num-centres' is called 'num-centers' now. Give one of the two.", refused.getMessage());
    }

    /** As a version would have stored it that did not have the parameter yet. */
    @ParameterizedTest
    @MethodSource("specs")
    void isReadAgainWithoutAnyOneParameter(DetectorSpec spec) throws Exception {
        Field values = DetectorSettings.class.getDeclaredField("values");
        values.setAccessible(true);
        for (Parameter<?> p : WekaParameters.of(spec)) {
            List<Parameter<?>> others = new ArrayList<>(WekaParameters.of(spec));
            others.remove(p);
            DetectorClassifier stored = Data.classifier(spec);
            values.set(stored, ParameterValues.defaultsOf(others));
            DetectorClassifier read = (DetectorClassifier) AbstractClassifier.makeCopy(stored);
            assertEquals(p.earlierValue(), read.get(p), p.name());
            assertEquals(WekaParameters.of(spec).size(), read.values().asText().size());
        }
    }
}
