package farpoint.cli;

import farpoint.cli.command.LearningOptions;
import farpoint.params.Parameter;
import farpoint.stream.SourceFormat;
import java.util.ArrayList;
import java.util.List;

/** What a study is made on, with what is measured where the user does not say it. */
enum StudyKind {
    /** A user's file. */
    FILE("FILE", "0,1,5,10,20", "0,1,5,10", 3),
    /** Synthetic range profiles. */
    HRRP("hrrp", "0,1,5,10", "0,1,5", 3),
    /** The shipped sets. */
    SHIPPED("shipped", "0,1,5,10", "0,1,5", 3);

    private final String word;
    private final String pollution;
    private final String labels;
    private final int seeds;

    StudyKind(String word, String pollution, String labels, int seeds) {
        this.word = word;
        this.pollution = pollution;
        this.labels = labels;
        this.seeds = seeds;
    }

    static StudyKind of(String in) {
        for (StudyKind kind : values()) {
            if (kind != FILE && kind.word.equals(in)) {
                return kind;
            }
        }
        return FILE;
    }

    /** What users write for it. */
    String word() {
        return word;
    }

    /** Shares of outliers without a label, in percent. */
    String pollution() {
        return pollution;
    }

    /** Shares of labelled outliers, in percent. */
    String labels() {
        return labels;
    }

    /** The number of seeds. */
    int seeds() {
        return seeds;
    }

    /** Options that studies of other kinds do not have. */
    List<Parameter<?>> options() {
        return switch (this) {
            case FILE -> {
                List<Parameter<?>> own =
                        new ArrayList<>(List.of(StudySettings.CLASS, StudySettings.OUTLIER, LearningOptions.IGNORE));
                own.addAll(SourceFormat.PARAMETERS);
                yield own;
            }
            case HRRP -> List.of(StudySettings.PRESET, StudySettings.ROWS, StudySettings.SPLIT);
            case SHIPPED -> List.of(StudySettings.SETS);
        };
    }
}
