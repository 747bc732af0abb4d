package farpoint.wekalauncher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import weka.core.WekaPackageManager;

/** Installs the package zip into Weka's home if it is not there or is another build. */
final class PackageInstaller {
    private static final String PACKAGE = "farpoint";

    /** Lies in the package's directory, so that another way of installing or removing the package removes it. */
    private static final String MARK = ".launcher-sha256";

    private final Path zip;
    private final Path home;

    PackageInstaller(Path zip, Path home) {
        this.zip = zip;
        this.home = home;
    }

    /**
     * Installs the package if need be, before any package is loaded: what Weka loads while it installs is missing from the
     * lists of its windows.
     */
    void install() throws Exception {
        if (!Files.isRegularFile(zip)) {
            throw new UserError("There is no package file '" + zip + "'.");
        }
        Files.createDirectories(home);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip));
        String wanted = HexFormat.of().formatHex(digest);
        Path lockFile = home.resolve(".farpoint.lock");
        // Two runs may share a home; only one may install.
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !installed().equals(wanted)) {
                install(wanted);
            }
        }
    }

    private String installed() throws IOException {
        Path mark = mark();
        return Files.exists(mark) ? Files.readString(mark) : "";
    }

    private void install(String digest) throws Exception {
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        // The method of the same name of WekaPackageManager also loads the package, and halfway all others.
        WekaPackageManager.getUnderlyingPackageManager().installPackageFromArchive(zip.toString(), quiet);
        Files.writeString(mark(), digest);
    }

    private Path mark() {
        return home.resolve("packages").resolve(PACKAGE).resolve(MARK);
    }
}
