package farpoint.weka;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import weka.core.Instances;
import weka.core.Utils;

/**
 * The rows of another file, such as one of last month, to compare those of Weka with.
 *
 * @param file the file
 * @param cleaning leaves out what is no data, such as what an earlier run has appended
 */
public record OtherRows(Path file, UnaryOperator<Instances> cleaning) {
    /**
     * Reads a file: all of its attributes, with kinds and categories of their own, but the class of the rows that are compared with
     * it.
     *
     * @param data those rows; a nominal class is no attribute
     * @param own their attributes
     * @param notes gets a sentence on how the file was understood
     * @throws InvalidInputException if it cannot be read
     */
    Table read(Instances data, List<Attribute> own, Consumer<String> notes) throws IOException {
        DataFile read = DataFile.read(file, own);
        read.notes().forEach(note -> notes.accept(file.getFileName() + ": " + note));
        Instances rows = cleaning.apply(read.rows());
        Table.Builder builder = Table.builder(rows.size());
        for (weka.core.Attribute there : Collections.list(rows.enumerateAttributes())) {
            if (data.classIndex() < 0 || !data.classAttribute().name().equals(there.name())) {
                add(builder, there, rows.attributeToDoubleArray(there.index()), named(own, there.name()));
            }
        }
        return builder.build();
    }

    private static Optional<Attribute> named(List<Attribute> own, String name) {
        return own.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    private void add(Table.Builder builder, weka.core.Attribute there, double[] values, Optional<Attribute> own) {
        boolean isEmpty = Arrays.stream(values).allMatch(Utils::isMissingValue);
        Attribute attribute =
                own.filter(a -> isEmpty || a.isText() && there.isNominal()).orElseGet(() -> attribute(there));
        try {
            if (attribute.isText()) {
                builder.addText(attribute.name());
            } else {
                builder.add(attribute, values);
            }
        } catch (InvalidInputException e) {
            throw new InvalidInputException("The file '%s' cannot be used. %s", file.getFileName(), e.getMessage());
        }
    }

    /** By itself: what is neither a number nor of some values is text. */
    private static Attribute attribute(weka.core.Attribute there) {
        if (there.isNominal() && there.numValues() > 0) {
            List<String> categories = Collections.list(there.enumerateValues()).stream()
                    .map(String::valueOf)
                    .toList();
            return Attribute.nominal(there.name(), categories);
        }
        return there.isNumeric() ? Attribute.numeric(there.name()) : Attribute.text(there.name());
    }
}
