package farpoint.wekalauncher;

import java.io.File;
import java.util.Arrays;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Instances;
import weka.core.WekaPackageClassLoaderManager;
import weka.core.WekaPackageManager;
import weka.core.converters.ConverterUtils.DataSource;

/** Uses the installed package twice in one JVM, the second time in a new class loader, as when it is installed anew. */
final class Reloading {
    /** Begins the lines that say which class loader gave which scores. */
    static final String MARK = "loader";

    private Reloading() {}

    /** The argument is the data file. */
    public static void main(String[] arguments) throws Exception {
        Instances data = new DataSource(arguments[0]).getDataSet();
        data.setClassIndex(data.numAttributes() - 1);
        WekaPackageManager.loadPackages(false);
        score(data);
        WekaPackageClassLoaderManager.getWekaPackageClassLoaderManager()
                .addPackageToClassLoader(new File(WekaPackageManager.PACKAGES_DIR, "farpoint"));
        score(data);
    }

    private static void score(Instances data) throws Exception {
        Classifier detector =
                AbstractClassifier.forName("weka.classifiers.outlier.KNNDistance", new String[] {"-engine", "opencl"});
        detector.buildClassifier(data);
        StringBuilder scores = new StringBuilder();
        for (int i = 0; i < data.size(); i++) {
            scores.append(Arrays.toString(detector.distributionForInstance(data.get(i)))
                    .replace(" ", ""));
        }
        int loader = System.identityHashCode(detector.getClass().getClassLoader());
        System.out.println(MARK + " " + loader + " " + scores);
    }
}
