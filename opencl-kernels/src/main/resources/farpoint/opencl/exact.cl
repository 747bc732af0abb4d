// Exact nearest neighbours in double arithmetic, with the bits of the Java definition: sums over the columns in order, no
// fused operations. Needs heap.cl with REAL double.
//
// One work-item takes one query row and meets reference rows of the segment, SUMS vectors of WIDTH at a time, which add up
// independently of each other. The blocks are dealt out to get_global_size(1) work-items, each with a heap of its own, where
// there are few query rows.
//
// The metric comes as two macros: ADD_COLUMN(sum, x, y) is the sum with one more column, on vectors but for x, and
// COMPARISON(sum, norm_x, norm_y) the comparison value.
//
// query        [m x d]                    row-major
// query_norms  [m]                        norms
// self         [m]                        reference row that a query row must not find, or -1
// panels       [blocks x d x PANEL]       reference rows in blocks, column by column
// panel_norms  [blocks x PANEL]           norms
// values, indices  [m x parts x k]        heaps of comparison values, which merge.cl merges
// n            number of reference rows in the segment

#pragma OPENCL FP_CONTRACT OFF

#if WIDTH == 8
typedef double8 vector;
#define LOAD vload8
#define STORE vstore8
#elif WIDTH == 4
typedef double4 vector;
#define LOAD vload4
#define STORE vstore4
#elif WIDTH == 2
typedef double2 vector;
#define LOAD vload2
#define STORE vstore2
#else
typedef double vector;
#define LOAD(i, p) (p)[i]
#define STORE(v, i, p) (p)[i] = (v)
#endif

#define LANES (WIDTH * SUMS)

inline vector add_column(vector sum, double x, vector y) {
    return ADD_COLUMN(sum, x, y);
}

inline double comparison(double sum, double norm_x, double norm_y) {
    return COMPARISON(sum, norm_x, norm_y);
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
    const int part = get_global_id(1);
    const int parts = get_global_size(1);
    __global double* v = values + ((long) q * parts + part) * k;
    __global int* list = indices + ((long) q * parts + part) * k;
    if (clear) {
        heap_clear(v, list, k, INFINITY);
    }
    double limit = v[0];
    for (int b = part; b < blocks; b += parts) {
        for (int strip = 0; strip < PANEL; strip += LANES) {
            const int r = b * PANEL + strip;
            __global const double* restrict y = panels + (long) b * d * PANEL + strip;
            vector sum[SUMS];
            __attribute__((opencl_unroll_hint(SUMS))) for (int i = 0; i < SUMS; i++) {
                sum[i] = (vector)(0.0);
            }
            for (int j = 0; j < d; j++) {
                const double x = query[(long) q * d + j];
                __attribute__((opencl_unroll_hint(SUMS))) for (int i = 0; i < SUMS; i++) {
                    sum[i] = add_column(sum[i], x, LOAD(i, y + (long) j * PANEL));
                }
            }
            double lane[LANES];
            for (int i = 0; i < SUMS; i++) {
                STORE(sum[i], i, lane);
            }
            for (int l = 0; l < LANES && r + l < n; l++) {
                const int index = first_row + r + l;
                lane[l] = comparison(lane[l], query_norms[q], panel_norms[r + l]);
                if (lane[l] <= limit && index != self[q]) {
                    limit = heap_offer(v, list, k, lane[l], index);
                }
            }
        }
    }
}
