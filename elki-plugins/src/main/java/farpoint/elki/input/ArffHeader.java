package farpoint.elki.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attributes of an ARFF file. ELKI makes its first vectors of the first numeric ones that stand next to each other. */
final class ArffHeader {
    private static final Pattern RELATION = Pattern.compile("\\s*@relation\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATA = Pattern.compile("\\s*@data\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*@attribute\\s+('(?:[^']*)'|\"(?:[^\"]*)\"|\\S+)\\s+(.*)", Pattern.CASE_INSENSITIVE);

    private static final List<String> NUMERIC = List.of("numeric", "real", "integer", "double");

    /** What ELKI takes for a class or for an identifier unless it is told otherwise, whatever the type. */
    private static final Pattern NO_VALUE =
            Pattern.compile("External-?ID|Class|Class-?Label", Pattern.CASE_INSENSITIVE);

    private ArffHeader() {}

    /**
     * Reads the attributes.
     *
     * @return empty if the file is no ARFF file
     */
    static Optional<FileColumns> read(DataFile file) throws IOException {
        try (BufferedReader reader = file.open()) {
            String line = nextLine(reader);
            if (line == null || !RELATION.matcher(line).matches()) {
                return Optional.empty();
            }
            List<String> names = new ArrayList<>();
            BitSet numeric = new BitSet();
            for (line = nextLine(reader); line != null && !DATA.matcher(line).matches(); line = nextLine(reader)) {
                Matcher attribute = ATTRIBUTE.matcher(line);
                if (attribute.matches()) {
                    numeric.set(names.size(), isNumeric(attribute));
                    names.add(unquoted(attribute.group(1)));
                }
            }
            return Optional.of(new FileColumns(names, firstRun(numeric, names.size())));
        }
    }

    private static boolean[] firstRun(BitSet numeric, int attributes) {
        boolean[] run = new boolean[attributes];
        for (int j = Math.max(0, numeric.nextSetBit(0)); numeric.get(j); j++) {
            run[j] = true;
        }
        return run;
    }

    private static boolean isNumeric(Matcher attribute) {
        return NUMERIC.contains(attribute.group(2).strip().toLowerCase(Locale.ROOT))
                && !NO_VALUE.matcher(unquoted(attribute.group(1))).matches();
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && "'\"".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static String nextLine(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null && (line.isBlank() || line.strip().startsWith("%"))) {
            line = reader.readLine();
        }
        return line;
    }
}
