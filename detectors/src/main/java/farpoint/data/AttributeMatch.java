package farpoint.data;

import farpoint.run.InvalidInputException;
import farpoint.run.Plural;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Finds the attributes of a training table in other data. All hosts and streams say the same sentence if that fails. */
public final class AttributeMatch {
    /** The place of an attribute that is left out of the arithmetic and is not looked for. */
    public static final int NOWHERE = -1;

    private static final int SHOWN = 10;
    private static final int LONGEST = 60;

    private AttributeMatch() {}

    /**
     * The column of each attribute: by name, in any order; if either side has no names, by place.
     *
     * @param trained the training table's attributes; text is not looked for, and its column is {@link #NOWHERE}
     * @param here the data's attributes; those that training did not have are passed over if there are names
     * @throws InvalidInputException if an attribute is missing or has another type
     */
    static int[] columns(List<Attribute> trained, List<Attribute> here) {
        int[] columns = sameNames(trained, here)
                ? inOrder(trained, here.size())
                : columnsOfNames(trained, here.stream().map(Attribute::name).toList());
        for (int j = 0; j < columns.length; j++) {
            if (columns[j] == NOWHERE) {
                continue;
            }
            Attribute attribute = here.get(columns[j]);
            if (attribute.kind() != trained.get(j).kind()) {
                throw new InvalidInputException(
                        "Attribute '%s' is %s in the data, the model was trained with it as %s.",
                        trained.get(j).name(), attribute.kind(), trained.get(j).kind());
            }
        }
        return columns;
    }

    /** Whether both have the same names in the same order, as rows that come one by one mostly do. */
    private static boolean sameNames(List<Attribute> trained, List<Attribute> here) {
        boolean same = trained.size() == here.size();
        for (int j = 0; same && j < trained.size(); j++) {
            same = trained.get(j).name().equals(here.get(j).name());
        }
        return same;
    }

    /**
     * The place of each attribute among names. Attributes of one name are told apart by their order, if there are as many
     * of them in the data as in training.
     *
     * @param trained the training table's attributes; text is not looked for, and its place is {@link #NOWHERE}
     * @param names the names in the data
     * @throws InvalidInputException if an attribute is missing, or it is not certain which one of several is meant
     */
    public static int[] columnsOfNames(List<Attribute> trained, List<String> names) {
        List<String> all = trained.stream().map(Attribute::name).toList();
        List<String> wanted =
                trained.stream().filter(a -> !a.isText()).map(Attribute::name).toList();
        if (isNumbered(names) || isNumbered(all) && !names.containsAll(wanted)) {
            return inOrder(trained, names.size());
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
        Set<String> used = new HashSet<>(wanted);
        // Text that shares its name with another attribute must be told from it, by its order.
        List<Attribute> placed = trained.stream()
                .filter(a -> !a.isText() || used.contains(a.name()))
                .toList();
        requireAsMany(placed.stream().map(Attribute::name).toList(), positions);
        int[] columns = new int[trained.size()];
        for (int j = 0; j < columns.length; j++) {
            Attribute attribute = trained.get(j);
            int place = !attribute.isText() || used.contains(attribute.name())
                    ? positions.get(attribute.name()).remove()
                    : NOWHERE;
            columns[j] = attribute.isText() ? NOWHERE : place;
        }
        return columns;
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

    /**
     * The place of each attribute where there are no names; the number of attributes is all that can be checked.
     *
     * @param trained the training table's attributes; text is not looked for, and its place is {@link #NOWHERE}
     * @param here number of the data's attributes, with those that are text or, as in ELKI, without them
     * @throws InvalidInputException if it is neither
     */
    public static int[] inOrder(List<Attribute> trained, int here) {
        int used = (int) trained.stream().filter(a -> !a.isText()).count();
        if (here != trained.size() && here != used) {
            throw new InvalidInputException(
                    "The data has %d %s, the model was trained with %d, and there are no names to match them by.",
                    here, Plural.of(here, "attribute"), used);
        }
        int[] columns = new int[trained.size()];
        int next = 0;
        for (int j = 0; j < columns.length; j++) {
            boolean text = trained.get(j).isText();
            columns[j] = text ? NOWHERE : next;
            next += text && here == used ? 0 : 1;
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
