package farpoint.opencl;

import java.util.Comparator;
import java.util.List;

/** What devices there are, and which one is best. */
final class OpenClDevices {
    private final List<OpenClDevice> devices;
    private final String reason;

    private OpenClDevices(List<OpenClDevice> devices, String reason) {
        this.devices = devices;
        this.reason = reason;
    }

    /** Looks for devices; never throws because OpenCL is missing. */
    static OpenClDevices discover() {
        try {
            List<OpenClDevice> devices = OpenCl.devices();
            String reason = devices.isEmpty()
                    ? "no OpenCL device was found: no platform (ICD) is installed, or it has no device."
                    : "";
            return new OpenClDevices(devices, reason);
        } catch (OpenClException e) {
            return new OpenClDevices(List.of(), "the OpenCL driver does not work: " + e.getMessage());
        } catch (LinkageError e) {
            return new OpenClDevices(
                    List.of(), "the OpenCL library (libOpenCL) is not installed or does not fit this system.");
        }
    }

    List<OpenClDevice> all() {
        return devices;
    }

    /** Why there is no usable device of this name, in one sentence; empty if there is one. */
    String problem(String selector) {
        if (!reason.isEmpty()) {
            return reason;
        }
        if (selector.isEmpty()) {
            return devices.stream().anyMatch(d -> d.problem().isEmpty())
                    ? ""
                    : devices.get(0).problem();
        }
        return devices.stream()
                .filter(d -> d.isMeantBy(selector))
                .findFirst()
                .map(OpenClDevice::problem)
                .orElse("there is no OpenCL device '" + selector + "'.");
    }

    /** The device that the user means, or the best usable one: a GPU before a CPU, then the one with more units. */
    OpenClDevice choose(String selector) {
        return devices.stream()
                .filter(d -> d.problem().isEmpty())
                .filter(d -> selector.isEmpty() || d.isMeantBy(selector))
                .min(Comparator.comparing(OpenClDevice::type)
                        .thenComparing(Comparator.comparingInt(OpenClDevice::computeUnits)
                                .reversed()))
                .orElseThrow(() -> new OpenClException(problem(selector), "", null));
    }
}
