package farpoint.neighbors.javaengine;

import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.DistanceEngineProvider;

/** Offers the Java engine, which can always run. In place of a device the user may name a {@link JavaMethod}. */
public final class JavaEngineProvider implements DistanceEngineProvider {
    @Override
    public String name() {
        return JavaDistanceEngine.NAME;
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public Availability availability(String method) {
        return JavaMethod.of(method).isPresent()
                ? new Availability(true, "it runs everywhere.")
                : new Availability(
                        false, "the Java engine has no method '" + method + "', but: " + JavaMethod.words() + ".");
    }

    @Override
    public DistanceEngine open(String method) {
        return new JavaDistanceEngine(JavaMethod.of(method).orElseThrow());
    }
}
