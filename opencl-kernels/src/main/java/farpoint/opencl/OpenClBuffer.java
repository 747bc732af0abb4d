package farpoint.opencl;

import java.lang.ref.Cleaner;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_mem;

/** Device memory. Transfers wait until they are done. */
final class OpenClBuffer implements AutoCloseable {
    private final OpenClSession session;
    private final cl_mem memory;
    private final Cleaner.Cleanable cleanable;

    OpenClBuffer(OpenClSession session, cl_mem memory, Cleaner cleaner) {
        this.session = session;
        this.memory = memory;
        this.cleanable = cleaner.register(this, () -> OpenCl.release(memory));
    }

    cl_mem memory() {
        return memory;
    }

    OpenClBuffer write(float[] source, int from, int count) {
        Pointer pointer = Pointer.to(source).withByteOffset((long) from * Sizeof.cl_float);
        write((long) count * Sizeof.cl_float, pointer);
        return this;
    }

    OpenClBuffer write(double[] source, int from, int count) {
        Pointer pointer = Pointer.to(source).withByteOffset((long) from * Sizeof.cl_double);
        write((long) count * Sizeof.cl_double, pointer);
        return this;
    }

    OpenClBuffer write(int[] source, int from, int count) {
        Pointer pointer = Pointer.to(source).withByteOffset((long) from * Sizeof.cl_int);
        write((long) count * Sizeof.cl_int, pointer);
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

    private void write(long bytes, Pointer source) {
        session.times().transfer(() -> OpenCl.write(session.queue(), memory, 0, bytes, source));
    }

    private void read(long bytes, Pointer target) {
        session.times().transfer(() -> OpenCl.read(session.queue(), memory, bytes, target));
    }

    @Override
    public void close() {
        cleanable.clean();
    }
}
