package farpoint.opencl;

import java.util.Locale;

/** Searches of about as many columns, which one shape suits. */
enum SizeClass {
    FEW(12, 8),
    SOME(64, 32),
    MANY(Integer.MAX_VALUE, 256);

    private final int most;
    private final int typical;

    SizeClass(int most, int typical) {
        this.most = most;
        this.typical = typical;
    }

    /** The class of so many columns. */
    static SizeClass of(int columns) {
        return columns <= FEW.most ? FEW : columns <= SOME.most ? SOME : MANY;
    }

    /** Columns of the searches by which a device is tuned. */
    int typicalColumns() {
        return typical;
    }

    /** The word of tables and reports. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
