// Exact nearest neighbours in double arithmetic, with the bits of the Java definition: sums over the columns in order, no
// fused operations. Needs heap.cl with REAL double.
//
// One work-item takes one query row and meets all reference rows of the segment, LANES at a time.
//
// METRIC       0 squared differences, 1 absolute differences, 2 largest difference, 3 one minus cosine
// query        [m x d]                    row-major
// query_norms  [m]                        norms, read for METRIC 3 only
// self         [m]                        reference row that a query row must not find, or -1
// panels       [blocks x d x PANEL]       reference rows in blocks, column by column
// panel_norms  [blocks x PANEL]           norms, read for METRIC 3 only
// values       [m x k], indices [m x k]   heaps of comparison values
// n            number of reference rows in the segment

#pragma OPENCL FP_CONTRACT OFF

#define LANES 8

inline double8 take_in(double8 sum, double x, double8 y) {
#if METRIC == 0
    const double8 difference = y - x;
    const double8 square = difference * difference;
    return sum + square;
#elif METRIC == 1
    return sum + fabs(y - x);
#elif METRIC == 2
    return fmax(sum, fabs(y - x));
#else
    const double8 product = y * x;
    return sum + product;
#endif
}

inline double one_minus_cosine(double dot_product, double norm_a, double norm_b) {
    const double norms = norm_a * norm_b;
    const double cosine = dot_product / norms;
    const double difference = 1.0 - cosine;
    return isnan(cosine) ? 1.0 : (difference > 0.0 ? difference : 0.0);
}

__kernel void exact_nearest(
        const int m,
        const int d,
        const int k,
        const int blocks,
        const int first_row,
        const int clear,
        const int n,
        __global const double* restrict query,
        __global const double* restrict query_norms,
        __global const int* restrict self,
        __global const double* restrict panels,
        __global const double* restrict panel_norms,
        __global double* restrict values,
        __global int* restrict indices) {
    const int q = get_global_id(0);
    if (q >= m) {
        return;
    }
    __global double* v = values + (long) q * k;
    __global int* list = indices + (long) q * k;
    if (clear) {
        heap_clear(v, list, k);
    }
    double limit = v[0];
    for (int r = 0; r < blocks * PANEL; r += LANES) {
        const int b = r / PANEL;
        __global const double* restrict y = panels + (long) b * d * PANEL + r % PANEL;
        double8 sum = (double8)(0.0);
        for (int j = 0; j < d; j++) {
            sum = take_in(sum, query[(long) q * d + j], vload8(0, y + (long) j * PANEL));
        }
        double lane[LANES];
        vstore8(sum, 0, lane);
        for (int l = 0; l < LANES && r + l < n; l++) {
            const int index = first_row + r + l;
#if METRIC == 3
            lane[l] = one_minus_cosine(lane[l], panel_norms[r + l], query_norms[q]);
#endif
            if (lane[l] <= limit && index != self[q]) {
                limit = heap_offer(v, list, k, lane[l], index);
            }
        }
    }
}
