// Screening for GPUs: candidates by half the squared distance, in float. Needs heap.cl with REAL float.
//
// A work-group of SIDE x SIDE work-items takes SIDE x ROWS query rows and meets reference rows in tiles of SIDE x COLUMNS.
// Both sides of a tile come through local memory, DEPTH columns at a time; a work-item holds ROWS x COLUMNS sums. What is
// below its query row's limit waits in a short queue of that row in local memory; then one work-item a row empties the queue
// into the row's heap, which lowers the limit. So a finished tile goes nowhere, and most tiles touch no heap. The tiles of a
// segment are dealt out to get_num_groups(1) groups, each with heaps of its own, where there are few query rows.
//
// Arguments as in screen_cpu.cl, but with a block of SIDE x COLUMNS rows, and heaps [m x groups x k], which merge.cl
// merges.

#define TILE_Q (SIDE * ROWS)
#define TILE_R (SIDE * COLUMNS)
#define ITEMS (SIDE * SIDE)

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
    __local float x[DEPTH][TILE_Q + 1];
    __local float y[DEPTH][TILE_R];
    __local float limits[TILE_Q];
    __local int waiting[TILE_Q];
    __local float queued_values[TILE_Q][QUEUE];
    __local int queued_indices[TILE_Q][QUEUE];
    __local int overflow;
    const int lx = get_local_id(0);
    const int ly = get_local_id(1);
    const int item = ly * SIDE + lx;
    const int q0 = (int) get_group_id(0) * TILE_Q;
    const int part = get_group_id(1);
    const int parts = get_num_groups(1);
    for (int t = item; t < TILE_Q; t += ITEMS) {
        const bool valid = q0 + t < m;
        const long heap = ((long) min(q0 + t, m - 1) * parts + part) * k;
        if (clear && valid) {
            heap_clear(values + heap, indices + heap, k, INFINITY);
        }
        limits[t] = valid ? values[heap] : -INFINITY;
        waiting[t] = 0;
    }
    if (item == 0) {
        overflow = 0;
    }
    int round = 1;
    barrier(CLK_LOCAL_MEM_FENCE);

    for (int b = part; b < blocks; b += parts) {
        float sum[ROWS][COLUMNS];
#pragma unroll
        for (int i = 0; i < ROWS; i++) {
            const float start = -query_norms[min(q0 + ly * ROWS + i, m - 1)];
#pragma unroll
            for (int r = 0; r < COLUMNS; r++) {
                sum[i][r] = start;
            }
        }
        for (int j0 = 0; j0 < d; j0 += DEPTH) {
            const int depth = min(DEPTH, d - j0);
            for (int t = item; t < TILE_Q * DEPTH; t += ITEMS) {
                const int i = t / DEPTH;
                const int j = t % DEPTH;
                x[j][i] = j < depth ? query[(long) min(q0 + i, m - 1) * d + j0 + j] : 0.0f;
            }
            for (int t = item; t < TILE_R * DEPTH; t += ITEMS) {
                const int j = t / TILE_R;
                y[j][t % TILE_R] = j < depth ? panels[((long) b * d + j0 + j) * TILE_R + t % TILE_R] : 0.0f;
            }
            barrier(CLK_LOCAL_MEM_FENCE);
            for (int j = 0; j < depth; j++) {
                float xs[ROWS];
                float ys[COLUMNS];
#pragma unroll
                for (int i = 0; i < ROWS; i++) {
                    xs[i] = x[j][ly * ROWS + i];
                }
#pragma unroll
                for (int r = 0; r < COLUMNS; r++) {
                    ys[r] = y[j][lx + SIDE * r];
                }
#pragma unroll
                for (int i = 0; i < ROWS; i++) {
#pragma unroll
                    for (int r = 0; r < COLUMNS; r++) {
                        sum[i][r] = MULTIPLY_ADD(xs[i], ys[r], sum[i][r]);
                    }
                }
            }
            barrier(CLK_LOCAL_MEM_FENCE);
        }
#pragma unroll
        for (int r = 0; r < COLUMNS; r++) {
            const float norm = panel_norms[(long) b * TILE_R + lx + SIDE * r];
#pragma unroll
            for (int i = 0; i < ROWS; i++) {
                sum[i][r] = norm - sum[i][r];
            }
        }
        // What finds no place in a queue that is full is offered again, to a lower limit.
        bool more = true;
        while (more) {
#pragma unroll
            for (int i = 0; i < ROWS; i++) {
                const int row = ly * ROWS + i;
#pragma unroll
                for (int r = 0; r < COLUMNS; r++) {
                    if (sum[i][r] < limits[row]) {
                        const int place = atomic_inc(&waiting[row]);
                        if (place < QUEUE) {
                            queued_values[row][place] = sum[i][r];
                            queued_indices[row][place] = first_row + b * TILE_R + lx + SIDE * r;
                            sum[i][r] = INFINITY;
                        } else {
                            overflow = round;
                        }
                    }
                }
            }
            barrier(CLK_LOCAL_MEM_FENCE);
            more = overflow == round;
            round++;
            for (int t = item; t < TILE_Q; t += ITEMS) {
                const int count = min(waiting[t], QUEUE);
                if (count > 0) {
                    const long heap = ((long) (q0 + t) * parts + part) * k;
                    float limit = limits[t];
                    for (int w = 0; w < count; w++) {
                        if (queued_values[t][w] < limit && queued_indices[t][w] != self[q0 + t]) {
                            limit = heap_offer(values + heap, indices + heap, k, queued_values[t][w], queued_indices[t][w]);
                        }
                    }
                    limits[t] = limit;
                    waiting[t] = 0;
                }
            }
            barrier(CLK_LOCAL_MEM_FENCE);
        }
    }
}
