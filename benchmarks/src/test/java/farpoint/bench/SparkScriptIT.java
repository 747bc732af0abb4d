package farpoint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.ChildProcess;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./farpoint spark} in a folder of its own, with stand-ins for Maven and Java that write down how they were called. */
@EnabledOnOs(OS.LINUX)
class SparkScriptIT {
    private static final Path PROJECT =
            Path.of(System.getProperty("farpoint.data")).resolve("..");
    private static final String JAR = "/spark/target/submit/farpoint-spark-1.jar";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(PROJECT.resolve("farpoint"), folder.resolve("farpoint"));
        Files.writeString(folder.resolve("pom.xml"), "  <version>1</version>\n");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base\"\n");
        Files.createDirectory(folder.resolve("bin"));
        write("java", "printf '%s\\n' \"$@\" >java.call; echo \"$SPARK_LOCAL_IP\" >java.address");
        write("mvn", """
                echo "$*" >mvn.call
                mkdir -p spark/target/submit spark/runtime/target cli/target/runnable
                touch .%s cli/target/runnable/farpoint-cli-1.jar
                printf %%s /jars/spark-one.jar:/jars/spark-two.jar >spark/runtime/target/spark-classpath
                """.formatted(JAR));
    }

    @Test
    void withoutAMasterAllIsInThisJavaAndNobodyElseCanReachIt() throws Exception {
        JavaProcess.Result outcome = farpoint("spark", "score", "--in", "rows here.csv");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(
                call("mvn").get(0).endsWith(" package -Pspark -pl spark -am"),
                call("mvn").toString());
        assertTrue(outcome.err().contains("downloads Spark (290 MB)"), outcome.err());
        List<String> call = call("java");
        int main = call.indexOf("org.apache.spark.deploy.SparkSubmit");
        assertTrue(call.subList(0, main).contains("@" + folder + "/spark/runtime/java-options"), call.toString());
        assertEquals(List.of("-cp", "/jars/spark-one.jar:/jars/spark-two.jar"), call.subList(main - 2, main));
        assertEquals(
                List.of(
                        "--master",
                        "local[*]",
                        "--conf",
                        "spark.ui.enabled=false",
                        folder + JAR,
                        "score",
                        "--in",
                        "rows here.csv"),
                call.subList(main + 1, call.size()));
        assertEquals("127.0.0.1\n", Files.readString(folder.resolve("java.address")));
    }

    @Test
    void optionsBeforeTheCommandAreThoseOfSparkSubmit() throws Exception {
        String master = "spark://host:7077";
        assertEquals(
                0,
                farpoint("spark", "--verbose", "--conf", "a=b", "--master", master, "fit")
                        .status());
        assertEquals(List.of("--verbose", "--conf", "a=b", "--master", master, folder + JAR, "fit"), submitted());
        assertEquals(
                0, farpoint("spark", "--master=" + master, "fit", "--master").status());
        assertEquals(List.of("--master=" + master, folder + JAR, "fit", "--master"), submitted());
        assertEquals("\n", Files.readString(folder.resolve("java.address")));
    }

    @Test
    void helpIsThatOfTheCommands() throws Exception {
        assertEquals(0, farpoint("spark", "--help").status());
        List<String> submitted = submitted();
        assertEquals(List.of(folder + JAR, "--help"), submitted.subList(submitted.size() - 2, submitted.size()));
    }

    @Test
    void whatSparkSubmitWouldPassOverIsRefused() throws Exception {
        assertMistake("the memory of the driver is that of this Java", "--driver-memory", "2g", "fit");
        assertMistake("the memory of the driver is that of this Java", "--driver-memory=2g", "fit");
        assertMistake("the option --conf of spark-submit lacks its value", "--conf");
        assertMistake("spark demo takes no arguments", "demo", "fast");
    }

    @Test
    void theDemonstrationStartsItsOwnSpark() throws Exception {
        assertEquals(0, farpoint("spark", "demo").status());
        List<String> call = call("java");
        int main = call.indexOf("farpoint.spark.cluster.Demo");
        String plain = folder + "/spark/target/farpoint-spark-1.jar";
        assertEquals(plain + ":" + folder + JAR, call.get(main - 1));
        assertEquals(List.of(folder + "/spark/runtime", folder + JAR), call.subList(main + 1, call.size()));
    }

    /** Who does not use it does not download it. */
    @Test
    void otherCommandsKnowNoSpark() throws Exception {
        assertEquals(0, farpoint("score", "rows.csv").status());
        assertTrue(call("mvn").get(0).endsWith(" package"), call("mvn").toString());
        assertFalse(String.join(" ", call("java")).contains("spark"));
    }

    private void assertMistake(String sentence, String... arguments) throws Exception {
        JavaProcess.Result outcome =
                farpoint(Stream.concat(Stream.of("spark"), Stream.of(arguments)).toArray(String[]::new));
        assertEquals(1, outcome.status(), outcome.err());
        assertTrue(outcome.err().startsWith("farpoint: " + sentence), outcome.err());
        assertFalse(Files.exists(folder.resolve("java.call")));
        assertFalse(Files.exists(folder.resolve("mvn.call")));
    }

    private List<String> submitted() throws IOException {
        List<String> call = call("java");
        return call.subList(call.indexOf("org.apache.spark.deploy.SparkSubmit") + 1, call.size());
    }

    private List<String> call(String program) throws IOException {
        return Files.readAllLines(folder.resolve(program + ".call"));
    }

    private void write(String name, String commands) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bin").resolve(name), "#!/bin/sh\ncd '" + folder + "'\n" + commands + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private JavaProcess.Result farpoint(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", folder + "/farpoint");
        builder.command().addAll(List.of(arguments));
        builder.environment().merge("PATH", folder + "/bin", (path, bin) -> bin + ":" + path);
        builder.environment().put("JAVA_HOME", folder.toString());
        builder.environment().put("FARPOINT_ARCHIVES", "off");
        builder.environment().keySet().removeAll(Set.of("JAVA_OPTS", "SPARK_LOCAL_IP"));
        return ChildProcess.run(builder);
    }
}
