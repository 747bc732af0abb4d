package farpoint.elki.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.relation.Relation;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import elki.utilities.optionhandling.parameterization.TrackParameters;
import elki.workflow.InputStep;
import farpoint.data.Attribute;
import farpoint.data.Table;
import farpoint.elki.Samples;
import farpoint.params.ClassUse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names belong to their columns, or there are none. */
class ColumnNamesTest {
    @TempDir
    Path folder;

    /** Lines are separated by "/"; the names wanted by blanks, "-" where the columns are numbered. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            text last              ! height,width,kind/1,2,a/3,4,b                     !  ! height width
            text first             ! kind,height,width/a,1,2/b,3,4                     !  ! height width
            text between           ! height,kind,width/1,a,2/3,b,4                     !  ! height width
            several texts          ! a,height,b,c,width,d/x,1,x,x,2,x/x,3,y,z,4,t      !  ! height width
            empty text             ! kind,height,width/a,1,2/,3,4                      !  ! height width
            texts with blanks      ! kind,height,width/a b c,1,2/b,3,4                 !  ! height width
            quoted texts           ! kind,height,width/"a, b",1,2/"it's",3,4           !  ! height width
            quoted names           ! "kind","height","width"/a,1,2/b,3,4               !  ! height width
            quoted numbers         ! id,height,width/"17",1,2/"18",3,4                 !  ! height width
            one quote              ! kind,height,width/'a b',1,2/'c',3,4               !  ! height width
            blanks separate        ! kind height width/a 1 2/b 3 4                     !  ! height width
            many blanks separate   ! kind  height   width/a   1   2/b  3    4          !  ! height width
            semicolons             ! kind;height;width/a;1;2/b;3;4                     !  ! height width
            semicolons and blanks  ! kind; height; width/a; 1; 2/b; 3; 4               !  ! height width
            bars                   ! kind|height|width/a|1|2/b|3|4                     ! -parser.colsep \\| ! height width
            names with blanks      ! body height,width/1,2/3,4                         !  ! body_height width
            last of two headers    ! some,text/kind,height,width/a,1,2/b,3,4           !  ! height width
            comments and blanks    ! kind,height,width//# a,9,9/a,1,2//b,3,4           !  ! height width
            two of one name        ! a,kind,a/1,x,2/3,y,4                              !  ! a a
            byte order mark        ! \uFEFFheight,width/1,2/3,4                        !  ! height width
            umlauts                ! gr\u00F6\u00DFe,width/1,2/3,4                     !  ! gr\u00F6\u00DFe width
            missing value          ! kind,height,width/a,NaN,2/b,3,NA                  !  ! height width
            label by number        ! id,height,width/17,1,2/18,3,4                     ! -parser.labelIndices 0 ! height width
            labels by number       ! id,height,k,width/17,1,5,2/18,3,6,4               ! -parser.labelIndices 0,2 ! height width
            label, empty cells     ! id,kind,height,width/17,a b,1,2/18,c,,4            ! -dbc.parser table -parser.labelIndices 0 ! height width
            label, odd texts       ! id,kind,height,width/17,"a, 7",1,2/18,c,3,4        ! -dbc.parser table -parser.labelIndices 0 ! height width
            comments of one's own  ! % a comment/kind,height,width/% b,8,8/a,1,2/b,3,4 ! -string.comment %.* ! height width
            labels among words     ! kind,id,height,width/a b,17,1,2/b c,18,3,4         ! -parser.labelIndices 1 -parser.colsep , ! height width
            comment as header      ! # height width/1 2/3 4                            !  ! -
            no header              ! 1,2/3,4                                           !  ! -
            fewer names            ! height/1,2/3,4                                    !  ! -
            more names             ! height,width,depth/1,2/3,4                        !  ! -
            no name for a number   ! kind,height,/a,1,2/b,3,4                          !  ! -
            numbers in a text      ! kind,height,width/a 7,1,2/b 8,3,4                 !  ! -
            a number moves         ! kind,height,width/a,1,2/5,b,4                     !  ! -
            label counted in words ! kind,height,width/a b,5,6/a b,7,8                 ! -parser.labelIndices 2 ! -
            scaled                 ! kind,height,width/a,1,2/b,3,4 ! -dbc.filter normalization.columnwise.AttributeWiseMinMaxNormalization ! height width
            other columns          ! kind,height,width/a,1,2/b,3,5 ! -dbc.filter transform.GlobalPrincipalComponentAnalysisTransform ! -
            some columns           ! height,width/1,2/3,4 ! -dbc.filter transform.NumberVectorFeatureSelectionFilter -projectionfilter.selectedattributes 1 ! -
            """)
    void namesInATextFile(String kind, String lines, String options, String names) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), lines.replace('/', '\n') + "\n");
        assertNames(names, file, options == null ? "" : options);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            numbers only      ! height real;width real                         ! 1,2/3,4                 ! height width
            text first        ! kind {a,b};height numeric;width integer        ! a,1,2/b,3,4             ! height width
            texts first       ! k string;l {a,b};height real;width real        ! x,a,1,2/y,b,3,4         ! height width
            class first       ! class {a,b};l {a,b};height real;width real     ! a,a,1,2/b,b,3,4         ! height width
            text between      ! height real;width real;kind {a,b};depth real   ! 1,2,a,5/3,4,b,6         ! height width
            texts, text, text ! a string;b string;height real;c {a,b};d real   ! x,y,1,a,2/x,y,3,b,4     ! height
            names with blanks ! kind {a,b};'body height' real;"width" real     ! a,1,2/b,3,4             ! body_height width
            a numeric class   ! height real;width real;class numeric           ! 1,2,1/3,4,0             ! height width
            """)
    void namesInAnArffFile(String kind, String attributes, String rows, String names) throws IOException {
        String text = "% a comment\n@RELATION r\n@attribute " + attributes.replace(";", "\n@Attribute ") + "\n@data\n"
                + rows.replace('/', '\n') + "\n";
        assertNames(names, Files.writeString(folder.resolve("data.arff"), text), "");
    }

    @Test
    void namesInACompressedFile() throws IOException {
        Path file = folder.resolve("data.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("kind,height,width\na,1,2\nb,3,4\n".getBytes(StandardCharsets.UTF_8));
        }
        assertNames("height width", file, "");
    }

    @Test
    void databaseThatDoesNotSayItsFileHasNamesOnlyWhereTheyAreCertain() throws IOException {
        Path csv = Files.writeString(folder.resolve("data.csv"), "kind,height,width\na,1,2\nb,3,4\n");
        Path arff = Files.writeString(
                folder.resolve("data.arff"),
                "@relation r\n@attribute k {a}\n@attribute height real\n@attribute width real\n@data\na,1,2\na,3,4\n");
        Path texts = Files.writeString(
                folder.resolve("texts.arff"),
                "@relation r\n@attribute k {a}\n@attribute l {a}\n@attribute height real\n@data\na,a,1\na,a,3\n");
        assertEquals(List.of("attribute_1", "attribute_2"), names(RelationTables.table(vectors(csv))));
        assertEquals(List.of("height", "width"), names(RelationTables.table(vectors(arff))));
        assertEquals(List.of("attribute_1"), names(RelationTables.table(vectors(texts))));
    }

    @Test
    void textColumnsAreKnown() throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), "kind,height,note\na,1,x\nb,3,y\n");
        DataFile data = new DataFile(file);
        assertEquals(List.of("kind", "note"), ColumnNames.texts(vectors(file), Optional.of(data)));
    }

    private void assertNames(String names, Path file, String options) {
        String[] arguments = Stream.concat(
                        Stream.of("-dbc.in", file.toString()),
                        Stream.of(options.split(" ")).filter(o -> !o.isEmpty()))
                .toArray(String[]::new);
        TrackParameters config = new TrackParameters(new SerializedParameterization(arguments));
        Database database = config.tryInstantiate(InputStep.class).getDatabase();
        Table table = RelationTables.table(
                DetectorInput.of(database, ClassUse.IGNORED, LabelPatterns.NONE, DataFile.ofDatabase(config)));
        List<String> expected = names.equals("-")
                ? Stream.iterate(0, j -> j < table.columns(), j -> j + 1)
                        .map(j -> Attribute.numbered(j).name())
                        .toList()
                : Stream.of(names.split(" ")).map(n -> n.replace('_', ' ')).toList();
        assertEquals(expected, names(table));
    }

    private static Relation<? extends NumberVector> vectors(Path file) {
        return Samples.database(file).getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
    }

    private static List<String> names(Table table) {
        return table.attributes().stream().map(Attribute::name).toList();
    }
}
