package weka.filters.unsupervised.outlier;

import farpoint.detector.MemberScores;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What {@link OutlierScore} has appended before, with another detector, and {@link DataAudit}: no data for the next one. It is known
 * by its names, of the one beside an attribute outlier_score of the same suffix.
 */
final class EarlierColumns {
    private EarlierColumns() {}

    /** The names of the attributes that an earlier run has appended, in order; never that of the class. */
    static List<String> names(Instances data) {
        Set<String> appended = new TreeSet<>();
        attributes(data)
                .filter(a -> a.isNumeric() && a.name().startsWith(ScoreColumns.SCORE))
                .map(a -> a.name().substring(ScoreColumns.SCORE.length()))
                .forEach(suffix -> addNames(data, suffix, appended));
        appended.addAll(AuditColumns.earlier(data));
        return attributes(data)
                .filter(a -> a.index() != data.classIndex())
                .map(Attribute::name)
                .filter(appended::contains)
                .toList();
    }

    private static Stream<Attribute> attributes(Instances data) {
        return Collections.list(data.enumerateAttributes()).stream();
    }

    private static void addNames(Instances data, String suffix, Set<String> appended) {
        appended.add(ScoreColumns.SCORE + suffix);
        for (AddedColumn column : AddedColumn.values()) {
            List<String> names = column.attributes(data, List.of()).stream()
                    .map(a -> a.name() + suffix)
                    .toList();
            // A name of the user's own, such as suspect, is hardly beside all the others of its kind.
            if (column == AddedColumn.CONTRIBUTIONS || names.stream().allMatch(name -> data.attribute(name) != null)) {
                appended.addAll(names);
            }
        }
        if (appended.contains(MemberScores.DISAGREEMENT + suffix)) {
            attributes(data)
                    .map(Attribute::name)
                    .filter(name -> name.startsWith(MemberScores.label("")) && name.endsWith(suffix))
                    .forEach(appended::add);
        }
    }

    /** The data without them; the same object if there are none. */
    static Instances without(Instances data) {
        List<String> names = names(data);
        if (names.isEmpty()) {
            return data;
        }
        Instances view = new Instances(data);
        names.forEach(name -> view.deleteAttributeAt(view.attribute(name).index()));
        return view;
    }
}
