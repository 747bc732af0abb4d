"""Golden values for farpoint.neighbors.metric.MetricGoldenTest: distances of SciPy through kNN and the local outlier factor.

Run with SciPy (1.17.1 wrote the file): python3 tools/golden/metrics.py
Writes detectors/src/test/resources/golden/metrics-glass.csv: for each metric, by the word that users type, the distance to the
6th neighbour and the local outlier factor of 20 neighbours, worked out here as in Breunig et al., ties included. The first two
thirds of the rows are the training rows; the values of these leave the row itself out, those of the other rows are for new
data. No scaling.
"""
import pathlib

import numpy
import scipy
from scipy.spatial.distance import cdist

ROOT = pathlib.Path(__file__).resolve().parents[2]
K_KNN = 6
K_LOF = 20

METRICS = {
    "euclidean": lambda a, b: cdist(a, b, "euclidean"),
    "squared-euclidean": lambda a, b: cdist(a, b, "sqeuclidean"),
    "manhattan": lambda a, b: cdist(a, b, "cityblock"),
    "chebyshev": lambda a, b: cdist(a, b, "chebyshev"),
    "minkowski": lambda a, b: cdist(a, b, "minkowski", p=3),
    "cosine": lambda a, b: cdist(a, b, "cosine"),
    "canberra": lambda a, b: cdist(a, b, "canberra"),
}


def rows(name):
    lines = (ROOT / "test-data" / (name + ".arff")).read_text().splitlines()
    data = [line.split(",")[:-1] for line in lines if line and line[0] not in "@%"]
    return numpy.array(data, dtype=float)


def mean_reachability(distances, k_distances):
    """Of each row, over all training rows that are not farther than the k-th."""
    limits = numpy.sort(distances, axis=1)[:, K_LOF - 1]
    near = [numpy.flatnonzero(row <= limit) for row, limit in zip(distances, limits)]
    means = [numpy.maximum(row[n], k_distances[n]).mean() for row, n in zip(distances, near)]
    return numpy.array(means), near


def golden(metric, training, others):
    own = metric(training, training)
    numpy.fill_diagonal(own, numpy.inf)
    new = metric(others, training)
    both = numpy.concatenate([own, new])
    k_distances = numpy.sort(own, axis=1)[:, K_LOF - 1]
    means = mean_reachability(own, k_distances)[0]
    all_means, near = mean_reachability(both, k_distances)
    lof = [(mean / means[n]).mean() for mean, n in zip(all_means, near)]
    return numpy.sort(both, axis=1)[:, K_KNN - 1], numpy.array(lof)


x = rows("glass")
cut = len(x) * 2 // 3
columns = {}
for word, metric in METRICS.items():
    columns[word + " knn"], columns[word + " lof"] = golden(metric, x[:cut], x[cut:])
lines = [f"# SciPy {scipy.__version__}, NumPy {numpy.__version__}; {cut} training rows", ",".join(columns)]
lines += [",".join(repr(float(v)) for v in values) for values in zip(*columns.values())]
target = ROOT / "detectors/src/test/resources/golden/metrics-glass.csv"
target.write_text("\n".join(lines) + "\n")
