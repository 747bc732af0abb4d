package farpoint.elki;

import elki.data.NumberVector;
import elki.database.relation.Relation;
import elki.database.relation.RelationUtil;
import elki.datasource.bundle.MultipleObjectsBundle;
import elki.datasource.filter.ObjectFilter;
import elki.logging.Logging;
import elki.utilities.Alias;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Reference;
import elki.utilities.documentation.Title;
import elki.utilities.exceptions.AbortException;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.parameterization.Parameterization;
import farpoint.RunParameters;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.elki.input.BundleRelations;
import farpoint.elki.input.DataFile;
import farpoint.elki.input.DetectorInput;
import farpoint.elki.input.LabelPatterns;
import farpoint.elki.input.RelationTables;
import farpoint.elki.options.Options;
import farpoint.elki.run.EngineRun;
import farpoint.elki.run.RunLog;
import farpoint.oversampling.NewRows;
import farpoint.oversampling.Smote;
import farpoint.params.ClassUse;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * More rows of a rare class as a filter of ELKI's input; see {@link Smote}. The classes are the rows' labels. The new rows follow after
 * the others, and have the labels and all other columns of the rows that they start from.
 */
@Title("Synthetic outliers")
@Description(Smote.DESCRIPTION)
@Reference(
        authors = "N. V. Chawla, K. W. Bowyer, L. O. Hall, W. P. Kegelmeyer",
        title = "SMOTE: Synthetic Minority Over-sampling Technique",
        booktitle = "Journal of Artificial Intelligence Research 16",
        url = "https://doi.org/10.1613/jair.953")
@Alias({Smote.NAME})
public class SyntheticOutliers implements ObjectFilter {
    private static final Logging LOG = Logging.getLogger(SyntheticOutliers.class);

    private final ParameterValues values;
    private final Optional<DataFile> file;

    /**
     * Creates the filter.
     *
     * @param values a value for each of the filter's parameters
     */
    public SyntheticOutliers(ParameterValues values) {
        this(values, Optional.empty());
    }

    private SyntheticOutliers(ParameterValues values, Optional<DataFile> file) {
        this.values = values;
        this.file = file;
    }

    /**
     * Adds rows to a data set.
     *
     * @throws AbortException with one sentence for the user if the data cannot be used
     */
    @Override
    public MultipleObjectsBundle filter(MultipleObjectsBundle objects) {
        return EngineRun.inOneSentence(() -> add(objects));
    }

    private MultipleObjectsBundle add(MultipleObjectsBundle objects) {
        if (objects.dataLength() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        if (objects.getDBIDs() != null) {
            throw new InvalidInputException("New rows have no ids: name the filter that gives ids after this one.");
        }
        List<Relation<?>> relations = BundleRelations.of(objects);
        DetectorInput input = DetectorInput.of(relations, ClassUse.GROUPS, LabelPatterns.NONE, file);
        RowClasses classes = input.classes()
                .orElseThrow(
                        () -> new InvalidInputException("The data has no labels, which say what class a row has."));
        Table table = RelationTables.table(input);
        ComputeContext context = ComputeContext.withDefaults()
                .withThreads(values.get(RunParameters.THREADS))
                .withProgress(new RunLog(LOG, getClass().getName()).progress());
        int classId = Smote.classOf(classes, values.get(Smote.CLASS_VALUE));
        NewRows made = Smote.of(values).make(table, classId, context);
        NumberVector.Factory<?> factory = RelationUtil.getNumberVectorFactory(input.vectors());
        MultipleObjectsBundle result = new MultipleObjectsBundle();
        for (int column = 0; column < objects.metaLength(); column++) {
            List<Object> all = new ArrayList<>(objects.getColumn(column));
            for (int i = 0; i < made.bases().length; i++) {
                boolean isVector = relations.get(column) == input.vectors();
                all.add(isVector ? factory.newNumberVector(row(made.table(), i)) : all.get(made.bases()[i]));
            }
            result.appendColumn(objects.meta(column), all);
        }
        return result;
    }

    private static double[] row(Table table, int row) {
        return IntStream.range(0, table.columns())
                .mapToDouble(j -> table.value(row, j))
                .toArray();
    }

    /** The options. */
    public static class Par implements Parameterizer {
        private static final String PREFIX = "syntheticoutliers";

        private ParameterValues values;
        private Optional<DataFile> file;

        @Override
        public void configure(Parameterization config) {
            file = DataFile.ofFilter(config);
            values = Options.grab(config, PREFIX, Smote.PARAMETERS);
        }

        @Override
        public SyntheticOutliers make() {
            return new SyntheticOutliers(values, file);
        }
    }
}
