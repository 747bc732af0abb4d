package farpoint.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.ComputeContext;
import farpoint.state.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static final Attribute REGION = Attribute.nominal("region", List.of("north", "south", "moon"));

    private static Table training() {
        double[] regions = new double[100];
        double[] quantities = new double[100];
        for (int i = 0; i < 100; i++) {
            regions[i] = i == 0 ? 2 : i % 2;
            quantities[i] = i;
        }
        return Table.builder(100)
                .add(REGION, regions)
                .addNumeric("quantity", quantities)
                .build();
    }

    private static String sentence(double region, double quantity, double... contributions) {
        Attribute more = Attribute.nominal("region", List.of("north", "south", "moon", "mars"));
        Table row = Table.builder(1)
                .add(more, new double[] {region})
                .addNumeric("quantity", quantity)
                .build();
        UsualValues written = UsualValues.of(training(), ComputeContext.withDefaults());
        List<State> states = written.written();
        UsualValues usual = UsualValues.readFrom(states, training().attributes());
        return Sentences.of(usual, row, Contributions.exact(2, contributions), 0);
    }

    @Test
    void saysWhatIsOdd() {
        assertEquals(
                "quantity 400 is high (usually 4.95 to 94) and makes 91 % of the score", sentence(0, 400, 0.9, 9.1));
        assertEquals(
                "quantity -2.5 is low (usually 4.95 to 94) and makes 80 % of the score;"
                        + " region 'moon' is rare (1 of 100 rows have it), 20 %",
                sentence(2, -2.5, 2, 8));
        assertEquals(
                "quantity 50 does not go with the other values (usually 4.95 to 94) and makes 100 % of the score",
                sentence(1, 50, -5, 3));
        assertEquals("quantity is missing and makes 100 % of the score", sentence(1, Double.NaN, 0, 3));
        assertEquals("region 'mars' is new and makes 100 % of the score", sentence(3, 50, 1, 0));
        assertEquals(
                "region 'south' does not go with the other values (50 of 100 rows have it) and makes 100 % of the score",
                sentence(1, 50, 1, 0));
        assertEquals("no attribute stands out", sentence(1, 50, -1, 0));
    }

    @Test
    void theEndsOfARangeAreToldApart() {
        Attribute index = Attribute.numeric("RI");
        assertEquals("RI 1.6 is high (usually 1.517 to 1.524)", new UsualRange(1.51652, 1.52411).phrase(index, 1.6));
        assertEquals("RI 1.6 is high (usually 1.52)", new UsualRange(1.52, 1.52).phrase(index, 1.6));
    }

    /** What may be chance is not named. */
    @Test
    void aContributionWithinItsErrorIsNoReason() {
        Contributions why = new Contributions(2, new double[] {3, 5}, new double[] {2, 1}, 0);
        assertEquals(1, Reasons.of(why, 0).size());
        assertEquals(1, Reasons.of(why, 0).get(0).attribute());
        assertEquals(5.0 / 8, Reasons.of(why, 0).get(0).share());
    }

    @Test
    void sharesOfTheLargestNumbersAreFinite() {
        double far = Double.MAX_VALUE;
        List<Reason> reasons = Reasons.of(Contributions.exact(5, new double[] {far, far, 0, -far, 1}), 0);
        assertEquals(List.of(new Reason(0, 0.5), new Reason(1, 0.5)), reasons);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 3, 400",
        "1234567, 3, 1234567",
        "0.123456, 3, 0.123",
        "-57.38, 3, -57.4",
        "0, 3, 0",
        "1e12, 3, 1E+12",
        "0.00000001234567, 6, 1.23457E-8",
        "817.6, 6, 817.6",
        "995.0, 6, 995",
        "99.96, 3, 100"
    })
    void numbersAreShort(double value, int digits, String text) {
        assertEquals(text, UsualRange.number(value, digits));
    }
}
