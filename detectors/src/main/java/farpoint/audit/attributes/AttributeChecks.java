package farpoint.audit.attributes;

import farpoint.audit.finding.Check;
import java.util.List;

/** Checks that look at attributes, not at rows as a whole. Their work grows with rows times attributes. */
public final class AttributeChecks {
    /** All, in the order of their questions. */
    public static final List<Check> ALL = List.of(
            new ConstantAttributes(),
            new Identifiers(),
            new CopiedAttributes(),
            new LinearDependence(),
            new DeterminedAttributes(),
            new MixedTypes(),
            new MissingCodes(),
            new AlikeCategories(),
            new MissingBlocks(),
            new MissingTogether());

    private AttributeChecks() {}
}
