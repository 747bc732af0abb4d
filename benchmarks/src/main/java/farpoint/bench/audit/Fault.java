package farpoint.bench.audit;

import farpoint.audit.finding.AuditTask;
import farpoint.audit.finding.Question;
import farpoint.data.RowClasses;
import farpoint.stats.RandomStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Something that is wrong with a table. */
enum Fault {
    /** The last half is shifted in all attributes. */
    SHIFTED_HALF("the last half is shifted by .5 standard deviations", Question.ORDER) {
        @Override
        void plant(Draft draft) {
            draft.move(i -> i < draft.count() / 2 ? 0 : 0.5);
        }
    },
    /** All attributes drift. */
    DRIFT("means drift by 1 standard deviation along the file", Question.ORDER) {
        @Override
        void plant(Draft draft) {
            draft.move(i -> (double) i / draft.count());
        }
    },
    /** Rows are there again. */
    COPIES("1 % of the rows are copies of others", Question.EQUAL_ROWS) {
        @Override
        void plant(Draft draft) {
            draft.copy(0.01, 0);
        }
    },
    /** Rows are nearly there again. */
    NEAR_COPIES("1 % of the rows are copies of others but for a thousandth", Question.NEAR_DUPLICATES) {
        @Override
        void plant(Draft draft) {
            draft.copy(0.01, 0.001);
        }
    },
    /** Rows of the other file are here. */
    SHARED("5 % of the rows are those of the other file", Question.SHARED_ROWS) {
        @Override
        void plant(Draft draft) {
            for (int i : draft.some(0.05)) {
                draft.rows[i] = draft.others[i].clone();
                draft.planted.set(i);
            }
        }
    },
    /** A block of values is missing. */
    BLOCK("2 % of all values are missing, and a block of 10 % of an attribute", Question.MISSING_BLOCK) {
        @Override
        void plant(Draft draft) {
            for (double[] row : draft.rows) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = draft.random.uniform() < 0.02 ? Double.NaN : row[j];
                }
            }
            int from = draft.random.below(draft.count() * 9 / 10);
            for (int i = from; i < from + draft.count() / 10; i++) {
                draft.rows[i][1] = Double.NaN;
                draft.planted.set(i);
            }
        }
    },
    /** Labels are wrong. */
    LABELS("3 % of the labels of two classes are wrong", Question.WRONG_LABELS) {
        @Override
        void plant(Draft draft) {
            draft.classes(0.5, 3);
            for (int i : draft.some(0.03)) {
                draft.labels[i] = 1 - draft.labels[i];
                draft.planted.set(i);
            }
        }
    },
    /** Labelled outliers are impossible. */
    IMPOSSIBLE("2 % of the rows are labelled outliers, half of them far from everything", Question.OUTLIER_WORTH) {
        @Override
        void plant(Draft draft) {
            draft.classes(0.02, 3);
            draft.hasOutliers = true;
            int seen = 0;
            for (int i = 0; i < draft.count(); i++) {
                if (draft.labels[i] == 1 && seen++ % 2 == 0) {
                    for (int j = 0; j < draft.rows[i].length; j++) {
                        draft.rows[i][j] += 30 * draft.random.gaussian();
                    }
                    draft.planted.set(i);
                }
            }
        }
    },
    /** The other file is of another law. */
    CHANGE("one attribute of the other file is shifted by .5 standard deviations", Question.CHANGE) {
        @Override
        void plant(Draft draft) {
            Arrays.stream(draft.others).forEach(row -> row[0] += 0.5);
        }
    };

    private static final int ROWS = 500;
    private static final int COLUMNS = 5;

    private final String words;
    private final Question question;

    Fault(String words, Question question) {
        this.words = words;
        this.question = question;
    }

    /** What is wrong. */
    String words() {
        return words;
    }

    /** The question that it is an answer to. */
    Question question() {
        return question;
    }

    abstract void plant(Draft draft);

    /**
     * A table with this fault, and which rows have it; none if rows as a whole do.
     *
     * @param kind of its law
     */
    Planted table(RowLaw.Kind kind, int item, int seed) {
        RandomStream random = RandomStream.of(seed, "planted " + this, item);
        RowLaw law = new RowLaw(kind, COLUMNS, random);
        Draft draft = new Draft(law.rows(ROWS, random), law.rows(ROWS, random), random);
        plant(draft);
        AuditTask task =
                AuditTask.of(law.table(draft.rows), item, OrderlyTask.MOST_ROWS).withOther(law.table(draft.others));
        if (draft.labels != null) {
            task = task.withLabels(
                    new RowClasses(List.of("no", "yes"), draft.labels),
                    draft.hasOutliers ? Optional.of("yes") : Optional.empty());
        }
        return new Planted(task, draft.planted);
    }

    /**
     * A table with a fault.
     *
     * @param rows those with it
     */
    record Planted(AuditTask task, BitSet rows) {}
}
