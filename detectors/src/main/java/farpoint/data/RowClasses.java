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

    /** The same classes as indices into other names; a class that is not among them is missing. */
    public RowClasses renamed(List<String> otherNames) {
        int[] positions = names.stream().mapToInt(otherNames::indexOf).toArray();
        int[] renamed = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            renamed[i] = ids[i] == MISSING ? MISSING : positions[ids[i]];
        }
        return new RowClasses(otherNames, renamed);
    }

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
