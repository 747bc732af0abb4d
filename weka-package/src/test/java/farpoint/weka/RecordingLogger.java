package farpoint.weka;

import java.util.ArrayList;
import java.util.List;
import weka.gui.Logger;

/** Keeps what it is told. */
final class RecordingLogger implements Logger {
    final List<String> messages = new ArrayList<>();
    final List<String> statuses = new ArrayList<>();

    @Override
    public void logMessage(String message) {
        messages.add(message);
    }

    @Override
    public void statusMessage(String message) {
        statuses.add(message);
    }
}
