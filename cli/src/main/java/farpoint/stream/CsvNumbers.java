package farpoint.stream;

/** Reads the numbers of CSV fields. */
final class CsvNumbers {
    private final CsvFields fields;
    private final DecimalReader decimal;
    private final boolean direct;
    private double value;

    /**
     * A reader.
     *
     * @param direct whether a number ends with its field: the decimal sign is no separator
     */
    CsvNumbers(CsvFields fields, DecimalReader decimal, boolean direct) {
        this.direct = direct;
        this.fields = fields;
        this.decimal = decimal;
    }

    /** The number of the field that was read last; NaN if it is missing, {@link RowBlock#UNREAD} if its text must be looked at. */
    double value() {
        return value;
    }

    /** Whether the text of the field that was read last must be looked at. */
    boolean isUnread() {
        return RowBlock.isUnread(value);
    }

    /** Reads a field; the place of what ends it. */
    int read(int start) {
        int end = direct ? decimal.read(fields.bytes(), start) : start;
        if (end > start && fields.isEnd(end)) {
            value = decimal.value();
            return end;
        }
        end = fields.skip(start);
        boolean quoted = fields.isQuoted(start, end) && end - start > 1 && fields.isQuoted(end - 1, end);
        value = quoted
                ? NumberBytes.value(decimal, fields.bytes(), start + 1, end - 1)
                : NumberBytes.value(decimal, fields.bytes(), start, end);
        return end;
    }
}
