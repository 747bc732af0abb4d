package farpoint.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products on the JDK's vector module: the sums of several arrays and two vectors stay in registers over a block of terms, whose
 * values and weights stay in the processor's nearer caches while all sums pass over them.
 */
final class VectorProducts implements ProductKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int STRIP = 2 * LANES;

    /** Processors with vectors of eight lanes have registers for the sums of eight arrays. */
    private static final boolean MANY_REGISTERS = LANES >= 8;

    /** Terms in a block: 16 kB of values for vectors of eight lanes. */
    private static final int BLOCK = 128;

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
        for (int from = 0; from < columns; from += BLOCK) {
            int to = Math.min(from + BLOCK, columns);
            int start = offset + from * columnStep;
            for (int i = 0; i < size; i += STRIP) {
                int r = 0;
                for (; MANY_REGISTERS && r + 8 <= rows; r += 8) {
                    eight(w, start + r * rowStep, rowStep, columnStep, x, from, to, y, first + r, i);
                }
                for (; r + 4 <= rows; r += 4) {
                    four(w, start + r * rowStep, rowStep, columnStep, x, from, to, y, first + r, i);
                }
                for (; r < rows; r++) {
                    one(w, start + r * rowStep, columnStep, x, from, to, y[first + r], i);
                }
            }
        }
    }

    /** The sums so far: 0 before the first term. */
    private static DoubleVector sums(double[] y, int i, int from) {
        return from == 0 ? DoubleVector.zero(SPECIES) : DoubleVector.fromArray(SPECIES, y, i);
    }

    private static void eight(
            double[] w,
            int offset,
            int rowStep,
            int columnStep,
            double[][] x,
            int from,
            int to,
            double[][] y,
            int r,
            int i) {
        DoubleVector a0 = sums(y[r], i, from);
        DoubleVector b0 = sums(y[r], i + LANES, from);
        DoubleVector a1 = sums(y[r + 1], i, from);
        DoubleVector b1 = sums(y[r + 1], i + LANES, from);
        DoubleVector a2 = sums(y[r + 2], i, from);
        DoubleVector b2 = sums(y[r + 2], i + LANES, from);
        DoubleVector a3 = sums(y[r + 3], i, from);
        DoubleVector b3 = sums(y[r + 3], i + LANES, from);
        DoubleVector a4 = sums(y[r + 4], i, from);
        DoubleVector b4 = sums(y[r + 4], i + LANES, from);
        DoubleVector a5 = sums(y[r + 5], i, from);
        DoubleVector b5 = sums(y[r + 5], i + LANES, from);
        DoubleVector a6 = sums(y[r + 6], i, from);
        DoubleVector b6 = sums(y[r + 6], i + LANES, from);
        DoubleVector a7 = sums(y[r + 7], i, from);
        DoubleVector b7 = sums(y[r + 7], i + LANES, from);
        int k = offset;
        for (int c = from; c < to; c++) {
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
            DoubleVector w4 = DoubleVector.broadcast(SPECIES, w[k + 4 * rowStep]);
            a4 = a4.add(xa.mul(w4));
            b4 = b4.add(xb.mul(w4));
            DoubleVector w5 = DoubleVector.broadcast(SPECIES, w[k + 5 * rowStep]);
            a5 = a5.add(xa.mul(w5));
            b5 = b5.add(xb.mul(w5));
            DoubleVector w6 = DoubleVector.broadcast(SPECIES, w[k + 6 * rowStep]);
            a6 = a6.add(xa.mul(w6));
            b6 = b6.add(xb.mul(w6));
            DoubleVector w7 = DoubleVector.broadcast(SPECIES, w[k + 7 * rowStep]);
            a7 = a7.add(xa.mul(w7));
            b7 = b7.add(xb.mul(w7));
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
        a4.intoArray(y[r + 4], i);
        b4.intoArray(y[r + 4], i + LANES);
        a5.intoArray(y[r + 5], i);
        b5.intoArray(y[r + 5], i + LANES);
        a6.intoArray(y[r + 6], i);
        b6.intoArray(y[r + 6], i + LANES);
        a7.intoArray(y[r + 7], i);
        b7.intoArray(y[r + 7], i + LANES);
    }

    private static void four(
            double[] w,
            int offset,
            int rowStep,
            int columnStep,
            double[][] x,
            int from,
            int to,
            double[][] y,
            int r,
            int i) {
        DoubleVector a0 = sums(y[r], i, from);
        DoubleVector b0 = sums(y[r], i + LANES, from);
        DoubleVector a1 = sums(y[r + 1], i, from);
        DoubleVector b1 = sums(y[r + 1], i + LANES, from);
        DoubleVector a2 = sums(y[r + 2], i, from);
        DoubleVector b2 = sums(y[r + 2], i + LANES, from);
        DoubleVector a3 = sums(y[r + 3], i, from);
        DoubleVector b3 = sums(y[r + 3], i + LANES, from);
        int k = offset;
        for (int c = from; c < to; c++) {
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

    private static void one(double[] w, int offset, int columnStep, double[][] x, int from, int to, double[] y, int i) {
        DoubleVector a = sums(y, i, from);
        DoubleVector b = sums(y, i + LANES, from);
        int k = offset;
        for (int c = from; c < to; c++) {
            a = a.add(DoubleVector.fromArray(SPECIES, x[c], i).mul(w[k]));
            b = b.add(DoubleVector.fromArray(SPECIES, x[c], i + LANES).mul(w[k]));
            k += columnStep;
        }
        a.intoArray(y, i);
        b.intoArray(y, i + LANES);
    }
}
