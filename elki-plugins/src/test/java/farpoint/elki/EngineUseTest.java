package farpoint.elki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import elki.database.Database;
import elki.result.ResultUtil;
import elki.result.outlier.OutlierResult;
import elki.utilities.ELKIBuilder;
import farpoint.testing.EngineProbe;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine is opened where one searches, and only there. */
class EngineUseTest {
    @TempDir
    Path folder;

    @AfterEach
    void switchOff() {
        EngineProbe.set(EngineProbe.Mode.OFF);
    }

    @Test
    void aMahalanobisRunAsksForNoEngine() {
        Database database = Samples.database(Samples.file("glass", folder));
        double[] expected = Samples.scores(new ELKIBuilder<>(GaussianMahalanobis.class).build(), database);
        EngineProbe.set(EngineProbe.Mode.FAILING);
        for (String engine : new String[] {"auto", EngineProbe.NAME}) {
            OutlierResult result = new ELKIBuilder<>(GaussianMahalanobis.class)
                    .with("mahalanobis.engine", engine)
                    .build()
                    .autorun(database);
            assertArrayEquals(expected, Samples.scores(result, database));
            ModelText text = ResultUtil.filterResults(result, ModelText.class).get(0);
            assertFalse(text.toString().contains("Engine"), text.toString());
        }
        assertEquals(0, EngineProbe.counts().asked.get());
        assertEquals(0, EngineProbe.counts().opened.get());
    }

    @Test
    void aSearchWithANamedEngineThatFailsIsAnError() {
        Database database = Samples.database(Samples.file("glass", folder));
        EngineProbe.set(EngineProbe.Mode.FAILING);
        KNNDistance knn = new ELKIBuilder<>(KNNDistance.class)
                .with("knndistance.engine", EngineProbe.NAME)
                .build();
        assertThrows(IllegalStateException.class, () -> knn.autorun(database));
        assertEquals(1, EngineProbe.counts().opened.get());
    }

    @Test
    void aRunOpensOneEngineAndClosesIt() {
        Database database = Samples.database(Samples.file("glass", folder));
        EngineProbe.set(EngineProbe.Mode.COUNTING);
        FastLOF lof = new ELKIBuilder<>(FastLOF.class)
                .with("fastlof.engine", EngineProbe.NAME)
                .build();
        lof.autorun(database);
        assertEquals(1, EngineProbe.counts().opened.get());
        assertEquals(
                EngineProbe.counts().indexed.get() + 1,
                EngineProbe.counts().closed.get());
    }
}
