package farpoint.cli;

import farpoint.run.Version;

/** How the user has started the commands. */
final class Program {
    private Program() {}

    /** The words before a command; a start script says its own by a system property. */
    static String name() {
        return System.getProperty("farpoint.program", "java -jar farpoint-cli-" + Version.current() + ".jar");
    }
}
