"""Golden values for farpoint.oneclasssvm tests: scikit-learn's one-class SVM (libsvm) at a tolerance of 1e-10.

Run with Debian's python3-sklearn (1.2.1): /usr/bin/python3 tools/golden/one_class_svm.py
Writes detectors/src/test/resources/golden/ocsvm-SET.csv: a line of parameters, then scores (negative decision values), the
training rows' first. "waves" are the 40 rows of formula() without scaling, and three others; of the shipped sets the first
200 rows are the training rows, standardised by their own means and standard deviations.
"""
import pathlib

import numpy
import sklearn
from sklearn.svm import OneClassSVM

ROOT = pathlib.Path(__file__).resolve().parents[2]
TRAINING_ROWS = 200


def formula():
    k = numpy.arange(40)[:, None]
    i = numpy.arange(3)[None, :]
    return numpy.sin(0.7 * k + 1.3 * i) + 0.3 * numpy.cos(2.1 * k * (i + 1))


def rows(name):
    lines = (ROOT / "test-data" / (name + ".arff")).read_text().splitlines()
    data = [line.split(",")[:-1] for line in lines if line and line[0] not in "@%"]
    x = numpy.array(data, dtype=float)
    x = x[:, x[:TRAINING_ROWS].std(axis=0) > 0]
    return (x - x[:TRAINING_ROWS].mean(axis=0)) / x[:TRAINING_ROWS].std(axis=0)


def write(name, training, others, nu):
    svm = OneClassSVM(nu=nu, gamma="scale", tol=1e-10, cache_size=1000).fit(training)
    values = -svm.decision_function(numpy.concatenate([training, others]))
    lines = [f"# scikit-learn {sklearn.__version__}, numpy {numpy.__version__}; {len(training)} training rows, nu {nu}"]
    lines += [f"{len(training)},{nu!r},{svm._gamma!r},{-float(svm.intercept_[0])!r},{len(svm.support_)}"]
    lines += [repr(float(v)) for v in values]
    target = ROOT / "detectors/src/test/resources/golden" / f"ocsvm-{name}.csv"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n")


NEW = numpy.array([[0, 0, 0], [3, 3, 3], [-1, 2, 0.5]], dtype=float)
write("waves-0.1", formula(), NEW, 0.1)
write("waves-0.5", formula(), NEW, 0.5)
for shipped in ("wdbc", "vowel"):
    data = rows(shipped)
    write(shipped, data[:TRAINING_ROWS], data[TRAINING_ROWS:], 0.1)
