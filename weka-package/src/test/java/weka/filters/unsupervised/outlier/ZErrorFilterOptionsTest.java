package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weka.filters.unsupervised.outlier.ZErrorFilterTest.filter;
import static weka.filters.unsupervised.outlier.ZErrorFilterTest.instances;

import farpoint.params.Parameter;
import farpoint.testing.PlantedErrors;
import farpoint.weka.Data;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.filters.Filter;

/** Options of the filter, and what it says of those and of data that it cannot use. */
class ZErrorFilterOptionsTest {
    @Test
    void optionsAreThoseOfTheParameters() throws Exception {
        ZErrorFilter filter = new ZErrorFilter();
        Map<String, Option> options = Collections.list(filter.listOptions()).stream()
                .collect(Collectors.toMap(Option::name, Function.identity()));
        for (Parameter<?> p : filter.parameters()) {
            String words = options.get(p.name()).description().replaceAll("\\s+", " ");
            assertTrue(words.contains(p.description()), words);
            String name = Arrays.stream(p.name().split("-"))
                    .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                    .collect(Collectors.joining());
            String property = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            OptionMetadata row = ZErrorFilter.class.getMethod("get" + name).getAnnotation(OptionMetadata.class);
            assertEquals(p.description(), row.description());
            assertEquals(property, row.displayName());
        }
        CheckOptionHandler handler = new CheckOptionHandler();
        handler.setOptionHandler(filter);
        handler.setSilent(true);
        handler.doTests();
        assertTrue(handler.getSuccess());
        CheckGOE sheet = new CheckGOE();
        sheet.setObject(filter);
        sheet.setSilent(true);
        sheet.doTests();
        assertTrue(sheet.getSuccess());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -tau -1                                       | The 'tau' parameter must be a number in [0, inf). Got -1.0 instead.
            -tau 0.001                                    | With a tau of 0.001,
            -form target -target nosuch                   | There is no attribute 'nosuch', which the 'target' parameter names.
            -form target -target nosuch -use-regressor    | There is no attribute 'nosuch', which the 'target' parameter names.
            -form target -target class -use-regressor     | The target 'class' is not numeric, which the regressor needs.
            -use-regressor                                | The 'use-regressor' flag is for the form target only.
            -target a                                     | The 'target' parameter names 'a', but the 'form' parameter is attributes.
            -report /nowhere/at/all.csv                   | There is no folder for the file
            -action explode                               | The 'action' parameter must be one of remove, flag, weight, soft-weight.
            -nonsense                                     | Illegal options: -nonsense
            """)
    void mistakesGetASentence(String options, String sentence) throws Exception {
        Instances data = instances(PlantedErrors.of(PlantedErrors.Kind.ONE_CELL, 50, 3, 5, 1));
        Exception e = assertThrows(Exception.class, () -> Filter.useFilter(data, filter(options, data)));
        assertTrue(e.getMessage().strip().startsWith(sentence), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numeric | 1                 | ZError needs at least 3 training rows. The data has 1.
            numeric | ''                | There are no training rows.
            numeric | ?;?;?;?           | Attribute 'a' has only missing values in all 4 training rows.
            string  | x;y;z             | There are no attributes to work on: all are left out, since they are text
            """)
    void unusableDataGetASentence(String type, String rows, String sentence) throws Exception {
        List<String> lines = new ArrayList<>(List.of("@relation r", "@attribute a " + type, "@data"));
        lines.addAll(Arrays.asList(rows.split(";")));
        Instances data = Data.arff(lines.toArray(new String[0]));
        data.setClassIndex(-1);
        Exception e = assertThrows(Exception.class, () -> Filter.useFilter(data, filter("", data)));
        assertTrue(e.getMessage().startsWith(sentence), e.getMessage());
    }
}
