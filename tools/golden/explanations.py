"""Golden values of contributions, from their definitions: prints what the tests of explanations compare with.

Needs numpy. Shapley values are computed over all orders of the attributes, neighbours by comparing all pairs.
"""
import itertools

import numpy as np


def show(name, values):
    print(name, " ".join(f"{v:.12f}" for v in np.ravel(values)))


# Shapley values of the Mahalanobis distance, absent attributes from three ordinary rows.
sigma = np.array([[2, 0.6, 0.3], [0.6, 1, -0.2], [0.3, -0.2, 0.5]])
center = np.array([1, 2, 3.0])
precision = np.linalg.inv(sigma)


def distance(x):
    c = np.asarray(x) - center
    return np.sqrt(c @ precision @ c)


row = np.array([3, 1, 4.0])
ordinary = np.array([[1, 2, 3], [2, 2.5, 3.2], [0, 1.5, 2.8]])
show("precision", precision)
base = np.mean([distance(z) for z in ordinary])
shapley = np.zeros(3)
for order in itertools.permutations(range(3)):
    for z in ordinary:
        now = z.copy()
        before = distance(now)
        for j in order:
            now[j] = row[j]
            after = distance(now)
            shapley[j] += (after - before) / 18
            before = after
show("base", base)
show("all orders", shapley)

pairs = []
for z, order in ((0, (0, 1, 2)), (1, (1, 2, 0)), (2, (2, 0, 1))):
    changes = np.zeros(3)
    for o in (order, order[::-1]):
        now = ordinary[z].copy()
        before = distance(now)
        for j in o:
            now[j] = row[j]
            after = distance(now)
            changes[j] += (after - before) / 2
            before = after
    pairs.append(changes)
pairs = np.array(pairs)
show("three pairs", pairs.mean(axis=0))
show("errors", pairs.std(axis=0, ddof=1) / np.sqrt(3))

# Nearest neighbours, and local outlier factors without ties.
training = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 1], [0.5, 0.5, 2]])
x = np.array([2, 0.5, 3.0])
k = 2
d = np.sqrt(((training[:, None] - training[None]) ** 2).sum(axis=2))
np.fill_diagonal(d, np.inf)
k_distance = np.sort(d, axis=1)[:, k - 1]
neighbors = [np.flatnonzero(d[i] <= k_distance[i]) for i in range(5)]
mean_reach = np.array([np.mean(np.maximum(d[i, n], k_distance[n])) for i, n in enumerate(neighbors)])
to_x = np.sqrt(((training - x) ** 2).sum(axis=1))
nearest = np.argsort(to_x)[:k]
parts = (x - training[nearest]) ** 2 / to_x[nearest][:, None]
show("kNN mean", parts.mean(axis=0))
show("kNN max", parts[1])
rms = np.sqrt(np.mean(to_x[nearest] ** 2))
show("kNN rms", (parts * to_x[nearest][:, None]).sum(axis=0) / (k * rms))
reach = np.maximum(to_x[nearest], k_distance[nearest])
factor = np.mean(reach.mean() / mean_reach[nearest])
show("LOF", factor)
shares = (x - training[nearest]) ** 2 / to_x[nearest][:, None] ** 2 * reach[:, None]
show("LOF by columns", shares.sum(axis=0) * factor / reach.sum())

# Projection depth along three directions.
rows = np.array([[0, 0], [1, 0.5], [2, -0.5], [3, 1], [4, 0], [2, 2]])
directions = np.array([[1, 0], [0, 1], [0.6, 0.8]])
p = (6, 4)
medians = np.median(rows @ directions.T, axis=0)
scales = np.median(np.abs(rows @ directions.T - medians), axis=0)
along = np.abs(directions @ p - medians) / scales
away = np.maximum(0, directions * (p - np.median(rows, axis=0)) * np.sign(directions @ p - medians)[:, None])
away = away / away.sum(axis=1)[:, None] * along[:, None]
show("medians", medians)
show("scales", scales)
show("along", along)
show("max", away[np.argmax(along)])
show("mean", away.mean(axis=0))
show("rms", (away * along[:, None]).mean(axis=0) / np.sqrt(np.mean(along**2)))
