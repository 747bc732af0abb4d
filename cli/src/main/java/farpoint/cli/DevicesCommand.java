package farpoint.cli;

import farpoint.opencl.Devices;
import farpoint.run.InvalidInputException;

/** {@code devices}: lists the OpenCL devices and tests them. */
final class DevicesCommand implements Command {
    @Override
    public String summary() {
        return "List the OpenCL devices, and test each for a few seconds.";
    }

    @Override
    public String help() {
        return """
                usage: %s devices

                Lists the OpenCL devices, says which engine the setting auto takes and why, and tests each device for a few seconds.
                There are no options. The exit status is 1 if a device fails its test.
                """.formatted(Program.name());
    }

    @Override
    public boolean run(String[] arguments) {
        if (arguments.length > 0) {
            throw new InvalidInputException("The command devices takes no arguments.");
        }
        return Devices.report(System.out);
    }
}
