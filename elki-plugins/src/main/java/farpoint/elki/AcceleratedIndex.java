package farpoint.elki;

import elki.data.NumberVector;
import elki.data.type.TypeInformation;
import elki.data.type.TypeUtil;
import elki.database.relation.Relation;
import elki.index.IndexFactory;
import elki.logging.Logging;
import elki.utilities.Alias;
import elki.utilities.Priority;
import elki.utilities.documentation.Description;
import elki.utilities.documentation.Title;
import elki.utilities.optionhandling.Parameterizer;
import elki.utilities.optionhandling.parameterization.Parameterization;
import farpoint.RunParameters;
import farpoint.elki.neighbors.EngineIndex;
import farpoint.elki.options.Options;
import farpoint.params.ParameterValues;
import java.util.List;

/**
 * An index that answers neighbour and range queries with the distance engine, for algorithms that know nothing of it. The
 * results are those of ELKI's linear scan, ties and their order included. It has neither k nor a distance as options: the
 * first query for k neighbours runs one batch for all rows. Served are the Euclidean, squared Euclidean, Manhattan and
 * maximum distance on finite vectors of one length; to all other queries it answers with null, which sends ELKI elsewhere.
 * Built when first used; thread-safe.
 *
 * @param <V> the vectors
 */
public final class AcceleratedIndex<V extends NumberVector> extends EngineIndex<V> {
    private static final Logging LOG = Logging.getLogger(AcceleratedIndex.class);

    /**
     * Creates an index; nothing is computed yet.
     *
     * @param relation vectors of one length
     * @param engine name of the engine, see {@link RunParameters#ENGINE}
     */
    public AcceleratedIndex(Relation<V> relation, String engine) {
        super(relation, engine, LOG);
    }

    /**
     * Makes the index for every relation of vectors.
     *
     * @param <V> the vectors
     */
    @Title("Accelerated index")
    @Description(
            "Answers nearest neighbour and range queries of ELKI's algorithms with Farpoint's distance engine, for the"
                    + " Euclidean, squared Euclidean, Manhattan and maximum distance on data without missing values."
                    + " The results are those of a linear scan. Other queries are answered as without it.")
    @Alias("accelerated")
    @Priority(Priority.RECOMMENDED)
    public static final class Factory<V extends NumberVector> implements IndexFactory<V> {
        private final String engine;

        /**
         * Creates the factory.
         *
         * @param engine name of the engine, see {@link RunParameters#ENGINE}
         */
        public Factory(String engine) {
            this.engine = engine;
        }

        @Override
        public AcceleratedIndex<V> instantiate(Relation<V> relation) {
            return new AcceleratedIndex<>(relation, engine);
        }

        @Override
        public TypeInformation getInputTypeRestriction() {
            return TypeUtil.NUMBER_VECTOR_FIELD;
        }

        /**
         * The options.
         *
         * @param <V> the vectors
         */
        public static final class Par<V extends NumberVector> implements Parameterizer {
            private String engine;

            /** Creates the options. */
            public Par() {
                engine = RunParameters.ENGINE.defaultValue();
            }

            @Override
            public void configure(Parameterization config) {
                ParameterValues values = Options.grab(config, "accelerated", List.of(RunParameters.ENGINE));
                engine = values.get(RunParameters.ENGINE);
            }

            @Override
            public Factory<V> make() {
                return new Factory<>(engine);
            }
        }
    }
}
