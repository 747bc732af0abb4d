package farpoint.spark.files;

import farpoint.params.Parameter;
import java.util.List;
import java.util.stream.Stream;

/** What a user can say of data that Spark reads. */
public final class DataSettings {
    /** The format. */
    public static final Parameter<String> FORMAT = Parameter.ofName(
            "format",
            "Format of the data: parquet, csv, json, orc or another one that Spark reads from files. Empty for what the endings"
                    + " of the names say.");

    /** All. */
    public static final List<Parameter<?>> PARAMETERS = Stream.concat(
                    Stream.<Parameter<?>>of(FORMAT), CsvSettings.PARAMETERS.stream())
            .toList();

    private DataSettings() {}
}
