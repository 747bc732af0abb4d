package farpoint.wekalauncher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.CSVLoader;
import weka.core.converters.CSVSaver;
import weka.core.converters.ConverterUtils.DataSource;

/** CSV of many kinds, and what comes of it. */
class CsvInstancesTest {
    @TempDir
    Path directory;

    private Path file(String text) throws Exception {
        return file("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(directory.resolve(name), bytes);
    }

    private record Read(Instances data, List<String> notes) {
        /** The values of a row, as Weka prints them, with | between. */
        String row(int index) {
            List<String> values = new ArrayList<>();
            for (int a = 0; a < data.numAttributes(); a++) {
                Instance row = data.get(index);
                Attribute attribute = data.attribute(a);
                values.add(
                        row.isMissing(a)
                                ? "?"
                                : attribute.isNominal() || attribute.isString() || attribute.isDate()
                                        ? row.stringValue(a)
                                        : String.valueOf(row.value(a)));
            }
            return String.join("|", values);
        }

        String kinds() {
            List<String> kinds = new ArrayList<>();
            for (int a = 0; a < data.numAttributes(); a++) {
                kinds.add(data.attribute(a).name() + ":" + Attribute.typeToString(data.attribute(a)));
            }
            return String.join(" ", kinds);
        }
    }

    private static Read read(Path file, String... options) {
        CsvInstances csv = new CsvInstances(CsvFile.scan(
                file, CsvSettings.takeFrom(options.length == 0 ? options : new String[] {"-csv", options[0]})));
        Instances data = csv.read(csv.header(List.of()));
        return new Read(data, csv.notes(data));
    }

    private Read read(String text, String... options) throws Exception {
        return read(file(text), options);
    }

    private String error(String text, String... options) throws Exception {
        Path file = file(text);
        String message =
                assertThrows(UserError.class, () -> read(file, options)).getMessage();
        return message.replace(file.toString(), "table.csv");
    }

    @Test
    void readsAnOrdinaryFileAsWekaDoes() throws Exception {
        String text = "x,y,color,class\n1.5,-2,red,normal\n2,1e3,blue,normal\n?,.5,red,normal\n4,,?,outlier\n";
        CSVLoader loader = new CSVLoader();
        Path file = file(text);
        loader.setFile(file.toFile());
        Read read = read(file);
        assertEquals(loader.getDataSet().toString(), read.data().toString());
        assertEquals("table", read.data().relationName());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void textsMayHoldQuotesCommasAndLineEnds() throws Exception {
        Read read = read(
                "id,comment,price\n1,didn't like it,5\n2,\"late, but 'fine'\",6\n3,\"say \"\"no\"\"\",7\n4,\"two\nlines\",8\n"
                        + "5,'tis a 5\" pipe,9\n6, \"a \" ,\n7,C:\\temp\\new,3\n");
        assertEquals("id:numeric comment:nominal price:numeric", read.kinds());
        assertEquals("1.0|didn't like it|5.0", read.row(0));
        assertEquals("2.0|late, but 'fine'|6.0", read.row(1));
        assertEquals("3.0|say \"no\"|7.0", read.row(2));
        assertEquals("4.0|two\nlines|8.0", read.row(3));
        assertEquals("5.0|'tis a 5\" pipe|9.0", read.row(4));
        assertEquals("6.0|a |?", read.row(5));
        assertEquals("7.0|C:\\temp\\new|3.0", read.row(6));
        assertEquals(List.of(), read.notes());
    }

    @Test
    void whatWekaHasWrittenIsReadAsItWas() throws Exception {
        Instances data = read("name,x\n\"it's late, \"\"very\"\"\",1\n'n one,2\nplain,3\n\"a\tb\",4\n")
                .data();
        Path written = directory.resolve("written.csv");
        CSVSaver saver = new CSVSaver();
        saver.setInstances(data);
        saver.setFile(written.toFile());
        saver.writeBatch();
        assertTrue(Files.readString(written).contains("'it\\'s late"), Files.readString(written));
        Read again = read(written);
        assertEquals("it's late, \"very\"|1.0", again.row(0));
        assertEquals("'n one|2.0", again.row(1));
        assertEquals("plain|3.0", again.row(2));
        assertEquals("a\tb|4.0", again.row(3));
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws Exception {
        Instances data =
                read("name,x,y\n\"it's late, \"\"very\"\"\",1,1e-7\n'quoted',2,3\n\" padded \",,-1e20\nä;ö|ü\tx,3,0.1\n\"a\nb\",1,1\n")
                        .data();
        StringWriter text = new StringWriter();
        CsvWriter.write(data, text);
        assertEquals(data.toString(), read(text.toString()).data().toString());
        assertTrue(text.toString().contains("\n\"it's late, \"\"very\"\"\",1,1.0E-7\n"), text.toString());
        assertTrue(text.toString().contains("\" padded \",,-1.0E20\n"), text.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void otherSeparatorsAreSeenAndTold(String separator) throws Exception {
        String text = "x,text,y\n1.5,\"a,b\",2\n3,c,4\n".replace(",", separator).replace("a" + separator + "b", "a,b");
        Read read = read(text);
        assertEquals("x:numeric text:nominal y:numeric", read.kinds());
        assertEquals("1.5|a,b|2.0", read.row(0));
        String told = separator.equals("\t") ? "a tab" : "'" + separator + "'";
        assertEquals("fields are separated by " + told + ".", read.notes().get(0));
    }

    @Test
    void decimalCommasAreSeenAndTold() throws Exception {
        Read read = read("länge;breite;ort;n\n1,5;-2,25;a,b;1\n3;,5;c;2\n");
        assertEquals("länge:numeric breite:numeric ort:nominal n:numeric", read.kinds());
        assertEquals("1.5|-2.25|a,b|1.0", read.row(0));
        assertEquals("3.0|0.5|c|2.0", read.row(1));
        assertEquals(
                List.of("fields are separated by ';'.", "columns 'länge', 'breite': decimal commas."), read.notes());
    }

    @Test
    void pointsAndCommasInOneColumnAreNotGuessedAt() throws Exception {
        Read read = read("x;y\n1.234,5;1\n2,5;2\n7.5;3\n");
        assertEquals("x:nominal y:numeric", read.kinds());
        assertTrue(read("x;y\n1,5;1\n2.5;2\n3;3\n")
                .notes()
                .contains("column 'x': read as text, since some numbers have a decimal point and others a comma (3 of 3"
                        + " values are)."));
    }

    @Test
    void theCharacterSetIsUtf8WithAMarkOrWithout() throws Exception {
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        byte[] text = "größe,b\n1,ä\n2,ö\n".getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, marked, 0, mark.length);
        System.arraycopy(text, 0, marked, mark.length, text.length);
        for (byte[] bytes : List.of(text, marked)) {
            Read read = read(file("table.csv", bytes));
            assertEquals("größe:numeric b:nominal", read.kinds());
            assertEquals("2.0|ö", read.row(1));
        }
        Path latin = file("latin.csv", "a,b\n1,x\n2,Köln\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "The file '" + latin + "' is not written in UTF-8, as text is read (line 3); save it in UTF-8.",
                assertThrows(UserError.class, () -> read(latin)).getMessage());
        Path wide = file("wide.csv", "\uFEFFa,b\n1,x\n".getBytes(Charset.forName("UTF-16LE")));
        assertEquals(
                "The file '" + wide + "' is written in UTF-16; save it in UTF-8, as text is read.",
                assertThrows(UserError.class, () -> read(wide)).getMessage());
    }

    @Test
    void gzipIsRead() throws Exception {
        Path file = directory.resolve("table.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,x\n2,y\n".getBytes(StandardCharsets.UTF_8));
        }
        Read read = read(file);
        assertEquals("table", read.data().relationName());
        assertEquals("2.0|y", read.row(1));
    }

    @Test
    void aHeaderOfNumbersIsAHeaderUnlessSaidOtherwise() throws Exception {
        Read read = read("2001,2002\n1,2\n3,4\n");
        assertEquals("2001:numeric 2002:numeric", read.kinds());
        assertEquals(2, read.data().size());
        assertEquals(
                List.of("the first line, of numbers only, is taken for the names of the columns; if it is a row, give"
                        + " -csv \"-H\"."),
                read.notes());
        Read rows = read("2001,2002\n1,2\n3,4\n", "-H");
        assertEquals("att1:numeric att2:numeric", rows.kinds());
        assertEquals("2001.0|2002.0", rows.row(0));
        assertEquals(3, rows.data().size());
        assertEquals(List.of(), rows.notes());
    }

    @Test
    void allRowsCountWhenTextsAreToldFromNumbers() throws Exception {
        StringBuilder text = new StringBuilder("code,class\n");
        for (int i = 0; i < 500; i++) {
            text.append(i).append(i < 450 ? ",normal\n" : ",outlier\n");
        }
        Read numbers = read(text.toString());
        assertEquals("code:numeric class:nominal", numbers.kinds());
        assertEquals(2, numbers.data().attribute(1).numValues());
        text.append("A7,outlier\n");
        Read mixed = read(text.toString());
        assertEquals("code:nominal class:nominal", mixed.kinds());
        assertEquals(
                List.of("column 'code': read as text, since 'A7' in line 502 is no number (500 of 501 values are)."),
                mixed.notes());
    }

    @Test
    void valuesOfTheClassStandInOrderOfAppearance() throws Exception {
        Attribute kind = read("x,class\n1,outlier\n2,normal\n").data().attribute("class");
        assertEquals(List.of("outlier", "normal"), List.of(kind.value(0), kind.value(1)));
    }

    @Test
    void numbersAreThoseThatPeopleWrite() throws Exception {
        Read read = read("a,b,c,d,e\n+1,.5,5.,1E-3,Infinity\n-0,12d,0x10,1_000,x\n");
        assertEquals("a:numeric b:nominal c:nominal d:nominal e:nominal", read.kinds());
    }

    @Test
    void wordsForAMissingNumberAreReadAndTold() throws Exception {
        Read read = read("x,y,z,country\n1,NA,n/a,NA\n2,5,NULL,US\nNaN,6,7,NA\n");
        assertEquals("x:numeric y:numeric z:numeric country:nominal", read.kinds());
        assertEquals("1.0|?|?|NA", read.row(0));
        assertEquals("?|6.0|7.0|NA", read.row(2));
        assertEquals(
                List.of(
                        "columns 'x', 'y', 'z': words such as 'NaN' are read as missing values, as the others are numbers."),
                read.notes());
        assertEquals(
                "1.0|?|?|?", read("x,y,z,country\n1,NA,2,NA\n", "-M NA").row(0).replace("2.0", "?"));
    }

    @Test
    void aColumnWithoutValuesIsAString() throws Exception {
        assertEquals("x:numeric empty:string", read("x,empty\n1,\n2,?\n").kinds());
    }

    @Test
    void lineEndsAndEmptyLinesDoNotMatter() throws Exception {
        String expected = read("a,b\n1,x\n2,y\n").data().toString();
        for (String text :
                List.of("a,b\r\n1,x\r\n2,y\r\n", "a,b\r1,x\r2,y", "\n\na,b\n\n1,x\n  \n2,y\n\n\n", "a,b\n1,x\n2,y")) {
            assertEquals(expected, read(text).data().toString(), text);
        }
    }

    @Test
    void namesAreGivenWhereThereAreNone() throws Exception {
        Read index = read(",a,b\n0,1,x\n1,2,y\n");
        assertEquals("att1:numeric a:numeric b:nominal", index.kinds());
        assertEquals(List.of("column 'att1' without a name: called att and its number."), index.notes());
        Read trailing = read("a,b,\n1,x,\n2,y,\n");
        assertEquals("a:numeric b:nominal", trailing.kinds());
        assertEquals(List.of("column 3 with neither a name nor a value: left out."), trailing.notes());
        assertEquals(
                "The columns 1 and 3 of 'table.csv' are both called 'a'; give each a name of its own.",
                error("a,b,a\n1,2,3\n"));
    }

    @Test
    void kindsCanBeSaid() throws Exception {
        Read read = read("a,b,c,day\n1,0,x,2024-02-03\n2,1,y,2024-02-04\n", "-N 2 -S 3 -D last -format yyyy-MM-dd");
        assertEquals("a:numeric b:nominal c:string day:date", read.kinds());
        assertEquals("2.0|1|y|2024-02-04", read.row(1));
        assertTrue(error("a,b\n1,x\n", "-R 2").endsWith("'x' in line 2, column 'b', is no number."));
        assertTrue(error("a,b\n1,x\n", "-nonsense").contains("takes the options of Weka's CSVLoader"));
        assertEquals("a;b:nominal", read("a;b\n1;2\n3;4\n", "-F ,").kinds());
    }

    @Test
    void brokenFilesAreToldWithTheirLine() throws Exception {
        assertEquals(
                "The file 'table.csv' cannot be read: line 3 has 3 fields and the first line 2, separated by ','; a text"
                        + " that holds the separator stands in double quotes.",
                error("a,b\n1,2\n1,2,3\n"));
        assertEquals(
                "The file 'table.csv' cannot be read: line 2 opens a quote (\") that is not closed.",
                error("a,b\n1,\"x\n2,y\n"));
        assertTrue(error("a,b\n1,\"x\" y\n2,y\n").contains("line 2 has text after a closing quote"));
        assertTrue(error("a,b\n").contains("its only line is taken for the names of the columns"));
        assertTrue(error("\n\n").contains("there is no line of text in it"));
    }

    private CsvInstances csv(String name, String text) throws Exception {
        return new CsvInstances(
                CsvFile.scan(file(name, text.getBytes(StandardCharsets.UTF_8)), CsvSettings.takeFrom(new String[0])));
    }

    @Test
    void testDataHasTheHeaderOfTrainingData() throws Exception {
        CsvInstances train = csv("train.csv", "x,color,class\n1,red,normal\n2,blue,outlier\n");
        CsvInstances test = csv("test.csv", "color,extra,class,x\ngreen,9,outlier,3\nblue,9,normal,NA\n");
        Instances header = train.header(List.of(test));
        Instances trainRows = train.read(header);
        Instances testRows = test.read(header);
        assertTrue(testRows.equalHeaders(trainRows), testRows.equalHeadersMsg(trainRows));
        assertEquals("3.0|green|outlier", new Read(testRows, List.of()).row(0));
        assertEquals("?|blue|normal", new Read(testRows, List.of()).row(1));
        assertEquals(
                List.of(
                        "column 'x': words such as 'NA' are read as missing values, as the others are numbers.",
                        "column 'extra': left out, since the other data or the model has none of the name."),
                test.notes(testRows));
        Instances alone = train.header(List.of());
        String unknown = assertThrows(UserError.class, () -> test.read(alone)).getMessage();
        assertTrue(
                unknown.endsWith(
                        "'green' in line 2, column 'color', is no value that the other data or the model knows."),
                unknown);
        CsvInstances other = csv("other.csv", "x,class\n1,normal\n");
        assertTrue(assertThrows(UserError.class, () -> other.read(header))
                .getMessage()
                .endsWith("has no column 'color', which the other data has."));
    }

    @Test
    void temporaryFilesAreSerializedInstances() throws Exception {
        Path file = file("sizes.csv", "größe,b\n1,ä\n".getBytes(StandardCharsets.UTF_8));
        String[] options = {"-x", "1", "-i", file.toString()};
        String path;
        try (Inputs inputs = new Inputs(CsvSettings.none())) {
            inputs.replace(options, "i", "", Optional.empty(), "");
            path = options[3];
            Instances data = DataSource.read(path);
            assertEquals("sizes", data.relationName());
            assertEquals("größe", data.attribute(0).name());
            assertEquals("ä", data.get(0).stringValue(1));
        }
        assertTrue(!new File(path).exists(), path);
    }
}
