package farpoint.bench;

import farpoint.bench.python.PythonProcess;
import farpoint.data.Table;
import farpoint.run.InvalidInputException;
import farpoint.study.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A detector of scikit-learn with its defaults, in a child process of Python: IsolationForest, KNN (the distance to the fifth
 * neighbour; training rows without themselves), LOF (by distances of scaled columns, as KNN) or OneClassSVM (scaled too).
 * Missing values are the training rows' medians.
 *
 * @param label "sklearn:" and a name
 */
record PythonContender(String label, PythonProcess python) implements Contender {
    private static final String PREFIX = "sklearn:";

    private static final String PROGRAM = """
            import sys
            import numpy, sklearn
            from sklearn.ensemble import IsolationForest
            from sklearn.neighbors import LocalOutlierFactor, NearestNeighbors
            from sklearn.preprocessing import StandardScaler
            from sklearn.svm import OneClassSVM
            def forest(train, test, seed):
                return -IsolationForest(random_state=seed).fit(train).score_samples(train if test is None else test)
            def knn(train, test, seed):
                return NearestNeighbors(n_neighbors=5).fit(train).kneighbors(test)[0][:, -1]
            def lof(train, test, seed):
                if test is None:
                    return -LocalOutlierFactor().fit(train).negative_outlier_factor_
                return -LocalOutlierFactor(novelty=True).fit(train).score_samples(test)
            def svm(train, test, seed):
                return -OneClassSVM().fit(train).decision_function(train if test is None else test)
            detectors = {"IsolationForest": forest, "KNN": knn, "LOF": lof, "OneClassSVM": svm}
            print(sklearn.__version__, flush=True)
            for line in sys.stdin:
                name, seed, columns, folder = line.rstrip("\\n").split(" ", 3)
                read = lambda file: numpy.fromfile(folder + "/" + file).reshape(-1, int(columns))
                train, test = read("train"), read("test")
                median = numpy.nanmedian(train, axis=0)
                train, test = numpy.where(numpy.isnan(train), median, train), numpy.where(numpy.isnan(test), median, test)
                test = test if len(test) else None
                if name != "IsolationForest":
                    scaler = StandardScaler().fit(train)
                    train, test = scaler.transform(train), None if test is None else scaler.transform(test)
                detectors[name](train, test, int(seed)).astype(float).tofile(folder + "/scores")
                print("done", flush=True)
            """;

    static boolean isOne(String text) {
        return text.startsWith(PREFIX);
    }

    /**
     * Starts Python.
     *
     * @throws InvalidInputException if it or scikit-learn is not installed
     */
    static PythonContender parse(String text) {
        Optional<PythonProcess> python = PythonProcess.start(PROGRAM, 1);
        return new PythonContender(
                text,
                python.orElseThrow(() -> new InvalidInputException(
                        "'%s' needs Python with scikit-learn, which are not installed here.", text)));
    }

    @Override
    public double[] scores(Split labelled, Protocol protocol, int seed) {
        Split split = labelled.withoutLabelled();
        try {
            Path folder = Files.createTempDirectory("farpoint");
            Files.write(folder.resolve("train"), bytes(split.training()));
            Files.write(folder.resolve("test"), split.test() == split.training() ? new byte[0] : bytes(split.test()));
            int columns = split.training().columns();
            python.ask(label.substring(PREFIX.length()) + " " + seed + " " + columns + " " + folder);
            DoubleBuffer scores = littleEndian(Files.readAllBytes(folder.resolve("scores")));
            for (String file : new String[] {"train", "test", "scores", "."}) {
                Files.delete(folder.resolve(file).normalize());
            }
            double[] all = new double[scores.remaining()];
            scores.get(all);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Table table) {
        byte[] bytes = new byte[Math.multiplyExact(8 * table.rows(), table.columns())];
        DoubleBuffer values = littleEndian(bytes);
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                values.put(table.value(i, j));
            }
        }
        return bytes;
    }

    private static DoubleBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    }
}
