package farpoint.elki;

import elki.data.DoubleVector;
import elki.data.LabelList;
import elki.data.SimpleClassLabel;
import elki.data.type.SimpleTypeInformation;
import elki.data.type.VectorFieldTypeInformation;
import elki.datasource.AbstractDatabaseConnection;
import elki.datasource.bundle.MultipleObjectsBundle;
import elki.datasource.filter.ObjectFilter;
import elki.logging.Logging;
import elki.utilities.Alias;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.parameterization.Parameterization;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.elki.options.Options;
import farpoint.elki.run.EngineRun;
import farpoint.params.ParameterValues;
import farpoint.rangeprofile.ProfileSet;
import farpoint.rangeprofile.ProfileSettings;
import farpoint.rangeprofile.RangeProfiles;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * A source of synthetic range profiles of ships; see {@link RangeProfiles}. The relations are the vectors, whose columns are
 * the cells c000 to c199, the class labels normal and outlier, and the labels kind and hull.
 */
@Title("Synthetic range profiles")
@Description(RangeProfiles.DESCRIPTION)
@Alias({"RangeProfilesConnection", "range-profiles"})
public class RangeProfilesConnection extends AbstractDatabaseConnection {
    private static final Logging LOG = Logging.getLogger(RangeProfilesConnection.class);

    private final ProfileSettings settings;
    private final int seed;

    /**
     * Creates the source.
     *
     * @param settings what profiles to make
     * @param seed of all random choices
     * @param filters what is done to the data before an algorithm sees it; null or empty for nothing
     */
    public RangeProfilesConnection(ProfileSettings settings, int seed, List<? extends ObjectFilter> filters) {
        super(filters);
        this.settings = settings;
        this.seed = seed;
    }

    @Override
    public MultipleObjectsBundle loadData() {
        return invokeBundleFilters(EngineRun.inOneSentence(() -> bundle(RangeProfiles.generate(settings, seed))));
    }

    /** Other relations than vectors have names too: by that the vectors' own are known to be right. */
    private static MultipleObjectsBundle bundle(ProfileSet profiles) {
        Table table = profiles.table();
        RowClasses classes = table.classes().orElseThrow();
        List<DoubleVector> vectors = new ArrayList<>();
        List<SimpleClassLabel> classLabels = new ArrayList<>();
        List<LabelList> labels = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            vectors.add(vector(table, i));
            classLabels.add(new SimpleClassLabel(classes.names().get(classes.ids()[i])));
            labels.add(LabelList.make(List.of(profiles.kinds()[i], profiles.hulls()[i])));
        }
        String[] names = table.attributes().stream().map(Attribute::name).toArray(String[]::new);
        return MultipleObjectsBundle.makeSimple(
                new VectorFieldTypeInformation<>(DoubleVector.FACTORY, table.columns(), names),
                vectors,
                new SimpleTypeInformation<>(SimpleClassLabel.class, "class", SimpleClassLabel.SERIALIZER),
                classLabels,
                new SimpleTypeInformation<>(LabelList.class, "kind and hull", LabelList.SERIALIZER),
                labels);
    }

    private static DoubleVector vector(Table table, int row) {
        double[] cells = new double[table.columns()];
        for (int n = 0; n < cells.length; n++) {
            cells[n] = table.value(row, n);
        }
        return DoubleVector.wrap(cells);
    }

    @Override
    protected Logging getLogger() {
        return LOG;
    }

    /** The options. */
    public static class Par extends AbstractDatabaseConnection.Par {
        /** What the options start with. */
        public static final String PREFIX = "rangeprofiles";

        private ProfileSettings settings = ProfileSettings.defaults();
        private int seed;

        @Override
        public void configure(Parameterization config) {
            ParameterValues values = Options.grab(config, PREFIX, ProfileSettings.PARAMETERS);
            seed = Options.grab(config, PREFIX, List.of(ProfileSettings.SEED)).get(ProfileSettings.SEED);
            try {
                settings = ProfileSettings.of(values);
            } catch (InvalidInputException e) {
                config.reportError(new WrongParameterValueException(e.getMessage()));
            }
            configFilters(config);
        }

        @Override
        public RangeProfilesConnection make() {
            return new RangeProfilesConnection(settings, seed, filters);
        }
    }
}
