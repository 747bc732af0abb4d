package farpoint.wekalauncher;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import weka.core.Instances;
import weka.core.converters.AbstractFileSaver;
import weka.core.converters.ArffLoader.ArffReader;
import weka.core.converters.ArffSaver;
import weka.core.converters.C45Saver;
import weka.core.converters.ConverterUtils;

/** The format that the ending of an output file asks for. Weka's filters write ARFF whatever the ending is. */
final class DataFormat {
    private static final String COMPRESSED = ".gz";

    private DataFormat() {}

    /**
     * Rewrites a file of ARFF, as a filter of Weka writes it, in the format that its ending asks for: CSV as spreadsheets
     * read it, or what Weka's saver for the ending writes. Behind an ending that Weka does not know it stays ARFF.
     */
    static void apply(Path file) throws IOException {
        if (CsvFile.isNamedSo(file.toString())) {
            Instances data = read(file);
            try (Writer out = csv(file)) {
                CsvWriter.write(data, out);
            }
            return;
        }
        AbstractFileSaver saver = ConverterUtils.getSaverForFile(file.toString());
        boolean arff = saver instanceof ArffSaver && !file.toString().endsWith(COMPRESSED);
        // C4.5's format takes two files.
        if (saver == null || arff || saver instanceof C45Saver) {
            return;
        }
        saver.setInstances(read(file));
        saver.setFile(file.toFile());
        saver.writeBatch();
    }

    private static Instances read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, Charset.defaultCharset())) {
            return new ArffReader(in).getData();
        }
    }

    private static Writer csv(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        return new BufferedWriter(new OutputStreamWriter(
                file.toString().endsWith(COMPRESSED) ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }
}
