package farpoint.spark.files;

import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder of results, as Spark writes them. It is written aside, and an earlier one is replaced when all is there. To be closed,
 * which deletes what is not in place then.
 */
public final class ResultFolder implements AutoCloseable {
    private final String name;
    private final Place place;

    private ResultFolder(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    /**
     * A folder that can be written.
     *
     * @param name as the user has it
     * @throws InvalidInputException if there is something else in its place: a file, or a folder that no run of Spark has written
     */
    public static ResultFolder of(HadoopFiles hadoop, String name) throws IOException {
        Path path = hadoop.path(name);
        FileSystem files = hadoop.system(path);
        Place.requireFolder(files, path);
        ResultFolder folder = new ResultFolder(name, Place.of(files, path));
        if (files.exists(path)) {
            folder.requireReplaceable();
        }
        return folder;
    }

    private void requireReplaceable() throws IOException {
        if (!place.files().getFileStatus(place.target()).isDirectory()) {
            throw new InvalidInputException("'%s' is a file; results need a folder, and a file is not replaced.", name);
        }
        FileStatus[] inside = place.files().listStatus(place.target());
        boolean whole = place.files().exists(new Path(place.target(), Place.DONE));
        for (FileStatus one : inside) {
            String file = one.getPath().getName();
            if (!whole
                    || !one.isFile()
                    || !(file.startsWith("part-") || file.startsWith("_") || file.startsWith("."))) {
                throw new InvalidInputException(
                        "The folder '%s' holds '%s' and is not replaced: only folders of results are, as Spark has written them."
                                + " Name another, or delete it.",
                        name, file);
            }
        }
    }

    /**
     * Checks that no data is replaced by its results, and that none lies among them.
     *
     * @param read files and folders that are read
     * @throws InvalidInputException if one of them is the folder, in it, or around it
     */
    public void requireOther(List<FileStatus> read) {
        for (FileStatus one : read) {
            requireOther(one.getPath());
        }
    }

    /** The same for one file or folder. */
    public void requireOther(Path other) {
        Place.requireApart(name, place.target(), other);
    }

    /**
     * Checks that it can be written.
     *
     * @throws InvalidInputException if not
     */
    public void requireWritable() throws IOException {
        place.requireWritable();
    }

    /** Where it is written. */
    public Path aside() {
        return place.aside();
    }

    /** Where it will be. */
    public Path path() {
        return place.target();
    }

    /** The name that the user has for it. */
    @Override
    public String toString() {
        return name;
    }

    /** Moves what was written into place. */
    public void moveIn() throws IOException {
        place.moveIn();
    }

    /** Deletes an earlier one, where there are no results now; whether there was one. */
    public boolean removeEarlier() throws IOException {
        return place.remove();
    }

    @Override
    public void close() throws IOException {
        place.clear();
    }
}
