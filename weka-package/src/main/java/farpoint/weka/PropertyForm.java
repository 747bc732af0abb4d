package farpoint.weka;

import farpoint.params.IntList;
import farpoint.params.Parameter;
import farpoint.params.Words;
import java.io.File;
import java.util.List;
import weka.core.SelectedTag;
import weka.core.Tag;

/**
 * Values as the property sheet shows them: a choice is a list of the words that the option takes, a list of integers is text,
 * a file a file, and all others are what they are.
 */
final class PropertyForm {
    private PropertyForm() {}

    /** The parameter of that name. */
    static Parameter<?> parameter(List<Parameter<?>> parameters, String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no parameter " + name + "."));
    }

    /** A value as it is shown. */
    static Object of(Parameter<?> parameter, Object value) {
        if (value instanceof Enum<?> constant) {
            return choice(constant);
        }
        if (parameter.isFile()) {
            return new File((String) value);
        }
        return value instanceof IntList ? parameter.text(value) : value;
    }

    private static SelectedTag choice(Enum<?> value) {
        List<String> words = Words.of(value.getDeclaringClass());
        Tag[] tags = new Tag[words.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new Tag(i, words.get(i), words.get(i), false);
        }
        return new SelectedTag(words.indexOf(Words.of(value)), tags);
    }

    /**
     * The value of what is shown.
     *
     * @throws farpoint.run.InvalidInputException if that is no allowed value
     */
    static Object value(Parameter<?> parameter, Object shown) {
        if (shown instanceof SelectedTag tag) {
            return parameter.parse(tag.getSelectedTag().getReadable());
        }
        if (shown instanceof File file) {
            return file.getPath();
        }
        return parameter.type() == IntList.class ? parameter.parse((String) shown) : shown;
    }
}
