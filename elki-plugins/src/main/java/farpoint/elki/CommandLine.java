package farpoint.elki;

import elki.application.AbstractApplication;
import elki.datasource.AbstractDatabaseConnection;
import elki.datasource.parser.NumberVectorLabelParser;
import elki.logging.LoggingConfiguration;
import elki.utilities.ClassGenericsUtil;
import elki.utilities.io.FormatUtil;
import elki.utilities.optionhandling.OptionID;
import elki.utilities.optionhandling.OptionUtil;
import elki.utilities.optionhandling.ParameterException;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.utilities.optionhandling.parameterization.TrackedParameter;
import elki.utilities.optionhandling.parameters.ClassParameter;
import elki.utilities.optionhandling.parameters.FileParameter;
import elki.utilities.optionhandling.parameters.Flag;
import elki.utilities.optionhandling.parameters.Parameter;
import farpoint.elki.options.FileOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * ELKI's command line for an application, with the same options. It differs from {@link
 * AbstractApplication#runCLIApplication} in that errors are thrown instead of logged, an option that nothing takes is
 * an error, and a request for help is none.
 */
final class CommandLine {
    private CommandLine() {}

    /**
     * Runs an application.
     *
     * @throws Exception a mistake of the user, see {@link UserMistakes}, or a failure
     */
    static void run(Class<? extends AbstractApplication> application, String[] args) throws Exception {
        String[] given =
                Arrays.stream(args).map(a -> a.equals("--help") ? "-help" : a).toArray(String[]::new);
        SerializedParameterization options = new WithTableParser(given);
        boolean help = isSet(options, AbstractApplication.Par.HELP_ID);
        help |= isSet(options, AbstractApplication.Par.HELP_LONG_ID);
        ClassParameter<Object> described = new ClassParameter<>(AbstractApplication.Par.DESCRIPTION_ID, Object.class);
        if (options.grab(described.setOptional(true))) {
            describe(described.getValue());
            return;
        }
        AbstractApplication.Par.applyLoggingLevels(AbstractApplication.Par.parseDebugParameter(options));
        requireNoErrors(options);
        TrackParameters tracked = new TrackParameters(options);
        LoggingConfiguration.setVerbose(AbstractApplication.Par.parseVerbose(tracked));
        RankedResultWriter.makeDefault();
        AbstractApplication task = ClassGenericsUtil.tryInstantiate(AbstractApplication.class, application, tracked);
        if (help || args.length == 0) {
            System.out.println(AbstractApplication.usage(tracked.getAllParameters()));
            return;
        }
        requireNoErrors(options);
        if (options.hasUnusedParameters()) {
            throw unused(options.getRemainingParameters().get(0));
        }
        for (TrackedParameter option : tracked.getAllParameters()) {
            checkFile(option.getParameter());
        }
        FileOptions.of(tracked).requireDistinct();
        task.run();
    }

    /** Options that read tables by {@link TableParser} where nothing is said and ELKI would take the parser that it extends. */
    private static final class WithTableParser extends SerializedParameterization {
        WithTableParser(String[] options) {
            super(options);
        }

        @Override
        public boolean setValueForOption(Parameter<?> option) throws ParameterException {
            if (super.setValueForOption(option)) {
                return true;
            }
            boolean parser = option.getOptionID() == AbstractDatabaseConnection.Par.PARSER_ID
                    && option instanceof ClassParameter<?> choice
                    && choice.getDefaultValue() == NumberVectorLabelParser.class;
            if (parser) {
                option.setValue(TableParser.class);
            }
            return parser;
        }
    }

    /** ELKI itself fails on an empty file with an error that says nothing. */
    private static void checkFile(Parameter<?> option) throws IOException {
        boolean given = option instanceof FileParameter file
                && file.isDefined()
                && file.getFileType() == FileParameter.FileType.INPUT_FILE
                && "file".equals(file.getValue().getScheme());
        if (!given) {
            return;
        }
        Path path = Path.of(((FileParameter) option).getValue());
        if (Files.isDirectory(path)) {
            throw new UserMistake(
                    path + " is a folder; -" + option.getOptionID().getName() + " needs a file.");
        }
        if (Files.isRegularFile(path) && Files.size(path) == 0) {
            throw new UserMistake("The file " + path + " is empty.");
        }
    }

    private static boolean isSet(SerializedParameterization options, OptionID id) {
        Flag flag = new Flag(id);
        return options.grab(flag) && flag.isTrue();
    }

    private static void describe(Class<?> described) throws Exception {
        StringBuilder text = new StringBuilder();
        System.out.println(OptionUtil.describeParameterizable(text, described, FormatUtil.getConsoleWidth()));
    }

    private static void requireNoErrors(SerializedParameterization options) throws ParameterException {
        if (options.hasErrors()) {
            throw options.getErrors().iterator().next();
        }
    }

    private static UserMistake unused(String argument) {
        return new UserMistake(
                argument.startsWith(SerializedParameterization.OPTION_PREFIX)
                        ? "Nothing here takes the option " + argument + ". -h lists the options."
                        : "Nothing here takes the argument '" + argument + "'. Options start with a dash.");
    }
}
