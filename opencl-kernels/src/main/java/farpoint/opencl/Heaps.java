package farpoint.opencl;

import org.jocl.Sizeof;

/** The heaps of a batch of query rows on the device, with float or double values. */
final class Heaps implements AutoCloseable {
    private final OpenClBuffer values;
    private final OpenClBuffer indices;

    Heaps(OpenClSession session, long entries, boolean isDouble) {
        values = session.buffer(entries * (isDouble ? Sizeof.cl_double : Sizeof.cl_float), false);
        indices = session.buffer(entries * Sizeof.cl_int, false);
    }

    OpenClBuffer values() {
        return values;
    }

    OpenClBuffer indices() {
        return indices;
    }

    @Override
    public void close() {
        values.close();
        indices.close();
    }
}
