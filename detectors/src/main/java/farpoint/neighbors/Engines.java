package farpoint.neighbors;

import farpoint.InvalidInputException;
import farpoint.spi.DistanceEngineProvider;
import farpoint.spi.DistanceEngineProvider.Availability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the distance engine: the best one present, or the one that the user names. */
public final class Engines {
    /** The name that stands for the best engine present. */
    public static final String AUTO = "auto";

    private Engines() {}

    /** All engines that the class loader finds, best first; the Java engine is always among them. */
    public static List<DistanceEngineProvider> providers(ClassLoader loader) {
        List<DistanceEngineProvider> providers = new ArrayList<>(List.of(new JavaEngineProvider()));
        ServiceLoader.load(DistanceEngineProvider.class, loader).forEach(providers::add);
        providers.sort(Comparator.comparingInt(DistanceEngineProvider::rank).reversed());
        return providers;
    }

    /**
     * Opens an engine.
     *
     * @param name {@value #AUTO} or an engine's name
     * @param loader where to look for engines; a plugin passes its own class loader
     * @param log gets one line that says which engine runs and why
     * @throws InvalidInputException if there is no such engine or it cannot run here
     */
    public static DistanceEngine open(String name, ClassLoader loader, Consumer<String> log) {
        List<DistanceEngineProvider> providers = providers(loader);
        return name.equals(AUTO) ? openBest(providers, log) : openNamed(name, providers, log);
    }

    private static DistanceEngine openBest(List<DistanceEngineProvider> providers, Consumer<String> log) {
        List<String> passedOver = new ArrayList<>();
        for (DistanceEngineProvider provider : providers) {
            Availability availability = provider.availability();
            if (availability.available()) {
                DistanceEngine engine = provider.open();
                String others = passedOver.isEmpty() ? "" : " (" + String.join("; ", passedOver) + ")";
                log.accept("Engine: " + engine.description() + others);
                return engine;
            }
            passedOver.add("no " + provider.name() + ": " + availability.reason());
        }
        throw new IllegalStateException("the Java engine is always available");
    }

    private static DistanceEngine openNamed(String name, List<DistanceEngineProvider> providers, Consumer<String> log) {
        for (DistanceEngineProvider provider : providers) {
            if (provider.name().equals(name)) {
                Availability availability = provider.availability();
                if (!availability.available()) {
                    throw new InvalidInputException("The engine '%s' cannot run here: %s", name, availability.reason());
                }
                DistanceEngine engine = provider.open();
                log.accept("Engine: " + engine.description());
                return engine;
            }
        }
        String known = Stream.concat(Stream.of(AUTO), providers.stream().map(DistanceEngineProvider::name))
                .collect(Collectors.joining(", "));
        throw new InvalidInputException("There is no engine '%s'. Engines here: %s.", name, known);
    }
}
