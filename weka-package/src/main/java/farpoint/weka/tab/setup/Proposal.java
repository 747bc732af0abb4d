package farpoint.weka.tab.setup;

import farpoint.weka.ScoreAttributes;
import farpoint.weka.tab.run.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What an attribute is proposed to be used for.
 *
 * @param use the proposal
 * @param reason why, where it is not plain data; else empty
 * @param canBeData whether detectors can look at it at all
 */
public record Proposal(AttributeUse use, String reason, boolean canBeData) {
    private static final Set<String> CLASS_NAMES = Set.of("class", "label", "outlier");
    private static final int TWO = 2;

    /** For attributes of which nothing is known but their types, until {@link #of} has looked at the values. */
    public static List<Proposal> ofTypes(Instances data) {
        return IntStream.range(0, data.numAttributes())
                .mapToObj(a -> ofType(data.attribute(a)))
                .toList();
    }

    private static Proposal ofType(Attribute attribute) {
        if (attribute.isString()) {
            return new Proposal(AttributeUse.BESIDE, "text", false);
        }
        if (attribute.isRelationValued()) {
            return new Proposal(AttributeUse.LEFT_OUT, "relational", false);
        }
        if (attribute.isNominal() && attribute.numValues() == 0) {
            return new Proposal(AttributeUse.LEFT_OUT, "declares no values", false);
        }
        return ScoreAttributes.isNameOfOne(attribute.name())
                ? new Proposal(AttributeUse.BESIDE, "what a detector or a person said before", true)
                : new Proposal(AttributeUse.DATA, "", true);
    }

    /**
     * What detectors would make of the attributes of the data, with the class as its name, or its place and its two values, say.
     * Looks at all values, so not on the event thread.
     *
     * @param classIndex the class if one is set, or negative: Weka's windows change that of the data for a moment now and then
     * @throws InterruptedException if the calling thread was interrupted
     */
    public static List<Proposal> of(Instances data, int classIndex) throws InterruptedException {
        int proposed = proposedClass(data, classIndex);
        List<Proposal> all = new ArrayList<>();
        for (int a = 0; a < data.numAttributes(); a++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("other data has come");
            }
            Proposal ofType = ofType(data.attribute(a));
            if (a == proposed) {
                all.add(new Proposal(AttributeUse.CLASS, "", ofType.canBeData()));
            } else {
                all.add(ofType.canBeData() ? ofValues(data, a, ofType) : ofType);
            }
        }
        return all;
    }

    private static Proposal ofValues(Instances data, int a, Proposal ofType) {
        boolean hasValue = data.isEmpty() || data.stream().anyMatch(row -> !row.isMissing(a));
        if (!hasValue) {
            return new Proposal(AttributeUse.LEFT_OUT, "all values are missing", false);
        }
        return CommandLine.leftOut(data, a)
                .map(reason -> new Proposal(AttributeUse.BESIDE, reason.toString(), false))
                .orElse(ofType);
    }

    /** A class that is set already, else a nominal attribute that is named so, else the last one if it has two values. */
    private static int proposedClass(Instances data, int classIndex) {
        if (classIndex >= 0 && data.attribute(classIndex).isNominal()) {
            return classIndex;
        }
        int last = IntStream.range(0, data.numAttributes())
                .filter(a -> !ScoreAttributes.isNameOfOne(data.attribute(a).name()))
                .max()
                .orElse(-1);
        for (int a = last; a >= 0; a--) {
            String name = data.attribute(a).name().toLowerCase(Locale.ROOT);
            if (isNominal(data, a, 1) && CLASS_NAMES.contains(name)) {
                return a;
            }
        }
        return last >= 0 && isNominal(data, last, TWO) && data.attribute(last).numValues() == TWO ? last : -1;
    }

    private static boolean isNominal(Instances data, int a, int values) {
        return data.attribute(a).isNominal() && data.attribute(a).numValues() >= values;
    }
}
