package farpoint.audit.attributes;

import farpoint.data.Table;
import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numeric and nominal attributes that are missing in the same rows.
 *
 * @param rows where they are missing; in some rows, but not in all
 * @param attributes their names
 */
record MissingPattern(BitSet rows, List<String> attributes) {
    /** All of a table, in the order of their first attributes. */
    static List<MissingPattern> of(Table table, ComputeContext context) {
        Map<BitSet, List<String>> patterns = new LinkedHashMap<>();
        for (int j = 0; j < table.columns(); j++) {
            context.checkCancelled();
            BitSet missing = new BitSet(table.rows());
            for (int i = 0; i < table.rows(); i++) {
                if (Double.isNaN(table.value(i, j))) {
                    missing.set(i);
                }
            }
            if (!missing.isEmpty() && missing.cardinality() < table.rows()) {
                patterns.computeIfAbsent(missing, m -> new ArrayList<>())
                        .add(table.attribute(j).name());
            }
        }
        return patterns.entrySet().stream()
                .map(e -> new MissingPattern(e.getKey(), e.getValue()))
                .toList();
    }

    /** In how many rows they are missing. */
    int missing() {
        return rows.cardinality();
    }
}
