package farpoint.neural;

import farpoint.ComputeContext;
import farpoint.InvalidInputException;
import farpoint.OutlierModel;
import farpoint.data.DataMatrix;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trains the members of an ensemble, each on a thread of its own, and joins them to a model. */
public final class EnsembleFit {
    /** Fewer rows are refused: a network would only learn them by heart. */
    public static final int MIN_ROWS = 10;

    private static final int FEW_ROWS = 50;

    private final String detector;
    private final NeuralSettings settings;
    private final InputForm form;
    private final DataMatrix rows;
    private final ComputeContext context;

    /**
     * Prepares a fit.
     *
     * @param detector the detector's name, for messages
     * @param form how rows become inputs
     * @param rows training rows
     * @throws InvalidInputException if there are too few rows
     */
    public EnsembleFit(
            String detector, NeuralSettings settings, InputForm form, DataMatrix rows, ComputeContext context) {
        if (rows.rows() < MIN_ROWS) {
            throw new InvalidInputException(
                    "%s needs at least %d training rows. There are %d.", detector, MIN_ROWS, rows.rows());
        }
        this.detector = detector;
        this.settings = settings;
        this.form = form;
        this.rows = rows;
        this.context = context;
    }

    /**
     * Trains all members.
     *
     * @param epochs epochs of one member, over all its phases, for the progress
     * @throws InvalidInputException if all members collapse, or a loss stops being finite
     */
    public NeuralModel run(int epochs, MemberTrainer trainer) {
        int count = settings.members();
        RunMonitor monitor = new RunMonitor(context, (long) epochs * count);
        MemberRun[] runs = new MemberRun[count];
        Scorer[] scorers = new Scorer[count];
        double[][] scores = new double[count][rows.rows()];
        TrainingRows training = new TrainingRows(rows, form);
        monitor.context().forEachChunk("Members", count, 1, (chunk, from, to) -> {
            runs[chunk] = new MemberRun(settings, training, chunk, monitor);
            scorers[chunk] = trainer.train(runs[chunk]);
            NeuralModel.score(form, scorers[chunk], rows, 0, rows.rows(), scores[chunk], 0);
        });
        return join(runs, scorers, scores);
    }

    private NeuralModel join(MemberRun[] runs, Scorer[] scorers, double[][] scores) {
        CollapseGuard guard = new CollapseGuard(rows);
        List<Scorer> sound = new ArrayList<>();
        List<ScoreScale> scales = new ArrayList<>();
        for (int m = 0; m < scorers.length; m++) {
            if (!guard.hasCollapsed(scores[m])) {
                sound.add(scorers[m]);
                scales.add(ScoreScale.of(scores[m]));
            }
        }
        if (sound.isEmpty()) {
            throw new InvalidInputException(
                    "%s has collapsed: its network gives (almost) the same score to different rows. Lower the parameters"
                            + " weight-decay, learning-rate or epochs, or use another detector.",
                    detector);
        }
        return new NeuralModel(form, sound, scales, facts(runs, scorers, scorers.length - sound.size()));
    }

    private Map<String, Serializable> facts(MemberRun[] runs, Scorer[] scorers, int collapsed) {
        Map<String, Serializable> facts = new LinkedHashMap<>();
        facts.put("Networks", runs.length - collapsed);
        if (collapsed > 0) {
            facts.put(
                    OutlierModel.WARNING + " about collapse",
                    collapsed + " of " + runs.length
                            + " networks gave (almost) the same score to different rows and were" + " left out.");
        }
        facts.put("Weights of a network", scorers[0].network().weights().length);
        int dead = Arrays.stream(scorers).mapToInt(s -> s.network().deadUnits()).sum();
        if (dead > 0) {
            facts.put(
                    OutlierModel.WARNING + " about dead units",
                    dead + " units of the networks give the same value for every row.");
        }
        if (Arrays.stream(runs).anyMatch(MemberRun::lossVanished)) {
            facts.put(OutlierModel.WARNING + " about the loss", "It has fallen to (almost) 0: the scores say little.");
        }
        if (rows.rows() < FEW_ROWS) {
            facts.put(
                    OutlierModel.WARNING + " about the rows",
                    "Trained on " + rows.rows() + " rows only: prefer RandomProjectionDepth or GaussianMahalanobis.");
        }
        facts.putAll(LossCurves.of(runs));
        return facts;
    }
}
