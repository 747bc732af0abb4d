package farpoint.cli;

import farpoint.cli.command.Command;
import farpoint.cli.command.ExitStatus;
import farpoint.cli.command.Program;
import farpoint.files.AtomicFile;
import farpoint.opencl.Devices;
import farpoint.opencl.Tuning;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code devices}: lists the OpenCL devices and tests them, or tunes them. */
final class DevicesCommand implements Command {
    private static final String TUNE = "--tune";
    private static final String SECONDS = "--seconds";
    private static final String FORGET = "--forget";

    @Override
    public String summary() {
        return "List the OpenCL devices, and test each for a few seconds; or tune them.";
    }

    @Override
    public String help() {
        return """
                usage: %1$s devices
                       %1$s devices --tune [DEVICE] [--seconds N]
                       %1$s devices --forget

                Lists the OpenCL devices, says which engine the setting auto takes and why, and how each device is tuned, and tests each
                device for a few seconds. The exit status is 1 if a device fails its test.

                --tune [DEVICE]
                \tMeasure, for some two minutes, how searches are cut for a device to be fastest; what is found is used from
                \tthen on, with this version of the driver. No result changes. DEVICE is an index, a part of a name, several
                \tof them with commas, or all; without it, the best device.
                --seconds <number>
                \tHow long to measure each device at most, %3$.0f.
                --forget
                \tDelete what was found, %2$s
                --help
                \tPrint this text.
                """.formatted(Program.name(), Tuning.file(), Tuning.SECONDS);
    }

    @Override
    public ExitStatus run(String[] arguments) throws IOException {
        String option = arguments.length == 0 ? "" : arguments[0];
        switch (option) {
            case "" -> {
                return Devices.report(System.out) ? ExitStatus.DONE : ExitStatus.FAILED;
            }
            case TUNE -> {
                boolean isNamed = arguments.length > 1 && !arguments[1].equals(SECONDS);
                tune(isNamed ? arguments[1] : "", seconds(arguments, isNamed ? 2 : 1));
            }
            case FORGET -> {
                refuseMoreThan(1, arguments);
                Path file = Tuning.file();
                System.out.println(Files.deleteIfExists(file) ? "Deleted " + file : "There is no file " + file);
            }
            default ->
                throw new InvalidInputException(
                        "The command devices has the options %s and %s. Got '%s' instead.", TUNE, FORGET, option);
        }
        return ExitStatus.DONE;
    }

    private static void refuseMoreThan(int most, String[] arguments) {
        if (arguments.length > most) {
            throw new InvalidInputException("The option %s cannot be followed by '%s'.", arguments[0], arguments[most]);
        }
    }

    private static double seconds(String[] arguments, int from) {
        if (from == arguments.length) {
            return Tuning.SECONDS;
        }
        if (!arguments[from].equals(SECONDS)
                || from + 1 == arguments.length
                || !arguments[from + 1].matches("\\d{1,5}")) {
            throw new InvalidInputException(
                    "After %s may stand a device, and %s with a whole number. Got '%s' instead.",
                    TUNE, SECONDS, arguments[from]);
        }
        refuseMoreThan(from + 2, arguments);
        return Double.parseDouble(arguments[from + 1]);
    }

    private static void tune(String selector, double seconds) throws IOException {
        Path file = Tuning.file().toAbsolutePath();
        createFolder(file.getParent());
        AtomicFile.requireWritable(file);
        String table = Tuning.tune(selector, seconds, System.out::println);
        AtomicFile.write(file, out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
        System.out.println("Kept in " + file);
    }

    private static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException("The folder '%s' cannot be made: there is a file of that name.", folder);
        }
    }
}
