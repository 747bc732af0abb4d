package farpoint.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Products on the JDK's vector module: the sums of four arrays and two vectors stay in registers over all terms. */
final class VectorProducts implements ProductKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STRIP = 2 * LANES;
    private static final int ROWS = 4;

    /** Vectors of more lanes would run over the ends of the arrays. */
    VectorProducts() {
        if (STRIP > STEP) {
            throw new LinkageError("vectors of " + LANES + " lanes");
        }
    }

    @Override
    public void multiply(
            double[] w,
            int offset,
            int rowStep,
            int columnStep,
            double[][] x,
            int columns,
            double[][] y,
            int first,
            int rows,
            int size) {
        for (int i = 0; i < size; i += STRIP) {
            int r = 0;
            for (; r + ROWS <= rows; r += ROWS) {
                four(w, offset + r * rowStep, rowStep, columnStep, x, columns, y, first + r, i);
            }
            for (; r < rows; r++) {
                one(w, offset + r * rowStep, columnStep, x, columns, y[first + r], i);
            }
        }
    }

    private static void four(
            double[] w,
            int offset,
            int rowStep,
            int columnStep,
            double[][] x,
            int columns,
            double[][] y,
            int r,
            int i) {
        DoubleVector a0 = DoubleVector.zero(SPECIES);
        DoubleVector b0 = a0;
        DoubleVector a1 = a0;
        DoubleVector b1 = a0;
        DoubleVector a2 = a0;
        DoubleVector b2 = a0;
        DoubleVector a3 = a0;
        DoubleVector b3 = a0;
        int k = offset;
        for (int c = 0; c < columns; c++) {
            DoubleVector xa = DoubleVector.fromArray(SPECIES, x[c], i);
            DoubleVector xb = DoubleVector.fromArray(SPECIES, x[c], i + LANES);
            DoubleVector w0 = DoubleVector.broadcast(SPECIES, w[k]);
            a0 = a0.add(xa.mul(w0));
            b0 = b0.add(xb.mul(w0));
            DoubleVector w1 = DoubleVector.broadcast(SPECIES, w[k + rowStep]);
            a1 = a1.add(xa.mul(w1));
            b1 = b1.add(xb.mul(w1));
            DoubleVector w2 = DoubleVector.broadcast(SPECIES, w[k + 2 * rowStep]);
            a2 = a2.add(xa.mul(w2));
            b2 = b2.add(xb.mul(w2));
            DoubleVector w3 = DoubleVector.broadcast(SPECIES, w[k + 3 * rowStep]);
            a3 = a3.add(xa.mul(w3));
            b3 = b3.add(xb.mul(w3));
            k += columnStep;
        }
        a0.intoArray(y[r], i);
        b0.intoArray(y[r], i + LANES);
        a1.intoArray(y[r + 1], i);
        b1.intoArray(y[r + 1], i + LANES);
        a2.intoArray(y[r + 2], i);
        b2.intoArray(y[r + 2], i + LANES);
        a3.intoArray(y[r + 3], i);
        b3.intoArray(y[r + 3], i + LANES);
    }

    private static void one(double[] w, int offset, int columnStep, double[][] x, int columns, double[] y, int i) {
        DoubleVector a = DoubleVector.zero(SPECIES);
        DoubleVector b = a;
        int k = offset;
        for (int c = 0; c < columns; c++) {
            a = a.add(DoubleVector.fromArray(SPECIES, x[c], i).mul(w[k]));
            b = b.add(DoubleVector.fromArray(SPECIES, x[c], i + LANES).mul(w[k]));
            k += columnStep;
        }
        a.intoArray(y, i);
        b.intoArray(y, i + LANES);
    }
}
