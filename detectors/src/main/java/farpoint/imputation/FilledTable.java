package farpoint.imputation;

import farpoint.data.Attribute;
import farpoint.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A table and the values for its missing cells, as often as they were drawn. */
public final class FilledTable {
    private final Table table;
    private final List<Attribute> attributes;
    private final List<FilledAttribute> filled;

    FilledTable(Table table, List<Attribute> attributes, List<FilledAttribute> filled) {
        this.table = table;
        this.attributes = attributes;
        this.filled = List.copyOf(filled);
    }

    /** The attributes that got values, in the order of their places. */
    public List<FilledAttribute> filled() {
        return filled;
    }

    /** The number of cells that got values. */
    public int cells() {
        return filled.stream().mapToInt(f -> f.rows().length).sum();
    }

    /**
     * The filled table, with its classes. Its nominal attributes have the categories of the training rows that it did not have
     * behind its own.
     *
     * @param imputation which draw, from 0
     */
    public Table table(int imputation) {
        double[][] columns = new double[table.columns()][];
        for (FilledAttribute attribute : filled) {
            double[] column = table.column(attribute.column());
            for (int i = 0; i < attribute.rows().length; i++) {
                column[attribute.rows()[i]] = attribute.draws()[imputation][i];
            }
            columns[attribute.column()] = column;
        }
        Table.Builder result = Table.builder(table.rows());
        for (int j = 0; j < columns.length; j++) {
            result.add(attributes.get(j), columns[j] == null ? table.column(j) : columns[j]);
        }
        table.classes().ifPresent(result::classes);
        return result.build();
    }

    /**
     * A result of the whole table, such as the mean of a column, pooled over the imputations.
     *
     * @param result of a filled table
     */
    public PooledEstimate pooledResult(ToDoubleFunction<Table> result) {
        double[] all = IntStream.range(0, imputations())
                .mapToDouble(m -> result.applyAsDouble(table(m)))
                .toArray();
        return PooledEstimate.of(all, new double[all.length]);
    }

    /**
     * Results of the rows, such as scores, pooled over the imputations.
     *
     * @param results gives a result for each row of a filled table
     * @return for each row the mean over the imputations, and what is between them: nothing for a row without missing values, unless
     *     its result depends on others
     */
    public List<PooledEstimate> pooled(Function<Table, double[]> results) {
        double[][] all = IntStream.range(0, imputations())
                .mapToObj(m -> results.apply(table(m)))
                .toArray(double[][]::new);
        return IntStream.range(0, table.rows())
                .mapToObj(i -> PooledEstimate.of(
                        Arrays.stream(all).mapToDouble(of -> of[i]).toArray(), new double[all.length]))
                .toList();
    }

    private int imputations() {
        return filled.isEmpty() ? 1 : filled.get(0).draws().length;
    }
}
