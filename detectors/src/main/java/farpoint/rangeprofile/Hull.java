package farpoint.rangeprofile;

import farpoint.stats.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One ship, with what it reflects from.
 *
 * @param name such as "cargo-2"
 * @param length in metres
 * @param beam in metres
 * @param scatterers at least one
 */
record Hull(String name, double length, double beam, List<Scatterer> scatterers) {
    private static final double SPREAD = .5;

    Hull {
        scatterers = List.copyOf(scatterers);
    }

    /**
     * Draws a ship: its length, and for each group how many scatterers there are, where they are, their cross-sections (the
     * group's times a log-normal number with sigma .5) and orientations.
     *
     * @param number from 0; each has a random stream of its own
     */
    static Hull draw(ShipKind kind, int number, long seed) {
        RandomStream random = RandomStream.of(seed, "hull", RowItem.of(kind, number));
        double length = between(kind.shortest(), kind.longest(), random);
        List<Scatterer> scatterers = new ArrayList<>();
        for (ScattererGroup group : kind.groups()) {
            int count = group.least() + random.below(group.most() - group.least() + 1);
            for (int i = 0; i < count; i++) {
                scatterers.add(scatterer(group, random));
            }
        }
        return new Hull(kind.word() + "-" + (number + 1), length, kind.beam(), scatterers);
    }

    private static Scatterer scatterer(ScattererGroup group, RandomStream random) {
        double u = between(group.from(), group.to(), random);
        double v = between(-group.side(), group.side(), random);
        double crossSection = group.crossSection() * StrictMath.exp(SPREAD * random.gaussian());
        return new Scatterer(u, v, crossSection, between(0, Math.PI, random));
    }

    private static double between(double from, double to, RandomStream random) {
        return from + (to - from) * random.uniform();
    }

    /** Mean powers of the scatterers; aspect in radians. */
    double[] gains(double aspect) {
        return scatterers.stream().mapToDouble(s -> s.gain(aspect)).toArray();
    }

    /** Ranges of the scatterers minus that of the ship's middle, in metres; aspect in radians. */
    double[] ranges(double aspect) {
        return scatterers.stream()
                .mapToDouble(s -> s.range(length, beam, aspect))
                .toArray();
    }
}
