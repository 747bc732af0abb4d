package farpoint.opencl;

import java.util.stream.IntStream;

/** The reference rows that query rows must not find. */
final class Selves {
    private Selves() {}

    /** Of consecutive query rows: themselves, or -1 for none. */
    static int[] of(int from, int count, boolean excludeSelf) {
        return IntStream.range(from, from + count)
                .map(i -> excludeSelf ? i : -1)
                .toArray();
    }
}
