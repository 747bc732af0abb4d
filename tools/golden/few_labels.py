"""Golden values of FewLabelsGoldenTest: a weighted tree by trying every cut, and a balanced logistic regression by SciPy.

Run with NumPy and SciPy: python3 tools/golden/few_labels.py
"""
import numpy as np
import scipy
from scipy.optimize import minimize

# Whole numbers, so that Java has the very same values: 60 rows of 4 columns, and every seventh row an outlier.
i = np.arange(60)[:, None]
j = np.arange(4)[None, :]
X = ((7 * i * i * (j + 1) + 14 * i * (j + 2) + 5 * j) % 101).astype(float)
y = (i[:, 0] % 7 == 3).astype(int)
X[:, 0] += 40 * y
weight = np.where(y == 1, 0.5 / y.sum(), 0.5 / (1 - y).sum())


def purity(rows):
    total = weight[rows].sum()
    outliers = weight[rows][y[rows] == 1].sum()
    return (outliers ** 2 + (total - outliers) ** 2) / total


def grow(rows):
    """The tree in preorder, as (column, cut, share of outliers); a leaf has column -1."""
    share = weight[rows][y[rows] == 1].sum() / weight[rows].sum()
    best = None
    scores = [0.0]
    if 0 < y[rows].sum() < len(rows):
        for column in range(X.shape[1]):
            values = np.unique(X[rows, column])
            for lower, upper in zip(values, values[1:]):
                left = rows[X[rows, column] <= lower]
                right = rows[X[rows, column] > lower]
                if len(left) >= 2 and len(right) >= 2:
                    score = purity(left) + purity(right)
                    scores.append(score)
                    if best is None or score > best[0]:
                        best = score, column, (lower + upper) / 2, left, right
    scores.sort()
    assert len(scores) < 3 or scores[-1] - scores[-2] > 1e-9, "two cuts are the best"
    if best is None:
        return [(-1, 0.0, share)]
    return [(best[1], best[2], share)] + grow(best[3]) + grow(best[4])


print("numpy", np.__version__, "scipy", scipy.__version__)
tree = grow(np.arange(60))
print("columns", [node[0] for node in tree])
print("cuts", [float(node[1]) for node in tree])
print("shares", [repr(float(node[2])) for node in tree])

ridge = 0.05
deviation = X.std(axis=0)
Z = (X - X.mean(axis=0)) / deviation


def loss(b):
    logit = b[0] + Z @ b[1:]
    return weight @ np.logaddexp(0, np.where(y == 1, -logit, logit)) + ridge / 2 * b[1:] @ b[1:]


def gradient(b):
    missed = weight * (1 / (1 + np.exp(-(b[0] + Z @ b[1:]))) - y)
    return np.r_[missed.sum(), Z.T @ missed + ridge * b[1:]]


def hessian(b):
    p = 1 / (1 + np.exp(-(b[0] + Z @ b[1:])))
    one = np.c_[np.ones(len(Z)), Z]
    return one.T @ (one * (weight * p * (1 - p))[:, None]) + ridge * np.diag([0, 1, 1, 1, 1])


b = minimize(loss, np.zeros(5), jac=gradient, hess=hessian, method="trust-exact").x
for _ in range(3):
    b = b - np.linalg.solve(hessian(b), gradient(b))
print("gradient left", abs(gradient(b)).max())
weights = b[1:] / deviation
print("intercept", repr(float(b[0] - weights @ X.mean(axis=0))))
print("weights", [repr(float(w)) for w in weights])
