package farpoint.weka;

import farpoint.data.Attribute;
import farpoint.data.AttributeMatch;
import farpoint.params.ParameterValues;
import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat;
import farpoint.stream.WholeTable;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ArffLoader.ArffReader;
import weka.core.converters.ConverterUtils;

/**
 * A file of rows beside those that Weka has opened, such as one to be scored. ARFF, and other formats, are read as Weka does; CSV as the command {@code score} does, which
 * knows apostrophes, values that appear late, and many ways to write a missing one.
 *
 * @param rows all attributes
 * @param notes how it was understood, a sentence each
 */
public record DataFile(Instances rows, List<String> notes) {
    private static final int ROOM = 1000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads a file.
     *
     * @param expected attributes that the file should have: of CSV, which does not say what is a number, these do
     * @throws InvalidInputException if there is none, it has no rows, or cannot be understood
     */
    public static DataFile read(Path file, List<Attribute> expected) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException("There is no file '%s'.", file);
        }
        if (Files.size(file) == 0) {
            throw new InvalidInputException("The file '%s' is empty.", file.getFileName());
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        DataFile read = name.matches(".*\\.(csv|tsv|txt|data|dat)(\\.gz)?") ? csv(file, expected) : ofWeka(file, name);
        if (read.rows().isEmpty()) {
            throw new InvalidInputException("The file '%s' has no rows.", file.getFileName());
        }
        return read;
    }

    private static DataFile ofWeka(Path file, String name) {
        try {
            if (name.endsWith(".arff")) {
                return new DataFile(arff(file), List.of());
            }
            AbstractFileLoader loader = ConverterUtils.getLoaderForFile(file.toFile());
            if (loader == null) {
                throw new InvalidInputException(
                        "Weka has no loader for the file '%s'; it reads .arff, .csv and others.", file.getFileName());
            }
            loader.setFile(new File(file.toString()));
            return new DataFile(loader.getDataSet(), List.of());
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(
                    "The file '%s' is not in UTF-8; save the data in this charset.", file.getFileName());
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInputException(
                    "The file '%s' cannot be read: %s.", file.getFileName(), withoutStop(e.getMessage()));
        }
    }

    private static String withoutStop(String message) {
        String text = message == null ? "its content makes no sense" : message.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Instances arff(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            // What reads all rows prints a stack trace for a broken one, and goes on without it.
            ArffReader reader = new ArffReader(text, ROOM);
            Instances rows = reader.getStructure();
            for (Instance row = reader.readInstance(rows); row != null; row = reader.readInstance(rows)) {
                rows.add(row);
            }
            return rows;
        }
    }

    /**
     * There is nobody to ask which decimal sign is meant, so the other one is tried. A broken file may be one of other columns then,
     * which are not those that are expected.
     */
    private static DataFile csv(Path file, List<Attribute> expected) throws IOException {
        try {
            return csv(file, SourceFormat.BY_LOOK, expected);
        } catch (InvalidInputException e) {
            return withCommas(file, expected)
                    .orElseThrow(() -> new InvalidInputException(
                            "The file '%s' cannot be read. %s", file.getFileName(), capitalised(e.getMessage())));
        }
    }

    private static Optional<DataFile> withCommas(Path file, List<Attribute> expected) throws IOException {
        ParameterValues commas =
                ParameterValues.parse(SourceFormat.PARAMETERS, Map.of(SourceFormat.DECIMAL.name(), "comma"));
        try {
            return Optional.of(csv(file, SourceFormat.of(commas), expected))
                    .filter(read -> read.has(expected))
                    .map(read -> read.with("Commas are taken for the decimal sign."));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static DataFile csv(Path file, SourceFormat format, List<Attribute> expected) throws IOException {
        return csv(WholeTable.read(file.toString(), format, Set.of()), file, expected);
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Whether all are here; where they have no names, so many. */
    private boolean has(List<Attribute> expected) {
        List<String> names = expected.stream().map(Attribute::name).toList();
        return AttributeMatch.isNumbered(names) && !names.isEmpty()
                ? names.size() == rows.numAttributes()
                : names.stream().allMatch(name -> rows.attribute(name) != null);
    }

    private DataFile with(String note) {
        return new DataFile(rows, Stream.concat(Stream.of(note), notes.stream()).toList());
    }

    private static DataFile csv(WholeTable read, Path file, List<Attribute> expected) {
        Set<String> nominal = expected.stream()
                .filter(Attribute::isNominal)
                .map(Attribute::name)
                .collect(Collectors.toSet());
        List<Column> columns = columns(read, nominal);
        ArrayList<weka.core.Attribute> attributes =
                columns.stream().map(Column::attribute).collect(Collectors.toCollection(ArrayList::new));
        String relation = String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
        Instances rows = new Instances(relation, attributes, read.table().rows());
        for (int i = 0; i < read.table().rows(); i++) {
            double[] values = new double[columns.size()];
            for (int j = 0; j < values.length; j++) {
                values[j] = columns.get(j).values()[i];
            }
            rows.add(new DenseInstance(1, values));
        }
        return new DataFile(rows, read.notes());
    }

    /**
     * A column.
     *
     * @param values one a row, as Weka has them
     */
    private record Column(weka.core.Attribute attribute, double[] values) {}

    /** Columns without a value are no attributes of the table, and are strings here. */
    private static List<Column> columns(WholeTable read, Set<String> nominal) {
        Map<String, Integer> seen = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        int next = 0;
        for (int j = 0; j < read.fields().size(); j++) {
            String field = read.fields().get(j);
            String name = field.isBlank() ? Attribute.numbered(j).name() : field;
            boolean isThere = next < read.table().columns()
                    && read.table().attribute(next).name().equals(name);
            int times = seen.merge(name, 1, Integer::sum);
            String unique = times == 1 ? name : name + "_" + times;
            columns.add(isThere ? column(read, next, j, unique, nominal.contains(name)) : empty(read, unique));
            next += isThere ? 1 : 0;
        }
        return columns;
    }

    private static Column column(WholeTable read, int place, int field, String name, boolean asNominal) {
        Attribute attribute = read.table().attribute(place);
        double[] values = read.table().column(place);
        if (attribute.isNominal()) {
            return new Column(new weka.core.Attribute(name, attribute.categories()), values);
        }
        return asNominal ? nominal(read, field, name, values) : new Column(new weka.core.Attribute(name), values);
    }

    /** Digits that stand for categories. */
    private static Column nominal(WholeTable read, int field, String name, double[] numbers) {
        Map<String, Integer> places = new LinkedHashMap<>();
        double[] values = new double[numbers.length];
        for (int i = 0; i < values.length; i++) {
            String text = read.row(i).get(field).strip();
            values[i] =
                    Double.isNaN(numbers[i]) ? Utils.missingValue() : places.computeIfAbsent(text, t -> places.size());
        }
        return new Column(new weka.core.Attribute(name, new ArrayList<>(places.keySet())), values);
    }

    private static Column empty(WholeTable read, String name) {
        double[] missing = new double[read.table().rows()];
        Arrays.fill(missing, Utils.missingValue());
        return new Column(new weka.core.Attribute(name, (List<String>) null), missing);
    }
}
