package farpoint.ensemble;

import farpoint.run.InvalidInputException;
import farpoint.run.Plural;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the members' weights as users write them: one number a member, separated by commas, semicolons or blanks. */
final class MemberWeights {
    private MemberWeights() {}

    /**
     * The members with their weights.
     *
     * @param text numbers
     * @throws InvalidInputException if they are not one number of 0 or more for each member, one of them more
     */
    static List<MemberPlan> of(List<MemberPlan> plans, String text) {
        String[] words = text.trim().split("[\\s,;]+");
        double[] weights =
                Arrays.stream(words).mapToDouble(MemberWeights::weight).toArray();
        if (weights.length != plans.size()) {
            throw new InvalidInputException(
                    "The 'weights' parameter must be one number for each of the %d members of the ensemble. Got %d %s"
                            + " instead.",
                    plans.size(), weights.length, Plural.of(weights.length, "number"));
        }
        double largest = Arrays.stream(weights).max().orElseThrow();
        if (largest == 0) {
            throw new InvalidInputException("One of the 'weights' of the ensemble's members must be more than 0.");
        }
        return IntStream.range(0, weights.length)
                .mapToObj(j -> plans.get(j).withWeight(weights[j] / largest))
                .toList();
    }

    private static double weight(String word) {
        double weight = Double.NaN;
        try {
            weight = Double.parseDouble(word);
        } catch (NumberFormatException e) {
            // Said below.
        }
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new InvalidInputException(
                    "The 'weights' parameter must be %s or numbers of 0 or more separated by commas. Got '%s' instead.",
                    OutlierEnsemble.EQUAL, word);
        }
        return weight;
    }
}
