// Screening for CPU devices: candidates by half the squared distance, in float. Needs heap.cl with REAL float.
//
// One work-item takes QUERIES query rows and meets all reference rows of the segment; the sums of a register tile of
// QUERIES x 2 vectors stay in registers over all columns. No local memory and no barrier: on CPU devices both cost.
//
// query        [m x d]                    row-major
// query_norms  [m]                        half the squared norms
// self         [m]                        reference row that a query row must not find, or -1
// panels       [blocks x d x PANEL]       reference rows in blocks, column by column
// panel_norms  [blocks x PANEL]           half the squared norms; huge for the rows that fill up the last block
// values       [m x k], indices [m x k]   heaps

#ifndef QUERIES
#define QUERIES 4
#endif

#if WIDTH == 16
typedef float16 vector;
typedef int16 mask;
#define LOAD vload16
#define STORE vstore16
#elif WIDTH == 8
typedef float8 vector;
typedef int8 mask;
#define LOAD vload8
#define STORE vstore8
#else
typedef float4 vector;
typedef int4 mask;
#define LOAD vload4
#define STORE vstore4
#endif

#ifdef FP_FAST_FMAF
#define MULTIPLY_ADD(a, b, c) fma((vector)(a), b, c)
#else
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#endif

// Offers the pairs of one query row and one vector of reference rows that stay below the row's limit.
inline float offer_all(
        __global float* values, __global int* indices, const int k, vector halves, float limit, int first, int self) {
    float lane[WIDTH];
    STORE(halves, 0, lane);
    for (int l = 0; l < WIDTH; l++) {
        if (lane[l] < limit && first + l != self) {
            limit = heap_offer(values, indices, k, lane[l], first + l);
        }
    }
    return limit;
}

__kernel void screen(
        const int m,
        const int d,
        const int k,
        const int blocks,
        const int first_row,
        const int clear,
        __global const float* restrict query,
        __global const float* restrict query_norms,
        __global const int* restrict self,
        __global const float* restrict panels,
        __global const float* restrict panel_norms,
        __global float* restrict values,
        __global int* restrict indices) {
    const int q0 = (int) get_global_id(0) * QUERIES;
    if (q0 >= m) {
        return;
    }
    int row[QUERIES];
    float limit[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
        // Rows beyond the end repeat the last one and write nothing.
        row[i] = min(q0 + i, m - 1);
        if (clear && q0 + i < m) {
            heap_clear(values + (long) row[i] * k, indices + (long) row[i] * k, k);
        }
        limit[i] = q0 + i < m ? values[(long) row[i] * k] : -INFINITY;
    }
    for (int b = 0; b < blocks; b++) {
        for (int r = 0; r < PANEL; r += 2 * WIDTH) {
            vector sum0[QUERIES];
            vector sum1[QUERIES];
            __attribute__((opencl_unroll_hint(QUERIES))) for (int i = 0; i < QUERIES; i++) {
                sum0[i] = (vector)(-query_norms[row[i]]);
                sum1[i] = sum0[i];
            }
            __global const float* restrict y = panels + (long) b * d * PANEL + r;
            for (int j = 0; j < d; j++) {
                const vector y0 = LOAD(0, y + (long) j * PANEL);
                const vector y1 = LOAD(1, y + (long) j * PANEL);
                __attribute__((opencl_unroll_hint(QUERIES))) for (int i = 0; i < QUERIES; i++) {
                    const float x = query[(long) row[i] * d + j];
                    sum0[i] = MULTIPLY_ADD(x, y0, sum0[i]);
                    sum1[i] = MULTIPLY_ADD(x, y1, sum1[i]);
                }
            }
            const vector norms0 = LOAD(0, panel_norms + (long) b * PANEL + r);
            const vector norms1 = LOAD(1, panel_norms + (long) b * PANEL + r);
            const int first = first_row + b * PANEL + r;
            for (int i = 0; i < QUERIES; i++) {
                const vector half0 = norms0 - sum0[i];
                const vector half1 = norms1 - sum1[i];
                const mask hit = (half0 < (vector)(limit[i])) | (half1 < (vector)(limit[i]));
                if (any(hit)) {
                    __global float* v = values + (long) row[i] * k;
                    __global int* n = indices + (long) row[i] * k;
                    limit[i] = offer_all(v, n, k, half0, limit[i], first, self[row[i]]);
                    limit[i] = offer_all(v, n, k, half1, limit[i], first + WIDTH, self[row[i]]);
                }
            }
        }
    }
}
