package farpoint.wekalauncher;

import farpoint.wekalauncher.ChildJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the launcher with the built package, and the files that they read. */
abstract class LauncherRun {
    static final String RPD = "weka.classifiers.outlier.RandomProjectionDepth";
    static final String FILTER = "weka.filters.unsupervised.outlier.OutlierScore";
    static final String TOOL = "weka.outlier.ScoreOutliers";
    static final String GENERATOR = "weka.datagenerators.outlier.RangeProfiles";
    static final String LAUNCHER = "farpoint.wekalauncher.Launcher";
    static final String GLASS = ChildJvm.DATA.resolve("glass.arff").toString();
    static final String EXPERIMENT =
            Path.of("src/main/weka/experiments/outliers.xml").toAbsolutePath().toString();
    static final String HEAD = "@relation r\n@attribute x numeric\n@attribute y numeric\n";
    static final String CLASS = "@attribute class {normal,outlier}\n";

    @TempDir
    static Path directory;

    private static WekaJvm jvm;

    @AfterAll
    static void endTheJvm() throws Exception {
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
    }

    @BeforeAll
    static void writeBadFiles() throws Exception {
        write("empty", "");
        write("unequal", HEAD + CLASS + "@data\n1,2,normal\n1,2\n3,4,normal\n");
        write("text", HEAD + CLASS + "@data\n1,2,normal\n1,abc,normal\n");
        write("missing", HEAD + CLASS + "@data\n?,2,normal\n?,3,normal\n?,4,normal\n");
        write("one", HEAD + CLASS + "@data\n1,2,normal\n");
        write("zero", HEAD + CLASS + "@data\n");
        write("numeric", HEAD + "@data\n1,2\n2,3\n5,4\n4,4\n");
        write("few", HEAD + CLASS + "@data\n1,2,normal\n2,3,normal\n5,4,normal\n4,4,outlier\n");
    }

    static void write(String name, String content) throws Exception {
        Files.writeString(directory.resolve(name + ".arff"), content);
    }

    static String csv(String name, String content) throws Exception {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    /** 100 normal rows in a square, and three outliers. */
    static String labelled(String first, String header) {
        StringBuilder text = new StringBuilder(header).append(first);
        for (int i = 0; i < 100; i++) {
            text.append(i % 10).append(',').append(i / 10).append(",normal\n");
        }
        return text.append("50,50,outlier\n-40,3,outlier\n5,-60,outlier\n").toString();
    }

    /** Runs the launcher in a JVM that the runs of a class have together, in turn. */
    static Result inTurn(String... arguments) throws Exception {
        if (jvm == null) {
            Path home = directory.resolve("in-turn/wekafiles");
            jvm = new WekaJvm(new ChildJvm(ChildJvm.THIS_JAVA, ChildJvm.newestWeka(), home), directory.resolve("runs"));
        }
        return jvm.run(LAUNCHER, resolved(arguments));
    }

    /** Runs the launcher in a process of its own. */
    static Result launch(String... arguments) throws Exception {
        return child().run(LAUNCHER, resolved(arguments));
    }

    private static String[] resolved(String... arguments) {
        return Stream.of(arguments)
                .map(a -> a.endsWith(".arff") && !a.contains("/")
                        ? directory.resolve(a).toString()
                        : a)
                .toArray(String[]::new);
    }

    static ChildJvm child() {
        return new ChildJvm(ChildJvm.THIS_JAVA, ChildJvm.newestWeka(), directory.resolve("home/wekafiles"));
    }
}
