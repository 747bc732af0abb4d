package farpoint.report;

import farpoint.data.ClassWord;
import farpoint.data.RowClasses;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which rows are outliers in truth, where somebody knows: to tell how good a ranking is, never to learn from.
 *
 * @param known one a row: whether it is known
 * @param outlier one a row: whether it is an outlier; of no account where it is not known
 * @param meaning where this comes from and what means outliers, in one sentence
 */
public record OutlierLabels(boolean[] known, boolean[] outlier, String meaning) {
    /** Checks the lengths. */
    public OutlierLabels {
        if (known.length != outlier.length) {
            throw new IllegalArgumentException(known.length + " and " + outlier.length + " labels");
        }
    }

    /**
     * Labels by classes of which the names say which means outliers, see {@link ClassWord}; empty if they do not say it, or there
     * are not both kinds of rows.
     *
     * @param column where the classes come from, such as "column class"
     */
    public static Optional<OutlierLabels> of(String column, RowClasses classes) {
        return byName(classes).flatMap(which -> of(column, classes, which, "as its name says"));
    }

    /**
     * The class that by its name means outliers, see {@link ClassWord}; empty if the names of the classes do not say it, or all rows
     * are of one class.
     */
    public static Optional<String> labelByName(RowClasses classes) {
        return byName(classes).map(classes.names()::get);
    }

    /**
     * Labels by classes.
     *
     * @param outlierClass the name of the class that means outliers
     * @param why how that is known, such as "as the option says"
     * @return empty if there is no such class, or there are not both kinds of rows
     */
    public static Optional<OutlierLabels> of(String column, RowClasses classes, String outlierClass, String why) {
        return of(column, classes, classes.names().indexOf(outlierClass), why);
    }

    private static Optional<OutlierLabels> of(String column, RowClasses classes, int outlierClass, String why) {
        int n = classes.ids().length;
        boolean[] known = new boolean[n];
        boolean[] outlier = new boolean[n];
        int outliers = 0;
        int others = 0;
        for (int i = 0; i < n; i++) {
            known[i] = classes.ids()[i] != RowClasses.MISSING;
            outlier[i] = known[i] && classes.ids()[i] == outlierClass;
            outliers += outlier[i] ? 1 : 0;
            others += known[i] && !outlier[i] ? 1 : 0;
        }
        if (outliers == 0 || others == 0) {
            return Optional.empty();
        }
        String name = PlainText.shortened(classes.names().get(outlierClass), Html.NAME);
        return Optional.of(new OutlierLabels(
                known, outlier, "By " + column + ", in which '" + name + "' means outliers, " + why + "."));
    }

    private static Optional<Integer> byName(RowClasses classes) {
        List<Integer> used = used(classes);
        return used.size() < 2
                ? Optional.empty()
                : surely(classes, used, true)
                        .or(() -> other(used, surely(classes, used, false)))
                        .or(() -> byEachOther(classes, used));
    }

    private static List<Integer> used(RowClasses classes) {
        boolean[] used = new boolean[classes.names().size()];
        for (int id : classes.ids()) {
            if (id != RowClasses.MISSING) {
                used[id] = true;
            }
        }
        return IntStream.range(0, used.length).filter(i -> used[i]).boxed().toList();
    }

    private static Optional<Integer> surely(RowClasses classes, List<Integer> used, boolean outlier) {
        return only(used.stream()
                .filter(i -> ClassWord.of(classes.names().get(i))
                        .filter(word -> word.sure() && word.outlier() == outlier)
                        .isPresent())
                .toList());
    }

    private static Optional<Integer> other(List<Integer> used, Optional<Integer> normal) {
        return used.size() != 2
                ? Optional.empty()
                : normal.flatMap(n -> {
                    List<Integer> others = new ArrayList<>(used);
                    others.remove(n);
                    return only(others);
                });
    }

    /** Such as 0 and 1, which say it in company. */
    private static Optional<Integer> byEachOther(RowClasses classes, List<Integer> used) {
        if (used.size() != 2) {
            return Optional.empty();
        }
        List<Optional<ClassWord>> words =
                used.stream().map(i -> ClassWord.of(classes.names().get(i))).toList();
        return words.stream().allMatch(Optional::isPresent)
                ? only(used.stream()
                        .filter(i -> words.get(used.indexOf(i)).get().outlier())
                        .toList())
                : Optional.empty();
    }

    private static Optional<Integer> only(List<Integer> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** @throws InvalidInputException if there are labels for other rows */
    void requireRows(int rows) {
        if (known.length != rows) {
            throw new InvalidInputException("There are labels for %d rows, the table has %d.", known.length, rows);
        }
    }
}
