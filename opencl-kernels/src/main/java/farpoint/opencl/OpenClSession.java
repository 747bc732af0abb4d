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
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_program;

/**
 * A device made ready: context, queues and the programs built so far. Released when closed or forgotten. One launch at a time
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
    private final Map<String, OpenClKernel> kernels = new HashMap<>();

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

    /** The queue of the kernels, and of what must wait for them. */
    cl_command_queue queue() {
        return state.queue;
    }

    /** The queue of transfers, which the device does while it computes, where it can. */
    cl_command_queue transferQueue() {
        return state.transferQueue;
    }

    /** A kernel of a program that consists of these files; built once for each set of options. */
    OpenClKernel kernel(String name, String options, String... files) {
        return kernelWith("", name, options, files);
    }

    /** A kernel of a program that consists of some macros and these files; built once for each set of macros and options. */
    OpenClKernel kernelWith(String macros, String name, String options, String... files) {
        synchronized (state) {
            String program = macros + options + " " + String.join(" ", files);
            return kernels.computeIfAbsent(name + " of " + program, key -> {
                cl_program built = state.programs.computeIfAbsent(program, text -> build(macros, options, files));
                cl_kernel kernel = OpenCl.createKernel(built, name);
                state.kernels.add(kernel);
                return new OpenClKernel(this, kernel);
            });
        }
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
        private final cl_command_queue transferQueue;
        private final Map<String, cl_program> programs = new HashMap<>();
        private final List<cl_kernel> kernels = new ArrayList<>();

        Handles(OpenClDevice device) {
            context = OpenCl.createContext(device);
            queue = OpenCl.createQueue(context, device);
            transferQueue = OpenCl.createQueue(context, device);
        }

        @Override
        public void run() {
            kernels.forEach(OpenCl::release);
            programs.values().forEach(OpenCl::release);
            OpenCl.release(queue);
            OpenCl.release(transferQueue);
            OpenCl.release(context);
        }
    }
}
