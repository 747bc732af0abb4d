package farpoint.spark.files;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a file or folder of results goes, what is written aside first, and where an earlier one waits until the new one is in place.
 *
 * @param files where all three are
 * @param target where it goes
 * @param run tells runs apart that write at the same time
 */
record Place(FileSystem files, Path target, String run) {
    /** The file by which Spark says that a folder of results is whole. */
    static final String DONE = "_SUCCESS";

    /**
     * Written to first: near its place, so that moving copies nothing, in a folder that is hidden from those who read the one around
     * it. Spark would warn of reading what is hidden itself.
     */
    Path aside() {
        return new Path(hidden(), target.getName());
    }

    private Path hidden() {
        return sibling("tmp");
    }

    private Path earlier() {
        return sibling("old");
    }

    private Path sibling(String ending) {
        return new Path(target.getParent(), "." + target.getName() + "." + run + "." + ending);
    }

    /** A place of a run of its own. */
    static Place of(FileSystem files, Path target) {
        return new Place(files, target, UUID.randomUUID().toString());
    }

    /**
     * Checks that the folder of a path is there, or can be made, and is not among the results of a run of Spark, with which what is
     * written would be read or replaced.
     *
     * @throws InvalidInputException if not
     */
    static void requireFolder(FileSystem files, Path path) throws IOException {
        Path folder = existing(files, path);
        if (!files.getFileStatus(folder).isDirectory()) {
            throw new InvalidInputException("'%s' cannot be written: '%s' is no folder.", path, folder);
        }
        if (path.getName().contains(":")) {
            throw new InvalidInputException("'%s' cannot be written: Hadoop allows no colon in a name.", path);
        }
        for (Path around = folder; around != null; around = around.getParent()) {
            if (files.exists(new Path(around, DONE))) {
                throw new InvalidInputException(
                        "'%s' would be written into '%s', a folder of results. Name a place that is in none.",
                        path, around);
            }
        }
    }

    /** The nearest folder around a path that is there. */
    private static Path existing(FileSystem files, Path path) throws IOException {
        Path folder = path.getParent();
        if (folder == null) {
            throw new InvalidInputException("'%s' is the root of all files; name something in it.", path);
        }
        while (!files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    /**
     * Checks that it can be written, so that the result of a long run is not lost: makes a hidden folder, and deletes it.
     *
     * @throws InvalidInputException if not
     */
    void requireWritable() throws IOException {
        Path folder = existing(files, target);
        Path probe = new Path(folder, hidden().getName());
        String reason = "";
        boolean made = false;
        try {
            made = files.mkdirs(probe) && files.delete(probe, true);
        } catch (IOException e) {
            reason = ": " + e.getMessage();
        }
        if (!made) {
            throw new InvalidInputException(
                    "'%s' cannot be written: the folder '%s' cannot be made%s.", target, probe, reason);
        }
    }

    /**
     * Checks that what is written is no other thing of the run, nor in it, nor around it.
     *
     * @param name of what is written
     * @throws InvalidInputException if it is
     */
    static void requireApart(String name, Path written, Path other) {
        if (isIn(written, other) || isIn(other, written)) {
            throw new InvalidInputException(
                    "'%s' would be written over or into '%s', which the run needs too. Name another.", name, other);
        }
    }

    private static boolean isIn(Path inner, Path outer) {
        Path folder = inner;
        while (folder != null && !folder.equals(outer)) {
            folder = folder.getParent();
        }
        return folder != null;
    }

    /** Moves what was written aside into place; an earlier one is back if that fails. */
    void moveIn() throws IOException {
        boolean replaces = files.exists(target);
        if (replaces) {
            rename(target, earlier());
        }
        try {
            rename(aside(), target);
        } catch (IOException e) {
            if (replaces) {
                rename(earlier(), target);
            }
            throw e;
        }
        files.delete(earlier(), true);
    }

    /** Deletes an earlier file or folder in whose place nothing comes; whether there was one. */
    boolean remove() throws IOException {
        return files.delete(target, true);
    }

    /** Deletes what was written aside and is not in place. */
    void clear() throws IOException {
        files.delete(hidden(), true);
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("'" + from + "' cannot be renamed to '" + to + "'");
        }
    }
}
