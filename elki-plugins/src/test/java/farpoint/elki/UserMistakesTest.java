package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elki.application.AbstractApplication;
import elki.utilities.exceptions.APIViolationException;
import elki.utilities.exceptions.AbortException;
import elki.utilities.optionhandling.WrongParameterValueException;
import elki.utilities.optionhandling.parameters.Flag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserMistakesTest {
    @Test
    void failuresOfTheProgramKeepTheirStackTrace() {
        assertEquals(Optional.empty(), UserMistakes.sentence(new NullPointerException("x")));
        assertEquals(Optional.empty(), UserMistakes.sentence(new IllegalArgumentException("x")));
        assertEquals(Optional.empty(), UserMistakes.sentence(new IndexOutOfBoundsException(3)));
        assertEquals(Optional.empty(), UserMistakes.sentence(new APIViolationException("x")));
        assertEquals(Optional.empty(), UserMistakes.sentence(new StackOverflowError()));
    }

    @Test
    void messagesBecomeOneLine() {
        assertEquals(
                Optional.of("Two lines of text."), UserMistakes.sentence(new AbortException("Two lines\n of  text\n")));
        assertEquals(
                Optional.of("Wrong. Given: 3."),
                UserMistakes.sentence(new WrongParameterValueException("Wrong.\nRead: 3\nExpected: A long\ntext.")));
    }

    @Test
    void causeOfAWrongOptionIsTold() {
        assertEquals(
                Optional.of("Flag 'h' is wrong. Given: 3. No such thing."),
                UserMistakes.sentence(new WrongParameterValueException(
                        new Flag(AbstractApplication.Par.HELP_ID),
                        "3.",
                        "is wrong.",
                        new IOException("No such thing"))));
    }

    @Test
    void filesAreNamed() {
        assertEquals(
                Optional.of("There is no file a.csv."),
                UserMistakes.sentence(new UncheckedIOException("x", new NoSuchFileException("a.csv"))));
        assertEquals(
                Optional.of("The file a.csv cannot be opened: access is denied."),
                UserMistakes.sentence(new UncheckedIOException("x", new AccessDeniedException("a.csv"))));
        assertEquals(
                Optional.of("A file cannot be read or written: broken."),
                UserMistakes.sentence(new AbortException("x", new IOException("broken"))));
    }

    @Test
    void tooLittleMemoryNamesTheCure() {
        assertEquals(
                Optional.of(
                        "There is not enough memory for this data; raise the limit with java -Xmx, such as -Xmx4g."),
                UserMistakes.sentence(new OutOfMemoryError("Java heap space")));
    }
}
