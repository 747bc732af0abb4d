package weka.filters.unsupervised.outlier;

import static org.junit.jupiter.api.Assertions.assertTrue;

import farpoint.weka.Data;
import farpoint.weka.ShareNote;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.Filter;

class FilterShareTest {
    @Test
    void tellsTheShareOfOutliersWhereItIsAskedFor() throws Exception {
        Instances data = Data.shipped("wdbc");
        OutlierScore filter = new OutlierScore();
        filter.setOptions(new String[] {"-share", "-detector", "weka.classifiers.outlier.KNNDistance"});
        assertTrue(List.of(filter.getOptions()).contains("-share"));
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            filter.setInputFormat(data);
            Filter.useFilter(data, filter);
        } finally {
            System.setErr(before);
        }
        String told = said.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("Note: " + ShareNote.of(data)), told);
        assertTrue(told.contains("Note: Share of outliers: between "), told);
    }
}
