package farpoint.weka.tab.result;

import farpoint.Advice;
import farpoint.Explanations;
import farpoint.explanation.Contributions;
import farpoint.explanation.Reason;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Why a row has its score.
 *
 * @param row its number in the data, from 0
 * @param contributions of the table's columns to the score
 * @param errors their standard errors, 0 where they are exact
 * @param reasons the columns that raise the score most, the largest first
 * @param sentence the same in words, with what would help
 * @param advice what would help, and the ordinary rows that are most like it
 * @param cut the threshold that the advice is for
 */
public record Why(
        int row,
        double[] contributions,
        double[] errors,
        List<Reason> reasons,
        String sentence,
        Advice advice,
        double cut) {
    /** Some of them, at least one, as explanations of rows. */
    public static Explanations together(Collection<Why> some) {
        return together(some, some.stream().map(Why::sentence).toList());
    }

    /**
     * The same with other sentences.
     *
     * @param sentences one each
     */
    static Explanations together(Collection<Why> some, List<String> sentences) {
        double[] values = some.stream()
                .flatMapToDouble(why -> Arrays.stream(why.contributions()))
                .toArray();
        double[] errors = some.stream()
                .flatMapToDouble(why -> Arrays.stream(why.errors()))
                .toArray();
        return new Explanations(
                some.stream().mapToInt(Why::row).toArray(),
                new Contributions(values.length / some.size(), values, errors, 0),
                sentences);
    }
}
