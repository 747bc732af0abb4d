package farpoint.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.data.Attribute;
import farpoint.run.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

class DataFileTest {
    @TempDir
    Path folder;

    private Path file(String name, Charset charset, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", charset);
    }

    private Path file(String name, String... lines) throws IOException {
        return file(name, StandardCharsets.UTF_8, lines);
    }

    private static Instances read(Path file, Attribute... expected) throws IOException {
        return DataFile.read(file, List.of(expected)).rows();
    }

    private static void assertRefused(String sentence, Path file) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> DataFile.read(file, List.of()));
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }

    @Test
    void csvWithApostrophesMissingWordsAndEmptyColumns() throws IOException {
        Instances rows = read(file(
                "orders.csv", "id;who;size;note;nothing", "1;O'Neill;2,5;new;", "2;Bär;NA;;", "3;O'Neill;3,5;'x';"));
        assertEquals("orders", rows.relationName());
        assertEquals(5, rows.numAttributes());
        assertEquals("O'Neill", rows.get(2).stringValue(rows.attribute("who")));
        assertEquals("Bär", rows.get(1).stringValue(1));
        assertTrue(rows.attribute("nothing").isString() && rows.get(0).isMissing(4));
        assertTrue(rows.get(1).isMissing(3));
        assertEquals(2.5, rows.get(0).value(2));
    }

    @Test
    void decimalPointsAndDigitsThatAreCategories() throws IOException {
        Path file = file("a.csv", "zone,size", "7,1.5", "10,?", "7,2e3", ",4");
        Instances numbers = read(file);
        assertTrue(numbers.attribute(0).isNumeric());
        assertEquals(2000, numbers.get(2).value(1));
        assertTrue(numbers.get(1).isMissing(1));
        Instances categories = read(file, Attribute.nominal("zone", List.of("10", "7")), Attribute.numeric("size"));
        assertTrue(categories.attribute(0).isNominal());
        assertEquals("7", categories.get(2).stringValue(0));
        assertEquals("10", categories.get(1).stringValue(0));
        assertTrue(categories.get(3).isMissing(0));
    }

    @Test
    void columnsOfOneNameAreKeptApart() throws IOException {
        Instances rows = read(file("a.csv", "x,x,y", "1,2,3", "4,5,6"));
        assertEquals("x_2", rows.attribute(1).name());
        assertEquals(5, rows.get(1).value(1));
    }

    @Test
    void arffWithAMarkAndDatesAndCompressedCsv() throws IOException {
        Path arff = file(
                "a.ARFF",
                "\uFEFF@relation r",
                "@attribute 'größe' numeric",
                "@attribute day date yyyy-MM-dd",
                "@data",
                "1.5,2020-01-01");
        Instances rows = read(arff);
        assertEquals("größe", rows.attribute(0).name());
        assertTrue(rows.attribute(1).isDate());
        Path packed = folder.resolve("b.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("x,y\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(4, read(packed).get(1).value(1));
    }

    @Test
    void whatCannotBeReadIsSaidInASentence() throws IOException {
        assertRefused("There is no file '", folder.resolve("nowhere.csv"));
        assertRefused("There is no file '", folder);
        assertRefused("The data has no rows.", file("a.csv", "x,y"));
        assertRefused("The file 'e.csv' is empty.", Files.createFile(folder.resolve("e.csv")));
        assertRefused("The file 'b.arff' has no rows.", file("b.arff", "@relation r", "@attribute x numeric", "@data"));
        assertRefused(
                "The file 'c.arff' cannot be read: ",
                file("c.arff", "@relation r", "@attribute x numeric", "@data", "abc"));
        assertRefused("Weka has no loader for the file 'd.zip'", file("d.zip", "PK"));
        assertRefused(
                "The file 'e.arff' is not in UTF-8",
                file("e.arff", StandardCharsets.ISO_8859_1, "@relation r", "@attribute größe numeric", "@data", "1"));
        Files.createFile(folder.resolve("f.arff"));
        assertRefused("The file 'f.arff' is empty.", folder.resolve("f.arff"));
    }

    /** As a file of decimal commas, whose lines have any number of fields, it would be one of another column. */
    @Test
    void aBrokenFileIsNotReadAsOneOfOtherColumns() throws IOException {
        Path broken = file("bad.csv", "u,v,cls", "9.3,1.5,ok", "1.1,0.6,ok", "1,2", "0.3,0.7,ok");
        InvalidInputException e = assertThrows(
                InvalidInputException.class, () -> read(broken, Attribute.numeric("u"), Attribute.numeric("v")));
        assertTrue(e.getMessage().startsWith("The file 'bad.csv' cannot be read. Line 4"), e.getMessage());
        Path commas = file("commas.csv", "u;v", "1,5;2", "2,5;3", "4;4,5");
        assertEquals(1.5, read(commas, Attribute.numeric("u")).get(0).value(0));
    }
}
