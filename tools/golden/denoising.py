"""Golden values of DenoisingGoldenTest: a denoising network 7-4-3 in plain numpy.

Forward and backward passes are written out here, with gradients checked against central differences; nothing of Farpoint
is used. The network's weights are W1[o][i] = sin(1 + 3 o + i) / 2 and W2[o][i] = cos(1 + 4 o + i) / 2, the rows
X[n][i] = sin(0.7 n + 1.3 i), the levels of the rows in training 1 + 6 n, the noise there cos(1.9 n + 0.8 i) and in scoring
cos(1.9 t + 0.8 i) for level t. The equations are those of Sattarov, Schreyer and Borth, KDD 2025, with the cosine schedule of
Nichol and Dhariwal, ICML 2021.

Run with numpy (2.4.6 was used; any other gives the same to 1e-12): python3 tools/golden/denoising.py
"""
import numpy as np

SLOPE = 0.01
LEVELS = 50
ROWS, COLUMNS = np.arange(8)[:, None], np.arange(3)
X = np.sin(0.7 * ROWS + 1.3 * COLUMNS)
W1 = np.sin(1 + 3 * np.arange(4)[:, None] + np.arange(7)) / 2
W2 = np.cos(1 + 4 * np.arange(3)[:, None] + np.arange(4)) / 2


def linear():
    return np.cumprod(1 - np.linspace(1e-4, 0.02, LEVELS))


def cosine():
    g = np.cos((np.arange(LEVELS) / LEVELS + 0.008) / 1.008 * np.pi / 2) ** 2
    return g / g[0]


def told(t):
    frequencies = 10000.0 ** (-np.arange(2) / 2)
    return np.concatenate([np.cos(t * frequencies), np.sin(t * frequencies)])


def blurred(x, signal, noise):
    return np.sqrt(signal) * x + np.sqrt(1 - signal) * noise


def forward(inputs, w1, w2):
    a = inputs @ w1.T
    h = np.where(a > 0, a, SLOPE * a)
    return a, h, h @ w2.T


def training_inputs(signals):
    levels = 1 + 6 * np.arange(8)
    noise = np.cos(1.9 * ROWS + 0.8 * COLUMNS)
    return np.array([np.concatenate([blurred(X[n], signals[t], noise[n]), told(t)]) for n, t in enumerate(levels)])


def losses(w1, w2, inputs):
    return ((forward(inputs, w1, w2)[2] - X) ** 2).mean(1)


def gradient(inputs):
    a, h, y = forward(inputs, W1, W2)
    dy = 2 * (y - X) / y.size
    da = (dy @ W2) * np.where(a > 0, 1, SLOPE)
    return da.T @ inputs, dy.T @ h


def difference(inputs, layer, place, step=1e-6):
    values = []
    for sign in (1, -1):
        w = [W1.copy(), W2.copy()]
        w[layer][place] += sign * step
        values.append(losses(*w, inputs).mean())
    return (values[0] - values[1]) / (2 * step)


def errors(signals):
    """Mean over the levels of the squared errors, by row and column."""
    total = np.zeros_like(X)
    for t in range(1, LEVELS):
        noise = np.cos(1.9 * t + 0.8 * COLUMNS)
        inputs = np.array([np.concatenate([blurred(x, signals[t], noise), told(t)]) for x in X])
        total += (forward(inputs, W1, W2)[2] - X) ** 2
    return total / (LEVELS - 1)


def show(name, values):
    print(name, ", ".join(repr(float(v)) for v in np.ravel(values)))


show("linear, levels 1, 25, 49:", linear()[[1, 25, 49]])
show("cosine, levels 1, 25, 49:", cosine()[[1, 25, 49]])
show("broken cosine (taken for beta), levels 1, 25, 49:", np.cumprod(1 - cosine())[[1, 25, 49]])
show("level 1 as told:", told(1))
show("level 43 as told:", told(43))
for label, signals in (("linear", linear()), ("cosine", cosine())):
    rows = training_inputs(signals)
    show(label + ", inputs of row 0:", rows[0])
    show(label + ", losses:", losses(W1, W2, rows))
    show(label + ", loss:", losses(W1, W2, rows).mean())
    g1, g2 = gradient(rows)
    for g, layer in ((g1, 0), (g2, 1)):
        for place in np.ndindex(g.shape):
            assert abs(g[place] - difference(rows, layer, place)) < 1e-9
    show(label + ", gradient of W1[0][0], W1[3][6], W2[0][0], W2[2][3]:", [g1[0, 0], g1[3, 6], g2[0, 0], g2[2, 3]])
    show(label + ", scores of rows 0 to 2:", errors(signals).mean(1)[:3])
    show(label + ", contributions of row 2:", errors(signals)[2] / 3)
