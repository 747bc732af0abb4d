package farpoint.advice;

/**
 * A detector with parameters.
 *
 * @param words how a sentence names it, such as "FastLOF with 20 neighbours"
 * @param detector the same as users write it, such as "FastLOF num-neighbors=20"
 */
public record Choice(String words, String detector) {}
