"""Golden values for farpoint.stats.comparison: the tests of Friedman, Nemenyi and Wilcoxon, and Holm's adjustment.

Run with SciPy (1.17.1 was used): python3 tools/golden/study_tests.py
"""
import itertools

import numpy as np
import scipy
from scipy.stats import f, friedmanchisquare, rankdata, studentized_range, wilcoxon

print("SciPy", scipy.__version__, "numpy", np.__version__)


def values(blocks, methods, digits):
    """Numbers that any program can make; the later methods are better, and few digits make ties."""
    i, j = np.meshgrid(np.arange(1, blocks + 1), np.arange(1, methods + 1), indexing="ij")
    x = (i * 389 + j * 623 + i * j * 71) % 1009 / 1009 + 0.06 * j
    return np.floor(x * 10**digits) / 10**digits


print("\nFriedman: blocks, methods, digits; chi-square, chance, F, its chance")
for n, k, digits in [(13, 5, 6), (10, 12, 6), (8, 4, 1), (30, 3, 1), (2, 2, 6), (40, 10, 0)]:
    x = values(n, k, digits)
    # SciPy gives friedmanchisquare to three methods and more.
    if k > 2:
        chi, p = friedmanchisquare(*x.T)
    else:
        ranks = rankdata(x, axis=1)
        chi = 12 * n / (k * (k + 1)) * ((ranks.mean(0) - (k + 1) / 2) ** 2).sum()
        p = scipy.stats.chi2.sf(chi, k - 1)
    rest = n * (k - 1) - chi
    statistic = (n - 1) * chi / rest if rest > 0 else np.inf
    fp = f.sf(statistic, k - 1, (k - 1) * (n - 1))
    print(f'  "{n}, {k}, {digits}, {float(chi)!r}, {float(p)!r}, {float(statistic)!r}, {float(fp)!r}",')

print("\nstudentized range, infinite degrees of freedom: alpha, k, quantile")
for alpha, k in itertools.product([0.05, 0.10], [2, 3, 5, 10, 12, 20, 35, 50]):
    print(f'  "{alpha}, {k}, {float(studentized_range.ppf(1 - alpha, k, np.inf))!r}",')


def signed_ranks(d):
    """Chance by all signs: the ranks of Pratt, of which those of zeros are dropped."""
    ranks = rankdata(np.abs(d))[d != 0]
    above = ranks[d[d != 0] > 0].sum()
    small = min(above, ranks.sum() - above)
    sums = np.array([0.0])
    for rank in ranks:
        sums = np.concatenate([sums, sums + rank])
    return above, ranks.sum() - above, min(1, 2 * np.mean(sums <= small))


print("\nWilcoxon, without ties by SciPy (up to 50 differences exact): blocks, digits, above, below, chance")
for n, shift in [(5, 0.3), (8, 0.1), (13, 0.2), (25, 0.06), (50, 0.08), (51, 0.08), (80, 0.06)]:
    d = np.array([(i * 389 % 1009) / 1009 - 0.5 + shift for i in range(1, n + 1)])
    found = wilcoxon(d, zero_method="pratt", correction=True, method="exact" if n <= 50 else "asymptotic")
    ranks = rankdata(np.abs(d))
    print(f'  "{n}, {shift}, 6, {ranks[d > 0].sum()}, {ranks[d < 0].sum()}, {float(found.pvalue)!r}",')

print("\nWilcoxon with ties and zeros, small: by all signs; large: by SciPy")
for n, shift in [(6, 0.3), (10, 0.2), (14, 0.1), (16, 0.21), (90, 0.11), (120, 0.0)]:
    d = np.floor(np.array([(i * 389 % 1009) / 1009 - 0.5 + shift for i in range(1, n + 1)]) * 10 + 0.5)
    above, below, p = signed_ranks(d) if n <= 16 else (None, None, None)
    if p is None:
        ranks = rankdata(np.abs(d))
        above, below = ranks[d > 0].sum(), ranks[d < 0].sum()
        p = wilcoxon(d, zero_method="pratt", correction=True, method="asymptotic").pvalue
    print(f'  "{n}, {shift}, 1, {above}, {below}, {float(p)!r}",')

print("\nHolm, by its definition")
p = np.array([0.04, 0.001, 0.03, 0.02, 0.5, 0.03])
order = np.argsort(p, kind="stable")
adjusted = np.empty_like(p)
adjusted[order] = np.minimum(1, np.maximum.accumulate((len(p) - np.arange(len(p))) * p[order]))
print(" ", [round(float(a), 12) for a in adjusted])
