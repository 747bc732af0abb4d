package farpoint.run;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A class that uses the JDK's vector module. It is loaded by name, since it cannot be linked in a JVM without the module, and
 * tried out, since the module is not final: another JVM's may lack what the class was compiled with.
 *
 * @param <T> what the class implements
 */
public final class VectorClass<T> {
    private static final String MODULE = "jdk.incubator.vector";

    private final Class<T> type;
    private final MethodHandle constructor;
    private final String misfit;

    private VectorClass(Class<T> type, MethodHandle constructor, String misfit) {
        this.type = type;
        this.constructor = constructor;
        this.misfit = misfit;
    }

    /**
     * Loads the class if this JVM has the module.
     *
     * @param caller may see the class and its constructor without parameters
     * @param type what the class implements
     * @param name its name
     * @param trial runs everything once, so that all of the class is linked
     */
    public static <T> VectorClass<T> load(MethodHandles.Lookup caller, Class<T> type, String name, Consumer<T> trial) {
        if (!hasModule()) {
            return new VectorClass<>(type, null, null);
        }
        try {
            MethodHandle constructor =
                    caller.findConstructor(caller.findClass(name), MethodType.methodType(void.class));
            VectorClass<T> loaded = new VectorClass<>(type, constructor, null);
            trial.accept(loaded.make());
            return loaded;
        } catch (ReflectiveOperationException | LinkageError e) {
            return new VectorClass<>(type, null, e.toString());
        }
    }

    /** Whether this JVM was started with the module. */
    public static boolean hasModule() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /** Whether it can be used. */
    public boolean isUsable() {
        return constructor != null;
    }

    /** Why it cannot be used although the module is there; else empty. */
    public Optional<String> misfit() {
        return Optional.ofNullable(misfit);
    }

    /**
     * Makes one.
     *
     * @throws IllegalStateException if it cannot be used
     */
    public T create() {
        if (constructor == null) {
            throw new IllegalStateException(type.getSimpleName() + " of the vector module cannot be used here");
        }
        try {
            return make();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("it could be made before", e);
        }
    }

    private T make() throws InvocationTargetException {
        try {
            return type.cast(constructor.invoke());
        } catch (Throwable e) {
            throw new InvocationTargetException(e, e.toString());
        }
    }
}
