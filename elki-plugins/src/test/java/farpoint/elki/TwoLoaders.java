package farpoint.elki;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs the packaged jar twice in one JVM, each time in a class loader that shares nothing with the other. */
final class TwoLoaders {
    private TwoLoaders() {}

    /** The first argument is the jar, the others are for ELKI. */
    public static void main(String[] arguments) throws Exception {
        URL[] jar = {Path.of(arguments[0]).toUri().toURL()};
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        // The manifest names ELKI's jars.
        try (URLClassLoader first = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader());
                URLClassLoader second = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            run(first, options);
            run(second, options);
        }
    }

    private static void run(ClassLoader loader, String[] options) throws Exception {
        loader.loadClass("farpoint.elki.Launcher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) options);
    }
}
