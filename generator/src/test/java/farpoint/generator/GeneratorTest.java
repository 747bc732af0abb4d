package farpoint.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.Detectors;
import farpoint.params.Parameter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final String ODD =
            "At most 5 % & <more>, \"quoted\" {@link Nothing} */ C:\\users \\u002a/ of Größe @home. "
                    + "And once more so that it takes a second line, or even a third line if need be.";
    private static final Parameter<Boolean> ODD_FLAG = Parameter.ofFlag("x-ray", ODD);

    private static Map<String, String> all() {
        Map<String, String> all = new HashMap<>(WekaClasses.all());
        all.putAll(ElkiClasses.sources());
        all.putAll(ElkiClasses.services());
        return all;
    }

    @Test
    void everyDetectorHasItsClassInBothHosts() {
        for (var spec : Detectors.all()) {
            assertTrue(all().containsKey("weka/classifiers/outlier/" + spec.name() + ".java"), spec.name());
            assertTrue(all().containsKey("farpoint/elki/" + spec.name() + ".java"), spec.name());
        }
    }

    @Test
    void isTheSameEachTimeAndFitsOnAScreen() {
        assertEquals(all(), all());
        all().values().stream()
                .flatMap(String::lines)
                .forEach(line -> assertTrue(line.length() <= 120 && line.equals(line.stripTrailing()), line));
    }

    @Test
    void literalsAndCommentsMeanTheText(@TempDir Path folder) throws Exception {
        String source =
                "/** " + SourceText.escaped(ODD) + " */\npublic class Odd {\n    public static final String TEXT = "
                        + SourceText.literal(8, ODD) + ";\n\n" + new BeanProperty(ODD_FLAG, 7).methods()
                        + "\n    private Object property(String name) {\n        return false;\n    }\n"
                        + "\n    private void setProperty(String name, Object value) {}\n"
                        + "\n    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)\n"
                        + "    public @interface OptionMetadata {\n        String displayName();\n\n"
                        + "        String description();\n\n        int displayOrder();\n    }\n}\n";
        Path file = Files.writeString(folder.resolve("Odd.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-d", folder.toString());
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertTrue(compiled, messages.toString());
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Class<?> odd = loader.loadClass("Odd");
            assertEquals(ODD, odd.getField("TEXT").get(null));
            Object bean = odd.getConstructor().newInstance();
            assertEquals(false, odd.getMethod("getXRay").invoke(bean));
            Annotation row = odd.getMethod("getXRay").getAnnotations()[0];
            assertEquals(ODD, row.annotationType().getMethod("description").invoke(row));
            assertEquals("XRay", row.annotationType().getMethod("displayName").invoke(row));
            assertEquals(7, row.annotationType().getMethod("displayOrder").invoke(row));
        }
    }

    @Test
    void rewritesWhatHasChangedAndDeletesWhatIsMadeNoMore(@TempDir Path folder) throws IOException {
        OutputFolder output = new OutputFolder(folder.resolve("new"));
        output.replaceBy(Map.of("a/A.java", "one", "b/B.java", "two", "C.java", "three"));
        Path same = folder.resolve("new/a/A.java");
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(same, before);
        output.replaceBy(Map.of("a/A.java", "one", "C.java", "other"));
        assertEquals(before, Files.getLastModifiedTime(same));
        assertEquals("other", Files.readString(folder.resolve("new/C.java")));
        assertFalse(Files.exists(folder.resolve("new/b/B.java")));
        try (Stream<Path> left = Files.walk(folder).filter(Files::isRegularFile)) {
            assertEquals(2, left.count());
        }
    }
}
