package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import elki.data.LabelList;
import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.data.type.VectorFieldTypeInformation;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.ids.DBIDIter;
import elki.database.relation.Relation;
import elki.datasource.DatabaseConnection;
import elki.utilities.ELKIServiceRegistry;
import elki.utilities.optionhandling.parameterization.SerializedParameterization;
import farpoint.data.Table;
import farpoint.elki.input.RelationTables;
import farpoint.rangeprofile.ProfileSet;
import farpoint.rangeprofile.ProfileSettings;
import farpoint.rangeprofile.RangeProfiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeProfilesConnectionTest {
    private static RangeProfilesConnection source(String... options) {
        SerializedParameterization config = new SerializedParameterization(List.of(options));
        RangeProfilesConnection.Par par = new RangeProfilesConnection.Par();
        par.configure(config);
        config.failOnErrors();
        return par.make();
    }

    private static String mistake(String... options) {
        SerializedParameterization config = new SerializedParameterization(List.of(options));
        new RangeProfilesConnection.Par().configure(config);
        assertEquals(1, config.getErrors().size());
        return config.getErrors().iterator().next().getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RangeProfilesConnection", "range-profiles", "farpoint.elki.RangeProfilesConnection"})
    void isFoundByItsNames(String name) {
        assertEquals(
                RangeProfilesConnection.class, ELKIServiceRegistry.findImplementation(DatabaseConnection.class, name));
    }

    @Test
    void relationsAreTheCoresRows() {
        Database database = new StaticArrayDatabase(
                source("-rangeprofiles.rows", "3", "-rangeprofiles.outlier-rows", "2", "-rangeprofiles.seed", "9"));
        database.initialize();
        ProfileSet core = RangeProfiles.generate(ProfileSettings.defaults().withRows(3, 2), 9);

        Relation<NumberVector> vectors = database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
        Relation<LabelList> labels = database.getRelation(TypeUtil.LABELLIST);
        var classes = database.getRelation(TypeUtil.CLASSLABEL);
        assertEquals("c199", ((VectorFieldTypeInformation<?>) vectors.getDataTypeInformation()).getLabel(199));
        int row = 0;
        for (DBIDIter id = vectors.iterDBIDs(); id.valid(); id.advance(), row++) {
            for (int n = 0; n < 200; n++) {
                assertEquals(core.table().value(row, n), vectors.get(id).doubleValue(n));
            }
            assertEquals(
                    core.kinds()[row] + " " + core.hulls()[row], labels.get(id).toString());
            assertEquals(row < 15 ? "normal" : "outlier", classes.get(id).toString());
        }
        assertEquals(19, row);
        // No warning that names cannot be checked: detectors, and reports of theirs, see the cells' names.
        Table table = RelationTables.table(vectors);
        assertEquals("c007", table.attribute(7).name());
    }

    @Test
    void filtersOfElkiApply() {
        Database database = new StaticArrayDatabase(
                source("-rangeprofiles.rows", "2", "-dbc.filter", "FixedDBIDsFilter", "-dbc.startid", "5"));
        database.initialize();
        assertTrue(database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD).size() == 90);
    }

    @Test
    void mistakesAreTheSentencesOfTheParameters() {
        assertEquals(
                "The 'swerling' parameter must be an integer in [0, 4]. Got 7 instead.",
                mistake("-rangeprofiles.swerling", "7"));
        assertEquals(
                "The 'min-snr' parameter must not be above 'max-snr'. Got 40.0 and 30.0 instead.",
                mistake("-rangeprofiles.min-snr", "40"));
    }
}
