package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import weka.test.Regression;

/** Reference outputs of Weka's regression tests. */
public final class References {
    private References() {}

    /** Fails if there is no reference: Weka's test would write one and pass. {@code -Dwekarefs.write} lets it. */
    public static void require(Class<?> test) {
        File reference = new File(Regression.getRoot(), test.getName().replace('.', File.separatorChar) + ".ref");
        assertTrue(reference.exists() || System.getProperty("wekarefs.write") != null, "no reference " + reference);
    }
}
