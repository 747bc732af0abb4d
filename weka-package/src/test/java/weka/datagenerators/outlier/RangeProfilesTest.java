package weka.datagenerators.outlier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.params.Parameter;
import farpoint.rangeprofile.ProfileSet;
import farpoint.rangeprofile.ProfileSettings;
import farpoint.run.InvalidInputException;
import farpoint.testing.TestData;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.SerializedObject;
import weka.core.Utils;
import weka.datagenerators.DataGenerator;

class RangeProfilesTest {
    /** How the shipped file was made, as test-data/README.md says. */
    private static final String SHIPPED = "-preset easy -rows 50 -outlier-rows 20 -details";

    private static final List<Parameter<?>> PARAMETERS = new RangeProfiles().parameters();

    private static RangeProfiles generator(String options) throws Exception {
        RangeProfiles generator = new RangeProfiles();
        generator.setOptions(Utils.splitOptions(options));
        return generator;
    }

    /** As the Explorer does. */
    private static Instances rows(RangeProfiles generator) throws Exception {
        generator.defineDataFormat();
        Instances rows = generator.getDatasetFormat();
        for (int i = 0; i < generator.getNumExamplesAct(); i++) {
            rows.add(generator.generateExample());
        }
        return rows;
    }

    private static String file(String options) throws Exception {
        RangeProfiles generator = new RangeProfiles();
        StringWriter text = new StringWriter();
        generator.setOutput(new PrintWriter(text));
        DataGenerator.makeData(generator, Utils.splitOptions(options));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void rowsAreTheCores() throws Exception {
        Instances rows = rows(generator("-rows 3 -outlier-rows 2 -S 9"));
        ProfileSet core = farpoint.rangeprofile.RangeProfiles.generate(
                ProfileSettings.defaults().withRows(3, 2), 9);

        assertEquals(201, rows.numAttributes());
        assertEquals(19, rows.size());
        assertEquals("range-profiles", rows.relationName());
        assertEquals("class", rows.classAttribute().name());
        for (int i = 0; i < rows.size(); i++) {
            for (int n = 0; n < 200; n++) {
                assertEquals(core.table().value(i, n), rows.get(i).value(n));
            }
            assertEquals(i < 15 ? "normal" : "outlier", rows.get(i).stringValue(200));
        }
        RangeProfiles again = generator("-rows 3 -outlier-rows 2 -S 9");
        again.defineDataFormat();
        assertEquals(rows.toString(), again.generateExamples().toString());
    }

    @Test
    void detailsStandBeforeTheClass() throws Exception {
        Instances rows = rows(generator("-preset hard -part test -rows 4 -outlier-rows 1 -details"));

        assertEquals(List.of("aspect", "hull", "kind", "class"), names(rows).subList(200, 204));
        assertTrue(rows.attribute("kind").isString());
        assertEquals("cargo-4", rows.get(0).stringValue(201));
        assertEquals("tow", rows.get(21).stringValue(202));
        assertTrue(Math.abs(rows.get(7).value(200)) <= 15);
    }

    private static List<String> names(Instances rows) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.numAttributes(); i++) {
            names.add(rows.attribute(i).name());
        }
        return names;
    }

    @Test
    void makesTheShippedFileAgain() throws Exception {
        assertEquals(
                TestData.lines("range-profiles.arff"), file(SHIPPED).lines().toList());
    }

    @Test
    void writtenFilesAreReadAsTheRowsToSixDecimals() throws Exception {
        String options = "-rows 2 -outlier-rows 1 -log -details";
        Instances read = new Instances(new StringReader(file(options)));
        Instances rows = rows(generator(options));
        assertEquals(rows.size(), read.size());
        for (int i = 0; i < rows.size(); i++) {
            assertArrayEquals(rows.get(i).toDoubleArray(), read.get(i).toDoubleArray(), 5.1e-7);
        }
    }

    @Test
    void propertiesHaveTheTextsAndDefaultsOfTheParameters() throws Exception {
        RangeProfiles generator = new RangeProfiles();
        for (Parameter<?> parameter : PARAMETERS) {
            String name =
                    Introspector.decapitalize(Arrays.stream(parameter.name().split("-"))
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining()));
            PropertyDescriptor property = new PropertyDescriptor(name, RangeProfiles.class);
            OptionMetadata text = property.getReadMethod().getAnnotation(OptionMetadata.class);
            assertEquals(parameter.description(), text.description());
            property.getWriteMethod().invoke(generator, property.getReadMethod().invoke(generator));
        }
        assertArrayEquals(new RangeProfiles().getOptions(), generator.getOptions());
    }

    @Test
    void optionsAreWrittenBackAndSurviveACopy() throws Exception {
        String given =
                "-S 5 -preset hard -part test -rows 7 -outlier-kinds none -swerling 1 -clutter -12.5 -log -details";
        RangeProfiles generator = generator(given);
        String written = Utils.joinOptions(generator.getOptions());
        for (String option : given.split(" (?=-[a-zS])")) {
            assertTrue(written.contains(option), written);
        }
        RangeProfiles copy = (RangeProfiles) new SerializedObject(generator).getObject();
        assertArrayEquals(generator.getOptions(), copy.getOptions());
        assertEquals(rows(generator).toString(), rows(copy).toString());
    }

    @Test
    void aWrongValueGivesTheSentenceAndLeavesTheSettings() throws Exception {
        RangeProfiles generator = generator("-rows 7");
        assertRefused(
                "The 'swerling' parameter must be an integer in [0, 4]. Got 5 instead.", generator, "-swerling 5");
        assertRefused("The 'seed' parameter must be an integer. Got 'x' instead.", generator, "-S x");
        assertRefused(
                "The 'min-snr' parameter must not be above 'max-snr'. Got 40.0 and 30.0 instead.",
                generator,
                "-min-snr 40");
        assertThrows(InvalidInputException.class, () -> generator.setRows(0));
        assertEquals(7, generator.getRows());
    }

    private static void assertRefused(String sentence, RangeProfiles generator, String options) {
        assertEquals(
                sentence,
                assertThrows(InvalidInputException.class, () -> generator.setOptions(Utils.splitOptions(options)))
                        .getMessage());
    }

    @Test
    void theSheetMaySetValuesOneAfterTheOther() throws Exception {
        RangeProfiles generator = generator("-rows 1 -outlier-rows 1");
        generator.setMinSnr(40);
        assertThrows(InvalidInputException.class, generator::defineDataFormat);
        generator.setMaxSnr(45);
        assertFalse(rows(generator).isEmpty());
    }
}
