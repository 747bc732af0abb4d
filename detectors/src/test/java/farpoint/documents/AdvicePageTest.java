package farpoint.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import farpoint.advice.Choice;
import farpoint.advice.Fact;
import farpoint.advice.Rule;
import farpoint.advice.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The facts and rules of the page are those of the code; {@code -Ddocs.write=true} writes them. */
class AdvicePageTest {
    private static final Path PAGE = Path.of("..", "docs", "advise.md");
    private static final String FROM = "## The facts\n";
    private static final String TO = "## How good it is\n";

    @Test
    void factsAndRulesAreThoseOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(FROM);
        int to = page.indexOf(TO);
        String written = FROM + facts() + rules();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page.substring(0, from) + written + page.substring(to));
        } else {
            assertEquals(written, page.substring(from, to), "docs/advise.md is stale; see CONTRIBUTING.md");
        }
    }

    private static String facts() {
        return Arrays.stream(Fact.values())
                .map(fact -> "| " + fact.label() + " | " + fact.meaning() + " |\n")
                .collect(Collectors.joining("", "\n| fact | what it is |\n|---|---|\n", "\n"));
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder("## The rules\n\nThe first that holds is taken.\n\n");
        int number = 1;
        for (Rule rule : Rules.USUAL) {
            rules.append(number++).append(". *").append(rule.name()).append("*: ");
            rules.append(rule.conditionText())
                    .append(". Take ")
                    .append(text(rule.choice()))
                    .append(": ");
            rules.append(rule.reason()).append(". Second best is ").append(text(rule.second()));
            rules.append(", where ").append(rule.when()).append(". ").append(rule.figure());
            rules.append(" Printed by `").append(rule.command()).append("`.\n");
        }
        return rules.append('\n').toString();
    }

    private static String text(Choice choice) {
        return choice.words() + " (`" + choice.detector() + "`)";
    }
}
