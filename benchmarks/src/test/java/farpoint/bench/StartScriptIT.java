package farpoint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.testing.ChildProcess;
import farpoint.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./farpoint test} on machines that this one is not: the script in a folder of its own, with stand-ins for Maven, Java
 * and the package manager, which write down how they were called.
 */
@EnabledOnOs(OS.LINUX)
class StartScriptIT {
    private static final Path PROJECT =
            Path.of(System.getProperty("farpoint.data")).resolve("..");
    private static final List<String> TOOLS =
            List.of("bash", "env", "dirname", "sed", "awk", "find", "sort", "mktemp", "rm", "touch", "mkdir", "cat");

    @TempDir
    private Path folder;

    private Path bin;

    private record Outcome(int status, String err, List<String> calls) {}

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(PROJECT.resolve("farpoint"), folder.resolve("farpoint"));
        Files.writeString(folder.resolve("pom.xml"), "  <version>1</version>\n");
        bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            write(tool, "exec " + where(tool) + " \"$@\"");
        }
        write("java", "echo java.base@17");
        write("uname", "echo Linux");
        write("id", "echo 0");
        standIn("mvn", "");
        withOpenCl();
    }

    @Test
    void aDeviceIsRequiredAndAllModulesRun() throws Exception {
        Outcome outcome = test();
        assertEquals(0, outcome.status, outcome.err);
        assertEquals(
                List.of("mvn -B -ntp -fae verify -Pspark -Dmaven.test.failure.ignore -Dopencl.required=true"),
                outcome.calls);
        assertTrue(outcome.err.endsWith("farpoint: no test failed.\n"), outcome.err);
    }

    @Test
    void allTestsThatFailAreToldAtTheEnd() throws Exception {
        String old = report("c", "surefire", "c.OldTest", "<failure type=\"x\"/>");
        assertEquals(0, ChildProcess.run(new ProcessBuilder("sh", "-c", old)).status());
        Path earlier = Path.of(folder + "/c/target/surefire-reports/TEST-c.OldTest.xml");
        Files.setLastModifiedTime(earlier, FileTime.fromMillis(0));
        standIn(
                "mvn",
                report("a", "surefire", "a.RedTest", "<failure message=\"no\"/>")
                        + report("b", "failsafe", "b.BrokenIT", "<error type=\"x\"/>")
                        + report("b", "surefire", "b.GreenTest", "<skipped/>"));
        Outcome outcome = test();
        assertEquals(1, outcome.status, outcome.err);
        assertTrue(
                outcome.err.endsWith(
                        "farpoint: these tests failed:\n  a: a.RedTest.someTest\n  b: b.BrokenIT.someTest\n"),
                outcome.err);
    }

    @Test
    void whatElseFailsInTheBuildFails() throws Exception {
        standIn("mvn", "exit 3");
        Outcome outcome = test();
        assertEquals(1, outcome.status, outcome.err);
        assertTrue(outcome.err.endsWith("farpoint: the build failed; see above.\n"), outcome.err);
    }

    @Test
    void whatIsMissingIsInstalledWhereDebianCan() throws Exception {
        withoutOpenCl();
        standIn("apt-get", "");
        Outcome outcome = test();
        assertEquals(0, outcome.status, outcome.err);
        assertEquals(
                List.of("apt-get update -qq", "apt-get install -y -qq pocl-opencl-icd ocl-icd-libopencl1"),
                outcome.calls.subList(0, 2));
        int told = outcome.err.indexOf("farpoint: installing pocl-opencl-icd ocl-icd-libopencl1 of Debian");
        assertTrue(told >= 0 && told < outcome.err.indexOf("farpoint: running all tests"), outcome.err);
    }

    @Test
    void onlyTheMissingPartIsInstalled() throws Exception {
        Files.delete(folder.resolve("libOpenCL.so.1"));
        standIn("apt-get", "");
        assertEquals("apt-get install -y -qq ocl-icd-libopencl1", test().calls.get(1));
    }

    @Test
    void aDisplayAndABrowserAreInstalledWhereDebianCan() throws Exception {
        standIn("apt-get", "");
        Outcome outcome = test();
        assertEquals(0, outcome.status, outcome.err);
        assertEquals(
                List.of(
                        "apt-get update -qq",
                        "apt-get install -y -qq xvfb chromium",
                        "mvn -B -ntp -fae verify -Pspark -Dmaven.test.failure.ignore -Dopencl.required=true"
                                + " -Ddisplay.required=true -Dbrowser.required=true"),
                outcome.calls);
    }

    @Test
    void aDisplayAndABrowserThatAreThereAreRequired() throws Exception {
        standIn("Xvfb", "");
        standIn("chromium", "");
        Outcome outcome = test();
        assertEquals(1, outcome.calls.size(), outcome.calls.toString());
        assertTrue(outcome.calls.get(0).endsWith(" -Ddisplay.required=true -Dbrowser.required=true"));
    }

    @Test
    void elsewhereTestsOfWindowsAreSkippedAndThatIsTold() throws Exception {
        assertTrue(test().err.contains("tests of windows need Xvfb"), "not Debian");
        standIn("apt-get", "exit 100");
        Outcome outcome = test();
        assertEquals(0, outcome.status, outcome.err);
        assertTrue(outcome.err.contains("tests of windows need Xvfb"), outcome.err);
        assertFalse(outcome.calls.get(outcome.calls.size() - 1).contains("display"), outcome.calls.toString());
    }

    @Test
    void elsewhereTheWayOutIsTold() throws Exception {
        withoutOpenCl();
        assertWayOut("this is not Debian", test());
        standIn("apt-get", "echo no network >&2; exit 100");
        assertWayOut("could not be installed", test());
        write("id", "echo 1000");
        assertWayOut("there is no sudo", test());
        standIn("sudo", "echo a password is required >&2; exit 1");
        Outcome outcome = test();
        assertWayOut("could not be installed", outcome);
        assertTrue(outcome.calls.get(0).startsWith("sudo --non-interactive apt-get"), outcome.calls.toString());
    }

    @Test
    void theWayOutRunsWithoutADevice() throws Exception {
        withoutOpenCl();
        Outcome outcome = test("--without-opencl", "-Dtest=ATest");
        assertEquals(0, outcome.status, outcome.err);
        assertEquals(
                List.of(
                        "mvn -B -ntp -fae verify -Pspark -Dmaven.test.failure.ignore -Dopencl.required=false -Dtest=ATest"),
                outcome.calls);
    }

    /** No package, no installation, no long tests. */
    @Test
    void aQuickRunCompilesAndTestsInShort() throws Exception {
        withoutOpenCl();
        Outcome outcome = test("--quick", "-Dtest=ATest");
        assertEquals(0, outcome.status, outcome.err);
        assertEquals(
                List.of("mvn -B -ntp -fae test -Pquick -T 2 -Dmaven.test.failure.ignore -Dopencl.required=false"
                        + " -Dtest=ATest"),
                outcome.calls);
        assertTrue(outcome.err.contains("running quick tests"), outcome.err);
    }

    @Test
    void withoutAMavenItsWrapperIsTaken() throws Exception {
        standIn("mvn", "");
        Files.move(bin.resolve("mvn"), folder.resolve("mvnw"));
        Outcome outcome = test("--without-opencl");
        assertEquals(0, outcome.status, outcome.err);
        assertEquals(1, outcome.calls.size());
    }

    private static void assertWayOut(String reason, Outcome outcome) {
        assertEquals(1, outcome.status, outcome.err);
        assertTrue(outcome.err.contains(reason), outcome.err);
        assertTrue(outcome.err.endsWith("./farpoint test --without-opencl\n"), outcome.err);
        assertFalse(outcome.calls.stream().anyMatch(call -> call.startsWith("mvn")), outcome.calls.toString());
    }

    private void withOpenCl() throws IOException {
        Files.createDirectories(folder.resolve("drivers"));
        Files.writeString(folder.resolve("drivers/some.icd"), "libsome.so\n");
        Path library = Files.writeString(folder.resolve("libOpenCL.so.1"), "");
        write("ldconfig", "echo '\tlibOpenCL.so.1 (libc6,x86-64) => " + library + "'");
    }

    private void withoutOpenCl() throws IOException {
        Files.delete(folder.resolve("drivers/some.icd"));
        write("ldconfig", "");
    }

    /** Commands that write the report of a test as surefire does. */
    private String report(String module, String plugin, String name, String result) {
        String reports = folder + "/" + module + "/target/" + plugin + "-reports";
        return """
                mkdir -p %s
                cat > %s/TEST-%s.xml <<'END'
                <testsuite name="%s">
                  <testcase name="someTest" classname="%s" time="0.1">
                    %s
                  </testcase>
                </testsuite>
                END
                touch -d 2100-01-01 %s/*
                """.formatted(reports, reports, name, name, name, result, reports);
    }

    /** A command of the stand-in, which writes down its arguments first. */
    private void standIn(String name, String commands) throws IOException {
        write(name, "echo \"" + name + " $*\" >> " + folder + "/calls\n" + commands);
    }

    private void write(String name, String commands) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!" + where("bash") + "\n" + commands + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private static Path where(String tool) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin", "/run/current-system/sw/bin").stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private Outcome test(String... arguments) throws IOException, InterruptedException {
        Path calls = Files.write(folder.resolve("calls"), new byte[0]);
        ProcessBuilder builder = new ProcessBuilder(where("bash").toString(), folder + "/farpoint", "test");
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        bin.toString(),
                        "OCL_ICD_VENDORS",
                        folder.resolve("drivers").toString()));
        JavaProcess.Result result = ChildProcess.run(builder);
        return new Outcome(result.status(), result.err(), Files.readAllLines(calls));
    }
}
