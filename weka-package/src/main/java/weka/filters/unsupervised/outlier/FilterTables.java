package weka.filters.unsupervised.outlier;

import farpoint.data.Table;
import farpoint.weka.InstancesTables;
import farpoint.zerror.Form;
import weka.core.Instances;

/** What each form looks at: the class is set aside, unless it gives the labels or is itself the target. */
final class FilterTables {
    private FilterTables() {}

    /**
     * The table of some rows.
     *
     * @param target name of the target; empty for none
     */
    static Table table(Instances rows, Form form, String target) {
        boolean classIsTarget =
                rows.classIndex() >= 0 && rows.classAttribute().name().equals(target);
        return switch (form) {
            case ATTRIBUTES, AUTOENCODER -> InstancesTables.table(rows);
            case CLASSES -> InstancesTables.tableWithClasses(rows);
            case TARGET -> classIsTarget ? allAttributes(rows) : InstancesTables.table(rows);
        };
    }

    /** The table of all attributes, the class among them. */
    static Table allAttributes(Instances rows) {
        Instances view = new Instances(rows);
        view.setClassIndex(-1);
        return InstancesTables.table(view);
    }

    /**
     * Some rows as a regressor takes them: the target is their class, and their own class, if it is another, is gone.
     *
     * @param target index of the target
     */
    static Instances regressionData(Instances rows, int target) {
        Instances view = new Instances(rows);
        int given = rows.classIndex();
        view.setClassIndex(target);
        if (given >= 0 && given != target) {
            view.deleteAttributeAt(given);
        }
        return view;
    }
}
