"""Golden values for farpoint.stats.KolmogorovSmirnovTest and farpoint.threshold.ScoreShiftTest: the test of Kolmogorov and Smirnov
for two samples, exact and in its limit.

Run with SciPy (1.17.1 was used): python3 tools/golden/two_samples.py
"""
import numpy as np
import scipy
from scipy.special import kolmogorov
from scipy.stats import ks_2samp

print("SciPy", scipy.__version__, "numpy", np.__version__)


def sample(n, step, shift):
    """Numbers without ties that any program can make."""
    return np.array([(i * step % 1009) / 1009 + shift for i in range(1, n + 1)])


print("\nexact: sizes, difference, chance")
for n, m, shift in [(20, 30, 0.2), (7, 60, 0.45), (25, 25, 0.1), (200, 150, 0.11), (300, 800, 0.15)]:
    a, b = sample(n, 389, 0), sample(m, 623, shift)
    found = ks_2samp(a, b, method="exact")
    print(f"  {n}, {m}, {float(found.statistic)!r}, {float(found.pvalue)!r}, shift {shift}")
print("\nlimit: x, chance")
for x in [0.3, 0.5, 0.8, 1.0, 1.36, 2.0, 3.5]:
    print(f"  {x}, {float(kolmogorov(x))!r}")
print("\nties: scores rounded to tenths, the difference and the exact chance")
a, b = np.round(sample(40, 389, 0), 1), np.round(sample(60, 623, 0.31), 1)
found = ks_2samp(a, b, method="exact")
print(f"  {float(found.statistic)!r}, {float(found.pvalue)!r}")
print("\nmany training rows: difference from all 5000 of them")
a, b = np.sqrt(np.array([(i * 3571 % 5003) / 5003 for i in range(1, 5001)])), sample(90, 623, -0.1)
found = ks_2samp(a, b, method="asymp")
print(f"  {float(found.statistic)!r}")
