package farpoint.spark.table;

import farpoint.stream.FieldText;
import farpoint.stream.SourceFormat.DecimalSign;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Row;

/**
 * Looks at the rows of a partition.
 *
 * @param areWords which columns are words
 * @param decimal the decimal sign of numbers in them
 * @param hasKey whether rows have keys, in the order of which they come
 */
record Looking(boolean[] areWords, DecimalSign decimal, boolean hasKey)
        implements Function2<Integer, Iterator<Row>, Iterator<Look>> {
    @Override
    public Iterator<Look> call(Integer partition, Iterator<Row> rows) {
        Look look = new Look(areWords, decimal);
        long count = 0;
        Object earlier = null;
        while (rows.hasNext()) {
            Row row = rows.next();
            long place = Look.place(partition, count);
            if (hasKey) {
                seeKey(look, row.get(0), earlier, place);
                earlier = row.get(0);
            }
            for (int j = 0; j < areWords.length; j++) {
                seeCell(look, row, j, place);
            }
            count++;
        }
        look.seeRows(partition, count);
        return List.of(look).iterator();
    }

    private static void seeKey(Look look, Object key, Object earlier, long place) {
        if (key == null) {
            look.seeKeyMistake(Mistake.ofMissing(place));
        } else if (key.equals(earlier)) {
            look.seeKeyMistake(Mistake.ofRepeated(place, key));
        }
    }

    private void seeCell(Look look, Row row, int column, long place) {
        if (row.isNullAt(column + 1)) {
            return;
        }
        if (areWords[column]) {
            String word = FieldText.category(row.getString(column + 1));
            if (word != null) {
                look.seeWord(column, word, place);
            }
            return;
        }
        double value = row.getDouble(column + 1);
        if (Double.isInfinite(value)) {
            look.seeCellMistake(Mistake.ofInfinite(place, row.get(0), column));
        } else if (!Double.isNaN(value)) {
            look.seeValue(column);
        }
    }
}
