package farpoint.cli;

import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Lists of shares in percent. */
final class Percentages {
    private static final BigDecimal MOST = BigDecimal.valueOf(45);

    private Percentages() {}

    /**
     * The shares, from 0 to 1, each once and the smallest first.
     *
     * @param parameter named in mistakes
     * @param text numbers separated by commas
     * @throws InvalidInputException if one is no number from 0 to 45
     */
    static List<Double> parse(Parameter<String> parameter, String text) {
        return Arrays.stream(text.split(",", -1))
                .map(word -> share(parameter, word.replace("%", "").trim()))
                .distinct()
                .sorted()
                .toList();
    }

    private static double share(Parameter<String> parameter, String word) {
        try {
            BigDecimal percent = new BigDecimal(word);
            if (percent.signum() >= 0 && percent.compareTo(MOST) <= 0) {
                return percent.movePointLeft(2).doubleValue();
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new InvalidInputException(
                "The '%s' parameter must be numbers from 0 to %s, in percent and separated by commas. Got '%s' instead.",
                parameter.name(), MOST, word);
    }
}
