package farpoint.rangeprofile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import farpoint.params.Parameter;
import farpoint.run.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileSettingsTest {
    static List<Parameter<?>> parameters() {
        return ProfileSettings.PARAMETERS;
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void valuesOutOfRangeAreRefusedInASentence(Parameter<?> parameter) {
        for (Object value : parameter.invalidExamples()) {
            InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> ProfileSettings.defaults()
                    .with(parameter, value));
            assertEquals(
                    "The '" + parameter.name() + "' parameter must be " + parameter.allowed() + ". Got " + value
                            + " instead.",
                    refusal.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "normal-kinds | yacht | The 'normal-kinds' parameter must be kinds of ships separated by commas, of cargo, tanker,"
                        + " ferry, fishing, tug, supply, tow. Got 'yacht' instead.",
                "normal-kinds | tug,,cargo | The 'normal-kinds' parameter must be kinds of ships separated by commas, of cargo,"
                        + " tanker, ferry, fishing, tug, supply, tow. Got '' instead.",
                "normal-kinds | tug, tug | The 'normal-kinds' parameter names tug twice.",
                "normal-kinds | none | The 'normal-kinds' parameter must be kinds of ships separated by commas, of cargo, tanker,"
                        + " ferry, fishing, tug, supply, tow. Got 'none' instead.",
                "outlier-kinds | '' | The 'outlier-kinds' parameter must be kinds of ships separated by commas, of cargo,"
                        + " tanker, ferry, fishing, tug, supply, tow. Got '' instead.",
                "outlier-kinds | tow, Tug | The kind of ship 'tug' is in both 'normal-kinds' and 'outlier-kinds', and must be in"
                        + " one of them."
            })
    void kindsThatCannotBeAreRefused(String name, String text, String sentence) {
        Parameter<?> parameter =
                name.equals("normal-kinds") ? ProfileSettings.NORMAL_KINDS : ProfileSettings.OUTLIER_KINDS;
        assertEquals(
                sentence,
                assertThrows(InvalidInputException.class, () -> ProfileSettings.defaults()
                                .with(parameter, text))
                        .getMessage());
    }

    @Test
    void theLeastRatioIsNotAboveTheLargest() {
        assertEquals(
                "The 'min-snr' parameter must not be above 'max-snr'. Got 31.0 and 30.0 instead.",
                assertThrows(InvalidInputException.class, () -> ProfileSettings.defaults()
                                .with(ProfileSettings.MIN_SNR, 31.0))
                        .getMessage());
    }

    @Test
    void oneKindIsNormalAtLeast() {
        assertEquals(
                "The 'normal-kinds' parameter must name at least one kind of ship. Got none.",
                assertThrows(
                                InvalidInputException.class,
                                () -> new ProfileSettings(
                                        Preset.EASY,
                                        Part.TEST,
                                        1,
                                        1,
                                        List.of(),
                                        List.of(ShipKind.TOW),
                                        0,
                                        4,
                                        15,
                                        30,
                                        -5,
                                        Normalisation.MAX,
                                        false))
                        .getMessage());
    }

    @Test
    void moreRowsThanMemoryHoldsAreRefused() {
        assertEquals(
                "The parameters 'rows' and 'outlier-rows' ask for 5000000 profiles, and at most 2000000 are allowed.",
                assertThrows(
                                InvalidInputException.class,
                                () -> RangeProfiles.generate(
                                        ProfileSettings.defaults().withRows(1_000_000, 0), 1))
                        .getMessage());
    }

    @Test
    void valuesGiveTheSameSettings() {
        ProfileSettings settings = ProfileSettings.of(Preset.HARD)
                .withPart(Part.TEST)
                .withRows(7, 3)
                .withHulls(4)
                .withKinds(List.of(ShipKind.TOW, ShipKind.CARGO), List.of())
                .with(ProfileSettings.LOG, true);
        assertEquals(settings, ProfileSettings.of(settings.values()));
        assertEquals(4, settings.hullsOfAKind());
        assertEquals(14, settings.allRows());
        assertEquals(3, ProfileSettings.of(Preset.HARD).hullsOfAKind());
    }
}
