// Screening for GPUs: candidates by half the squared distance, in float. Needs heap.cl with REAL float.
//
// A work-group of TILE/4 x TILE/4 work-items takes TILE query rows and meets all reference rows of the segment in tiles of
// TILE. Both sides of a tile come through local memory, DEPTH columns at a time; a work-item holds 4 x 4 sums. The finished
// tile goes to local memory, where four work-items a query row, each with a heap of its own, pick the candidates; at the
// end the first of the four takes in the others' heaps. Arguments as in screen_cpu.cl, but the heaps are
// [m x 4 x k]; the result is in the first of the four.

#define TILE 64
#define SIDE 16
#define DEPTH 16

// mad() may be as inaccurate as it likes, which the error bound does not allow.
#ifdef FP_FAST_FMAF
#define MULTIPLY_ADD(a, b, c) fma(a, b, c)
#else
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#endif

__kernel __attribute__((reqd_work_group_size(SIDE, SIDE, 1))) void screen(
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
    __local float x[DEPTH][TILE + 1];
    __local float y[DEPTH][TILE];
    __local float halves[TILE][TILE + 1];
    const int lx = get_local_id(0);
    const int ly = get_local_id(1);
    const int item = ly * SIDE + lx;
    const int q0 = (int) get_group_id(0) * TILE;
    const int mine = item / 4;
    const int part = item % 4;
    const bool valid = q0 + mine < m;
    const long heap = ((long) min(q0 + mine, m - 1) * 4 + part) * k;
    const int excluded = self[min(q0 + mine, m - 1)];
    if (clear && valid) {
        heap_clear(values + heap, indices + heap, k);
    }
    float limit = valid ? values[heap] : -INFINITY;

    for (int b = 0; b < blocks; b++) {
        float sum[4][4];
        for (int i = 0; i < 4; i++) {
            const float start = -query_norms[min(q0 + ly * 4 + i, m - 1)];
            for (int r = 0; r < 4; r++) {
                sum[i][r] = start;
            }
        }
        for (int j0 = 0; j0 < d; j0 += DEPTH) {
            const int depth = min(DEPTH, d - j0);
            for (int t = item; t < TILE * DEPTH; t += SIDE * SIDE) {
                const int qi = t / DEPTH;
                const int qj = t % DEPTH;
                x[qj][qi] = qj < depth ? query[(long) min(q0 + qi, m - 1) * d + j0 + qj] : 0.0f;
                const int rj = t / TILE;
                const int ri = t % TILE;
                y[rj][ri] = rj < depth ? panels[((long) b * d + j0 + rj) * TILE + ri] : 0.0f;
            }
            barrier(CLK_LOCAL_MEM_FENCE);
            for (int j = 0; j < DEPTH; j++) {
                float xs[4];
                float ys[4];
                for (int i = 0; i < 4; i++) {
                    xs[i] = x[j][ly * 4 + i];
                    ys[i] = y[j][lx + SIDE * i];
                }
                for (int i = 0; i < 4; i++) {
                    for (int r = 0; r < 4; r++) {
                        sum[i][r] = MULTIPLY_ADD(xs[i], ys[r], sum[i][r]);
                    }
                }
            }
            barrier(CLK_LOCAL_MEM_FENCE);
        }
        for (int i = 0; i < 4; i++) {
            for (int r = 0; r < 4; r++) {
                const int column = lx + SIDE * r;
                halves[ly * 4 + i][column] = panel_norms[(long) b * TILE + column] - sum[i][r];
            }
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int c = part; c < TILE; c += 4) {
            const float half_square = halves[mine][c];
            const int index = first_row + b * TILE + c;
            if (half_square < limit && index != excluded) {
                limit = heap_offer(values + heap, indices + heap, k, half_square, index);
            }
        }
        barrier(CLK_LOCAL_MEM_FENCE);
    }
}

// Takes the second to fourth heap of each query row into the first.
__kernel void merge_heaps(const int m, const int k, __global float* restrict values, __global int* restrict indices) {
    const int q = get_global_id(0);
    if (q >= m) {
        return;
    }
    __global float* v = values + (long) q * 4 * k;
    __global int* n = indices + (long) q * 4 * k;
    for (int i = k; i < 4 * k; i++) {
        heap_offer(v, n, k, v[i], n[i]);
    }
}
