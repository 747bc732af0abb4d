package farpoint.wekalauncher;

import java.util.List;
import weka.Run;
import weka.core.WekaPackageClassLoaderManager;

/** Finds a scheme by its class name, or by the end of it. */
final class Schemes {
    private Schemes() {}

    /**
     * Makes a scheme.
     *
     * @param name a class name such as weka.classifiers.trees.J48, or its end such as .J48
     * @throws UserError if there is none or more than one
     */
    static Object byName(String name) throws Exception {
        if (!name.startsWith(".")) {
            try {
                return WekaPackageClassLoaderManager.objectForName(name);
            } catch (Exception e) {
                // Not a full class name, or no scheme; the search below tells.
            }
        }
        List<String> matches = Run.findSchemeMatch(name, false);
        if (matches.isEmpty()) {
            throw new UserError("There is no scheme '" + name + "' in Weka or its packages that can be run.");
        }
        if (matches.size() > 1) {
            throw new UserError("'" + name + "' can be " + String.join(" or ", matches) + "; use the full name.");
        }
        return WekaPackageClassLoaderManager.objectForName(matches.get(0));
    }
}
