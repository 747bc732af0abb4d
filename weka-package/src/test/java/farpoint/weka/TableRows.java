package farpoint.weka;

import farpoint.data.Table;
import java.util.ArrayList;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Tables of the core as Weka's instances. */
public final class TableRows {
    private TableRows() {}

    /** The numbers of a table, and behind them its classes as the class. */
    public static Instances of(Table table) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        table.attributes().forEach(a -> attributes.add(new Attribute(a.name())));
        attributes.add(new Attribute("class", table.classes().orElseThrow().names()));
        Instances rows = new Instances("rows", attributes, table.rows());
        for (int i = 0; i < table.rows(); i++) {
            double[] values = new double[attributes.size()];
            for (int j = 0; j < table.columns(); j++) {
                values[j] = table.value(i, j);
            }
            values[table.columns()] = table.classes().orElseThrow().ids()[i];
            rows.add(new DenseInstance(1, values));
        }
        rows.setClassIndex(table.columns());
        return rows;
    }
}
