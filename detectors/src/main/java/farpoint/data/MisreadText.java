package farpoint.data;

import farpoint.run.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Recognises text that was read in another charset than it was written in. Hosts read files in the charset of the
 * platform; what it does not know becomes one and the same character, so that different categories may become one.
 */
final class MisreadText {
    private static final String REPLACEMENT = "\uFFFD";

    /** In these, letters such as those of UTF-8 that was read in them do not come after each other in words. */
    private static final Set<String> WESTERN = Set.of("ISO-8859-1", "ISO-8859-15", "windows-1252");

    private MisreadText() {}

    /**
     * Checks an attribute's name and categories.
     *
     * @param charset the charset that hosts read files in
     * @throws InvalidInputException if one was not read as it was written
     */
    static void refuse(Attribute attribute, Charset charset) {
        if (isMisread(attribute.name(), charset)) {
            throw misread("The name of an attribute", attribute.name(), charset);
        }
        for (String category : attribute.categories()) {
            if (isMisread(category, charset)) {
                throw misread("A value of attribute '" + attribute.name() + "'", category, charset);
            }
        }
    }

    /** The same for the names of classes. */
    static void refuse(RowClasses classes, Charset charset) {
        for (String name : classes.names()) {
            if (isMisread(name, charset)) {
                throw misread("A class", name, charset);
            }
        }
    }

    private static boolean isMisread(String text, Charset charset) {
        return text.contains(REPLACEMENT) || isUtf8ReadAs(charset, text);
    }

    private static InvalidInputException misread(String what, String text, Charset charset) {
        return new InvalidInputException(
                charset.equals(StandardCharsets.UTF_8)
                        ? "%s was read as '%s', as the file is not in UTF-8: save it in this charset."
                        : "%s was read as '%s', which is not how it was written: the file must be in UTF-8, and Java be started"
                                + " with the option -Dfile.encoding=UTF-8, as it now reads files in %s.",
                what,
                text,
                charset);
    }

    private static boolean isUtf8ReadAs(Charset charset, String text) {
        if (!WESTERN.contains(charset.name())
                || text.chars().allMatch(c -> c < 128)
                || !charset.newEncoder().canEncode(text)) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(charset)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
