package weka.datagenerators.outlier;

import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.rangeprofile.ProfileSet;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** Range profiles as rows of Weka: cells, maybe aspect, hull and kind, and the class. */
final class ProfileRows {
    private final ProfileSet profiles;
    private final RowClasses classes;
    private final boolean details;
    private final Instances header;

    ProfileRows(String relation, ProfileSet profiles, boolean details) {
        this.profiles = profiles;
        this.classes = profiles.table().classes().orElseThrow();
        this.details = details;
        this.header = header(relation);
    }

    private Instances header(String relation) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        profiles.table().attributes().forEach(cell -> attributes.add(new Attribute(cell.name())));
        if (details) {
            attributes.add(new Attribute("aspect"));
            attributes.add(new Attribute("hull", (List<String>) null));
            attributes.add(new Attribute("kind", (List<String>) null));
        }
        attributes.add(new Attribute("class", classes.names()));
        Instances empty = new Instances(relation, attributes, 0);
        empty.setClassIndex(attributes.size() - 1);
        return empty;
    }

    /** The attributes, without rows. */
    Instances header() {
        return header;
    }

    /** A row that belongs to the header. */
    Instance row(int index) {
        Table table = profiles.table();
        double[] values = new double[header.numAttributes()];
        for (int n = 0; n < table.columns(); n++) {
            values[n] = table.value(index, n);
        }
        if (details) {
            int column = table.columns();
            values[column] = profiles.aspects()[index];
            values[column + 1] = header.attribute(column + 1).addStringValue(profiles.hulls()[index]);
            values[column + 2] = header.attribute(column + 2).addStringValue(profiles.kinds()[index]);
        }
        values[values.length - 1] = classes.ids()[index];
        Instance row = new DenseInstance(1, values);
        row.setDataset(header);
        return row;
    }
}
