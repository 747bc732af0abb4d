package farpoint.study.page;

import farpoint.report.PlainText;

/** Names that have to fit into a drawing. How wide letters are is only estimated: fonts differ. */
final class FittedName {
    private static final String NARROW = "fijlrtI1 .,:;|'()[]-";
    private static final String BROAD = "mwMWGOQ@%&";
    private static final int FIRST_IDEOGRAPH = 0x1100;

    private FittedName() {}

    /**
     * A name, without its middle where it is too long: names of variants differ at their ends.
     *
     * @param width room in the units of a letter's size
     */
    static String of(String name, double width) {
        int[] letters = PlainText.line(name).codePoints().toArray();
        int start = 0;
        int end = letters.length;
        double left = width - 1;
        // Letters are taken from both ends as long as there is room.
        while (start < end) {
            int next = start <= letters.length - end ? letters[start] : letters[end - 1];
            left -= width(next);
            if (left < 0) {
                return new String(letters, 0, start) + "\u2026" + new String(letters, end, letters.length - end);
            }
            if (start <= letters.length - end) {
                start++;
            } else {
                end--;
            }
        }
        return new String(letters, 0, letters.length);
    }

    private static double width(int letter) {
        if (letter >= FIRST_IDEOGRAPH) {
            return 1.1;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.4;
        }
        return BROAD.indexOf(letter) >= 0 ? 0.95 : Character.isUpperCase(letter) ? 0.72 : 0.62;
    }
}
