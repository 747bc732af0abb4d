package farpoint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void controlCharactersBecomePictures() {
        assertEquals("a\u2400\u241B\u2421b\uFFFD", PlainText.line("a\0\u001B\u007Fb\u0085"));
        assertEquals("a\u240A\u2409b", PlainText.line("a\n\tb"));
        assertEquals("a\n\tb\u240D", PlainText.lines("a\n\tb\r"));
    }

    @Test
    void nothingTurnsTheTextAround() {
        assertEquals("\uFFFDlmth.exe\uFFFD", PlainText.line("\u202Elmth.exe\u2069"));
        assertEquals("\u05D0\u200F!", PlainText.line("\u05D0\u200F!"));
    }

    @Test
    void halvesOfPairsAndNoCharactersAreReplaced() {
        assertEquals("\uFFFDx\uFFFD\uFFFD", PlainText.line("\uD800x\uDC00\uFFFE"));
        assertEquals("\uD83D\uDE00", PlainText.line("\uD83D\uDE00"));
    }

    @Test
    void shortensBetweenCharacters() {
        assertEquals("abc", PlainText.shortened("abc", 3));
        assertEquals("ab\u2026", PlainText.shortened("abcd", 3));
        String faces = "\uD83D\uDE00".repeat(5);
        assertEquals("\uD83D\uDE00".repeat(2) + "\u2026", PlainText.shortened(faces, 3));
        assertEquals(faces, PlainText.shortened(faces, 5));
    }
}
