package farpoint.data;

import java.util.List;

/**
 * A class for each row, such as the species or whether the row is known to be an outlier.
 *
 * @param names the classes' names
 * @param ids one index into {@code names} a row, or {@link #MISSING}; not to be changed
 */
public record RowClasses(List<String> names, int[] ids) {
    /** The class of a row whose class is not known. */
    public static final int MISSING = -1;

    /** Checks the indices. */
    public RowClasses {
        names = List.copyOf(names);
        for (int id : ids) {
            if (id < MISSING || id >= names.size()) {
                throw new IllegalArgumentException("class index " + id + " of " + names.size() + " classes");
            }
        }
    }
}
