package farpoint.run;

/** Nouns behind numbers, in sentences for the user. */
public final class Plural {
    private Plural() {}

    /**
     * The noun behind a number, such as "row" behind 1 and "rows" behind 0 and 2.
     *
     * @param noun one whose plural has an s at its end
     */
    public static String of(long count, String noun) {
        return count == 1 ? noun : noun + "s";
    }
}
