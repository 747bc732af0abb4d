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
        OpenCl.write(session.queue(), memory, 0, (long) count * Sizeof.cl_float, pointer);
        return this;
    }

    OpenClBuffer write(double[] source, int from, int count) {
        Pointer pointer = Pointer.to(source).withByteOffset((long) from * Sizeof.cl_double);
        OpenCl.write(session.queue(), memory, 0, (long) count * Sizeof.cl_double, pointer);
        return this;
    }

    OpenClBuffer write(int[] source, int from, int count) {
        Pointer pointer = Pointer.to(source).withByteOffset((long) from * Sizeof.cl_int);
        OpenCl.write(session.queue(), memory, 0, (long) count * Sizeof.cl_int, pointer);
        return this;
    }

    void read(float[] target) {
        OpenCl.read(session.queue(), memory, (long) target.length * Sizeof.cl_float, Pointer.to(target));
    }

    void read(double[] target) {
        OpenCl.read(session.queue(), memory, (long) target.length * Sizeof.cl_double, Pointer.to(target));
    }

    void read(int[] target) {
        OpenCl.read(session.queue(), memory, (long) target.length * Sizeof.cl_int, Pointer.to(target));
    }

    @Override
    public void close() {
        cleanable.clean();
    }
}
