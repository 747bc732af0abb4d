package farpoint.opencl;

import java.util.ArrayList;
import java.util.List;

/** Buffers that are released together, also if there is no room for all of them. */
final class BufferGroup implements AutoCloseable {
    private final OpenClSession session;
    private final List<OpenClBuffer> buffers = new ArrayList<>();

    BufferGroup(OpenClSession session) {
        this.session = session;
    }

    OpenClSession session() {
        return session;
    }

    /**
     * Device memory for so many bytes.
     *
     * @throws OpenClException if there is none; the whole group is released then
     */
    OpenClBuffer buffer(long bytes, boolean readOnly) {
        try {
            OpenClBuffer buffer = session.buffer(bytes, readOnly);
            buffers.add(buffer);
            return buffer;
        } catch (OpenClException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        buffers.forEach(OpenClBuffer::close);
        buffers.clear();
    }
}
