package weka.filters.unsupervised.outlier;

import farpoint.data.Table;
import farpoint.weka.InstancesTables;
import farpoint.zerror.Form;
import weka.core.Instances;

/** What each form looks at: the class is set aside, or gives the labels, or is an attribute like all others. */
final class FilterTables {
    private FilterTables() {}

    /** The table of some rows. */
    static Table table(Instances rows, Form form) {
        return switch (form) {
            case ATTRIBUTES, AUTOENCODER -> InstancesTables.table(rows);
            case CLASSES -> InstancesTables.tableWithClasses(rows);
            case TARGET -> InstancesTables.table(withoutClass(rows));
        };
    }

    /** The attribute of a column of the table. */
    static int attribute(Instances rows, Form form, int column) {
        boolean classIsBefore = rows.classIndex() >= 0 && rows.classIndex() <= column;
        return form != Form.TARGET && classIsBefore ? column + 1 : column;
    }

    private static Instances withoutClass(Instances rows) {
        Instances view = new Instances(rows);
        view.setClassIndex(-1);
        return view;
    }
}
