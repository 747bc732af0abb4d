package farpoint.modelfile;

import farpoint.stats.RandomStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Damages the bytes of a model file, differently for each number; odd numbers get a right checksum again. */
final class Damage {
    private static final int CHECKSUM = 32;
    private static final int PREFIX = 16;

    private Damage() {}

    static byte[] of(byte[] good, int number) {
        RandomStream random = RandomStream.of(99, "damage", number);
        byte[] damaged =
                switch (number / 2 % 4) {
                    case 0 -> flipped(good, random);
                    case 1 -> Arrays.copyOf(good, random.below(good.length));
                    case 2 -> swapped(good, random);
                    default -> lyingSize(good, random);
                };
        if (number % 2 == 1 && damaged.length > CHECKSUM) {
            return withChecksum(damaged);
        }
        return damaged;
    }

    private static byte[] flipped(byte[] good, RandomStream random) {
        byte[] bytes = good.clone();
        for (int i = 0; i <= random.below(4); i++) {
            bytes[random.below(bytes.length)] ^= (byte) (1 << random.below(8));
        }
        return bytes;
    }

    private static byte[] swapped(byte[] good, RandomStream random) {
        byte[] bytes = good.clone();
        int length = 1 + random.below(bytes.length / 4);
        int a = random.below(bytes.length / 2 - length + 1);
        int b = bytes.length / 2 + random.below(bytes.length / 2 - length + 1);
        System.arraycopy(good, a, bytes, b, length);
        System.arraycopy(good, b, bytes, a, length);
        return Arrays.equals(good, bytes) ? flipped(good, random) : bytes;
    }

    /** Changes the header's length or one digit in it, such as an array's length or offset. */
    private static byte[] lyingSize(byte[] good, RandomStream random) {
        byte[] bytes = good.clone();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int header = buffer.getInt(12);
        if (random.below(4) == 0) {
            buffer.putInt(12, random.below(Integer.MAX_VALUE) * (random.below(2) == 0 ? 1 : -1));
            return bytes;
        }
        int at = PREFIX + random.below(header);
        while (!Character.isDigit(bytes[at])) {
            at = PREFIX + random.below(header);
        }
        bytes[at] = (byte) ('0' + (bytes[at] - '0' + 1 + random.below(9)) % 10);
        return bytes;
    }

    private static byte[] withChecksum(byte[] bytes) {
        try {
            int content = bytes.length - CHECKSUM;
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, content);
            System.arraycopy(digest.digest(), 0, bytes, content, CHECKSUM);
            return bytes;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
