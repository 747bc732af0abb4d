package farpoint.neighbors;

import farpoint.spi.DistanceEngineProvider;

/** Offers the Java engine, which can always run. */
final class JavaEngineProvider implements DistanceEngineProvider {
    @Override
    public String name() {
        return JavaDistanceEngine.NAME;
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public Availability availability(String device) {
        return device.isEmpty()
                ? new Availability(true, "it runs everywhere.")
                : new Availability(false, "the Java engine has no devices to choose from.");
    }

    @Override
    public DistanceEngine open(String device) {
        return new JavaDistanceEngine();
    }
}
