package farpoint.weka;

import farpoint.audit.finding.Learner;
import farpoint.data.RowClasses;
import farpoint.data.Table;
import farpoint.run.CancelledException;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/** A classifier of Weka, by which an audit tells labels and files apart. Texts, which a table does not hold, it does not see. */
final class ClassifierLearner implements Learner {
    private final Classifier template;

    /**
     * A learner.
     *
     * @param template is copied for each training, and stays untouched
     */
    ClassifierLearner(Classifier template) {
        this.template = template;
    }

    @Override
    public String name() {
        return template.getClass().getSimpleName();
    }

    @Override
    public double[][] probabilities(Table training, RowClasses classes, Table rows, ComputeContext context) {
        try {
            Instances learnt = instances(training, classes.names());
            IntStream.range(0, learnt.size()).forEach(i -> learnt.get(i).setClassValue((double) classes.ids()[i]));
            Classifier classifier = AbstractClassifier.makeCopy(template);
            classifier.buildClassifier(learnt);
            Instances asked = instances(rows, classes.names());
            double[][] all = new double[asked.size()][];
            for (int i = 0; i < all.length; i++) {
                context.checkCancelled();
                all[i] = probabilities(classifier.distributionForInstance(asked.get(i)));
            }
            return all;
        } catch (CancelledException | InvalidInputException e) {
            throw e;
        } catch (InterruptedException e) {
            throw new CancelledException();
        } catch (Exception e) {
            throw new InvalidInputException(
                    "The classifier %s cannot learn from these rows: %s",
                    name(), String.valueOf(e.getMessage()).strip());
        }
    }

    /** Weka's classifiers say by zeros that they do not know. */
    private static double[] probabilities(double[] distribution) {
        double sum = Arrays.stream(distribution).sum();
        return Arrays.stream(distribution)
                .map(p -> sum > 0 ? p / sum : 1.0 / distribution.length)
                .toArray();
    }

    /** Rows of a table without a class; a missing value is NaN here and there. */
    private static Instances instances(Table table, List<String> classes) {
        int[] places = IntStream.range(0, table.columns())
                .filter(j -> !table.attribute(j).isText())
                .toArray();
        ArrayList<Attribute> attributes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int j : places) {
            farpoint.data.Attribute own = table.attribute(j);
            String name = unused(own.name(), names);
            attributes.add(own.isNominal() ? new Attribute(name, own.categories()) : new Attribute(name));
        }
        attributes.add(new Attribute(unused("class", names), classes));
        Instances rows = new Instances("rows", attributes, table.rows());
        rows.setClassIndex(places.length);
        for (int i = 0; i < table.rows(); i++) {
            double[] values = new double[places.length + 1];
            for (int c = 0; c < places.length; c++) {
                values[c] = table.value(i, places[c]);
            }
            values[places.length] = Utils.missingValue();
            rows.add(new DenseInstance(1, values));
        }
        return rows;
    }

    private static String unused(String name, Set<String> names) {
        String unused = name;
        while (!names.add(unused)) {
            unused += "_";
        }
        return unused;
    }
}
