package farpoint.stream;

import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which attributes of a source a table is to have.
 *
 * @param ignored names of those that it lacks
 * @param labels what is known of labels, where the user can name them; empty where labels are attributes to ignore
 * @param mayLack whether the source may lack what the table lacks, as an earlier file may, of which labels are not looked at
 * @param keepsEmpty whether attributes without any value are there, as numbers that are missing
 */
public record Wanted(Set<String> ignored, Optional<Labels> labels, boolean mayLack, boolean keepsEmpty) {
    private static final int LISTED = 10;

    /**
     * Labels, which the table lacks.
     *
     * @param option the option that names the attribute with labels
     * @param name what it says, if it is given
     */
    public record Labels(String option, Optional<String> name) {}

    /** All attributes that have values but some. */
    public static Wanted allBut(Set<String> ignored) {
        return new Wanted(ignored, Optional.empty(), false, false);
    }

    /** Whether the table lacks an attribute. */
    boolean lacks(String name) {
        return ignored.contains(name) || isLabels(name);
    }

    private boolean isLabels(String name) {
        return labels.flatMap(Labels::name).equals(Optional.of(name));
    }

    /** @throws InvalidInputException if the source lacks an attribute that it may not lack */
    public void requireIn(List<String> names) {
        if (!mayLack) {
            ignored.forEach(name -> require(names, name, " to ignore"));
            labels.ifPresent(
                    l -> l.name().ifPresent(name -> require(names, name, ", which --" + l.option() + " names")));
        }
    }

    /**
     * Looks for an attribute.
     *
     * @param names those that there are
     * @param what what the name is for, the end of a clause
     * @throws InvalidInputException if there is none of this name
     */
    public static void require(List<String> names, String name, String what) {
        if (!names.contains(name)) {
            throw new InvalidInputException(
                    "There is no attribute '%s'%s. The data has: %s%s.",
                    name,
                    what,
                    String.join(", ", names.subList(0, Math.min(LISTED, names.size()))),
                    names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "");
        }
    }

    /** What is told of attributes that the source has and the table lacks, a sentence each. */
    public List<String> notes(List<String> names) {
        List<String> notes = new ArrayList<>();
        if (!mayLack) {
            labels.flatMap(Labels::name).ifPresent(name -> notes.add("Labels: " + name + "."));
        }
        List<String> others = ignored.stream()
                .filter(name -> names.contains(name) && !isLabels(name))
                .toList();
        if (!others.isEmpty()) {
            notes.add("Not looked at, as told: " + String.join(", ", others) + ".");
        }
        return notes;
    }

    /** What a user can do where an attribute that is looked at may be labels. */
    String adviceOnLabels() {
        return labels.filter(l -> l.name().isEmpty())
                .map(l -> "the option " + l.option() + " says that it is, the option ignore leaves it out")
                .orElse("the option ignore leaves it out");
    }
}
