package farpoint.opencl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library of the system that looks for drivers. Where it is missing JOCL finds out too, but prints that on standard
 * output, where results go; so it is not asked then. Looked for on Linux only, in the places of {@code ld.so(8)}.
 */
final class OpenClLibrary {
    private static final List<String> NAMES = List.of("libOpenCL.so.1", "libOpenCL.so");
    private static final List<String> DEFAULT_FOLDERS = List.of(
            "/lib",
            "/usr/lib",
            "/lib64",
            "/usr/lib64",
            "/lib/x86_64-linux-gnu",
            "/usr/lib/x86_64-linux-gnu",
            "/lib/aarch64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu");
    private static final Path CACHE = Path.of("/etc/ld.so.cache");
    private static final Pattern CACHED = Pattern.compile("/[^\0]*/libOpenCL\\.so(\\.1)?(?=\0)");

    private OpenClLibrary() {}

    /** Whether this is a Linux system without the library. */
    static boolean isMissing() {
        return System.getProperty("os.name").equals("Linux") && !isFound(folders(), CACHE);
    }

    /**
     * Whether there is such a library.
     *
     * @param folders where to look
     * @param cache the linker's list of libraries elsewhere, which need not exist
     */
    static boolean isFound(List<Path> folders, Path cache) {
        return folders.stream().anyMatch(f -> NAMES.stream().anyMatch(name -> Files.exists(f.resolve(name))))
                || cached(cache).stream().anyMatch(Files::exists);
    }

    private static List<Path> folders() {
        List<String> folders = new ArrayList<>(DEFAULT_FOLDERS);
        String named = System.getenv("LD_LIBRARY_PATH");
        if (named != null) {
            folders.addAll(List.of(named.split("[:;]")));
        }
        return folders.stream().map(Path::of).toList();
    }

    private static List<Path> cached(Path cache) {
        List<Path> paths = new ArrayList<>();
        try {
            Matcher matcher = CACHED.matcher(Files.readString(cache, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                paths.add(Path.of(matcher.group()));
            }
        } catch (IOException e) {
            // Without a list there is nothing in it.
        }
        return paths;
    }
}
