package farpoint.study.source;

import farpoint.files.UserFiles;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells whether a file is the same as before. */
final class Digest {
    private static final int BUFFER = 1 << 16;

    private Digest() {}

    /**
     * Size and SHA-256 of a file's bytes, such as "512 bytes, sha256 ab12...".
     *
     * @throws InvalidInputException if it is no file that can be read
     */
    static String of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    Files.exists(file)
                            ? "'%s' is no file; a study reads its data twice, and needs one."
                            : "There is no file '%s'.",
                    file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
            }
            return size + " bytes, sha256 " + HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new InvalidInputException("%s", UserFiles.sentence(e));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
