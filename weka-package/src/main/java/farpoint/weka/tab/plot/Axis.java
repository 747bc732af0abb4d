package farpoint.weka.tab.plot;

import farpoint.chart.RoundTicks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An axis: what part of a scale is shown.
 *
 * @param name what it shows
 * @param scale how values lie along it
 * @param from the position of its start, on the scale
 * @param to the position of its end, above that
 * @param categories the names of the values 0, 1, ... of a nominal attribute; empty for numbers
 */
public record Axis(String name, Scale scale, double from, double to, List<String> categories) {
    /** An axis has about so many ticks. */
    private static final int TICKS = 6;

    /** What is left free at both ends, as a share of the length. */
    private static final double MARGIN = 0.04;

    /**
     * A labelled place.
     *
     * @param value what is there
     * @param text its label
     */
    public record Tick(double value, String text) {}

    /** Shows values of a range, with some room at both ends. */
    public static Axis of(String name, Scale scale, double low, double high) {
        double a = Math.min(scale.of(low), scale.of(high));
        double b = Math.max(scale.of(low), scale.of(high));
        double room = b > a ? MARGIN * (b - a) : Math.max(0.5, MARGIN * Math.abs(a));
        return new Axis(name, scale, a - room, b + room, List.of());
    }

    /** Shows categories. */
    public static Axis of(String name, List<String> categories) {
        return new Axis(name, Scale.LINEAR, -0.6, categories.size() - 0.4, categories);
    }

    /** The same of another part of the scale. */
    public Axis part(double newFrom, double newTo) {
        return new Axis(name, scale, newFrom, newTo, categories);
    }

    /** Where a value is along the axis: 0 at its start, 1 at its end. */
    public double fraction(double value) {
        return (scale.of(value) - from) / (to - from);
    }

    /** The value at a place along the axis. */
    public double value(double fraction) {
        return scale.value(from + fraction * (to - from));
    }

    /** The labelled places, in ascending order of their positions. */
    public List<Tick> ticks() {
        if (!categories.isEmpty()) {
            return categoryTicks();
        }
        List<Tick> ticks = scale.isLogarithmic() ? powers() : List.of();
        if (ticks.size() < 2) {
            ticks = scale == Scale.LINEAR ? even() : rounded();
        }
        return ticks.stream()
                .sorted(Comparator.comparingDouble(tick -> scale.of(tick.value())))
                .toList();
    }

    private List<Tick> categoryTicks() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            if (i >= from && i <= to) {
                ticks.add(new Tick(i, categories.get(i)));
            }
        }
        return ticks;
    }

    private List<Tick> even() {
        return RoundTicks.even(from, to, TICKS).stream()
                .map(value -> new Tick(value, Numbers.text(value, 6)))
                .toList();
    }

    private List<Tick> powers() {
        List<Tick> ticks = new ArrayList<>();
        for (double power = 0.1; power <= 1e15; power *= 10) {
            // A count may be 0.
            double value = power < 1 && scale == Scale.COUNT ? 0 : power;
            double position = scale.of(value);
            if (position >= from && position <= to) {
                ticks.add(new Tick(value, Numbers.text(value)));
            }
        }
        return ticks;
    }

    /** Evenly spaced places, moved to the nearest value with few digits. */
    private List<Tick> rounded() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS; i++) {
            double value = value((i + 0.5) / (TICKS + 1));
            double before = value(i / (TICKS + 1.0));
            double step = RoundTicks.step(Math.max(Math.abs(value - before), Double.MIN_NORMAL));
            double nice = Math.rint(value / step) * step;
            double fraction = fraction(nice);
            boolean isNew = ticks.isEmpty() || ticks.get(ticks.size() - 1).value() != nice;
            if (fraction >= 0 && fraction <= 1 && isNew) {
                ticks.add(new Tick(nice, Numbers.text(nice)));
            }
        }
        return ticks;
    }
}
