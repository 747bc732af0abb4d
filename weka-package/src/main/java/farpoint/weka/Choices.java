package farpoint.weka;

import farpoint.params.Parameter;
import farpoint.params.Words;
import java.util.List;
import weka.core.SelectedTag;
import weka.core.Tag;

/** Choices as the property sheet shows them: a list of the words that the option takes. */
final class Choices {
    private Choices() {}

    /** The list, with the value selected. */
    static SelectedTag of(Parameter<? extends Enum<?>> parameter, Enum<?> value) {
        List<String> words = Words.of(parameter.type());
        Tag[] tags = new Tag[words.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new Tag(i, words.get(i), words.get(i), false);
        }
        return new SelectedTag(words.indexOf(Words.of(value)), tags);
    }

    /** The value that is selected. */
    static Enum<?> value(Parameter<? extends Enum<?>> parameter, SelectedTag tag) {
        return parameter.parse(tag.getSelectedTag().getReadable());
    }
}
