package farpoint.spark.files;

import farpoint.run.InvalidInputException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** The names of CSV's columns. */
final class CsvNames {
    private CsvNames() {}

    /**
     * Names as the command line reads them: without blanks around them.
     *
     * @param columns as Spark reads them: it puts their numbers behind those that are there twice, and before nothing else
     * @param header gives the first line of the data; asked only if a name may be there twice
     * @throws InvalidInputException if one is
     */
    static String[] of(String[] columns, Supplier<Row> header) {
        String[] unnumbered = IntStream.range(0, columns.length)
                .mapToObj(j -> unnumbered(columns[j], j))
                .toArray(String[]::new);
        if (new HashSet<>(Arrays.asList(unnumbered)).size() < columns.length) {
            requireDifferent(header.get());
        }
        String[] names = Arrays.stream(columns).map(String::trim).toArray(String[]::new);
        requireDifferent(names);
        return names;
    }

    private static String unnumbered(String column, int number) {
        String ending = String.valueOf(number);
        return column.endsWith(ending) ? column.substring(0, column.length() - ending.length()) : column;
    }

    private static void requireDifferent(Row header) {
        requireDifferent(IntStream.range(0, header.length())
                .filter(j -> !header.isNullAt(j) && !header.getString(j).isEmpty())
                .mapToObj(j -> header.getString(j).trim())
                .toArray(String[]::new));
    }

    private static void requireDifferent(String... names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new InvalidInputException(
                        "The data has the column '%s' twice: give one of the two another name.", name);
            }
        }
    }
}
