package farpoint.opencl;

import java.lang.ref.Cleaner;
import java.util.Arrays;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_mem;

/**
 * Device memory. Transfers wait until they are done, but not for kernels: who reads what a kernel writes awaits that first.
 */
final class OpenClBuffer implements AutoCloseable {
    private static final byte CANARY = (byte) 0xA5;

    private final OpenClSession session;
    private final cl_mem memory;
    private final long bytes;
    private final byte[] guard;
    private final Cleaner.Cleanable cleanable;

    /**
     * Takes memory over.
     *
     * @param session what it belongs to
     * @param memory the memory, with a guard behind it
     * @param bytes its size without the guard
     * @param guard size of the guard
     * @param release releases the memory; does not know this buffer
     * @param cleaner releases it at the latest when it is forgotten
     */
    OpenClBuffer(OpenClSession session, cl_mem memory, long bytes, int guard, Runnable release, Cleaner cleaner) {
        this.session = session;
        this.memory = memory;
        this.bytes = bytes;
        this.guard = new byte[guard];
        this.cleanable = cleaner.register(this, release);
        if (guard > 0) {
            Arrays.fill(this.guard, CANARY);
            OpenCl.write(session.queue(), memory, bytes, guard, Pointer.to(this.guard));
        }
    }

    cl_mem memory() {
        return memory;
    }

    OpenClBuffer write(float[] source, int from, int count) {
        return write(Pointer.to(source), from, count, Sizeof.cl_float);
    }

    OpenClBuffer write(double[] source, int from, int count) {
        return write(Pointer.to(source), from, count, Sizeof.cl_double);
    }

    OpenClBuffer write(int[] source, int from, int count) {
        return write(Pointer.to(source), from, count, Sizeof.cl_int);
    }

    private OpenClBuffer write(Pointer source, long from, long count, int size) {
        Pointer pointer = source.withByteOffset(from * size);
        session.times().transfer(() -> OpenCl.write(session.transferQueue(), memory, 0, count * size, pointer));
        return this;
    }

    void read(float[] target) {
        read((long) target.length * Sizeof.cl_float, Pointer.to(target));
    }

    void read(double[] target) {
        read((long) target.length * Sizeof.cl_double, Pointer.to(target));
    }

    void read(int[] target) {
        read((long) target.length * Sizeof.cl_int, Pointer.to(target));
    }

    private void read(long size, Pointer target) {
        session.times().transfer(() -> OpenCl.read(session.transferQueue(), memory, 0, size, target));
    }

    /**
     * Releases the memory.
     *
     * @throws OpenClException if something was written behind it
     */
    @Override
    public void close() {
        try {
            checkGuard();
        } finally {
            cleanable.clean();
        }
    }

    private void checkGuard() {
        if (guard.length == 0) {
            return;
        }
        byte[] found = new byte[guard.length];
        OpenCl.read(session.queue(), memory, bytes, found.length, Pointer.to(found));
        if (!Arrays.equals(guard, found)) {
            throw new OpenClException("A kernel wrote behind a buffer of " + bytes + " bytes.", "", null);
        }
    }
}
