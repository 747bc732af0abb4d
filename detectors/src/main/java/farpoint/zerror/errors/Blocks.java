package farpoint.zerror.errors;

import farpoint.data.ColumnGroup;
import farpoint.state.State;
import java.util.List;

/**
 * The columns of each attribute that has some: a split of all columns into blocks.
 *
 * @param starts first column of each block, ascending from 0
 * @param columns number of columns
 */
public record Blocks(int[] starts, int columns) {
    public static Blocks of(List<ColumnGroup> groups) {
        int[] starts = groups.stream()
                .filter(g -> g.width() > 0)
                .mapToInt(ColumnGroup::from)
                .toArray();
        return new Blocks(starts, groups.get(groups.size() - 1).to());
    }

    int count() {
        return starts.length;
    }

    int from(int block) {
        return starts[block];
    }

    int to(int block) {
        return block + 1 < starts.length ? starts[block + 1] : columns;
    }

    int width(int block) {
        return to(block) - from(block);
    }

    void writeTo(State state) {
        state.put("starts", starts);
    }

    static Blocks readFrom(State state, int columns) {
        int[] starts = state.integers("starts", 0, columns - 1);
        if (starts.length == 0) {
            throw State.damaged("there are no attributes");
        }
        for (int a = 0; a < starts.length; a++) {
            if (a == 0 ? starts[0] != 0 : starts[a] <= starts[a - 1]) {
                throw State.damaged("the attributes are not in order");
            }
        }
        return new Blocks(starts, columns);
    }
}
