package farpoint.opencl;

import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.DistanceEngineProvider;

/** Offers OpenCL devices to the distance engine. */
public final class OpenClDistanceEngineProvider implements DistanceEngineProvider {
    private static final int ABOVE_JAVA = 10;
    private static final int BELOW_JAVA = -10;

    private OpenClDevices devices;

    @Override
    public String name() {
        return OpenClDistanceEngine.NAME;
    }

    /** Above the Java engine for a GPU; below it for a CPU, on which Java has been measured to be as fast. */
    @Override
    public int rank() {
        return devices().problem("").isEmpty() && devices().choose("").get(0).type() == OpenClDevice.Type.GPU
                ? ABOVE_JAVA
                : BELOW_JAVA;
    }

    @Override
    public Availability availability(String choice) {
        String problem = devices().problem(choice);
        return problem.isEmpty()
                ? new Availability(true, devices().choose(choice).get(0).description())
                : new Availability(false, problem);
    }

    @Override
    public DistanceEngine open(String choice) {
        return new OpenClDistanceEngine(devices().choose(choice), TuningFile.ofUser());
    }

    private synchronized OpenClDevices devices() {
        if (devices == null) {
            devices = OpenClDevices.discover();
        }
        return devices;
    }
}
