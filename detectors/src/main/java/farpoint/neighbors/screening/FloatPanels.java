package farpoint.neighbors.screening;

import java.util.Arrays;

/** Reference rows in blocks, in the order in which the inner loops read them. */
final class FloatPanels {
    /** Reference rows a block. */
    static final int BLOCK = 512;

    /** Half the squared norm of the rows that fill up the last block: too far away to become candidates. */
    private static final float FAR = Float.MAX_VALUE / 4;

    private final int rows;
    private final float[][][] panels;
    private final float[][] halfNorms;

    FloatPanels(ScreeningRows source, TileKernels kernels) {
        rows = source.rows();
        int blocks = (rows + BLOCK - 1) / BLOCK;
        int columns = source.columns();
        panels = new float[blocks][][];
        halfNorms = new float[blocks][BLOCK];
        float[] values = source.values();
        for (int b = 0; b < blocks; b++) {
            int first = b * BLOCK;
            panels[b] = kernels.newPanel(columns);
            for (int r = 0; r < count(b); r++) {
                for (int j = 0; j < columns; j++) {
                    kernels.put(panels[b], r, j, values[(first + r) * columns + j]);
                }
            }
            System.arraycopy(source.halfNorms(), first, halfNorms[b], 0, count(b));
            Arrays.fill(halfNorms[b], count(b), BLOCK, FAR);
        }
    }

    int blocks() {
        return panels.length;
    }

    /** Number of rows in a block. */
    int count(int block) {
        return Math.min(BLOCK, rows - block * BLOCK);
    }

    float[][] panel(int block) {
        return panels[block];
    }

    float[] halfNorms(int block) {
        return halfNorms[block];
    }
}
