package farpoint.bench;

import java.util.Locale;

/**
 * What a training held.
 *
 * @param table bytes of the caller's table
 * @param beyond live bytes at most beyond it
 * @param least bytes of the rows in float and of the model, as its file has it
 * @param place the method that was running when the most was held
 */
record MemoryUse(long table, long beyond, long least, String place) {
    private static final String MARK = "memory:";

    /** How many times the least it was. */
    double ratio() {
        return (double) beyond / least;
    }

    /** As a line. */
    String line() {
        return String.format(Locale.ROOT, "%s %d %d %d %s", MARK, table, beyond, least, place);
    }

    /** Reads the {@link #line} in the output of a program. */
    static MemoryUse parse(String out) {
        String[] words = out.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(out))
                .split(" ");
        return new MemoryUse(Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]), words[4]);
    }
}
