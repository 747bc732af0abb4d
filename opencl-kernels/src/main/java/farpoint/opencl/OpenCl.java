package farpoint.opencl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_platform_id;
import org.jocl.cl_program;

/**
 * The only class that calls OpenCL. Every failure becomes an {@link OpenClException} that names the call and the status.
 * Loading the library and the first use of a platform are guarded by a lock: drivers are not ready for two threads then.
 */
final class OpenCl {
    /** An interned string is the same object in every class loader, as the driver is the same. */
    private static final Object FIRST_USE = "farpoint: first use of OpenCL".intern();

    private static final Set<String> OUT_OF_MEMORY = Set.of(
            "CL_MEM_OBJECT_ALLOCATION_FAILURE",
            "CL_OUT_OF_RESOURCES",
            "CL_INVALID_BUFFER_SIZE",
            "CL_OUT_OF_HOST_MEMORY");
    /** A memory fault of any thread, which the JVM takes in its stride, makes PoCL's compiler drop its temporary files. */
    private static final int BUILD_ATTEMPTS = 3;

    private static final String PLATFORM_NOT_FOUND = "CL_PLATFORM_NOT_FOUND_KHR";

    private OpenCl() {}

    /** A device and what it says about itself. */
    static List<OpenClDevice> devices() {
        try {
            return describeAll();
        } finally {
            FaultHandlers.restore();
        }
    }

    private static List<OpenClDevice> describeAll() {
        synchronized (FIRST_USE) {
            prepare();
            List<OpenClDevice> devices = new ArrayList<>();
            for (cl_platform_id platform : platforms()) {
                for (cl_device_id device : devices(platform)) {
                    devices.add(describe(platform, device, devices.size()));
                }
            }
            return devices;
        }
    }

    /** The names of the platforms, also of those without devices. */
    static List<String> platformNames() {
        synchronized (FIRST_USE) {
            return Arrays.stream(platforms()).map(OpenCl::platformName).toList();
        }
    }

    private static void prepare() {
        // JOCL unpacks its library under a fixed name, which a second class loader in this JVM could not load again.
        if (System.getProperty("uniqueLibraryNames") == null) {
            System.setProperty("uniqueLibraryNames", "true");
        }
        CL.setExceptionsEnabled(true);
    }

    private static cl_platform_id[] platforms() {
        int[] count = new int[1];
        try {
            CL.clGetPlatformIDs(0, null, count);
        } catch (CLException e) {
            if (PLATFORM_NOT_FOUND.equals(name(e))) {
                return new cl_platform_id[0];
            }
            throw failure("clGetPlatformIDs", e);
        }
        cl_platform_id[] platforms = new cl_platform_id[count[0]];
        if (platforms.length > 0) {
            call("clGetPlatformIDs", () -> CL.clGetPlatformIDs(platforms.length, platforms, null));
        }
        return platforms;
    }

    private static cl_device_id[] devices(cl_platform_id platform) {
        int[] count = new int[1];
        try {
            CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, 0, null, count);
        } catch (CLException e) {
            if (e.getStatus() == CL.CL_DEVICE_NOT_FOUND) {
                return new cl_device_id[0];
            }
            throw failure("clGetDeviceIDs", e);
        }
        cl_device_id[] ids = new cl_device_id[count[0]];
        call("clGetDeviceIDs", () -> CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, ids.length, ids, null));
        return ids;
    }

    private static OpenClDevice describe(cl_platform_id platform, cl_device_id device, int index) {
        long type = number(device, CL.CL_DEVICE_TYPE);
        OpenClDevice.Type kind = (type & CL.CL_DEVICE_TYPE_GPU) != 0
                ? OpenClDevice.Type.GPU
                : (type & CL.CL_DEVICE_TYPE_CPU) != 0 ? OpenClDevice.Type.CPU : OpenClDevice.Type.OTHER;
        return new OpenClDevice(
                index,
                platformName(platform),
                text(device, CL.CL_DEVICE_NAME),
                text(device, CL.CL_DRIVER_VERSION),
                kind,
                (int) number(device, CL.CL_DEVICE_MAX_COMPUTE_UNITS),
                number(device, CL.CL_DEVICE_GLOBAL_MEM_SIZE),
                number(device, CL.CL_DEVICE_MAX_MEM_ALLOC_SIZE),
                number(device, CL.CL_DEVICE_DOUBLE_FP_CONFIG) != 0,
                number(device, CL.CL_DEVICE_AVAILABLE) != 0,
                (int) number(device, CL.CL_DEVICE_NATIVE_VECTOR_WIDTH_FLOAT),
                (int) number(device, CL.CL_DEVICE_NATIVE_VECTOR_WIDTH_DOUBLE),
                number(device, CL.CL_DEVICE_MAX_WORK_GROUP_SIZE),
                number(device, CL.CL_DEVICE_LOCAL_MEM_SIZE),
                platform,
                device);
    }

    private static String platformName(cl_platform_id platform) {
        long[] size = new long[1];
        call("clGetPlatformInfo", () -> CL.clGetPlatformInfo(platform, CL.CL_PLATFORM_NAME, 0, null, size));
        byte[] bytes = new byte[(int) size[0]];
        call(
                "clGetPlatformInfo",
                () -> CL.clGetPlatformInfo(platform, CL.CL_PLATFORM_NAME, bytes.length, Pointer.to(bytes), null));
        return trim(bytes);
    }

    private static String text(cl_device_id device, int what) {
        long[] size = new long[1];
        call("clGetDeviceInfo", () -> CL.clGetDeviceInfo(device, what, 0, null, size));
        byte[] bytes = new byte[(int) size[0]];
        call("clGetDeviceInfo", () -> CL.clGetDeviceInfo(device, what, bytes.length, Pointer.to(bytes), null));
        return trim(bytes);
    }

    private static String trim(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").trim();
    }

    /** A number of 4 or 8 bytes, little endian as all hosts are that JOCL has libraries for. */
    private static long number(cl_device_id device, int what) {
        long[] size = new long[1];
        call("clGetDeviceInfo", () -> CL.clGetDeviceInfo(device, what, 0, null, size));
        long[] value = new long[1];
        call("clGetDeviceInfo", () -> CL.clGetDeviceInfo(device, what, size[0], Pointer.to(value), null));
        return value[0];
    }

    static cl_context createContext(OpenClDevice device) {
        cl_context_properties properties = new cl_context_properties();
        properties.addProperty(CL.CL_CONTEXT_PLATFORM, device.platformId());
        cl_device_id[] ids = {device.id()};
        synchronized (FIRST_USE) {
            return create("clCreateContext", () -> CL.clCreateContext(properties, 1, ids, null, null, null));
        }
    }

    // The newer call does not exist in the OpenCL 1.2 drivers that this runs on as well.
    @SuppressWarnings("deprecation")
    static cl_command_queue createQueue(cl_context context, OpenClDevice device) {
        return create(
                "clCreateCommandQueue",
                () -> CL.clCreateCommandQueue(context, device.id(), CL.CL_QUEUE_PROFILING_ENABLE, null));
    }

    /**
     * Compiles without warnings, of which drivers tell on the terminal; the exception of a failed build carries the compiler's
     * log.
     */
    static cl_program build(cl_context context, OpenClDevice device, String source, String options) {
        cl_program program = create(
                "clCreateProgramWithSource",
                () -> CL.clCreateProgramWithSource(context, 1, new String[] {source}, null, null));
        OpenClException failure = null;
        for (int attempt = 0; attempt < BUILD_ATTEMPTS; attempt++) {
            failure = tryBuild(program, device, options);
            if (failure == null) {
                return program;
            }
        }
        CL.clReleaseProgram(program);
        throw failure;
    }

    /** Builds a program; returns what went wrong, or null. */
    private static OpenClException tryBuild(cl_program program, OpenClDevice device, String options) {
        try {
            synchronized (FIRST_USE) {
                CL.clBuildProgram(program, 1, new cl_device_id[] {device.id()}, "-w " + options, null, null);
            }
            return null;
        } catch (CLException e) {
            String message = "The device '" + device.name() + "' cannot compile the kernels: " + name(e) + " "
                    + buildLog(program, device);
            return new OpenClException(message.trim(), name(e), e);
        } finally {
            FaultHandlers.restore();
        }
    }

    private static String buildLog(cl_program program, OpenClDevice device) {
        long[] size = new long[1];
        CL.clGetProgramBuildInfo(program, device.id(), CL.CL_PROGRAM_BUILD_LOG, 0, null, size);
        byte[] bytes = new byte[(int) size[0]];
        CL.clGetProgramBuildInfo(program, device.id(), CL.CL_PROGRAM_BUILD_LOG, bytes.length, Pointer.to(bytes), null);
        return trim(bytes);
    }

    static cl_kernel createKernel(cl_program program, String name) {
        return create("clCreateKernel(" + name + ")", () -> CL.clCreateKernel(program, name, null));
    }

    static cl_mem createBuffer(cl_context context, long bytes, boolean readOnly) {
        long flags = readOnly ? CL.CL_MEM_READ_ONLY : CL.CL_MEM_READ_WRITE;
        return create(
                "clCreateBuffer(" + bytes + " bytes)", () -> CL.clCreateBuffer(context, flags, bytes, null, null));
    }

    static void setArgument(cl_kernel kernel, int index, long size, Pointer value) {
        call("clSetKernelArg", () -> CL.clSetKernelArg(kernel, index, size, value));
    }

    /** Puts a kernel into a queue, and sees that the device begins. */
    static cl_event launch(cl_command_queue queue, cl_kernel kernel, long[] global, long[] local) {
        cl_event event = new cl_event();
        call(
                "clEnqueueNDRangeKernel",
                () -> CL.clEnqueueNDRangeKernel(queue, kernel, global.length, null, global, local, 0, null, event));
        call("clFlush", () -> CL.clFlush(queue));
        return event;
    }

    static void await(cl_event event) {
        call("clWaitForEvents", () -> CL.clWaitForEvents(1, new cl_event[] {event}));
    }

    /** How long the device took, after the end; 0 where its driver does not say. */
    static long nanos(cl_event event) {
        try {
            return nanos(event, CL.CL_PROFILING_COMMAND_END) - nanos(event, CL.CL_PROFILING_COMMAND_START);
        } catch (OpenClException e) {
            if (e.status().equals("CL_PROFILING_INFO_NOT_AVAILABLE")) {
                return 0;
            }
            throw e;
        }
    }

    private static long nanos(cl_event event, int what) {
        long[] value = new long[1];
        call(
                "clGetEventProfilingInfo",
                () -> CL.clGetEventProfilingInfo(event, what, Sizeof.cl_long, Pointer.to(value), null));
        return value[0];
    }

    static void write(cl_command_queue queue, cl_mem buffer, long offset, long bytes, Pointer source) {
        call(
                "clEnqueueWriteBuffer",
                () -> CL.clEnqueueWriteBuffer(queue, buffer, true, offset, bytes, source, 0, null, null));
    }

    static void read(cl_command_queue queue, cl_mem buffer, long offset, long bytes, Pointer target) {
        call(
                "clEnqueueReadBuffer",
                () -> CL.clEnqueueReadBuffer(queue, buffer, true, offset, bytes, target, 0, null, null));
    }

    static void finish(cl_command_queue queue) {
        call("clFinish", () -> CL.clFinish(queue));
    }

    static void release(cl_event event) {
        CL.clReleaseEvent(event);
    }

    static void release(cl_mem buffer) {
        CL.clReleaseMemObject(buffer);
    }

    static void release(cl_kernel kernel) {
        CL.clReleaseKernel(kernel);
    }

    static void release(cl_program program) {
        CL.clReleaseProgram(program);
    }

    static void release(cl_command_queue queue) {
        CL.clReleaseCommandQueue(queue);
    }

    static void release(cl_context context) {
        CL.clReleaseContext(context);
    }

    private static void call(String function, Supplier<Integer> call) {
        create(function, call);
    }

    private static <T> T create(String function, Supplier<T> call) {
        try {
            return call.get();
        } catch (CLException e) {
            throw failure(function, e);
        }
    }

    private static OpenClException failure(String function, CLException e) {
        return failure(function, name(e), e);
    }

    private static OpenClException failure(String function, String status, CLException cause) {
        boolean memory = OUT_OF_MEMORY.contains(status);
        String advice = memory ? " The device is out of memory; use the engine java, or fewer rows at a time." : "";
        return new OpenClException("OpenCL: " + function + " failed with " + status + "." + advice, status, cause);
    }

    /** The failure to allocate more than is allowed. */
    static OpenClException outOfMemory(long bytes) {
        return failure("clCreateBuffer(" + bytes + " bytes)", "CL_MEM_OBJECT_ALLOCATION_FAILURE", null);
    }

    /** Whether the device had no memory left. */
    static boolean isOutOfMemory(OpenClException failure) {
        return OUT_OF_MEMORY.contains(failure.status());
    }

    private static String name(CLException e) {
        return e.getStatus() == -1001 ? PLATFORM_NOT_FOUND : CL.stringFor_errorCode(e.getStatus());
    }
}
