package farpoint.stream;

import farpoint.run.ComputeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The different texts of a field, in the order in which they appear, and which of them each row has. */
final class Dictionary {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] ofRows;
    private int rows;

    /**
     * A text.
     *
     * @param text null if the source says that a value is missing
     * @param line where it stands first
     * @param count how many rows have it
     */
    record Entry(String text, long line, long count) {}

    private Dictionary(int rows) {
        this.ofRows = new int[rows];
    }

    /**
     * The dictionaries of some fields.
     *
     * @param wanted the fields
     * @return one for each wanted field, null for others
     */
    static Dictionary[] of(KeptRows rows, boolean[] wanted, ComputeContext context) {
        Dictionary[] all = empty(wanted, rows.rows());
        if (Arrays.stream(all).allMatch(Objects::isNull)) {
            return all;
        }
        List<RowBlock> blocks = rows.blocks();
        Dictionary[][] ofBlocks = new Dictionary[blocks.size()][];
        context.forEachChunk(
                "Texts", blocks.size(), 1, (chunk, from, to) -> ofBlocks[chunk] = of(blocks.get(chunk), wanted));
        for (int b = 0; b < ofBlocks.length; b++) {
            for (int field = 0; field < wanted.length; field++) {
                if (wanted[field]) {
                    all[field].addAll(ofBlocks[b][field]);
                }
            }
            ofBlocks[b] = null;
        }
        return all;
    }

    private static Dictionary[] of(RowBlock block, boolean[] wanted) {
        Dictionary[] all = empty(wanted, block.rows());
        for (int row = 0; row < block.rows(); row++) {
            String[] texts = block.texts(row, wanted);
            for (int field = 0; field < wanted.length; field++) {
                if (wanted[field]) {
                    Dictionary dictionary = all[field];
                    dictionary.ofRows[dictionary.rows++] = dictionary.add(new Entry(texts[field], block.line(row), 1));
                }
            }
        }
        return all;
    }

    private static Dictionary[] empty(boolean[] wanted, int rows) {
        Dictionary[] all = new Dictionary[wanted.length];
        for (int field = 0; field < wanted.length; field++) {
            all[field] = wanted[field] ? new Dictionary(rows) : null;
        }
        return all;
    }

    /** Adds the rows that follow. */
    private void addAll(Dictionary others) {
        int[] here = others.entries.stream().mapToInt(this::add).toArray();
        for (int i = 0; i < others.rows; i++) {
            ofRows[rows++] = here[others.ofRows[i]];
        }
    }

    private int add(Entry entry) {
        Integer place = places.putIfAbsent(entry.text, entries.size());
        if (place == null) {
            entries.add(entry);
            return entries.size() - 1;
        }
        Entry earlier = entries.get(place);
        entries.set(place, new Entry(earlier.text, earlier.line, earlier.count + entry.count));
        return place;
    }

    /** The texts, in the order of their first rows. */
    List<Entry> entries() {
        return entries;
    }

    /** A value for each row, made of its text once. */
    double[] values(ToDoubleFunction<Entry> value) {
        double[] ofEntries = entries.stream().mapToDouble(value).toArray();
        double[] all = new double[rows];
        for (int i = 0; i < rows; i++) {
            all[i] = ofEntries[ofRows[i]];
        }
        return all;
    }
}
