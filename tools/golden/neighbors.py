"""Golden values for farpoint.knn.KNNDistanceTest and farpoint.lof.FastLOFTest: scikit-learn on shipped data sets.

Run with Debian's python3-sklearn (1.2.1): /usr/bin/python3 tools/golden/neighbors.py
Writes detectors/src/test/resources/golden/neighbors-SET.csv. The first two thirds of the rows are the training rows; the
values of these leave the row itself out, those of the other rows are for new data. No scaling.
"""
import pathlib

import numpy
import sklearn
from sklearn.neighbors import LocalOutlierFactor, NearestNeighbors

ROOT = pathlib.Path(__file__).resolve().parents[2]
K_LOF = 20
K_KNN = 6


def rows(name):
    lines = (ROOT / "test-data" / (name + ".arff")).read_text().splitlines()
    data = [line.split(",")[:-1] for line in lines if line and line[0] not in "@%"]
    return numpy.array(data, dtype=float)


for name in ("wdbc", "vowel", "glass"):
    x = rows(name)
    cut = len(x) * 2 // 3
    lof = LocalOutlierFactor(n_neighbors=K_LOF, algorithm="brute", novelty=True).fit(x[:cut])
    knn = NearestNeighbors(n_neighbors=K_KNN, algorithm="brute").fit(x[:cut])
    factors = numpy.concatenate([-lof.negative_outlier_factor_, -lof.score_samples(x[cut:])])
    distances = numpy.concatenate([knn.kneighbors()[0], knn.kneighbors(x[cut:])[0]])
    lines = [f"# scikit-learn {sklearn.__version__}, numpy {numpy.__version__}; {cut} training rows"]
    lines += ["lof,max,mean,median,rms"]
    for factor, d in zip(factors, distances):
        values = (factor, d[-1], d.mean(), numpy.median(d), numpy.sqrt((d**2).mean()))
        lines.append(",".join(repr(float(v)) for v in values))
    target = ROOT / "detectors/src/test/resources/golden" / f"neighbors-{name}.csv"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n")
