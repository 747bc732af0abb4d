package farpoint.wekalauncher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;

/** Weka's programs that are neither schemes nor windows: experiments without a window, and tests of their results. */
final class Programs {
    /** The package whose classes are meant; others with a main method are schemes, or tools that need no package. */
    private static final String PACKAGE = "weka.experiment.";

    /** The option before a data set of an experiment, of which there may be several. */
    private static final String DATA = "-T";

    /** The options before other files that are read: an experiment, results. */
    private static final Set<String> READ = Set.of("-l", "-t");

    private Programs() {}

    /**
     * The class of a program.
     *
     * @param name a class name
     * @return empty if it is none
     */
    static Optional<Class<?>> find(String name) {
        if (!name.startsWith(PACKAGE)) {
            return Optional.empty();
        }
        try {
            Class<?> program = Class.forName(name, false, Programs.class.getClassLoader());
            return main(program).isPresent() ? Optional.of(program) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * Makes the data sets readable, and checks that the other files are there: a program would tell of one that is not in
     * passing, and end as if all were well.
     *
     * @throws UserError if a file cannot be read
     */
    static void prepare(String[] arguments, Inputs inputs) {
        for (int i = 0; i + 1 < arguments.length && !arguments[i].equals("--"); i++) {
            if (arguments[i].equals(DATA)) {
                arguments[i + 1] = inputs.readable(arguments[i + 1]);
            } else if (READ.contains(arguments[i])) {
                DataFiles.checkPresent(arguments[i + 1]);
            }
        }
    }

    /** The main method of a class; empty if it has none. */
    static Optional<Method> main(Class<?> program) {
        try {
            Method main = program.getMethod("main", String[].class);
            return Modifier.isStatic(main.getModifiers()) ? Optional.of(main) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** Calls the main method of a class that has one. */
    static void run(Class<?> program, String... arguments) throws Exception {
        try {
            main(program).orElseThrow().invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
