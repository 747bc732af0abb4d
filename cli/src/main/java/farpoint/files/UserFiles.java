package farpoint.files;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a user names: what is wrong with one is a sentence. */
public final class UserFiles {
    private static final String CHARSET = System.getProperty("sun.jnu.encoding", "UTF-8");

    private UserFiles() {}

    /**
     * The path of a name.
     *
     * @throws InvalidInputException if Java cannot use it in this locale, or at all
     */
    public static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw notUsable(name);
        }
    }

    /** The mistake that a name has letters that no file's name can have here. */
    public static InvalidInputException notUsable(String name) {
        return new InvalidInputException(
                "The file name '%s' has letters that Java cannot use in this locale, whose charset is %s. Start Java with"
                        + " the environment variable LC_ALL set to a locale in UTF-8, such as C.UTF-8.",
                name, CHARSET);
    }

    /**
     * Checks that a file is not both read and written.
     *
     * @param written a file that is to be written
     * @param read a file that is read
     * @throws InvalidInputException if they are one, by whatever names
     */
    public static void requireOther(Path written, Path read) {
        if (Files.exists(read) && isSame(written, read)) {
            throw new InvalidInputException(
                    "The file '%s' would replace '%s', which is read: they are one file. Write to another.",
                    written, read);
        }
    }

    /**
     * Whether two files are one, by whatever names; they need not be there.
     *
     * @throws InvalidInputException if that cannot be told
     */
    public static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new InvalidInputException("%s", sentence(e));
        }
    }

    /** One sentence on a file that cannot be read or written. */
    public static String sentence(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file or folder '" + missing.getFile() + "'.";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "The file '" + denied.getFile() + "' cannot be opened: access is denied.";
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return "The file '" + other.getFile() + "' cannot be used: " + other.getReason() + ".";
        }
        return "A file cannot be read or written: " + failure.getMessage() + ".";
    }
}
