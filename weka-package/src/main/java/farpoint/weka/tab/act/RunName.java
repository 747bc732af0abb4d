package farpoint.weka.tab.act;

import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;

/** Names of runs in the list: the time, and what was done. */
public final class RunName {
    private RunName() {}

    /** The name of a run that begins, or ends, now. */
    public static String of(String what) {
        return new SimpleDateFormat("HH:mm:ss", Locale.ROOT).format(new Date()) + " - " + what;
    }
}
