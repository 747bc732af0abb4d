package farpoint.nn;

/** Sums over features and rows of a batch, in a fixed order, four partial sums at a time. */
final class Sums {
    private Sums() {}

    static double sum(Batch batch, int feature, int features) {
        double[] x = batch.values();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int f = feature; f < feature + features; f++) {
            int i = f * batch.stride();
            int end = i + batch.size();
            for (; i + 4 <= end; i += 4) {
                s0 += x[i];
                s1 += x[i + 1];
                s2 += x[i + 2];
                s3 += x[i + 3];
            }
            for (; i < end; i++) {
                s0 += x[i];
            }
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The sum of (x - centre)^2. */
    static double squares(Batch batch, int feature, int features, double centre) {
        double[] x = batch.values();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int f = feature; f < feature + features; f++) {
            int i = f * batch.stride();
            int end = i + batch.size();
            for (; i + 4 <= end; i += 4) {
                double a = x[i] - centre;
                double b = x[i + 1] - centre;
                double c = x[i + 2] - centre;
                double d = x[i + 3] - centre;
                s0 += a * a;
                s1 += b * b;
                s2 += c * c;
                s3 += d * d;
            }
            for (; i < end; i++) {
                s0 += (x[i] - centre) * (x[i] - centre);
            }
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The sum of x y over the same features of two batches of equal shape. */
    static double products(Batch a, Batch b, int feature, int features) {
        return products(a, feature, b, feature, features);
    }

    /** The sum of x y over features of two batches of equal stride and size. */
    static double products(Batch a, int featureA, Batch b, int featureB, int features) {
        double[] x = a.values();
        double[] y = b.values();
        int shift = (featureB - featureA) * a.stride();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int f = featureA; f < featureA + features; f++) {
            int i = f * a.stride();
            int end = i + a.size();
            for (; i + 4 <= end; i += 4) {
                s0 += x[i] * y[shift + i];
                s1 += x[i + 1] * y[shift + i + 1];
                s2 += x[i + 2] * y[shift + i + 2];
                s3 += x[i + 3] * y[shift + i + 3];
            }
            for (; i < end; i++) {
                s0 += x[i] * y[shift + i];
            }
        }
        return s0 + s1 + (s2 + s3);
    }
}
