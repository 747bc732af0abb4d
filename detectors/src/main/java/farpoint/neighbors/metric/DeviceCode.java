package farpoint.neighbors.metric;

/**
 * A metric in OpenCL C, on doubles or vectors of them. Operations are not fused.
 *
 * @param column the {@code sum} with one more column, of value {@code x} in the query row, which is one number, and
 *     {@code y} in the reference rows
 * @param comparison the comparison value by the {@code sum} and the rows' norms, {@code norm_x} and {@code norm_y}, all one
 *     number each
 */
public record DeviceCode(String column, String comparison) {
    /** Where the sum is the comparison value. */
    DeviceCode(String column) {
        this(column, "sum");
    }
}
