package farpoint.weka.tab.act;

import java.awt.Component;
import java.util.Optional;

/** Asks a person which rows go to Preprocess, and what is appended to them. Used on the event thread only. */
@FunctionalInterface
public interface SendingChoice {
    /**
     * Asks.
     *
     * @param parent what lies behind the dialog
     * @param counts how many rows each part has, in the order of {@link Part}
     */
    Optional<Sending> ask(Component parent, int[] counts);
}
