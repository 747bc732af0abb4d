package farpoint.wekalauncher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the columns of a CSV file.
 *
 * @param names one a column; empty for a column that is left out, which has neither a name nor a value
 */
record CsvNames(List<String> names) {
    /**
     * The names in the file; a column without is called as in Weka, by att and its number.
     *
     * @throws UserError if two are equal
     */
    static CsvNames of(CsvFile file) {
        List<String> found = file.header()
                .orElseGet(() -> file.columns().stream().map(c -> "").toList());
        boolean header = file.header().isPresent();
        List<String> names = new ArrayList<>();
        Map<String, Integer> columnOf = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            String name = found.get(i).strip();
            if (name.isEmpty() && !(header && file.columns().get(i).isEmpty())) {
                name = "att" + (i + 1);
            }
            Integer other = name.isEmpty() ? null : columnOf.put(name, i);
            if (other != null) {
                throw new UserError("The columns " + (other + 1) + " and " + (i + 1) + " of '" + file.path()
                        + "' are both called '" + name + "'; give each a name of its own.");
            }
            names.add(name);
        }
        return new CsvNames(names);
    }

    /** Whether a column is kept. */
    boolean keeps(int column) {
        return !names.get(column).isEmpty();
    }
}
