package farpoint.weka;

import weka.core.Instances;
import weka.filters.Filter;

/**
 * Short names for the relations that filters and the tab Outliers make. Weka appends the filter's class and all its options, which for detectors
 * are hundreds of characters; savers make file names of that which no system takes.
 */
public final class RelationNames {
    private static final int LONGEST = 60;

    private RelationNames() {}

    /**
     * Names the output of a filter after its input.
     *
     * @param output the filter's output format, which Weka has renamed; null for none yet
     * @param original the format as the filter has determined it, whose name is that of the input
     */
    static void shorten(Instances output, Instances original, Filter filter) {
        if (output == null || original == null) {
            return;
        }
        output.setRelationName(with(original.relationName(), filter.getClass().getSimpleName()));
    }

    /** A name that tells what was made of a relation, such as orders-clean; told once, however often it is made. */
    public static String with(String relation, String made) {
        String end = "-" + made;
        String name = relation;
        while (name.endsWith(end)) {
            name = name.substring(0, name.length() - end.length());
        }
        return (name.length() > LONGEST ? name.substring(0, LONGEST) : name) + end;
    }
}
