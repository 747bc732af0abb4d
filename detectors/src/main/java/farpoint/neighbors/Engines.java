package farpoint.neighbors;

import farpoint.neighbors.javaengine.JavaDistanceEngine;
import farpoint.neighbors.javaengine.JavaEngineProvider;
import farpoint.neighbors.metric.Metric;
import farpoint.neighbors.spi.DistanceEngine;
import farpoint.neighbors.spi.DistanceEngineProvider;
import farpoint.neighbors.spi.DistanceEngineProvider.Availability;
import farpoint.run.ComputeContext;
import farpoint.run.InvalidInputException;
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

    private static final DistanceEngine JAVA = new JavaDistanceEngine();

    private Engines() {}

    /** The context with this engine for all searches. */
    public static ComputeContext use(DistanceEngine engine, ComputeContext context) {
        return use(metric -> engine, context);
    }

    /** The context with the engine of this source for all searches. */
    public static ComputeContext use(EngineSource source, ComputeContext context) {
        return context.withTool(EngineSource.class, source);
    }

    /**
     * An engine that is opened at the first search.
     *
     * @param name as in {@link #open}
     * @param loader as in {@link #open}
     * @param log as in {@link #open}, when the engine is opened
     * @throws InvalidInputException if there is no engine of this name; whether it can run here is not asked before it is used
     */
    public static LazyEngine lazily(String name, ClassLoader loader, Consumer<String> log) {
        if (!name.equals(AUTO)) {
            named(name, unranked(loader));
        }
        return new LazyEngine(name, () -> open(name, loader, log), log);
    }

    /** The engine for searches by a metric in this context; the Java engine if none was chosen. */
    public static DistanceEngine in(ComputeContext context, Metric metric) {
        return context.tool(EngineSource.class)
                .map(source -> source.engine(metric))
                .orElse(JAVA);
    }

    /** What {@value #AUTO} searches with, where this is the best engine present: Java, if that does not compute the metric. */
    static DistanceEngine bestFor(Metric metric, DistanceEngine best) {
        return best.computes(metric) ? best : JAVA;
    }

    /** All engines that the class loader finds, best first; the Java engine is always among them. */
    public static List<DistanceEngineProvider> providers(ClassLoader loader) {
        List<DistanceEngineProvider> providers = unranked(loader);
        providers.sort(Comparator.comparingInt(DistanceEngineProvider::rank).reversed());
        return providers;
    }

    /** All engines that the class loader finds. To ask for their ranks would start the drivers of their devices. */
    private static List<DistanceEngineProvider> unranked(ClassLoader loader) {
        List<DistanceEngineProvider> providers = new ArrayList<>(List.of(new JavaEngineProvider()));
        ServiceLoader.load(DistanceEngineProvider.class, loader).forEach(providers::add);
        return providers;
    }

    /**
     * Opens an engine.
     *
     * @param name {@value #AUTO} or an engine's name, which may be followed by a colon and what the engine leaves to choose: a
     *     method, such as "java:tree", or a device by its index or a part of its name, such as "opencl:0"
     * @param loader where to look for engines; a plugin passes its own class loader
     * @param log gets a line that says which engine runs and why, and the engine's remarks
     * @throws InvalidInputException if there is no such engine or it cannot run here
     */
    public static DistanceEngine open(String name, ClassLoader loader, Consumer<String> log) {
        return name.equals(AUTO) ? openBest(providers(loader), log) : openNamed(name, unranked(loader), log);
    }

    private static DistanceEngine openBest(List<DistanceEngineProvider> providers, Consumer<String> log) {
        DistanceEngineProvider best = null;
        List<String> others = new ArrayList<>();
        for (DistanceEngineProvider provider : providers) {
            Availability availability = provider.availability("");
            if (availability.available() && best == null) {
                best = provider;
            } else if (availability.available()) {
                others.add(provider.name() + " is not expected to be faster: " + availability.reason());
            } else {
                others.add("no " + provider.name() + ": " + availability.reason());
            }
        }
        if (best == null) {
            throw new IllegalStateException("the Java engine is always available");
        }
        DistanceEngine engine = best.open("");
        log.accept(
                "Engine: " + engine.description() + (others.isEmpty() ? "" : " (" + String.join("; ", others) + ")"));
        engine.remarks().forEach(log);
        return engine;
    }

    private static DistanceEngine openNamed(String name, List<DistanceEngineProvider> providers, Consumer<String> log) {
        DistanceEngineProvider provider = named(name, providers);
        int colon = name.indexOf(':');
        String choice = colon < 0 ? "" : name.substring(colon + 1).trim();
        Availability availability = provider.availability(choice);
        if (!availability.available()) {
            throw new InvalidInputException("The engine '%s' cannot run here: %s", name, availability.reason());
        }
        DistanceEngine engine = provider.open(choice);
        log.accept("Engine: " + engine.description());
        engine.remarks().forEach(log);
        return engine;
    }

    private static DistanceEngineProvider named(String name, List<DistanceEngineProvider> providers) {
        int colon = name.indexOf(':');
        String engineName = colon < 0 ? name : name.substring(0, colon);
        String known = Stream.concat(Stream.of(AUTO), providers.stream().map(DistanceEngineProvider::name))
                .collect(Collectors.joining(", "));
        return providers.stream()
                .filter(provider -> provider.name().equals(engineName))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException("There is no engine '%s'. Engines here: %s.", engineName, known));
    }
}
