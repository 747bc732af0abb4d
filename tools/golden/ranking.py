"""Golden values for farpoint.stats.RankingTest: scikit-learn's metrics on scores with ties.

Run with Debian's python3-sklearn (1.2.1): python3 tools/golden/ranking.py
"""
import numpy
import sklearn
from sklearn.metrics import average_precision_score, roc_auc_score

print("scikit-learn", sklearn.__version__, "numpy", numpy.__version__)
i = numpy.arange(200)
scores = numpy.round(numpy.sin(i * 0.7) + i % 7 * 0.3, 1)
labels = (i % 11 == 0) | (scores > 2.4)
print("rows", len(i), "outliers", labels.sum(), "distinct scores", len(set(scores)))
print("roc auc          ", repr(roc_auc_score(labels, scores)))
print("average precision", repr(average_precision_score(labels, scores)))
