package farpoint.weka.tab.result;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/** What a person says of the rows of some data; all runs on the data share it. */
public final class Marks {
    private static final int REMEMBERED = 100;

    private final Changes changes = new Changes();
    private final Mark[] marks;
    private final Deque<Step> steps = new ArrayDeque<>();
    private int marked;

    /**
     * Rows and what was said of them before.
     *
     * @param rows their numbers
     * @param before one each
     */
    private record Step(int[] rows, Mark[] before) {}

    /**
     * Nothing is said yet.
     *
     * @param rows the number of rows
     */
    public Marks(int rows) {
        marks = new Mark[rows];
        Arrays.fill(marks, Mark.NONE);
    }

    /** Who is told of another mark. */
    public Changes changes() {
        return changes;
    }

    /** What is said of a row. */
    public Mark of(int row) {
        return marks[row];
    }

    /** What is said of all rows, one each. */
    public Mark[] all() {
        return marks.clone();
    }

    /** How many rows have a mark. */
    public int count(Mark mark) {
        return (int) Arrays.stream(marks).filter(m -> m == mark).count();
    }

    /** Whether any row has one. */
    public boolean isEmpty() {
        return marked == 0;
    }

    /** Says the same of some rows. */
    public void set(int[] rows, Mark mark) {
        Mark[] before = IntStream.of(rows).mapToObj(row -> marks[row]).toArray(Mark[]::new);
        if (Arrays.stream(before).allMatch(m -> m == mark)) {
            return;
        }
        steps.push(new Step(rows.clone(), before));
        if (steps.size() > REMEMBERED) {
            steps.removeLast();
        }
        IntStream.of(rows).forEach(row -> put(row, mark));
        changes.tell();
    }

    private void put(int row, Mark mark) {
        marked += (mark == Mark.NONE ? 0 : 1) - (marks[row] == Mark.NONE ? 0 : 1);
        marks[row] = mark;
    }

    /** Whether there is something to take back. */
    public boolean canUndo() {
        return !steps.isEmpty();
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (!steps.isEmpty()) {
            Step last = steps.pop();
            for (int i = 0; i < last.rows().length; i++) {
                put(last.rows()[i], last.before()[i]);
            }
            changes.tell();
        }
    }
}
