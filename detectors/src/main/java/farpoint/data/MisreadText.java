package farpoint.data;

import farpoint.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Recognises text that was read in another charset than it was written in. Hosts read files in the charset of the platform; what
 * it does not know becomes one and the same character, so that different categories may become one.
 */
final class MisreadText {
    private static final String REPLACEMENT = "\uFFFD";

    /** In these, letters such as those of UTF-8 that was read in them do not come after each other in words. */
    private static final Set<String> WESTERN = Set.of("ISO-8859-1", "ISO-8859-15", "windows-1252");

    private MisreadText() {}

    /**
     * Checks a name or a category.
     *
     * @param what what has the text, for the message
     * @param text the text
     * @param charset the charset that hosts read files in
     * @throws InvalidInputException if the text was not read as it was written
     */
    static void refuse(String what, String text, Charset charset) {
        if (text.contains(REPLACEMENT) || isUtf8ReadAs(charset, text)) {
            throw new InvalidInputException(
                    "%s was read as '%s', which is not as it was written: the file must be in UTF-8, and Java must be told so"
                            + " by the option -Dfile.encoding=UTF-8; it now reads files in %s.",
                    what, text, charset);
        }
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
