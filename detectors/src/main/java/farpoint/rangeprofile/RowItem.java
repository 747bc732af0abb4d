package farpoint.rangeprofile;

/** Numbers of random streams: no two things of one purpose share one. */
final class RowItem {
    private static final int KIND_BITS = 40;
    private static final long TEST = 1L << 36;

    private RowItem() {}

    /** That of a kind's hull or training row. */
    static long of(ShipKind kind, int number) {
        return ((long) kind.ordinal() << KIND_BITS) + number;
    }

    /** That of a kind's row. */
    static long of(ShipKind kind, Part part, int row) {
        return of(kind, row) + (part == Part.TEST ? TEST : 0);
    }
}
