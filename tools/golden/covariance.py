"""Golden values for farpoint.covariance tests: scikit-learn's shrunk and robust covariances.

The minimum covariance determinant is found by random search: the least of 200 runs counts.

Run with Debian's python3-sklearn (1.2.1): python3 tools/golden/covariance.py
"""
import numpy
import sklearn
from sklearn.covariance import fast_mcd, ledoit_wolf, oas

print("scikit-learn", sklearn.__version__, "numpy", numpy.__version__)
numpy.set_printoptions(precision=17)
j = numpy.arange(3)[None, :]
k = numpy.arange(12)[:, None]
x = numpy.sin(0.7 * k + 1.3 * j) + 0.3 * numpy.cos(2.1 * k * (j + 1))
shrunk, shrinkage = ledoit_wolf(x)
print("Ledoit-Wolf shrinkage", repr(shrinkage), "covariance", repr(shrunk))
centred = x - x.mean(axis=0)
print("squared distances of rows 0 to 2", (centred @ numpy.linalg.inv(shrunk) * centred).sum(axis=1)[:3])
print("OAS shrinkage", repr(oas(x)[1]))
k = numpy.arange(60)[:, None]
x = numpy.sin(0.7 * k + 1.3 * j) + 0.3 * numpy.cos(2.1 * k * (j + 1))
x[::6] += 9 + j
runs = [fast_mcd(x, random_state=seed) for seed in range(200)]
determinants = numpy.array([numpy.linalg.det(covariance) for _, covariance, _, _ in runs])
location, covariance, support, _ = runs[determinants.argmin()]
print("rows in the subset", support.sum())
print("runs that reach the least determinant", (determinants < determinants.min() * (1 + 1e-9)).sum(), "of", len(runs))
numpy.set_printoptions(precision=15)
print("least determinant", repr(determinants.min()))
print("raw location  ", repr(location))
print("raw covariance", repr(covariance))
