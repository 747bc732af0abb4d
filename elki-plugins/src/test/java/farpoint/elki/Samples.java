package farpoint.elki;

import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import elki.datasource.DatabaseConnection;
import elki.datasource.FileBasedDatabaseConnection;
import elki.outlier.OutlierAlgorithm;
import elki.result.outlier.OutlierResult;
import elki.utilities.ELKIBuilder;
import farpoint.data.Attribute;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.detector.DetectorSpec;
import farpoint.elki.options.Options;
import farpoint.params.ClassUse;
import farpoint.testing.QuickValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Data for tests: shipped sets read without ELKI, and ELKI databases. */
public final class Samples {
    private Samples() {}

    /** Writes a shipped set to a folder. */
    public static Path file(String set, Path folder) {
        Path file = folder.resolve(set + ".arff");
        try {
            Files.writeString(file, text(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A shipped set: numeric attributes, then the class; read here so that it owes ELKI nothing. */
    public static Table table(String set) {
        List<String> names = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : text(set).lines().toList()) {
            if (line.startsWith("@attribute")) {
                names.add(line.split(" ")[1]);
            } else if (!line.isBlank() && !line.startsWith("@") && !line.startsWith("%")) {
                rows.add(line.split(","));
            }
        }
        int columns = names.size() - 1;
        Table.Builder table = Table.builder(rows.size());
        for (int j = 0; j < columns; j++) {
            int column = j;
            double[] values = rows.stream().mapToDouble(r -> number(r[column])).toArray();
            table.add(Attribute.numeric(names.get(j)), values);
        }
        List<String> classes = List.of("normal", "outlier");
        int[] ids = rows.stream().mapToInt(r -> classes.indexOf(r[columns])).toArray();
        return table.classes(new RowClasses(classes, ids)).build();
    }

    /** A shipped set as a detector sees it without options: nothing tells it which labels mean outliers. */
    public static Table seenBy(DetectorSpec spec, String set) {
        Table table = table(set);
        if (spec.classUse() != ClassUse.OUTLIER_LABELS) {
            return table;
        }
        Table.Builder rows = Table.builder(table.rows());
        for (int j = 0; j < table.columns(); j++) {
            rows.add(table.attribute(j), table.column(j));
        }
        return rows.build();
    }

    /** A detector's algorithm as it is by default. */
    static DetectorAlgorithm algorithm(DetectorSpec spec) {
        return (DetectorAlgorithm) builder(spec).build();
    }

    /** A detector's algorithm with the options of {@link QuickValues}: for what does not depend on what it has learnt. */
    static DetectorAlgorithm quick(DetectorSpec spec) {
        ELKIBuilder<?> builder = builder(spec);
        trainQuickly(spec, builder);
        return (DetectorAlgorithm) builder.build();
    }

    /** The same with one more option. */
    static DetectorAlgorithm quick(DetectorSpec spec, String option, Object value) {
        ELKIBuilder<?> builder = builder(spec).with(Options.prefix(spec) + "." + option, value);
        trainQuickly(spec, builder);
        return (DetectorAlgorithm) builder.build();
    }

    /** Gives an algorithm, which may be one that runs the detector's, the options of {@link QuickValues}. */
    static void trainQuickly(DetectorSpec spec, ELKIBuilder<?> builder) {
        QuickValues.options(spec).forEach((name, text) -> builder.with(Options.prefix(spec) + "." + name, text));
    }

    private static ELKIBuilder<?> builder(DetectorSpec spec) {
        try {
            return new ELKIBuilder<>(Class.forName("farpoint.elki." + spec.name()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A database of rows, each with a label or none at all. */
    public static Database database(double[][] rows, String... labels) {
        return opened(new ArrayAdapterDatabaseConnection(rows, labels.length == 0 ? null : labels));
    }

    public static Database database(Path file) {
        return opened(connection(file));
    }

    public static DatabaseConnection connection(Path file) {
        return new ELKIBuilder<>(FileBasedDatabaseConnection.class)
                .with(FileBasedDatabaseConnection.Par.INPUT_ID, file.toUri())
                .build();
    }

    public static double[] scores(OutlierAlgorithm algorithm, Database database) {
        return scores(algorithm.autorun(database), database);
    }

    /** The scores of a result in the order of the rows. */
    public static double[] scores(OutlierResult result, Database database) {
        Relation<?> rows = database.getRelation(elki.data.type.TypeUtil.NUMBER_VECTOR_FIELD);
        double[] scores = new double[rows.size()];
        int row = 0;
        for (DBIDIter id = rows.iterDBIDs(); id.valid(); id.advance()) {
            scores[row++] = result.getScores().doubleValue(id);
        }
        return scores;
    }

    private static Database opened(DatabaseConnection connection) {
        Database database = new StaticArrayDatabase(connection);
        database.initialize();
        return database;
    }

    private static double number(String text) {
        return text.equals("?") ? Double.NaN : Double.parseDouble(text);
    }

    private static String text(String set) {
        try (InputStream in = Samples.class.getResourceAsStream("/farpoint/data/" + set + ".arff")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
