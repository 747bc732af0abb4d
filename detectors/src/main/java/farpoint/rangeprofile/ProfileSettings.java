package farpoint.rangeprofile;

import farpoint.params.Parameter;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What profiles to make; see {@link RangeProfiles}.
 *
 * @param preset hulls, aspects, and whether the test has new hulls
 * @param part rows to learn from or to be judged
 * @param rows profiles of each normal kind, at least 1
 * @param outlierRows profiles of each outlying kind, at least 0
 * @param normalKinds the kinds of ships that are normal, at least one
 * @param outlierKinds the kinds of ships that are outliers, none of them normal
 * @param hulls hulls a kind; 0 for as many as the preset says
 * @param swerling the Swerling case, 0 to 4
 * @param minSnr least ratio of the strongest scatterer to the noise, in dB
 * @param maxSnr largest such ratio, in dB
 * @param clutter ratio of sea clutter to noise, in dB
 * @param normalisation what each profile is divided by
 * @param log whether cells are ln(x + .01) of what the normalisation leaves
 */
public record ProfileSettings(
        Preset preset,
        Part part,
        int rows,
        int outlierRows,
        List<ShipKind> normalKinds,
        List<ShipKind> outlierKinds,
        int hulls,
        int swerling,
        double minSnr,
        double maxSnr,
        double clutter,
        Normalisation normalisation,
        boolean log) {
    private static final String NOTHING = "none";

    /** Preset. */
    public static final Parameter<Preset> PRESET = Parameter.ofChoice(
            "preset",
            Preset.STANDARD,
            "How hard the task is: easy (3 hulls a kind, at most 15 degrees off the bow), standard (10 hulls a kind, at most 30"
                    + " degrees off the bow or the stern) or hard (as easy, but the test has hulls of its own).");

    /** Part. */
    public static final Parameter<Part> PART = Parameter.ofChoice(
            "part",
            Part.TRAINING,
            "Whether the rows are for training or for a test: with the same seed, a test has other profiles, and with the preset"
                    + " hard profiles of other hulls. Both have normal rows and outliers.");

    /** Rows. */
    public static final Parameter<Integer> ROWS =
            Parameter.ofInt("rows", 200, 1, 1_000_000, "Number of profiles of each normal kind of ship.");

    /** Rows of outliers. */
    public static final Parameter<Integer> OUTLIER_ROWS = Parameter.ofInt(
            "outlier-rows", 40, 0, 1_000_000, "Number of profiles of each outlying kind of ship; 0 for none.");

    /** Normal kinds. */
    public static final Parameter<String> NORMAL_KINDS = Parameter.ofList(
            "normal-kinds",
            "cargo,tanker,ferry,fishing,tug",
            "The kinds of ships that are normal, separated by commas, of cargo, tanker, ferry, fishing, tug, supply and tow.");

    /** Outlying kinds. */
    public static final Parameter<String> OUTLIER_KINDS = Parameter.ofList(
            "outlier-kinds",
            "supply,tow",
            "The kinds of ships that are outliers, separated by commas, of the same kinds and none of them normal; or the word none.");

    /** Hulls. */
    public static final Parameter<Integer> HULLS = Parameter.ofInt(
            "hulls",
            0,
            0,
            1_000_000,
            "Number of hulls of each kind of ship, each with scatterers of its own; 0 for as many as the preset says.");

    /** Swerling case. */
    public static final Parameter<Integer> SWERLING = Parameter.ofInt(
            "swerling",
            4,
            0,
            4,
            "Swerling case of the scatterers' fluctuation: 0 (none), 1 and 2 (exponential power) or 3 and 4 (chi-squared power with 4"
                    + " degrees of freedom); 1 and 3 draw once a profile, 2 and 4 once a pulse.");

    /** Least signal-to-noise ratio. */
    public static final Parameter<Double> MIN_SNR = Parameter.ofDouble(
            "min-snr",
            15,
            "[-20, 80]",
            "Least ratio of the strongest scatterer to the noise, in dB. Each profile draws its own, up to max-snr.");

    /** Largest signal-to-noise ratio. */
    public static final Parameter<Double> MAX_SNR = Parameter.ofDouble(
            "max-snr",
            30,
            "[-20, 80]",
            "Largest ratio of the strongest scatterer to the noise, in dB; at least min-snr.");

    /** Clutter. */
    public static final Parameter<Double> CLUTTER = Parameter.ofDouble(
            "clutter", -5, "[-80, 40]", "Ratio of sea clutter (K-distributed) to noise, in dB; -80 is next to none.");

    /** Normalisation. */
    public static final Parameter<Normalisation> NORMALISATION = Parameter.ofChoice(
            "normalisation",
            Normalisation.MAX,
            "What each profile is divided by: max (its largest cell), l2 (its Euclidean length) or none.");

    /** Logarithm. */
    public static final Parameter<Boolean> LOG =
            Parameter.ofFlag("log", "Give the natural logarithm of each cell plus 0.01, which brings out weak echoes.");

    /** What a row is from, for hosts whose rows hold it beside the cells. */
    public static final Parameter<Boolean> DETAILS = Parameter.ofFlag(
            "details",
            "Also give the attributes aspect (degrees between line of sight and bow), hull and kind (both texts) before the class. A"
                    + " detector that sees the kind is told the answer: those of this package leave texts out, others may not.");

    /** Seed. */
    public static final Parameter<Integer> SEED = Parameter.ofInt(
            "seed",
            1,
            Integer.MIN_VALUE,
            "Seed of all random choices. The same seed gives the same profiles, bit for bit, and more rows leave those before as"
                    + " they are.");

    /** All but the seed and the details, in the order of presentation. */
    public static final List<Parameter<?>> PARAMETERS = List.of(
            PRESET,
            PART,
            ROWS,
            OUTLIER_ROWS,
            NORMAL_KINDS,
            OUTLIER_KINDS,
            HULLS,
            SWERLING,
            MIN_SNR,
            MAX_SNR,
            CLUTTER,
            NORMALISATION,
            LOG);

    /**
     * Checks the values.
     *
     * @throws InvalidInputException if one is not allowed, or two do not fit
     */
    public ProfileSettings {
        PRESET.check(preset);
        PART.check(part);
        ROWS.check(rows);
        OUTLIER_ROWS.check(outlierRows);
        HULLS.check(hulls);
        SWERLING.check(swerling);
        MIN_SNR.check(minSnr);
        MAX_SNR.check(maxSnr);
        CLUTTER.check(clutter);
        NORMALISATION.check(normalisation);
        normalKinds = List.copyOf(normalKinds);
        outlierKinds = List.copyOf(outlierKinds);
        checkKinds(normalKinds, outlierKinds);
        if (minSnr > maxSnr) {
            throw new InvalidInputException(
                    "The 'min-snr' parameter must not be above 'max-snr'. Got %s and %s instead.", minSnr, maxSnr);
        }
    }

    private static void checkKinds(List<ShipKind> normal, List<ShipKind> outlying) {
        if (normal.isEmpty()) {
            throw new InvalidInputException(
                    "The 'normal-kinds' parameter must name at least one kind of ship. Got none.");
        }
        for (ShipKind kind : outlying) {
            if (normal.contains(kind)) {
                throw new InvalidInputException(
                        "The kind of ship '%s' is in both 'normal-kinds' and 'outlier-kinds', and must be in one of them.",
                        kind.word());
            }
        }
    }

    /** The defaults. */
    public static ProfileSettings defaults() {
        return of(ParameterValues.defaultsOf(PARAMETERS));
    }

    /** The defaults with a preset. */
    public static ProfileSettings of(Preset preset) {
        return defaults().withPreset(preset);
    }

    /**
     * The settings for values of {@link #PARAMETERS}.
     *
     * @throws InvalidInputException if two do not fit
     */
    public static ProfileSettings of(ParameterValues v) {
        return new ProfileSettings(
                v.get(PRESET),
                v.get(PART),
                v.get(ROWS),
                v.get(OUTLIER_ROWS),
                ShipKind.parse(NORMAL_KINDS.name(), v.get(NORMAL_KINDS)),
                outlierKinds(v.get(OUTLIER_KINDS)),
                v.get(HULLS),
                v.get(SWERLING),
                v.get(MIN_SNR),
                v.get(MAX_SNR),
                v.get(CLUTTER),
                v.get(NORMALISATION),
                v.get(LOG));
    }

    private static List<ShipKind> outlierKinds(String text) {
        return text.strip().equalsIgnoreCase(NOTHING) ? List.of() : ShipKind.parse(OUTLIER_KINDS.name(), text);
    }

    /** The values of {@link #PARAMETERS}. */
    public ParameterValues values() {
        return ParameterValues.defaultsOf(PARAMETERS)
                .with(PRESET, preset)
                .with(PART, part)
                .with(ROWS, rows)
                .with(OUTLIER_ROWS, outlierRows)
                .with(NORMAL_KINDS, words(normalKinds))
                .with(OUTLIER_KINDS, words(outlierKinds))
                .with(HULLS, hulls)
                .with(SWERLING, swerling)
                .with(MIN_SNR, minSnr)
                .with(MAX_SNR, maxSnr)
                .with(CLUTTER, clutter)
                .with(NORMALISATION, normalisation)
                .with(LOG, log);
    }

    private static String words(List<ShipKind> kinds) {
        return kinds.isEmpty() ? NOTHING : kinds.stream().map(ShipKind::word).collect(Collectors.joining(","));
    }

    /** The same with one value replaced, which is checked. */
    public ProfileSettings with(Parameter<?> parameter, Object value) {
        return of(values().with(parameter, value));
    }

    /** The same with another preset. */
    public ProfileSettings withPreset(Preset other) {
        return with(PRESET, other);
    }

    /** The same with another part. */
    public ProfileSettings withPart(Part other) {
        return with(PART, other);
    }

    /** The same with other numbers of profiles of each normal and of each outlying kind. */
    public ProfileSettings withRows(int normal, int outlying) {
        return of(values().with(ROWS, normal).with(OUTLIER_ROWS, outlying));
    }

    /** The same with other kinds of ships. */
    public ProfileSettings withKinds(List<ShipKind> normal, List<ShipKind> outlying) {
        return of(values().with(NORMAL_KINDS, words(normal)).with(OUTLIER_KINDS, words(outlying)));
    }

    /** The same with another number of hulls a kind. */
    public ProfileSettings withHulls(int other) {
        return with(HULLS, other);
    }

    /** Hulls a kind: those given, or else the preset's. */
    public int hullsOfAKind() {
        return hulls == 0 ? preset.hulls() : hulls;
    }

    /** Number of all rows. */
    public long allRows() {
        return (long) rows * normalKinds.size() + (long) outlierRows * outlierKinds.size();
    }
}
