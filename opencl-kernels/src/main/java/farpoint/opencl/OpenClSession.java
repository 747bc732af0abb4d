package farpoint.opencl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_mem;
import org.jocl.cl_program;

/**
 * A device made ready: context, queue and the programs built so far. Released when closed or forgotten. One launch at a time
 * goes through it: kernels keep their arguments, so callers hold {@link #lock}.
 *
 * <p>Engines share the session of a device, which stays: so programs are built once, and drivers that do not give back all of
 * a context do not make a program grow that runs for long.
 */
final class OpenClSession implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final Map<OpenClDevice, OpenClSession> SHARED = new HashMap<>();

    private final OpenClDevice device;
    private final DeviceMemory memory;
    private final AtomicLong allocated = new AtomicLong();
    private final Handles state;
    private final Cleaner.Cleanable cleanable;
    private final ReentrantLock lock = new ReentrantLock();
    private final DeviceTimes times = new DeviceTimes();

    OpenClSession(OpenClDevice device) {
        this(device, DeviceMemory.UNGUARDED);
    }

    OpenClSession(OpenClDevice device, DeviceMemory memory) {
        this.device = device;
        this.memory = memory;
        this.state = new Handles(device);
        this.cleanable = CLEANER.register(this, state);
    }

    /** The session that all engines on this device share; not to be closed. */
    static OpenClSession shared(OpenClDevice device) {
        synchronized (SHARED) {
            return SHARED.computeIfAbsent(device, OpenClSession::new);
        }
    }

    /** Lets engines that are opened from now on have a new session: this one has failed and may not recover. */
    void retire() {
        synchronized (SHARED) {
            SHARED.remove(device, this);
        }
    }

    OpenClDevice device() {
        return device;
    }

    ReentrantLock lock() {
        return lock;
    }

    DeviceTimes times() {
        return times;
    }

    cl_command_queue queue() {
        return state.queue;
    }

    /** A kernel of a program that consists of these files; built once for each set of options. */
    OpenClKernel kernel(String name, String options, String... files) {
        return kernelWith("", name, options, files);
    }

    /** A kernel of a program that consists of some macros and these files; built once for each set of macros and options. */
    OpenClKernel kernelWith(String macros, String name, String options, String... files) {
        cl_program program;
        synchronized (state) {
            program = state.programs.computeIfAbsent(
                    macros + options + " " + String.join(" ", files), key -> build(macros, options, files));
        }
        return new OpenClKernel(this, OpenCl.createKernel(program, name));
    }

    private cl_program build(String macros, String options, String... files) {
        StringBuilder source = new StringBuilder(macros);
        for (String file : files) {
            source.append(read(file)).append('\n');
        }
        return OpenCl.build(state.context, device, source.toString(), "-cl-std=CL1.2 " + options);
    }

    private static String read(String file) {
        try (InputStream stream = OpenClSession.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The kernel file " + file + " cannot be read.", e);
        }
    }

    /** Device memory for so many bytes; released when closed or forgotten. */
    OpenClBuffer buffer(long bytes, boolean readOnly) {
        long size = Math.max(bytes, 1);
        long whole = size + memory.guard();
        if (allocated.addAndGet(whole) > memory.limit()) {
            allocated.addAndGet(-whole);
            throw OpenCl.outOfMemory(whole);
        }
        try {
            cl_mem created = OpenCl.createBuffer(state.context, whole, readOnly);
            return new OpenClBuffer(this, created, size, memory.guard(), release(created, whole, allocated), CLEANER);
        } catch (OpenClException e) {
            allocated.addAndGet(-whole);
            throw e;
        }
    }

    private static Runnable release(cl_mem created, long bytes, AtomicLong allocated) {
        return () -> {
            OpenCl.release(created);
            allocated.addAndGet(-bytes);
        };
    }

    @Override
    public void close() {
        cleanable.clean();
    }

    /** What is to be released; does not know the session, or it would never be forgotten. */
    private static final class Handles implements Runnable {
        private final cl_context context;
        private final cl_command_queue queue;
        private final Map<String, cl_program> programs = new HashMap<>();

        Handles(OpenClDevice device) {
            context = OpenCl.createContext(device);
            queue = OpenCl.createQueue(context, device);
        }

        @Override
        public void run() {
            List<cl_program> built;
            synchronized (this) {
                built = new ArrayList<>(programs.values());
                programs.clear();
            }
            built.forEach(OpenCl::release);
            OpenCl.release(queue);
            OpenCl.release(context);
        }
    }
}
