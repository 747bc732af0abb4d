package farpoint.study.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainMarkdownTest {
    @Test
    void markupIsText() {
        assertEquals("h\\|\\<img src=x onerror=alert(1)>", PlainMarkdown.of("h|<img src=x onerror=alert(1)>"));
        assertEquals("\\[a](b) \\*c\\* \\`d\\` \\\\", PlainMarkdown.of("[a](b) *c* `d` \\"));
        assertEquals("\uFFFD\\[31m \uFFFD \uFFFD \uFFFD", PlainMarkdown.of("\u001B[31m \u202E \n \u2028"));
    }

    @Test
    void whatIsNoMarkupStays() {
        assertEquals("p < 0.001", PlainMarkdown.of("p < 0.001"));
        assertEquals("0.7 [1] [12]", PlainMarkdown.of("0.7 [1] [12]"));
        assertEquals("\\[1]: x \\[1](x) \\[] \\[1", PlainMarkdown.of("[1]: x [1](x) [] [1"));
        assertEquals("Größe_1 \uD83D\uDE00", PlainMarkdown.of("Größe_1 \uD83D\uDE00"));
        assertEquals(1, PlainMarkdown.width("\uD83D\uDE00"));
    }
}
