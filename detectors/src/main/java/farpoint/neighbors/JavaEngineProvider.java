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
    public Availability availability() {
        return new Availability(true, "plain Java runs everywhere.");
    }

    @Override
    public DistanceEngine open() {
        return new JavaDistanceEngine();
    }
}
