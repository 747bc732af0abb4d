package weka.filters.unsupervised.outlier;

import farpoint.weka.ScoreAttributes;
import farpoint.weka.WiderRows;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What {@link OutlierScore} appends to rows: the score, and what is asked for.
 *
 * @param added what is asked for besides the score
 * @param members the names of the detector's members; none for most detectors
 * @param rate of false discoveries among the attributes that are said to matter; 0 if that is not asked for
 * @param suffix the end of all names, which tells the scores of several detectors apart; mostly empty
 */
record ScoreColumns(List<AddedColumn> added, List<String> members, double rate, String suffix) {
    /** The attribute that is always appended. */
    static final String SCORE = ScoreAttributes.SCORE;

    private static final String WAY_OUT = "Remove it first, or give the new attributes a suffix (-suffix), such as _2.";

    /**
     * The header of data with the new attributes.
     *
     * @throws farpoint.run.InvalidInputException if the data has an attribute of the same name
     */
    Instances header(Instances data) {
        Instances seen = EarlierColumns.without(new Instances(data, 0));
        List<Attribute> attributes = new ArrayList<>(List.of(ScoreAttributes.score()));
        added.forEach(column -> attributes.addAll(column.attributes(seen, members)));
        List<Attribute> named =
                attributes.stream().map(a -> a.copy(a.name() + suffix)).toList();
        return WiderRows.header(data, named, WAY_OUT);
    }
}
