package farpoint.spark.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * An object that travels by Java's serialisation, whatever serialiser Spark is set to, as not all of them know records. In a
 * broadcast each executor restores it once.
 *
 * @param <T> what travels
 */
final class Sent<T extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private transient T object;

    private Sent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The object, ready to travel. */
    static <T extends Serializable> Sent<T> of(T object) {
        return new Sent<>(bytes(object));
    }

    /** The object where it has arrived; the same one each time, for all threads there. */
    @SuppressWarnings("unchecked")
    synchronized T get() {
        if (object == null) {
            object = (T) object(bytes);
        }
        return object;
    }

    /** The bytes of an object. */
    static byte[] bytes(Serializable object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The object of {@link #bytes}. */
    static Object object(byte[] bytes) {
        try (ObjectInputStream in = new Restoring(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finds classes of jars that were submitted, which only the thread's class loader knows. */
    private static final class Restoring extends ObjectInputStream {
        Restoring(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        description.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }
    }
}
