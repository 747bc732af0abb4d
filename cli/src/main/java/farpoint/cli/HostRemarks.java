package farpoint.cli;

import farpoint.data.Attribute;
import farpoint.data.LeftOut;
import farpoint.data.Table;
import farpoint.stream.SourceFormat;
import farpoint.stream.SourceFormat.DecimalSign;
import farpoint.stream.SourceFormat.Header;
import farpoint.stream.SourceFormat.Separator;
import farpoint.stream.WholeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@link HostCommands} cannot say in a command: a sentence each, in brackets. */
final class HostRemarks {
    private static final int LOOKED_AT = 100;
    private static final int NAMED = 5;
    private static final String NUMBER = "[-+.\\dEe]+";

    private final AdviseSettings settings;
    private final WholeTable data;
    private final boolean learnsLabels;

    /**
     * Remarks on the commands for a file.
     *
     * @param learnsLabels whether the detector learns from labels, for which there is no command {@code score}
     */
    HostRemarks(AdviseSettings settings, WholeTable data, boolean learnsLabels) {
        this.settings = settings;
        this.data = data;
        this.learnsLabels = learnsLabels;
    }

    /** Whether a list of names, which commas separate, cannot have this name. */
    static boolean isSplit(String name) {
        return name.contains(",");
    }

    /** All that apply. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        if (learnsLabels) {
            all.add("(score learns from no labels.)");
        } else {
            settings.hidden().stream()
                    .filter(HostRemarks::isSplit)
                    .forEach(
                            name -> all.add(
                                    "(score would look at '" + name
                                            + "', which --ignore cannot name as it has a comma: give it another name, or take it out of the file.)"));
        }
        all.addAll(ofAttributes());
        if (!settings.isArff()) {
            SourceFormat format = SourceFormat.of(settings.values().only(SourceFormat.PARAMETERS));
            all.addAll(ofFormat(format, data.fields(), HostCommands.isScript()));
        }
        return all;
    }

    private List<String> ofAttributes() {
        List<String> remarks = new ArrayList<>();
        List<String> numbers = settings.isArff()
                ? settings.ignored().stream().filter(this::isNumeric).toList()
                : List.of();
        if (!numbers.isEmpty()) {
            remarks.add("(ELKI looks at all numeric attributes of ARFF: take " + String.join(", ", numbers)
                    + " out of the file for it.)");
        }
        if (settings.isArff() && numericGroups() > 1) {
            remarks.add(
                    "(ELKI looks at the first group of numeric attributes of ARFF only: put all next to each other for it.)");
        }
        List<String> nominal = nominal(data.table());
        if (!nominal.isEmpty()) {
            remarks.add(
                    "(ELKI looks at numbers only, nominal attributes are labels there: " + shortened(nominal) + ".)");
        }
        if (learnsLabels && !settings.ignored().isEmpty()) {
            remarks.add("(Weka learns from all attributes but the class: take " + String.join(", ", settings.ignored())
                    + " out of the file for it.)");
        }
        return remarks;
    }

    /** Of the attributes that detectors look at elsewhere. */
    private static List<String> nominal(Table table) {
        return IntStream.range(0, table.columns())
                .filter(j -> table.attribute(j).isNominal())
                .filter(j -> LeftOut.of(table.attribute(j), table.column(j)).isEmpty())
                .mapToObj(table::attribute)
                .map(Attribute::name)
                .toList();
    }

    /** How many runs of numeric columns there are, with others between them. */
    private long numericGroups() {
        Table table = data.table();
        Map<String, Boolean> looked = IntStream.range(0, table.columns())
                .mapToObj(table::attribute)
                .collect(Collectors.toMap(
                        Attribute::name, a -> !a.isNominal() && !a.isText(), (first, second) -> first));
        List<Boolean> numeric = data.fields().stream()
                .map(name -> looked.containsKey(name) ? looked.get(name) : isNumeric(name))
                .toList();
        return IntStream.range(0, numeric.size())
                .filter(j -> numeric.get(j) && (j == 0 || !numeric.get(j - 1)))
                .count();
    }

    private static String shortened(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }

    private boolean isNumeric(String name) {
        int column = data.fields().indexOf(name);
        return IntStream.range(0, Math.min(LOOKED_AT, data.table().rows()))
                .mapToObj(i -> data.row(i).get(column).trim())
                .filter(text -> !text.isEmpty() && !text.equals("?"))
                .allMatch(text -> text.matches(NUMBER));
    }

    /**
     * What ELKI and Weka do not read by default of CSV as the user describes it; see the pages on both.
     *
     * @param names of the columns
     * @param script whether Weka is started by the start script, which reads more CSV than Weka does
     */
    static List<String> ofFormat(SourceFormat format, List<String> names, boolean script) {
        List<String> remarks = new ArrayList<>();
        if (format.decimal() == DecimalSign.COMMA) {
            remarks.add("(ELKI takes decimal commas for separators: write the file with decimal points for it.)");
        }
        if (format.separator() == Separator.PIPE) {
            remarks.add("(ELKI splits at commas, semicolons and blanks, not at |: write the file with commas for it.)");
        }
        if (format.header() == Header.YES && names.stream().allMatch(name -> name.matches(NUMBER))) {
            remarks.add("(ELKI takes a header of numbers for a row: take it out of the file for it.)");
        }
        if (script) {
            remarks.addAll(ofWekaScript(format));
        } else if (format.decimal() == DecimalSign.COMMA
                || format.header() == Header.NO
                || format.separator() != Separator.AUTO && format.separator() != Separator.COMMA) {
            remarks.add(
                    "(weka.Run reads CSV with a header, commas between fields and decimal points: write the file so for it.)");
        }
        return remarks;
    }

    private static List<String> ofWekaScript(SourceFormat format) {
        List<String> remarks = new ArrayList<>();
        if (format.separator() == Separator.SPACE) {
            remarks.add("(Weka does not split at blanks: write the file with commas for it.)");
        }
        if (format.separator() == Separator.COMMA && format.decimal() == DecimalSign.COMMA) {
            remarks.add("(Weka reads no decimal commas between commas: write the file with semicolons for it.)");
        }
        if (format.header() == Header.NO) {
            remarks.add("(Weka takes the first line for names: -csv \"-H\" says that it is a row.)");
        }
        return remarks;
    }
}
