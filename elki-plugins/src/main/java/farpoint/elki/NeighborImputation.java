package farpoint.elki;

import elki.data.NumberVector;
import elki.data.type.SimpleTypeInformation;
import elki.data.type.TypeUtil;
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
import farpoint.data.Table;
import farpoint.elki.input.BundleRelations;
import farpoint.elki.input.DataFile;
import farpoint.elki.input.DetectorInput;
import farpoint.elki.input.LabelPatterns;
import farpoint.elki.input.RelationTables;
import farpoint.elki.options.Options;
import farpoint.elki.run.EngineRun;
import farpoint.elki.run.RunLog;
import farpoint.imputation.FilledAttribute;
import farpoint.imputation.FilledTable;
import farpoint.imputation.FittedImputation;
import farpoint.params.ClassUse;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Filling of missing values as a filter of ELKI's input; see {@link farpoint.imputation.NeighborImputation}. It fills the vectors that
 * an algorithm would look at, where NaN is a missing value. With several imputations, labels and all other columns are repeated with
 * the rows.
 */
@Title("Neighbour imputation")
@Description(farpoint.imputation.NeighborImputation.DESCRIPTION)
@Reference(
        authors = "P. Pashmchi, J. Benoit, M. Kanagawa",
        title = "kNNSampler: Stochastic Imputations for Recovering Missing Value Distributions",
        booktitle = "arXiv preprint, 2025")
@Alias({farpoint.imputation.NeighborImputation.NAME})
public class NeighborImputation implements ObjectFilter {
    private static final Logging LOG = Logging.getLogger(NeighborImputation.class);

    private final ParameterValues values;
    private final Optional<DataFile> file;

    /**
     * Creates the filter.
     *
     * @param values a value for each of the filter's parameters
     */
    public NeighborImputation(ParameterValues values) {
        this(values, Optional.empty());
    }

    private NeighborImputation(ParameterValues values, Optional<DataFile> file) {
        this.values = values;
        this.file = file;
    }

    /**
     * Fills a data set.
     *
     * @throws AbortException with one sentence for the user if the data cannot be used
     */
    @Override
    public MultipleObjectsBundle filter(MultipleObjectsBundle objects) {
        return EngineRun.inOneSentence(() -> fill(objects));
    }

    private MultipleObjectsBundle fill(MultipleObjectsBundle objects) {
        if (objects.dataLength() == 0) {
            throw new InvalidInputException("The data has no rows.");
        }
        int copies = values.get(farpoint.imputation.NeighborImputation.IMPUTATIONS);
        if (copies > 1 && objects.getDBIDs() != null) {
            throw new InvalidInputException(
                    "Rows that have ids cannot be there several times: name the filter that gives ids after this one.");
        }
        ComputeContext context = ComputeContext.withDefaults()
                .withThreads(values.get(RunParameters.THREADS))
                .withProgress(new RunLog(LOG, getClass().getName()).progress());
        List<Relation<?>> relations = BundleRelations.of(objects);
        DetectorInput input = DetectorInput.of(relations, ClassUse.IGNORED, LabelPatterns.NONE, file);
        Table table = RelationTables.table(input);
        FittedImputation fitted =
                farpoint.imputation.NeighborImputation.of(values).fit(table, context);
        fitted.note().ifPresent(LOG::warning);
        FilledTable filled = fitted.fill(table, context);
        MultipleObjectsBundle result = new MultipleObjectsBundle();
        for (int column = 0; column < objects.metaLength(); column++) {
            boolean isFilled = relations.get(column) == input.vectors();
            result.appendColumn(
                    objects.meta(column),
                    isFilled
                            ? vectors(objects.getColumn(column), input, filled, copies)
                            : repeated(objects.getColumn(column), copies));
        }
        if (copies > 1) {
            appendNumbers(result, objects.dataLength(), copies);
        }
        if (objects.getDBIDs() != null) {
            result.setDBIDs(objects.getDBIDs());
        }
        return result;
    }

    private static List<Object> repeated(List<?> column, int copies) {
        List<Object> all = new ArrayList<>();
        Collections.nCopies(copies, column).forEach(all::addAll);
        return all;
    }

    /** Of the type that they had, also where that is no double. */
    private static List<Object> vectors(List<?> column, DetectorInput input, FilledTable filled, int copies) {
        NumberVector.Factory<?> factory = RelationUtil.getNumberVectorFactory(input.vectors());
        List<Object> all = repeated(column, copies);
        for (int copy = 0; copy < copies; copy++) {
            double[][] rows = new double[column.size()][];
            for (FilledAttribute attribute : filled.filled()) {
                for (int i = 0; i < attribute.rows().length; i++) {
                    int row = attribute.rows()[i];
                    rows[row] = rows[row] == null ? ((NumberVector) column.get(row)).toArray() : rows[row];
                    rows[row][attribute.column()] = attribute.draws()[copy][i];
                }
            }
            for (int row = 0; row < rows.length; row++) {
                if (rows[row] != null) {
                    all.set(copy * rows.length + row, factory.newNumberVector(rows[row]));
                }
            }
        }
        return all;
    }

    private static void appendNumbers(MultipleObjectsBundle result, int rows, int copies) {
        List<Double> numbers = IntStream.range(0, rows * copies)
                .mapToObj(i -> (double) (i / rows + 1))
                .toList();
        result.appendColumn(
                new SimpleTypeInformation<>(
                        Double.class,
                        farpoint.imputation.NeighborImputation.IMPUTATION,
                        TypeUtil.DOUBLE.getSerializer()),
                numbers);
    }

    /** The options. */
    public static class Par implements Parameterizer {
        private static final String PREFIX = "neighborimputation";

        private ParameterValues values;
        private Optional<DataFile> file;

        @Override
        public void configure(Parameterization config) {
            file = DataFile.ofFilter(config);
            values = Options.grab(config, PREFIX, farpoint.imputation.NeighborImputation.PARAMETERS);
        }

        @Override
        public NeighborImputation make() {
            return new NeighborImputation(values, file);
        }
    }
}
