package farpoint.bench;

import farpoint.detector.DetectorSpec;
import farpoint.params.ParameterValues;
import farpoint.run.ComputeContext;
import farpoint.study.ChosenDetector;
import farpoint.study.Split;

/** A detector of the catalogue and its parameters; its label is what the user typed. */
record DetectorContender(ChosenDetector chosen) implements Contender {
    /** Reads a name or alias, followed by parameters that differ from the default. */
    static DetectorContender parse(String text) {
        return new DetectorContender(ChosenDetector.parse(text));
    }

    @Override
    public String label() {
        return chosen.label();
    }

    DetectorSpec spec() {
        return chosen.spec();
    }

    @Override
    public double[] scores(Split split, Protocol protocol, int seed) {
        return chosen.scores(split, protocol.isClean(), seed, ComputeContext.withDefaults());
    }

    /** The default values but for the seed, what the protocol says, and the overrides. */
    ParameterValues values(Protocol protocol, int seed) {
        return chosen.values(protocol.isClean(), seed);
    }
}
