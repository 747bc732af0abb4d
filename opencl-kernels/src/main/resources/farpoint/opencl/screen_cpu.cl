// Screening for CPU devices: candidates by half the squared distance, in float. Needs heap.cl with REAL float.
//
// One work-item takes ITEM query rows and meets all reference rows of the segment, block by block, so that a block is read
// from the cache for all of them; the sums of a register tile of QUERIES x VECTORS vectors stay in registers over all columns.
// No local memory and no barrier: on CPU devices both cost.
//
// Where it is worth it, query rows first get a limit from a sample of about SEED reference rows, so that few of the others
// are offered to the heaps. That limit is also what the empty places of a heap hold; so the value at the root is a bound for
// all rows that are not in the heap, whether the heap is full or not.
//
// query        [m x d]                    row-major
// query_norms  [m]                        half the squared norms
// self         [m]                        reference row that a query row must not find, or -1
// panels       [blocks x d x PANEL]       reference rows in blocks of VECTORS x WIDTH, column by column
// panel_norms  [blocks x PANEL]           half the squared norms; huge for the rows that fill up the last block
// values       [m x k], indices [m x k]   heaps

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

#define UNROLL(n) __attribute__((opencl_unroll_hint(n)))

// Up to so many candidates of a row are kept in order.
#define ORDERED 32

#ifdef FP_FAST_FMAF
#define MULTIPLY_ADD(a, b, c) fma((vector)(a), b, c)
#else
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#endif

// Does what heap_offer does, for few places: pairs in falling order are a heap, and a CPU keeps few in order faster than it
// sifts them.
inline float list_offer(__global float* values, __global int* indices, const int k, float value, int index) {
    int place = 0;
    for (; place + 1 < k && comes_before(value, index, values[place + 1], indices[place + 1]); place++) {
        values[place] = values[place + 1];
        indices[place] = indices[place + 1];
    }
    values[place] = value;
    indices[place] = index;
    return values[0];
}

// Offers the pairs of one query row and one vector of reference rows that stay below the row's limit; returns the new limit.
inline float offer_all(
        __global float* values, __global int* indices, const int k, vector halves, float limit, int first, int self) {
    if (!any(halves < (vector)(limit))) {
        return limit;
    }
    float lane[WIDTH];
    STORE(halves, 0, lane);
    for (int l = 0; l < WIDTH; l++) {
        if (lane[l] < limit && first + l != self) {
            limit = k <= ORDERED ? list_offer(values, indices, k, lane[l], first + l)
                                 : heap_offer(values, indices, k, lane[l], first + l);
        }
    }
    return limit;
}

// Half the squared distances of QUERIES query rows, of which those from q_end on do not exist and repeat the last one, to the
// reference rows of a block.
inline void half_squares(
        const int q0,
        const int q_end,
        const int d,
        __global const float* restrict query,
        __global const float* restrict query_norms,
        __global const float* restrict panel,
        __global const float* restrict norms,
        vector halves[QUERIES][VECTORS]) {
    __global const float* x[QUERIES];
    vector sum[QUERIES][VECTORS];
    UNROLL(QUERIES) for (int i = 0; i < QUERIES; i++) {
        const int row = min(q0 + i, q_end - 1);
        x[i] = query + (long) row * d;
        UNROLL(VECTORS) for (int v = 0; v < VECTORS; v++) {
            sum[i][v] = (vector)(-query_norms[row]);
        }
    }
    for (int j = 0; j < d; j++) {
        vector y[VECTORS];
        UNROLL(VECTORS) for (int v = 0; v < VECTORS; v++) {
            y[v] = LOAD(v, panel + (long) j * PANEL);
        }
        UNROLL(QUERIES) for (int i = 0; i < QUERIES; i++) {
            UNROLL(VECTORS) for (int v = 0; v < VECTORS; v++) {
                sum[i][v] = MULTIPLY_ADD(x[i][j], y[v], sum[i][v]);
            }
        }
    }
    UNROLL(VECTORS) for (int v = 0; v < VECTORS; v++) {
        const vector norm = LOAD(v, norms);
        UNROLL(QUERIES) for (int i = 0; i < QUERIES; i++) {
            halves[i][v] = norm - sum[i][v];
        }
    }
}

// Offers the reference rows of a block, the first of which is given, to QUERIES query rows.
inline void offer_block(
        const int q0,
        const int q_end,
        const int k,
        const int first,
        vector halves[QUERIES][VECTORS],
        __global const int* restrict self,
        __global float* restrict values,
        __global int* restrict indices) {
    for (int i = 0; i < QUERIES; i++) {
        const int q = q0 + i;
        float limit = q < q_end ? values[(long) q * k] : -INFINITY;
        vector least = halves[i][0];
        UNROLL(VECTORS) for (int v = 1; v < VECTORS; v++) {
            least = halves[i][v] < least ? halves[i][v] : least;
        }
        if (any(least < (vector)(limit))) {
            for (int v = 0; v < VECTORS; v++) {
                limit = offer_all(
                        values + (long) q * k, indices + (long) q * k, k, halves[i][v], limit, first + v * WIDTH, self[q]);
            }
        }
    }
}

#if SEED > 0
// A block has at most 64 rows.
#define SEED_GROUPS (128 / PANEL)
#define SEED_LANES (SEED_GROUPS * PANEL)

// The value of a rank, counted from 0; the values change places.
inline float of_rank(float* values, int count, int rank) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
        const float pivot = values[rank];
        int i = low;
        int j = high;
        while (i <= j) {
            while (values[i] < pivot) {
                i++;
            }
            while (values[j] > pivot) {
                j--;
            }
            if (i <= j) {
                const float value = values[i];
                values[i++] = values[j];
                values[j--] = value;
            }
        }
        low = j < rank ? i : low;
        high = i > rank ? j : high;
    }
    return values[rank];
}

// Empties the heaps of QUERIES query rows with a limit that k reference rows are likely to stay below: of the smallest values
// on each of the lanes that the sample is dealt out to, the one of rank k + 1, as the row itself can be in the sample.
inline void seed(
        const int q0,
        const int q_end,
        const int d,
        const int k,
        const int blocks,
        __global const float* restrict query,
        __global const float* restrict query_norms,
        __global const float* restrict panels,
        __global const float* restrict panel_norms,
        __global float* restrict values,
        __global int* restrict indices) {
    const int rounds = min(SEED / SEED_LANES, blocks / (8 * SEED_GROUPS));
    const int step = blocks / max(1, rounds * SEED_GROUPS);
    float lanes[QUERIES][SEED_LANES];
    for (int g = 0; g < SEED_GROUPS; g++) {
        vector least[QUERIES][VECTORS];
        for (int i = 0; i < QUERIES; i++) {
            for (int v = 0; v < VECTORS; v++) {
                least[i][v] = (vector)(INFINITY);
            }
        }
        for (int t = 0; t < rounds; t++) {
            const int b = (t * SEED_GROUPS + g) * step;
            vector halves[QUERIES][VECTORS];
            half_squares(
                    q0, q_end, d, query, query_norms, panels + (long) b * d * PANEL, panel_norms + b * PANEL, halves);
            UNROLL(QUERIES) for (int i = 0; i < QUERIES; i++) {
                UNROLL(VECTORS) for (int v = 0; v < VECTORS; v++) {
                    least[i][v] = halves[i][v] < least[i][v] ? halves[i][v] : least[i][v];
                }
            }
        }
        for (int i = 0; i < QUERIES; i++) {
            for (int v = 0; v < VECTORS; v++) {
                STORE(least[i][v], v, lanes[i] + g * PANEL);
            }
        }
    }
    for (int i = 0; i < QUERIES && q0 + i < q_end; i++) {
        const long heap = (long) (q0 + i) * k;
        heap_clear(values + heap, indices + heap, k, of_rank(lanes[i], SEED_LANES, k));
    }
}
#endif

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
    const int q_first = (int) get_global_id(0) * ITEM;
    const int q_end = min(q_first + ITEM, m);
#if SEED > 0
    const bool seeds = k < SEED_LANES / 2;
    for (int q = q_first; clear && seeds && q < q_end; q += QUERIES) {
        seed(q, q_end, d, k, blocks, query, query_norms, panels, panel_norms, values, indices);
    }
#else
    const bool seeds = false;
#endif
    for (int q = q_first; clear && !seeds && q < q_end; q++) {
        heap_clear(values + (long) q * k, indices + (long) q * k, k, INFINITY);
    }
    for (int b = 0; b < blocks; b++) {
        __global const float* panel = panels + (long) b * d * PANEL;
        for (int q = q_first; q < q_end; q += QUERIES) {
            vector halves[QUERIES][VECTORS];
            half_squares(q, q_end, d, query, query_norms, panel, panel_norms + b * PANEL, halves);
            offer_block(q, q_end, k, first_row + b * PANEL, halves, self, values, indices);
        }
    }
}
