package farpoint.wekalauncher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ArffLoader.ArffReader;
import weka.core.converters.ConverterUtils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.core.converters.IncrementalConverter;

/**
 * Data files that are not CSV, checked before Weka reads them: it prints a stack trace for a broken row and goes on with the
 * rows above it.
 */
final class DataFiles {
    /** Rows that an ARFF reader makes room for. */
    private static final int CAPACITY = 1000;

    private DataFiles() {}

    /** Whether an argument is meant as a data file rather than as a class: it is there, or is named like one. */
    static boolean isMeant(String argument) {
        return new File(argument).exists()
                || argument.contains("/")
                || argument.contains(File.separator)
                || argument.matches("(?i).+\\.(arff|csv|tsv|txt|data|dat|xrff|json|libsvm|bsi|xlsx?|ods)(\\.gz)?");
    }

    /** Whether Weka reads a file from elsewhere. */
    static boolean isAddress(String path) {
        return path.matches("(https?|ftp|file)://.*");
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

    /** Whether Weka would misread an ARFF file that is right: behind a byte order mark, or in another character set. */
    static boolean isMisread(String path) throws IOException {
        boolean other = !Charset.defaultCharset().equals(StandardCharsets.UTF_8);
        return DataSource.isArff(path) && (other || new TextInput(Path.of(path)).hasMark());
    }

    /**
     * Reads a file through, keeping no rows.
     *
     * @return its attributes
     * @throws UserError if it cannot be read
     */
    static Instances check(String path) {
        return DataSource.isArff(path) ? arff(path, DataFiles::readThrough) : other(path);
    }

    /**
     * Reads an ARFF file.
     *
     * @throws UserError if it cannot be read
     */
    static Instances readArff(String path) {
        return arff(path, text -> new ArffReader(text).getData());
    }

    private interface Reading {
        Instances of(BufferedReader text) throws IOException;
    }

    private static Instances readThrough(BufferedReader text) throws IOException {
        ArffReader reader = new ArffReader(text, CAPACITY);
        Instances structure = reader.getStructure();
        Instance row = reader.readInstance(structure);
        while (row != null) {
            row = reader.readInstance(structure);
        }
        return structure;
    }

    private static Instances arff(String path, Reading reading) {
        TextInput file = new TextInput(Path.of(path));
        try (BufferedReader text = file.open()) {
            return reading.of(text);
        } catch (CharacterCodingException e) {
            throw file.wrongCharacterSet();
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(path, e);
        }
    }

    private static Instances other(String path) {
        AbstractFileLoader loader = ConverterUtils.getLoaderForFile(path);
        if (loader == null) {
            throw new UserError("Weka has no loader for the file '" + path + "'; it reads .arff, .csv and others.");
        }
        try {
            loader.setFile(new File(path));
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
