package farpoint.opencl;

import farpoint.run.InvalidInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which shapes were the fastest, by device, driver and size. As text it has a line for each.
 *
 * @param entries the lines
 */
record TuningTable(List<Entry> entries) {
    static final TuningTable EMPTY = new TuningTable(List.of());

    private static final String HEADER = "Farpoint: OpenCL devices, format 1";
    private static final String COMMENT = "#";
    private static final String EXPLANATION = """
            # Which way of cutting its work was measured to be the fastest on a device, by the command devices --tune, and how
            # many times as fast as untuned. No result depends on this file; it can be deleted.
            # device | driver | columns | shape | gain | date
            """;
    private static final String BAR = " | ";
    private static final int PARTS = 6;
    private static final double MOST_GAIN = 1e6;

    /** Copies the lines. */
    TuningTable {
        entries = List.copyOf(entries);
    }

    /**
     * The fastest shape that was found.
     *
     * @param device name and platform
     * @param driver version of the driver
     * @param size size of the searches
     * @param shape the shape
     * @param gain how many times as fast as untuned, at least 1
     * @param date the day of the measurement
     */
    record Entry(String device, String driver, SizeClass size, ScreenShape shape, double gain, LocalDate date) {
        private String line() {
            String rounded = String.format(Locale.ROOT, "%.2f", gain);
            return String.join(BAR, device, driver, size.word(), shape.toString(), rounded, date.toString()) + "\n";
        }

        private static Entry parse(String line) {
            String[] parts = line.split(" \\| ", -1);
            if (parts.length != PARTS) {
                throw new InvalidInputException("it has %d parts instead of %d", parts.length, PARTS);
            }
            try {
                double gain = Double.parseDouble(parts[4]);
                if (!(gain >= 1 && gain < MOST_GAIN)) {
                    throw new InvalidInputException("'%s' is no gain", parts[4]);
                }
                SizeClass size = SizeClass.valueOf(parts[2].toUpperCase(Locale.ROOT));
                ScreenShape shape = ShapeText.parse(parts[3]);
                return new Entry(parts[0], parts[1], size, shape, gain, LocalDate.parse(parts[5]));
            } catch (InvalidInputException e) {
                throw e;
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new InvalidInputException("it has no number, date or size where there should be one");
            }
        }

        private boolean isOf(OpenClDevice other) {
            return device.equals(nameOf(other)) && driver.equals(driverOf(other));
        }
    }

    /**
     * Reads a table.
     *
     * @throws InvalidInputException if it is none; the message is half a sentence
     */
    static TuningTable parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new InvalidInputException("its first line is not '%s'", HEADER);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith(COMMENT)) {
                try {
                    entries.add(Entry.parse(lines.get(i)));
                } catch (InvalidInputException e) {
                    throw new InvalidInputException("line %d is not understood: %s", i + 1, e.getMessage());
                }
            }
        }
        return new TuningTable(entries);
    }

    /** What {@link #parse} reads. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER + "\n" + EXPLANATION);
        entries.forEach(entry -> text.append(entry.line()));
        return text.toString();
    }

    /** The lines for a device with its driver that it can follow. */
    List<Entry> of(OpenClDevice device) {
        return entries.stream()
                .filter(entry -> entry.isOf(device) && entry.shape().fits(device))
                .toList();
    }

    /** The shapes for a device. */
    Map<SizeClass, ScreenShape> shapes(OpenClDevice device) {
        Map<SizeClass, ScreenShape> shapes = new EnumMap<>(SizeClass.class);
        of(device).forEach(entry -> shapes.put(entry.size(), entry.shape()));
        return shapes;
    }

    /** The table with other lines for a device. */
    TuningTable with(OpenClDevice device, List<Tuner.Found> found, LocalDate date) {
        List<Entry> all = new ArrayList<>(entries);
        all.removeIf(entry -> entry.isOf(device));
        found.forEach(f -> all.add(new Entry(nameOf(device), driverOf(device), f.size(), f.shape(), f.gain(), date)));
        return new TuningTable(all);
    }

    private static String nameOf(OpenClDevice device) {
        return inOneLine(device.name() + " (" + device.platform() + ")");
    }

    private static String driverOf(OpenClDevice device) {
        return inOneLine(device.driver());
    }

    /** A driver may say anything. */
    private static String inOneLine(String text) {
        String plain = text.replaceAll("[|#\\p{Cntrl}]", "/").trim();
        return plain.isEmpty() ? "unknown" : plain;
    }
}
