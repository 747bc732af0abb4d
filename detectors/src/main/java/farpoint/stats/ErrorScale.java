package farpoint.stats;

import farpoint.state.State;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Location and scale of errors: the z-error of an error e is (e - location) / scale.
 *
 * @param location centre of the errors
 * @param scale their spread; 1 if they are all equal
 */
public record ErrorScale(double location, double scale) {
    /** Fewer rows of a kind do not show that their kind is usual. */
    private static final int LEAST_UNCOMMON = 3;

    /** One in so many errors is many equal ones. */
    private static final int MANY = 3;

    /**
     * One in so many rows is rare: with more rows than these, a kind has errors that are not far from their root mean
     * square.
     */
    private static final int RARE = 5;

    /** This share of the uncommon rows, the farthest ones, may be wrong without any effect on the scale. */
    private static final double WRONG_SHARE = 0.1;

    /** How location and scale are estimated. */
    public enum Estimator {
        /**
         * Mean and standard deviation (divisor n - 1). A share p of equal outliers reaches at most sqrt((1 - p) / p): from
         * p = 1 / (1 + tau^2) on, they hide below tau.
         */
        MEAN_SD {
            @Override
            ErrorScale estimate(double[] errors, double noise) {
                return meanAndDeviation(errors, noise);
            }
        },
        /**
         * Median and 1.4826 times the median absolute deviation, or more where a third of the errors or more are equal: such a
         * median rests on few different errors, and the scale must take those that at least three rows have. Where that is 0,
         * one or two rows differ from all others and get what {@link MedianDeviation} says: a deviation that they
         * take part in would hide them.
         */
        MEDIAN_MAD {
            @Override
            public ErrorScale ofMagnitudes(double[] magnitudes, int[] kinds) {
                return ofKinds(magnitudes, kinds);
            }

            @Override
            public ErrorScale of(double[] errors, int uncommon) {
                return uncommon < LEAST_UNCOMMON
                        ? of(errors)
                        : wideEnough(errors, uncommon).orElseGet(() -> of(errors));
            }

            @Override
            ErrorScale estimate(double[] errors, double noise) {
                MedianDeviation spread = MedianDeviation.of(errors.clone());
                double median = spread.median();
                double mad = MedianDeviation.standard(spread.deviation());
                double scale = Math.max(mad, ofEqualOnes(errors, median));
                if (scale > noise) {
                    return new ErrorScale(median, scale);
                }
                double rare = MedianDeviation.standard(spread.ofRare(noise));
                return rare > 0 ? new ErrorScale(median, rare) : meanAndDeviation(errors, noise);
            }
        };

        abstract ErrorScale estimate(double[] errors, double noise);

        /**
         * Estimates from errors.
         *
         * @param errors at least one finite value; left as they are
         */
        public ErrorScale of(double[] errors) {
            return estimate(errors, noise(errors));
        }

        /**
         * Estimates from the errors of predicting something that has one value in most rows, such as an indicator or a count
         * that mostly is 0. The median absolute deviation is then that of the common value's rows alone, next to nothing, and
         * {@link #MEDIAN_MAD} takes a scale by which the uncommon values are not too large for their number.
         *
         * @param errors at least one finite value; left as they are
         * @param uncommon how many of the rows have another value, less than half of them
         */
        public ErrorScale of(double[] errors, int uncommon) {
            return of(errors);
        }

        /**
         * The scale of the magnitudes of nominal values' errors, which have their centre at 0: their root mean square. With
         * {@link #MEDIAN_MAD} more where a value is rare: its rows all have a large error and need not be wrong. A row that is
         * odd among those of its own value stays so.
         *
         * @param magnitudes at least one finite value, not negative
         * @param kinds the value of each row, from 0; negative if it has none
         */
        public ErrorScale ofMagnitudes(double[] magnitudes, int[] kinds) {
            return ErrorScale.ofMagnitudes(magnitudes);
        }
    }

    /** Checks the values. */
    public ErrorScale {
        if (!Double.isFinite(location) || !(scale > 0)) {
            throw new IllegalArgumentException("location " + location + ", scale " + scale);
        }
    }

    /**
     * The scale of magnitudes, which have their centre at 0: their root mean square.
     *
     * @param magnitudes at least one finite value, not negative
     */
    public static ErrorScale ofMagnitudes(double[] magnitudes) {
        double squares = 0;
        for (double m : magnitudes) {
            squares += m * m;
        }
        double scale = Math.sqrt(squares / magnitudes.length);
        return new ErrorScale(0, scale > 0 ? scale : 1);
    }

    /** How many values are another than the one that more than half of them are; 0 if there is no such value. */
    public static int uncommon(double[] values) {
        double median = Quantiles.median(values.clone());
        int others = (int) Arrays.stream(values).filter(v -> v != median).count();
        return 2 * others < values.length ? others : 0;
    }

    /** The scale that takes the errors that several rows have; 0 if not many are equal. */
    private static double ofEqualOnes(double[] errors, double median) {
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        double[] usual = new double[sorted.length];
        int most = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from >= LEAST_UNCOMMON) {
                Arrays.fill(usual, from, to, Math.abs(sorted[from] - median));
            }
            most = Math.max(most, to - from);
            from = to;
        }
        return most * MANY < sorted.length ? 0 : envelope(usual, 1, usual.length / 2);
    }

    /** The larger of the root mean square and what takes the rows of each kind, as far as they are usual for it. */
    private static ErrorScale ofKinds(double[] magnitudes, int[] kinds) {
        double[] usual = new double[magnitudes.length];
        Map<Integer, List<Integer>> rowsOfKinds = IntStream.range(0, kinds.length)
                .filter(i -> kinds[i] >= 0)
                .boxed()
                .collect(Collectors.groupingBy(i -> kinds[i]));
        for (List<Integer> rows : rowsOfKinds.values()) {
            if (rows.size() >= LEAST_UNCOMMON) {
                double median = Quantiles.median(
                        rows.stream().mapToDouble(i -> magnitudes[i]).toArray());
                rows.forEach(i -> usual[i] = median);
            }
        }
        double scale = ofMagnitudes(magnitudes).scale;
        return new ErrorScale(0, Math.max(scale, envelope(usual, 1, usual.length / RARE)));
    }

    /** Empty if the errors are all equal as far as they count. */
    private static Optional<ErrorScale> wideEnough(double[] errors, int uncommon) {
        MedianDeviation spread = MedianDeviation.of(errors.clone());
        int first = Math.max(LEAST_UNCOMMON, (int) Math.ceil(WRONG_SHARE * uncommon));
        double envelope = envelope(spread.deviations(), first, uncommon);
        double scale = Math.max(MedianDeviation.standard(spread.deviation()), envelope);
        return scale > noise(errors) ? Optional.of(new ErrorScale(spread.median(), scale)) : Optional.empty();
    }

    /**
     * The least scale by which no more values lie beyond each of some than of Gaussian ones would: the largest of d_j /
     * Phi^-1(1 - j / 2n), where d_j is the j-th largest of n magnitudes.
     */
    private static double envelope(double[] magnitudes, int first, int last) {
        double n = magnitudes.length;
        return GaussianEnvelope.of(Quantiles.descending(magnitudes), first, last, rank -> 1 - rank / n);
    }

    private static double noise(double[] errors) {
        return Rounding.noise(Arrays.stream(errors).map(Math::abs).max().orElseThrow());
    }

    /** The z-error of an error. */
    public double z(double error) {
        return (error - location) / scale;
    }

    /** The z-error of an error that something else adds a variance to; the same as without it if that is 0. */
    public double z(double error, double variance) {
        return variance > 0 ? (error - location) / Math.hypot(scale, Math.sqrt(variance)) : z(error);
    }

    /**
     * The z-error of an error in units that would make its variance 1, part of which comes from what is not known. The scale is
     * that of errors of which all is known, and holds for their part alone.
     *
     * @param known the share of the variance that errors of which all is known have, 0 to 1
     */
    public double zOfPartlyKnown(double error, double known) {
        return (error - Math.sqrt(known) * location) / Math.sqrt(known * scale * scale + (1 - known));
    }

    /** Writes what {@link #readFrom} needs. */
    public void writeTo(State state) {
        state.put("location", location).put("scale", scale);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws farpoint.run.InvalidInputException if it does not fit together
     */
    public static ErrorScale readFrom(State state) {
        double scale = state.number("scale");
        if (!(scale > 0)) {
            throw State.damaged("a scale is %s", scale);
        }
        return new ErrorScale(state.number("location"), scale);
    }

    private static ErrorScale meanAndDeviation(double[] errors, double noise) {
        double mean = 0;
        for (double e : errors) {
            mean += e / errors.length;
        }
        double squares = 0;
        for (double e : errors) {
            squares += (e - mean) * (e - mean);
        }
        double deviation = errors.length < 2 ? 0 : Math.sqrt(squares / (errors.length - 1));
        return new ErrorScale(mean, deviation > noise ? deviation : 1);
    }
}
