package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textAndAttributesAreEscaped() {
        String text = "<b>\"'&\n";
        assertEquals(
                "<p title=\"&lt;b&gt;&quot;&#39;&amp;\u240A\">&lt;b&gt;&quot;&#39;&amp;\n</p>\n",
                new Html().element("p", text, "title", text).toString());
    }

    @Test
    void namesAndValuesAreIsolatedAndShortened() {
        String name = new Html().name("\u05D0".repeat(100)).toString();
        assertEquals("<bdi>" + "\u05D0".repeat(Html.NAME - 1) + "\u2026</bdi>", name);
        String value = new Html().value("<".repeat(10_000)).toString();
        assertEquals("<bdi>" + "&lt;".repeat(Html.VALUE - 1) + "\u2026</bdi>", value);
    }

    @Test
    void aSentenceIsolatesWhatRunsFromRightToLeftOnly() {
        assertEquals(
                "in <bdi>\u05D0\u05D1 \u05D2</bdi> 400 is high (<bdi>\u0634</bdi>)",
                new Html()
                        .sentence("in \u05D0\u05D1 \u05D2 400 is high (\u0634)")
                        .toString());
        assertEquals("quantity 4 &lt; 5", new Html().sentence("quantity 4 < 5").toString());
        assertEquals("<bdi>\u05D0</bdi>", new Html().sentence("\u05D0").toString());
        assertEquals("", new Html().sentence("").toString());
    }

    @Test
    void whatIsOpenIsNoPage() {
        assertThrows(IllegalStateException.class, () -> new Html().open("p").toString());
    }
}
