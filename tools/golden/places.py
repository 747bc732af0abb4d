"""Golden values for farpoint.audit.attributes.PlaceTestTest: places of marked rows in a file, by the test of Kolmogorov and Smirnov and
by the number of runs.

Run with SciPy (1.17.1 was used): python3 tools/golden/places.py
"""
from itertools import combinations

import numpy as np
from scipy.stats import hypergeom, ks_2samp


def chances(marked, n):
    others = [i for i in range(n) if i not in marked]
    runs = sum(i - 1 not in marked for i in marked)
    law = hypergeom(n, n - len(marked) + 1, len(marked))
    return ks_2samp(marked, others, method="exact").pvalue, law.cdf(runs) - law.pmf(runs) / 2


def counted(marked, n):
    """The law of runs, by all sets of rows."""
    seen = sum(i - 1 not in marked for i in marked)
    runs = np.array([sum(i - 1 not in c for i in c) for c in combinations(range(n), len(marked))])
    return np.mean(runs < seen) + np.mean(runs == seen) / 2


for marked, n in [([2, 3, 4, 9], 12), ([0, 7, 13], 40), (list(range(30, 42)), 60), (list(range(0, 100, 3)), 150)]:
    print(n, marked, *map(float, chances(marked, n)), counted(marked, n) if n < 20 else "")
