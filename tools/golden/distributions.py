"""Golden values that are quantiles of distributions or shares of simulated rows, with numpy and Python's own library.

PreprocessingTest, MedianDeviationTest, ErrorScaleTest, ZErrorFilterTest, RareVarianceTest: quantiles of the Gaussian.
GaussianMahalanobisTest: the root of a chi-square quantile. RandomProjectionDepthTest: how near a thousand random directions
come to a given one. ZErrorMaskTest, ErrorScaleTest: z-errors of eight numbers, and the share of clean rows that a mask takes.

Run with numpy (2.4.6 was used): python3 tools/golden/distributions.py
"""
import math
from statistics import NormalDist

import numpy as np

print("numpy", np.__version__)
phi = NormalDist().inv_cdf
print("\nPhi^-1")
for text, p in {
    "0.75": 0.75,
    "(1 + 10.5 / 16) / 2": (1 + 10.5 / 16) / 2,
    "0.9975": 0.9975,
    "0.95": 0.95,
    "1 - 3 / 40": 1 - 3 / 40,
    "0.98": 0.98,
    "0.99": 0.99,
}.items():
    print(f"  {text}: {phi(p)!r}")
print("  1 / Phi^-1(0.75):", repr(1 / phi(0.75)))
print("  Phi^-1(0.99) / Phi^-1(0.75):", repr(phi(0.99) / phi(0.75)))


def chi_square_5(x):
    """The distribution function for five degrees of freedom."""
    return math.erf(math.sqrt(x / 2)) - math.sqrt(2 * x / math.pi) * math.exp(-x / 2) * (1 + x / 3)


share = 2 * NormalDist().cdf(3) - 1
low, high = 0.0, 100.0
for _ in range(200):
    middle = (low + high) / 2
    low, high = (middle, high) if chi_square_5(middle) < share else (low, middle)
print(f"\nroot of the chi-square quantile of {share:.6f} with 5 degrees of freedom: {math.sqrt(low):.6f}")

# The cosine t of a random direction with a given one has the density (1 - t^2)^((d - 3) / 2).
t = (np.arange(2_000_000) + 0.5) / 2_000_000
density = (1 - t * t) ** ((10 - 3) / 2)
below = np.cumsum(density) / density.sum()
print(f"largest |cosine| of 1000 directions in 10 dimensions: mean {(1 - below**1000).mean():.6f}", end=", ")
print(f"median {t[np.searchsorted(below**1000, 0.5)]:.6f}")
print(f"mean |cosine| in the plane: {2 / math.pi:.6f}")

errors = np.array([0.1, -0.2, 0.05, 0.15, -0.1, 0, -0.05, 3])
squares = errors**2
print("\nz of the last of eight errors, and of its square, by mean and standard deviation (divisor n - 1):")
print(f"  {(errors[7] - errors.mean()) / errors.std(ddof=1):.6f} {(squares[7] - squares.mean()) / squares.std(ddof=1):.6f}")
print("  mean square of all:", squares.mean(), "and of all but the last:", squares[:7].mean())

rng = np.random.default_rng(1)


def share_above(values):
    return 100 * (values > values.mean(1, keepdims=True) + 2 * values.std(1, ddof=1, keepdims=True)).mean()


shares = []
for _ in range(40):
    e = rng.standard_normal((2000, 256))
    z = abs(e - e.mean(1, keepdims=True)) / e.std(1, ddof=1, keepdims=True)
    shares.append((share_above(e * e), share_above(abs(e)), 100 * (z > 2).mean()))
names = ("squares", "magnitudes", "errors on either side")
print("\nper cent of Gaussian errors above mean + 2 standard deviations in batches of 256:")
for name, mean, deviation in zip(names, np.mean(shares, 0), np.std(shares, 0) / math.sqrt(40)):
    print(f"  {name}: {mean:.3f} +- {deviation:.3f}")
