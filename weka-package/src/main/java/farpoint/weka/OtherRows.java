package farpoint.weka;

import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import weka.core.Instances;
import weka.core.Utils;

/** The rows of another file, such as one of last month, with the columns that a table has. */
final class OtherRows {
    private OtherRows() {}

    /**
     * Reads a file. Its columns have the order of the table, and categories of their own; columns that the table has not are left out.
     *
     * @throws InvalidInputException if it cannot be read, or lacks an attribute or has it of another kind
     */
    static Table read(Path file, Table own) throws IOException {
        Instances rows = DataFile.read(file, own.attributes()).rows();
        Table.Builder builder = Table.builder(rows.size());
        for (Attribute attribute : own.attributes()) {
            weka.core.Attribute there = rows.attribute(attribute.name());
            if (there == null) {
                throw new InvalidInputException(
                        "The file '%s' has no attribute '%s', which the rows to be compared with it have.",
                        file.getFileName(), attribute.name());
            }
            boolean sameKind = attribute.isText() || there.isNominal() == attribute.isNominal() && !there.isString();
            double[] values = rows.attributeToDoubleArray(there.index());
            // A column of CSV without any value is a text.
            boolean isEmpty = Arrays.stream(values).allMatch(Utils::isMissingValue);
            if (!sameKind && !isEmpty) {
                throw new InvalidInputException(
                        "Attribute '%s' is %s, but not in the file '%s'.",
                        attribute.name(), attribute.kind(), file.getFileName());
            }
            add(builder, attribute, there, values);
        }
        return builder.build();
    }

    private static void add(Table.Builder builder, Attribute own, weka.core.Attribute there, double[] values) {
        if (own.isText()) {
            builder.addText(own.name());
        } else if (there.isNominal() && there.numValues() > 0) {
            List<String> categories = Collections.list(there.enumerateValues()).stream()
                    .map(String::valueOf)
                    .toList();
            builder.add(Attribute.nominal(own.name(), categories), values);
        } else {
            builder.add(own, values);
        }
    }
}
