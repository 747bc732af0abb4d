package farpoint.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    @ParameterizedTest
    @CsvSource({
        "0, 256, 0",
        "1, 256, 1",
        "256, 256, 1",
        "257, 256, 2",
        "4096, 256, 16",
        "4097, 257, 16",
        "262144, 16384, 16",
        "262145, 16384, 17",
        "2147483647, 16384, 131072"
    })
    void blocksAreFewUntilTheyWouldBeTooLarge(int rows, int size, int count) {
        assertEquals(size, Blocks.size(rows));
        assertEquals(count, Blocks.count(rows));
    }

    @Test
    void sixteenNeighboursAreMergedFromLeftToRight() {
        assertEquals("0", merged(1));
        assertEquals("((0+1)+2)", merged(3));
        String first = merged(16);
        assertEquals("(((((((((((((((0+1)+2)+3)+4)+5)+6)+7)+8)+9)+10)+11)+12)+13)+14)+15)", first);
        assertEquals("(" + first + "+16)", merged(17));
        assertEquals("(" + first + "+(16+17))", merged(18));
    }

    /** As who merges where the results are does it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 256, 257, 4097})
    void levelsMadeOneByOneGiveTheSame(int results) {
        List<String> level = numbers(results);
        while (level.size() > 1) {
            TreeMap<Integer, String> next = new TreeMap<>();
            for (int i = 0; i < level.size(); i++) {
                next.merge(Blocks.group(i), level.get(i), BlocksTest::sum);
            }
            assertEquals(Blocks.groups(level.size()), next.size());
            level = new ArrayList<>(next.values());
        }
        assertEquals(merged(results), level.get(0));
    }

    private static String merged(int results) {
        return Blocks.merged(numbers(results), BlocksTest::sum);
    }

    private static String sum(String left, String right) {
        return "(" + left + "+" + right + ")";
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.toList());
    }
}
