package farpoint.spark.files;

import farpoint.modelfile.ModelFile;
import farpoint.run.InvalidInputException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** The files that Hadoop finds by its paths, such as {@code model.farpoint}, {@code hdfs://...} or {@code s3a://...}. */
public final class HadoopFiles {
    private static final String OF_HADOOP = "spark.hadoop.";
    private static final Pattern WILDCARD = Pattern.compile("[\\[\\]{}*?\\\\]");

    private final Configuration configuration;

    private HadoopFiles(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The files of a session. */
    public static HadoopFiles of(SparkSession session) {
        return new HadoopFiles(session.sparkContext().hadoopConfiguration());
    }

    /** The same without a session. */
    public static HadoopFiles of(SparkConf spark) {
        Configuration configuration = new Configuration();
        for (Tuple2<String, String> said : spark.getAllWithPrefix(OF_HADOOP)) {
            configuration.set(said._1(), said._2());
        }
        return new HadoopFiles(configuration);
    }

    /**
     * The path of a name.
     *
     * @return with its scheme, absolute
     * @throws InvalidInputException if it is none, or its files cannot be reached
     */
    public Path path(String name) throws IOException {
        try {
            Path path = new Path(name);
            FileSystem files = path.getFileSystem(configuration);
            return files.makeQualified(path);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof UnknownHostException host) {
                throw new InvalidInputException(
                        "'%s' cannot be reached: the host '%s' is unknown.", name, host.getMessage());
            }
            throw new InvalidInputException("'%s' is no path: %s.", name, e.getMessage());
        }
    }

    /** The files in which a path is. */
    FileSystem system(Path path) throws IOException {
        return path.getFileSystem(configuration);
    }

    /** A path by which Spark finds what has just this name, though characters in it are wildcards elsewhere. */
    static String literal(Path path) {
        return WILDCARD.matcher(path.toString()).replaceAll("\\\\$0");
    }

    /**
     * The files and folders that a path names: the one of just this name or, where there is none, those that it means by wildcards.
     *
     * @throws InvalidInputException if there are none
     */
    public List<FileStatus> required(Path path) throws IOException {
        FileSystem files = system(path);
        if (files.exists(path)) {
            return List.of(files.getFileStatus(path));
        }
        FileStatus[] found;
        try {
            found = files.globStatus(path);
        } catch (IllegalArgumentException e) {
            // Hadoop takes what stands before a colon in a name for a scheme.
            throw new InvalidInputException(
                    "What '%s' means cannot be looked for by wildcards, as a file there has a colon in its name: name the files, or"
                            + " their folder. Hadoop says: %s.",
                    path, e.getMessage());
        }
        if (found == null || found.length == 0) {
            throw new InvalidInputException("There is no file or folder '%s'.", path);
        }
        return Arrays.asList(found);
    }

    /**
     * Reads a model file.
     *
     * @throws InvalidInputException if there is none, or it is damaged, or needs a newer program
     */
    public ModelFile model(String name) throws IOException {
        Path path = path(name);
        FileSystem files = plain(path);
        try {
            if (files.getFileStatus(path).isDirectory()) {
                throw new InvalidInputException("'%s' is a folder; a model file is needed.", name);
            }
            try (InputStream bytes = files.open(path)) {
                return ModelFile.fromBytes(bytes.readAllBytes());
            }
        } catch (FileNotFoundException e) {
            throw new InvalidInputException("There is no model file '%s'.", name);
        }
    }

    /**
     * Checks that a model file can be written, so that the result of a long run is not lost; a folder is made beside it and deleted.
     *
     * @param read what the run reads
     * @throws InvalidInputException if it cannot, or would be among the data
     */
    public void requireWritable(String name, List<FileStatus> read) throws IOException {
        Path path = path(name);
        read.forEach(data -> Place.requireApart(name, path, data.getPath()));
        requirePlace(name, path).requireWritable();
    }

    private Place requirePlace(String name, Path path) throws IOException {
        FileSystem files = plain(path);
        if (files.exists(path) && files.getFileStatus(path).isDirectory()) {
            throw new InvalidInputException("The file '%s' cannot be written: it is a folder.", name);
        }
        Place.requireFolder(files, path);
        return Place.of(files, path);
    }

    /**
     * Writes a model file aside and moves it into place, so that a failure leaves an earlier file alone.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public void write(String name, ModelFile model) throws IOException {
        Place place = requirePlace(name, path(name));
        try {
            try (OutputStream out = place.files().create(place.aside(), false)) {
                out.write(model.toBytes());
            }
            place.moveIn();
        } finally {
            place.clear();
        }
    }

    /** Files without Hadoop's sums beside those of this machine: other programs replace model files, and not the sums. */
    private FileSystem plain(Path path) throws IOException {
        FileSystem files = system(path);
        return files instanceof ChecksumFileSystem summed ? summed.getRawFileSystem() : files;
    }
}
