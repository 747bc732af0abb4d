package farpoint.opencl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What devices there are, and which one is best. */
final class OpenClDevices {
    /** The word for all devices. */
    static final String ALL = "all";

    private static final String NO_LIBRARY =
            "the OpenCL library (libOpenCL) is not installed or does not fit this system.";

    private final List<OpenClDevice> devices;
    private final String reason;

    OpenClDevices(List<OpenClDevice> devices, String reason) {
        this.devices = devices;
        this.reason = reason;
    }

    /** Looks for devices; never throws because OpenCL is missing. */
    static OpenClDevices discover() {
        if (OpenClLibrary.isMissing()) {
            return new OpenClDevices(List.of(), NO_LIBRARY);
        }
        try {
            List<OpenClDevice> devices = OpenCl.devices();
            return new OpenClDevices(devices, devices.isEmpty() ? nothingFound(OpenCl.platformNames()) : "");
        } catch (OpenClException e) {
            return new OpenClDevices(List.of(), "the OpenCL driver does not work: " + e.getMessage());
        } catch (LinkageError e) {
            return new OpenClDevices(List.of(), NO_LIBRARY);
        }
    }

    private static String nothingFound(List<String> platforms) {
        return platforms.isEmpty()
                ? "no OpenCL device was found: no platform (ICD) is installed."
                : "no OpenCL device was found: " + String.join(" and ", platforms)
                        + " has none here; PoCL has none where"
                        + " it cannot write to its cache, a folder that the environment variable POCL_CACHE_DIR names.";
    }

    List<OpenClDevice> all() {
        return devices;
    }

    /** Why there is no usable device of this name, in one sentence; empty if there is one. */
    String problem(String selector) {
        if (!reason.isEmpty()) {
            return reason;
        }
        return chosen(selector).isEmpty() ? complaint(selector) : "";
    }

    private String complaint(String selector) {
        for (String word : words(selector)) {
            List<OpenClDevice> meant =
                    devices.stream().filter(d -> d.isMeantBy(word)).toList();
            if (meant.isEmpty()) {
                return "there is no OpenCL device '" + word + "'.";
            }
            if (meant.stream().noneMatch(OpenClDevices::isUsable)) {
                return meant.get(0).problem();
            }
        }
        return devices.get(0).problem();
    }

    /**
     * The devices that the user means.
     *
     * @param selector empty for the best usable one: a GPU before a CPU, then the one with more units; {@value #ALL} for all
     *     usable ones of the best one's type; or a device by index or by part of its name, or several, parted by commas
     */
    List<OpenClDevice> choose(String selector) {
        List<OpenClDevice> chosen = chosen(selector);
        if (chosen.isEmpty()) {
            throw new OpenClException(problem(selector), "", null);
        }
        return chosen;
    }

    private List<OpenClDevice> chosen(String selector) {
        Optional<OpenClDevice> best = best(d -> true);
        if (best.isEmpty() || selector.isEmpty()) {
            return best.stream().toList();
        }
        if (selector.equals(ALL)) {
            return devices.stream()
                    .filter(d -> isUsable(d) && d.type() == best.get().type())
                    .toList();
        }
        List<OpenClDevice> chosen = new ArrayList<>();
        for (String word : words(selector)) {
            Optional<OpenClDevice> meant = best(d -> d.isMeantBy(word));
            if (meant.isEmpty()) {
                return List.of();
            }
            chosen.add(meant.get());
        }
        return chosen;
    }

    private Optional<OpenClDevice> best(Predicate<OpenClDevice> among) {
        return devices.stream()
                .filter(d -> isUsable(d) && among.test(d))
                .min(Comparator.comparing(OpenClDevice::type)
                        .thenComparing(Comparator.comparingInt(OpenClDevice::computeUnits)
                                .reversed()));
    }

    private static boolean isUsable(OpenClDevice device) {
        return device.problem().isEmpty();
    }

    private static List<String> words(String selector) {
        return selector.isEmpty() || selector.equals(ALL)
                ? List.of()
                : List.of(selector.trim().split("\\s*,\\s*"));
    }
}
