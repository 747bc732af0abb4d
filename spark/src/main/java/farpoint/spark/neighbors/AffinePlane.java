package farpoint.spark.neighbors;

import java.util.stream.IntStream;

/**
 * Groups of rows so put together that any two groups meet in exactly one part: as any two points of an affine plane of prime
 * order q lie on one line. There are q * q groups and q * q + q parts of q groups each. If each part of the rows is joined with
 * itself, pairs of rows of different groups are compared once, and the whole takes 1 + 1/q times the work of joining all rows
 * with themselves.
 *
 * <p>The points are the pairs of two numbers modulo q; the lines are x = c for each c, and y = a x + b for each a and b.
 *
 * @param order the prime q
 */
record AffinePlane(int order) {
    private static final int[] PRIMES = {5, 7, 11, 13, 17, 19, 23, 29, 31};

    /** The smallest plane with so many parts, or the largest one. */
    static AffinePlane withParts(int least) {
        int order =
                IntStream.of(PRIMES).filter(q -> q * q + q >= least).findFirst().orElse(PRIMES[PRIMES.length - 1]);
        return new AffinePlane(order);
    }

    int groups() {
        return order * order;
    }

    int parts() {
        return groups() + order;
    }

    /** Whether a part is one of those in which the rows of each group are compared with each other; each group lies in one. */
    boolean isOwn(int part) {
        return part < order;
    }

    /** The groups of a part, in ascending order. */
    int[] groups(int part) {
        if (isOwn(part)) {
            return IntStream.range(part * order, (part + 1) * order).toArray();
        }
        int slope = part / order - 1;
        int start = part % order;
        return IntStream.range(0, order)
                .map(x -> x * order + (slope * x + start) % order)
                .toArray();
    }

    /** The rows of a part, in ascending order; a group has consecutive rows. */
    int[] rows(int part, int all) {
        return IntStream.of(groups(part))
                .flatMap(g -> IntStream.range(start(g, all), start(g + 1, all)))
                .toArray();
    }

    /** The group of each row of a part. */
    int[] groupsOfRows(int part, int all) {
        return IntStream.of(groups(part))
                .flatMap(g -> IntStream.range(start(g, all), start(g + 1, all)).map(row -> g))
                .toArray();
    }

    private int start(int group, int all) {
        return (int) ((long) group * all / groups());
    }
}
