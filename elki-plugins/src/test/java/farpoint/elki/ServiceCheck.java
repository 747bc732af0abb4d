package farpoint.elki;

import elki.application.internal.CheckELKIServices;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Runs ELKI's own check of service files, which logs what it finds. */
final class ServiceCheck extends Handler {
    private final List<String> warnings = new ArrayList<>();

    private ServiceCheck() {}

    /** The warnings in which a text appears. */
    static List<String> complaintsAbout(String text) {
        Logger logger = Logger.getLogger(CheckELKIServices.class.getName());
        ServiceCheck check = new ServiceCheck();
        logger.addHandler(check);
        logger.setUseParentHandlers(false);
        try {
            new CheckELKIServices().checkServices(null);
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(check);
        }
        return check.warnings.stream().filter(w -> w.contains(text)).toList();
    }

    @Override
    public void publish(LogRecord message) {
        if (message.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(message.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
