package farpoint.wekalauncher;

import java.io.File;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ArffLoader;
import weka.core.converters.ConverterUtils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.core.converters.IncrementalConverter;
import weka.core.converters.Loader;

/**
 * Checks data files before Weka reads them: Weka prints a stack trace for a broken row and goes on with the rows above it.
 */
final class DataFiles {
    private DataFiles() {}

    /**
     * Reads a file through, keeping no rows.
     *
     * @param path the file; empty for none, and addresses of the web are left to Weka
     * @param classIndex the value of Weka's option -c; may be empty
     * @throws UserError if it cannot be read
     */
    static void check(String path, String classIndex) {
        if (path.isEmpty() || path.matches("(https?|ftp|file)://.*")) {
            return;
        }
        checkPresent(path);
        Loader loader = loader(path);
        Instances structure = readThrough(path, loader);
        if (classIndex.matches("-?\\d+")) {
            int index = Integer.parseInt(classIndex);
            if (index < 1 || index > structure.numAttributes()) {
                throw new UserError("The class index -c " + index + " is out of range: the file '" + path + "' has "
                        + structure.numAttributes() + " attributes.");
            }
        }
    }

    /** Checks that a file is there and not empty. */
    static void checkPresent(String path) {
        File file = new File(path);
        if (path.isEmpty()) {
            return;
        }
        if (!file.exists()) {
            throw new UserError("There is no file '" + path + "'.");
        }
        if (!file.isFile() || !file.canRead()) {
            throw new UserError("'" + path + "' is not a file that can be read.");
        }
        if (file.length() == 0) {
            throw new UserError("The file '" + path + "' is empty.");
        }
    }

    private static Loader loader(String path) {
        AbstractFileLoader loader = DataSource.isArff(path) ? new ArffLoader() : ConverterUtils.getLoaderForFile(path);
        if (loader == null) {
            throw new UserError("Weka has no loader for the file '" + path + "'; it reads .arff, .csv and others.");
        }
        try {
            loader.setFile(new File(path));
        } catch (Exception e) {
            throw unreadable(path, e);
        }
        return loader;
    }

    private static Instances readThrough(String path, Loader loader) {
        try {
            Instances structure = loader.getStructure();
            if (!(loader instanceof IncrementalConverter)) {
                loader.getDataSet();
                return structure;
            }
            Instance row = loader.getNextInstance(structure);
            while (row != null) {
                row = loader.getNextInstance(structure);
            }
            return structure;
        } catch (Exception e) {
            throw unreadable(path, e);
        }
    }

    private static UserError unreadable(String path, Exception cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new UserError("The file '" + path + "' cannot be read: " + Mistakes.sentence(reason));
    }
}
