package farpoint.neighbors.javaengine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the Java engine searches. Users name a method after a colon, such as "java:tree". */
enum JavaMethod {
    /** By tree or by scan, whichever is expected to be faster. */
    AUTO(""),
    /** The same without the JVM's vector module. */
    PLAIN(""),
    /** By a k-d tree, wherever the distance allows one. */
    TREE(", by tree"),
    /** By comparing all pairs. */
    SCAN(", by scan");

    private final String description;

    JavaMethod(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** The method that the user's word means; empty for the automatic choice. */
    static Optional<JavaMethod> of(String word) {
        return word.isEmpty()
                ? Optional.of(AUTO)
                : Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }

    /** All words, for messages. */
    static String words() {
        return Arrays.stream(values()).map(JavaMethod::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
