package farpoint.spark.score;

import java.lang.ref.Cleaner;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The models that are open in this JVM. An executor keeps the value of a broadcast, the same array for all tasks, as long as the
 * driver knows the broadcast; as long stays the model open that was made of it.
 */
final class OpenModels {
    private static final Cleaner CLEANER = Cleaner.create();

    /** By the arrays themselves: arrays are equal to none but themselves. */
    private static final Map<byte[], OpenModel> OPEN = new WeakHashMap<>();

    private OpenModels() {}

    /**
     * The open model of a broadcast. The caller keeps hold of the bytes as long as it uses the model.
     *
     * @param bytes the broadcast's value, not a copy
     * @param engine for the first caller, who opens the model; others wait for it
     */
    static OpenModel of(byte[] bytes, String engine) {
        synchronized (OPEN) {
            return OPEN.computeIfAbsent(bytes, absent -> open(absent, engine));
        }
    }

    private static OpenModel open(byte[] bytes, String engine) {
        OpenModel model = new OpenModel(bytes, engine);
        CLEANER.register(bytes, () -> release(model));
        return model;
    }

    private static void release(OpenModel model) {
        synchronized (OPEN) {
            // Nobody may ask for another model for long, and the map would keep this one until then.
            OPEN.values().remove(model);
        }
        model.close();
    }
}
