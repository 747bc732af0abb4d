package farpoint.cli.command;

import farpoint.run.Version;

/** How the user has started the commands. */
public final class Program {
    private Program() {}

    /** The words before a command; a start script says its own by a system property. */
    public static String name() {
        return System.getProperty("farpoint.program", "java -jar farpoint-cli-" + Version.current() + ".jar");
    }
}
