package farpoint.data;

import farpoint.InvalidInputException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Finds the attributes of a training table in other data. All hosts and streams say the same sentence if that fails. */
public final class AttributeMatch {
    private static final int SHOWN = 10;
    private static final int LONGEST = 60;

    private AttributeMatch() {}

    /**
     * The column of each attribute: by name, in any order; if either side has no names, by place.
     *
     * @param trained the training table's attributes
     * @param here the data's attributes; those that training did not have are passed over if there are names
     * @throws InvalidInputException if an attribute is missing or has another type
     */
    static int[] columns(List<Attribute> trained, List<Attribute> here) {
        int[] columns =
                columnsOfNames(trained, here.stream().map(Attribute::name).toList());
        for (int j = 0; j < columns.length; j++) {
            Attribute attribute = here.get(columns[j]);
            if (attribute.isNominal() != trained.get(j).isNominal()) {
                throw new InvalidInputException(
                        "Attribute '%s' is %s in the data, the model was trained with it as %s.",
                        trained.get(j).name(), attribute.kind(), trained.get(j).kind());
            }
        }
        return columns;
    }

    /**
     * The place of each attribute among names. Attributes of one name are told apart by their order, if there are as many
     * of them in the data as in training.
     *
     * @param trained the training table's attributes
     * @param names the names in the data
     * @throws InvalidInputException if an attribute is missing, or it is not certain which one of several is meant
     */
    public static int[] columnsOfNames(List<Attribute> trained, List<String> names) {
        List<String> wanted = trained.stream().map(Attribute::name).toList();
        if (isNumbered(names) || isNumbered(wanted) && !names.containsAll(wanted)) {
            return inOrder(wanted.size(), names.size());
        }
        Map<String, Queue<Integer>> positions = new HashMap<>();
        for (int j = 0; j < names.size(); j++) {
            positions.computeIfAbsent(names.get(j), name -> new ArrayDeque<>()).add(j);
        }
        List<String> missing =
                wanted.stream().filter(name -> !positions.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    "The model was trained with attributes that the data does not have: %s. The data has: %s.",
                    listed(missing), listed(names));
        }
        requireAsMany(wanted, positions);
        return wanted.stream().mapToInt(name -> positions.get(name).remove()).toArray();
    }

    private static void requireAsMany(List<String> wanted, Map<String, Queue<Integer>> positions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        wanted.forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.forEach((name, trained) -> {
            int here = positions.get(name).size();
            if (trained == 1 && here > 1) {
                throw new InvalidInputException(
                        "The data has several attributes named '%s', and the model was trained with one of this name:"
                                + " give the others other names.",
                        name);
            }
            if (trained != here) {
                throw new InvalidInputException(
                        "The number of attributes '%s' is %d in the data and was %d in training: it is not certain which"
                                + " is which.",
                        name, here, trained);
            }
        });
    }

    /** Without names, the number of attributes is all that can be checked. */
    private static int[] inOrder(int trained, int here) {
        if (trained != here) {
            throw new InvalidInputException(
                    "The data has %d attributes, the model was trained with %d, and there are no names to match them by.",
                    here, trained);
        }
        int[] columns = new int[trained];
        for (int j = 0; j < trained; j++) {
            columns[j] = j;
        }
        return columns;
    }

    /** Whether names only stand for places: those of {@link Attribute#numbered}, in order. */
    public static boolean isNumbered(List<String> names) {
        for (int j = 0; j < names.size(); j++) {
            if (!names.get(j).equals(Attribute.numberedName(j))) {
                return false;
            }
        }
        return true;
    }

    private static String listed(List<String> names) {
        List<String> first = names.stream()
                .limit(SHOWN)
                .map(name -> name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...")
                .toList();
        String text = String.join(", ", first);
        return names.size() <= SHOWN ? text : text + " and " + (names.size() - SHOWN) + " more";
    }
}
