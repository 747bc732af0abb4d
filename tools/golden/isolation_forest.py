"""Golden values for farpoint.isolationforest tests: scikit-learn's isolation forest.

Without arguments: three small trees of scikit-learn, node by node, and the scores that it gives five rows by them, which are
exact in single precision, as it compares in that; and by an implementation of its own, the scores by exact mean depths, what each
attribute contributes, and the same of rows with missing values.
With "accuracy": the area under the ROC curve on the data sets of test-data, all rows fitted and scored, for three seeds, with
as many trees and rows a tree as Farpoint has by default. Missing values, of which breastw has some, become the median.

Run with Debian's python3-sklearn (1.2.1): /usr/bin/python3 tools/golden/isolation_forest.py [accuracy]
"""
import json
import pathlib
import sys

import numpy
import sklearn
from scipy.special import digamma
from sklearn.ensemble import IsolationForest
from sklearn.metrics import roc_auc_score

ROOT = pathlib.Path(__file__).resolve().parents[2]
TREES = 300
SAMPLE = 256
SEEDS = 3
print("scikit-learn", sklearn.__version__, "numpy", numpy.__version__)


def read(path):
    lines = [line for line in path.read_text().splitlines() if line and line[0] not in "@%"]
    cells = [line.split(",") for line in lines]
    rows = numpy.array([[numpy.nan if cell == "?" else float(cell) for cell in row[:-1]] for row in cells])
    rows = numpy.where(numpy.isnan(rows), numpy.nanmedian(rows, axis=0), rows)
    return rows, numpy.array([row[-1] == "outlier" for row in cells])


def accuracy():
    sets = sorted(ROOT.joinpath("test-data").glob("*.arff"))
    means = []
    for path in sets:
        rows, outliers = read(path)
        areas = []
        for seed in range(1, SEEDS + 1):
            forest = IsolationForest(n_estimators=TREES, max_samples=min(SAMPLE, len(rows)), random_state=seed)
            areas.append(roc_auc_score(outliers, -forest.fit(rows).score_samples(rows)))
        means.append(numpy.mean(areas))
        print(path.stem, " ".join(f"{area:.4f}" for area in areas), f"mean {means[-1]:.4f}", flush=True)
    print(len(sets), "sets, mean", f"{numpy.mean(means):.4f}")


def length(weight):
    """Mean depth of a leaf in a search tree of so many keys."""
    return 2 * (digamma(weight + 1) + numpy.euler_gamma - 1) if weight > 1 else 0.0


def expected(tree, node):
    """Mean path length of the training rows that came to a node."""
    left, right = tree["left"][node], tree["right"][node]
    if left < 0:
        return length(tree["rows"][node])
    share = tree["rows"][left] / tree["rows"][node]
    return 1 + share * expected(tree, left) + (1 - share) * expected(tree, right)


def walk(tree, row, node, credits, part=1.0):
    """Path length of a row from a node on, both ways where the value is missing; adds up what each attribute makes of it."""
    left, right = tree["left"][node], tree["right"][node]
    if left < 0:
        return length(tree["rows"][node])
    attribute = tree["attribute"][node]
    if row[attribute] is None:
        share = tree["rows"][left] / tree["rows"][node]
        return 1 + share * walk(tree, row, left, credits, part * share) + (1 - share) * walk(
            tree, row, right, credits, part * (1 - share))
    child = left if row[attribute] <= tree["threshold"][node] else right
    credits[attribute] += part * (expected(tree, node) - 1 - expected(tree, child))
    return 1 + walk(tree, row, child, credits, part)


def trees():
    i, j = numpy.arange(16)[:, None], numpy.arange(2)[None, :]
    training = numpy.round(64 * (numpy.sin(0.7 * i + 1.3 * j) + 0.3 * numpy.cos(2.1 * i * (j + 1)))) / 64
    training[5] = 4, -3
    forest = IsolationForest(n_estimators=3, max_samples=8, random_state=3).fit(training)
    arrays = [estimator.tree_ for estimator in forest.estimators_]
    grown = [{
        "attribute": tree.feature.tolist(),
        "threshold": tree.threshold.tolist(),
        "left": tree.children_left.tolist(),
        "right": tree.children_right.tolist(),
        "rows": tree.n_node_samples.tolist(),
    } for tree in arrays]
    rows = [[0, 1], [0.15625, 0.703125], [4, -3], [0, 0], [1.5, -1]]
    gaps = [[None, 0], [4, None], [None, None]]
    scored = []
    for row in rows + gaps:
        credits = [0.0, 0.0]
        depth = numpy.mean([walk(tree, row, 0, credits) for tree in grown])
        scored.append({
            "row": row,
            "score": 2 ** (-depth / length(8)),
            "credits": [credit / len(grown) / length(8) for credit in credits],
        })
    for row, given in zip(scored, -forest.score_samples(numpy.array(rows, dtype=float))):
        row["scikit-learn"] = given
    golden = {
        "source": f"tools/golden/isolation_forest.py, scikit-learn {sklearn.__version__}",
        "sample": 8,
        "expected": numpy.mean([expected(tree, 0) for tree in grown]),
        "trees": grown,
        "scored": scored,
    }
    target = ROOT / "detectors/src/test/resources/golden/isolation-forest.json"
    for key in "trees", "scored":
        golden[key] = [json.dumps(item) for item in golden[key]]
    text = json.dumps(golden, indent=1).replace('"{', "{").replace('}"', "}").replace('\\"', '"')
    target.write_text(text + "\n")
    print("written:", target)


if sys.argv[1:] == ["accuracy"]:
    accuracy()
else:
    trees()
