package farpoint.ensemble;

import farpoint.detector.DetectorSpec;
import farpoint.detector.DetectorText;
import farpoint.params.ClassUse;
import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads members as users write them: detectors separated by semicolons, each a name or alias and, after blanks, parameters as
 * name=value. No host's command line gives one of these characters another meaning within a quoted argument.
 */
final class MemberList {
    private final Map<String, String> handed;
    private final List<DetectorSpec> catalogue;

    /**
     * A reader.
     *
     * @param handed values by parameter, for the members that have the parameter and are not given another value
     * @param catalogue the detectors that may be members
     */
    MemberList(Map<String, String> handed, List<DetectorSpec> catalogue) {
        this.handed = handed;
        this.catalogue = catalogue;
    }

    /**
     * Reads members, all of weight 1.
     *
     * @throws InvalidInputException if there is none, or one cannot be a member
     */
    List<MemberPlan> read(String text) {
        List<MemberPlan> plans = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String part : text.split(DetectorText.BETWEEN)) {
            if (!part.isBlank()) {
                MemberPlan plan = member(part.trim());
                int count = counts.merge(plan.spec().name(), 1, Integer::sum);
                plans.add(count == 1 ? plan : plan.numbered(count));
            }
        }
        if (plans.isEmpty()) {
            throw new InvalidInputException(
                    "The 'members' parameter names no detector. It must be %s or detectors separated by '%s'.",
                    OutlierEnsemble.AUTOMATIC, DetectorText.BETWEEN);
        }
        return List.copyOf(plans);
    }

    private MemberPlan member(String text) {
        DetectorText read =
                DetectorText.read(text, this::spec, handed, (member, reason) -> refusal(member, "%s", reason));
        MemberPlan plan = new MemberPlan(read.spec().name(), read.spec(), read.values(), 1);
        read.spec().parameters().forEach(parameter -> refuseGroups(parameter, plan, text));
        return plan;
    }

    private DetectorSpec spec(String name) {
        if (name.equalsIgnoreCase(OutlierEnsemble.NAME) || name.equalsIgnoreCase(OutlierEnsemble.ALIAS)) {
            throw new InvalidInputException("An ensemble cannot be a member of an ensemble: name its members instead.");
        }
        DetectorSpec found = catalogue.stream()
                .filter(s -> s.name().equalsIgnoreCase(name) || s.alias().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> refusal(
                        name, "there is no such detector among those that can be members, which are %s", names()));
        if (found.classUse() == ClassUse.OUTLIER_LABELS) {
            throw refusal(name, "it learns from labels, which members do not get");
        }
        return found;
    }

    private String names() {
        return catalogue.stream()
                .filter(spec -> spec.classUse() != ClassUse.OUTLIER_LABELS)
                .map(DetectorSpec::name)
                .collect(Collectors.joining(", "));
    }

    private static <T> void refuseGroups(Parameter<T> parameter, MemberPlan plan, String text) {
        T value = plan.values().get(parameter);
        if (parameter.groupingValues().contains(value)) {
            throw refusal(
                    text,
                    "with %s=%s it needs classes, which members do not get",
                    parameter,
                    plan.values().asText().get(parameter.name()));
        }
    }

    static InvalidInputException refusal(String member, String format, Object... arguments) {
        String reason = new InvalidInputException(format, arguments).getMessage();
        return new InvalidInputException("The ensemble's member '%s' cannot be used: %s.", member, reason);
    }
}
