package farpoint.neighbors.screening;

import java.util.Arrays;

/** Reference rows in blocks, in the order in which the inner loops read them. */
final class FloatPanels {
    /** Reference rows a block. */
    static final int BLOCK = 512;

    /** Half the squared norm of the rows that fill up the last block: too far away to become candidates. */
    private static final float FAR = Float.MAX_VALUE / 4;

    private final ScreeningRows source;
    private final float[][][] panels;
    private final float[][] halfNorms;
    private final float[][] means;

    FloatPanels(ScreeningRows source, TileKernels kernels) {
        this.source = source;
        int blocks = (source.rows() + BLOCK - 1) / BLOCK;
        panels = new float[blocks][][];
        halfNorms = new float[blocks][BLOCK];
        means = new float[blocks][];
        for (int b = 0; b < blocks; b++) {
            int first = b * BLOCK;
            panels[b] = kernels.pack(source, first, count(b));
            System.arraycopy(source.halfNorms(), first, halfNorms[b], 0, count(b));
            Arrays.fill(halfNorms[b], count(b), BLOCK, FAR);
            means[b] = mean(first, count(b));
        }
    }

    private float[] mean(int first, int count) {
        int columns = source.columns();
        float[] mean = new float[columns];
        for (int r = first; r < first + count; r++) {
            for (int j = 0; j < columns; j++) {
                mean[j] += source.values()[r * columns + j];
            }
        }
        for (int j = 0; j < columns; j++) {
            mean[j] /= count;
        }
        return mean;
    }

    int blocks() {
        return panels.length;
    }

    /** Number of rows in a block. */
    int count(int block) {
        return Math.min(BLOCK, source.rows() - block * BLOCK);
    }

    float[][] panel(int block) {
        return panels[block];
    }

    float[] halfNorms(int block) {
        return halfNorms[block];
    }

    /** The rows that are in the blocks, one after the other. */
    ScreeningRows rows() {
        return source;
    }

    /** The block whose mean is nearest to a row: a good one to begin with. */
    int nearestBlock(ScreeningRows rows, int row) {
        int from = row * rows.columns();
        int nearest = 0;
        float smallest = Float.POSITIVE_INFINITY;
        for (int b = 0; b < means.length; b++) {
            float sum = 0;
            for (int j = 0; j < means[b].length; j++) {
                float difference = rows.values()[from + j] - means[b][j];
                sum += difference * difference;
            }
            if (sum < smallest) {
                smallest = sum;
                nearest = b;
            }
        }
        return nearest;
    }
}
