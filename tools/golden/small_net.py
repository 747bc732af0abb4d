"""Golden values of the tests that use farpoint.network.SmallNet, and of ProjectionGoldenTest: a network 3-4-2 in plain numpy.

Forward and backward passes are written out here, with gradients checked against central differences; nothing of Farpoint
is used. The network's first weights are W1[o][i] = sin(1 + 3 o + i) / 2 and W2[o][i] = cos(1 + 4 o + i) / 2, the rows
X[n][i] = sin(0.7 n + 1.3 i).

Run with numpy (2.4.6 was used; any other gives the same to 1e-12): python3 tools/golden/small_net.py
"""
import numpy as np

SLOPE = 0.01
EPSILON = 1e-4
MOMENTUM = 0.1
X = np.sin(0.7 * np.arange(8)[:, None] + 1.3 * np.arange(3))


class Net:
    """Dense, batch normalization if asked for, leaky rectifier, dense; no biases."""

    def __init__(self, normalised):
        self.w1 = np.sin(1 + 3 * np.arange(4)[:, None] + np.arange(3)) / 2
        self.w2 = np.cos(1 + 4 * np.arange(2)[:, None] + np.arange(4)) / 2
        self.normalised = normalised
        self.mean, self.variance = np.zeros(4), np.ones(4)

    def forward(self, training):
        a = X @ self.w1.T
        if self.normalised:
            mean, variance = (a.mean(0), a.var(0)) if training else (self.mean, self.variance)
            if training:
                self.mean = self.mean + MOMENTUM * (mean - self.mean)
                self.variance = self.variance + MOMENTUM * (a.var(0, ddof=1) - self.variance)
            self.deviation = np.sqrt(variance + EPSILON)
            a = (a - mean) / self.deviation
        self.a = a
        self.h = np.where(a > 0, a, SLOPE * a)
        return self.h @ self.w2.T

    def gradient(self, objective):
        """Mean loss in training mode, and its gradient by the weights."""
        losses, dz = objective(self.forward(True))
        dz = dz / len(X)
        g2 = dz.T @ self.h
        da = (dz @ self.w2) * np.where(self.a > 0, 1, SLOPE)
        if self.normalised:
            da = (da - da.mean(0) - self.a * (da * self.a).mean(0)) / self.deviation
        return losses.mean(), np.concatenate([(da.T @ X).ravel(), g2.ravel()])

    def weights(self):
        return np.concatenate([self.w1.ravel(), self.w2.ravel()])

    def assign(self, w):
        self.w1, self.w2 = w[:12].reshape(4, 3), w[12:].reshape(2, 4)

    def train(self, objective, steps=10, rate=0.01, decay=0.0):
        """Adam on all rows at once; the loss before each step."""
        m = v = np.zeros(20)
        losses = []
        for t in range(1, steps + 1):
            loss, g = self.gradient(objective)
            g = g + decay * self.weights()
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
            step = rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
            self.assign(self.weights() - step)
            losses.append(loss)
        return losses


def distance(centre):
    return lambda z: (((z - centre) ** 2).sum(1), 2 * (z - centre))


def soft_boundary(centre, nu, radius):
    def objective(z):
        outside = ((z - centre) ** 2).sum(1) - radius**2
        losses = radius**2 + np.maximum(0, outside) / nu
        return losses, (outside > 0)[:, None] / nu * 2 * (z - centre)

    return objective


def labelled(centre, kinds, eta=2, epsilon=1e-6):
    def objective(z):
        s = ((z - centre) ** 2).sum(1)
        losses = np.where(kinds == 0, s, np.where(kinds > 0, eta * (s + epsilon), eta / (s + epsilon)))
        slopes = np.where(kinds == 0, 1, np.where(kinds > 0, eta, -eta / (s + epsilon) ** 2))
        return losses, slopes[:, None] * 2 * (z - centre)

    return objective


def outlyingness(directions, medians, deviations):
    def objective(z):
        ratios = (z @ directions.T - medians) / deviations
        return abs(ratios).mean(1), np.sign(ratios) / deviations / len(directions) @ directions

    return objective


def check(normalised, objective):
    """The gradient against central differences."""
    net = Net(normalised)
    _, g = net.gradient(objective)
    for w in range(20):
        values = []
        for step in (1e-6, -1e-6):
            moved = Net(normalised)
            weights = moved.weights()
            weights[w] += step
            moved.assign(weights)
            values.append(moved.gradient(objective)[0])
        assert abs((values[0] - values[1]) / 2e-6 - g[w]) < 1e-4 * max(1, abs(g).max()), w


def show(name, normalised, objective, decay=0.0):
    if decay == 0:
        check(normalised, objective)
    net = Net(normalised)
    _, g = net.gradient(objective)
    print(f"\n{name}\n  gradient of W1[0][0], W2[0][0]: {float(g[0])!r} {float(g[12])!r}")
    net = Net(normalised)
    losses = net.train(objective, decay=decay)
    print("  losses before steps 0, 1, 2, 5, 9:", " ".join(f"{losses[i]:.10f}" for i in (0, 1, 2, 5, 9)))
    if not normalised:
        print(f"  loss after 10 steps: {net.gradient(objective)[0]:.10f}")
    print(f"  W1[0][0], W2[1][3] then: {net.w1[0, 0]:.17g} {net.w2[1, 3]:.17g}")
    return net


def line(name, values, digits=10):
    print(name, " ".join(f"{v:.{digits}f}" for v in np.ravel(values)))


print("numpy", np.__version__)
codes = Net(False).forward(False)
centre = codes.mean(0)
squares = ((codes - centre) ** 2).sum(1)
line("codes of rows 0 and 7:", codes[[0, 7]])
line("centre:", centre)
line("squared distances:", squares)
print("their mean:", repr(float(squares.mean())))
show("DistanceObjective", False, distance(centre))
show("with weight decay 0.1", False, distance(centre), decay=0.1)

centre_normalised = Net(True).forward(False).mean(0)
net = show("with batch normalization", True, distance(centre_normalised))
line("  centre:", centre_normalised)
line("  scores after training:", ((net.forward(False) - centre_normalised) ** 2).sum(1))
line("  running means and variances:", np.concatenate([net.mean, net.variance]))

radius = np.quantile(np.sqrt(squares), 0.75)
print("\nradius, the upper quartile of the distances:", repr(float(radius)))
show("BoundaryObjective, nu 0.25", False, soft_boundary(centre, 0.25, radius))
kinds = np.array([1, 0, 0, 0, 0, 0, 0, -1])
show("LabelledObjective, row 0 normal, row 7 an anomaly, eta 2", False, labelled(centre, kinds))

angles = np.arange(5) * np.pi / 5
directions = np.stack([np.cos(angles), np.sin(angles)], 1)
projections = codes @ directions.T
medians = np.median(projections, 0)
deviations = np.median(abs(projections - medians), 0)
line("\nmedians of five projections:", medians)
line("median absolute deviations:", deviations)
line("lower medians:", np.sort(projections, 0)[3])
ratios = abs(projections - medians) / deviations
line("largest outlyingness:", ratios.max(1))
line("mean outlyingness:", ratios.mean(1))
show("OutlyingnessObjective, mean", False, outlyingness(directions, medians, deviations))
