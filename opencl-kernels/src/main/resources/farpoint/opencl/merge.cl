// Merges the heaps of a query row, [m x parts x k], into one, [m x k]. Needs heap.cl.
__kernel void merge_heaps(
        const int m,
        const int k,
        const int parts,
        __global const REAL* restrict values,
        __global const int* restrict indices,
        __global REAL* restrict merged_values,
        __global int* restrict merged_indices) {
    const int q = get_global_id(0);
    if (q >= m) {
        return;
    }
    __global const REAL* v = values + (long) q * parts * k;
    __global const int* n = indices + (long) q * parts * k;
    __global REAL* merged = merged_values + (long) q * k;
    __global int* list = merged_indices + (long) q * k;
    for (int i = 0; i < k; i++) {
        merged[i] = v[i];
        list[i] = n[i];
    }
    for (int i = k; i < parts * k; i++) {
        heap_offer(merged, list, k, v[i], n[i]);
    }
}
