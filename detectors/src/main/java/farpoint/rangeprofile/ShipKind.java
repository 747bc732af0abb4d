package farpoint.rangeprofile;

import farpoint.params.Words;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A kind of ship: how long and wide it is, and where it reflects. All numbers are assumptions. */
public enum ShipKind {
    /** A cargo ship: bridge far aft, cranes along the deck. */
    CARGO(
            110,
            160,
            22,
            new ScattererGroup(.49, .50, .2, 3, 1, 1),
            new ScattererGroup(-.42, -.32, .8, 30, 3, 4),
            new ScattererGroup(-.25, .40, .6, 6, 8, 12),
            new ScattererGroup(-.50, -.49, .5, 3, 1, 1)),
    /** A tanker: bridge far aft, a manifold amidships, pipes along the deck. */
    TANKER(
            180,
            230,
            32,
            new ScattererGroup(.49, .50, .2, 3, 1, 1),
            new ScattererGroup(-.46, -.38, .8, 40, 3, 4),
            new ScattererGroup(-.03, .03, .5, 12, 2, 2),
            new ScattererGroup(-.35, .45, .1, 1.5, 5, 7)),
    /** A ferry: a superstructure over its whole length. */
    FERRY(110, 150, 24, new ScattererGroup(-.45, .40, .9, 8, 22, 28), new ScattererGroup(.46, .50, .2, 3, 1, 1)),
    /** A fishing boat: wheelhouse forward, mast, gear aft. */
    FISHING(
            18,
            30,
            7,
            new ScattererGroup(.10, .20, .4, 4, 2, 3),
            new ScattererGroup(-.20, -.10, 0, 2, 1, 1),
            new ScattererGroup(.45, .50, 0, .7, 1, 1),
            new ScattererGroup(-.50, -.30, .6, 1, 2, 3)),
    /** A tug: house forward, low stern. */
    TUG(
            28,
            38,
            11,
            new ScattererGroup(.12, .28, .6, 6, 3, 4),
            new ScattererGroup(-.10, .05, .3, 2, 1, 2),
            new ScattererGroup(-.50, -.30, .5, .8, 1, 2),
            new ScattererGroup(.46, .50, 0, .8, 1, 1)),
    /** An offshore supply ship: bridge forward, a long low deck. An outlier unless the user says otherwise. */
    SUPPLY(
            65,
            90,
            18,
            new ScattererGroup(.28, .42, .8, 18, 4, 5),
            new ScattererGroup(-.50, .20, .9, 1.2, 5, 8),
            new ScattererGroup(-.50, -.48, .6, 3, 1, 2)),
    /** A tug that tows a barge: two echoes with a gap. An outlier unless the user says otherwise. */
    TOW(120, 180, 12, new ScattererGroup(.38, .50, .8, 8, 4, 5), new ScattererGroup(-.50, -.10, .9, 4, 6, 9));

    private final double shortest;
    private final double longest;
    private final double beam;
    private final List<ScattererGroup> groups;

    ShipKind(double shortest, double longest, double beam, ScattererGroup... groups) {
        this.shortest = shortest;
        this.longest = longest;
        this.beam = beam;
        this.groups = List.of(groups);
    }

    /** Its name as users type and read it, such as "cargo". */
    public String word() {
        return Words.of(this);
    }

    /** Least length in metres. */
    double shortest() {
        return shortest;
    }

    /** Largest length in metres. */
    double longest() {
        return longest;
    }

    /** Width in metres. */
    double beam() {
        return beam;
    }

    /** Where it reflects. */
    List<ScattererGroup> groups() {
        return groups;
    }

    /**
     * Reads names separated by commas.
     *
     * @param parameter the name of the parameter, for the message
     * @throws InvalidInputException if one is no kind of ship, or is there twice
     */
    static List<ShipKind> parse(String parameter, String text) {
        List<ShipKind> kinds = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            ShipKind kind = Arrays.stream(values())
                    .filter(k -> k.word().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(
                            "The '%s' parameter must be kinds of ships separated by commas, of %s. Got '%s' instead.",
                            parameter, String.join(", ", Words.of(ShipKind.class)), word.strip()));
            if (kinds.contains(kind)) {
                throw new InvalidInputException("The '%s' parameter names %s twice.", parameter, kind.word());
            }
            kinds.add(kind);
        }
        return kinds;
    }
}
