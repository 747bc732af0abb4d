// The k first pairs (value, index) of those offered, as a heap with the last of them at the root. Pairs are in the order of
// value, then index. Values and indices of one query row are contiguous. REAL is float or double.

inline bool comes_before(REAL value, int index, REAL other_value, int other_index) {
    return value < other_value || (value == other_value && index < other_index);
}

// Empties the heap: every place holds a pair that any other with a value below the limit comes before.
inline void heap_clear(__global REAL* values, __global int* indices, const int k, REAL limit) {
    for (int i = 0; i < k; i++) {
        values[i] = limit;
        indices[i] = INT_MAX;
    }
}

// Replaces the root if the new pair comes before it; returns the value at the root.
inline REAL heap_offer(__global REAL* values, __global int* indices, const int k, REAL value, int index) {
    if (!comes_before(value, index, values[0], indices[0])) {
        return values[0];
    }
    int place = 0;
    for (int child = 1; child < k; child = 2 * place + 1) {
        if (child + 1 < k && comes_before(values[child], indices[child], values[child + 1], indices[child + 1])) {
            child++;
        }
        if (!comes_before(value, index, values[child], indices[child])) {
            break;
        }
        values[place] = values[child];
        indices[place] = indices[child];
        place = child;
    }
    values[place] = value;
    indices[place] = index;
    return values[0];
}
