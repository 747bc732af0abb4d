"""Golden values for farpoint.ensemble tests: scores of members on a robust logarithmic scale, and their combinations.

Run with NumPy 1.24 or newer: python3 tools/golden/ensemble.py
"""
import numpy

print("numpy", numpy.__version__)
numpy.set_printoptions(precision=10, suppress=True)


def scale(training, bounded):
    training = numpy.array(training, float)
    if bounded:
        epsilon = 0.01 * numpy.median(training[training > 0])
        transform = lambda s: numpy.log(s + epsilon)
        print("epsilon", epsilon)
    else:
        median = numpy.median(training)
        spread = numpy.subtract(*numpy.quantile(training, [0.75, 0.25]))
        transform = lambda s: numpy.arcsinh((s - median) / spread)
        print("median", median, "interquartile range", spread)
    t = transform(training)
    location = numpy.median(t)
    quartiles = numpy.subtract(*numpy.quantile(t, [0.75, 0.25]))
    print("location", location, "scale", quartiles)
    return lambda s: (transform(numpy.array(s, float)) - location) / quartiles


def softplus(z):
    return numpy.logaddexp(z, 0)


first = [1, 2, 3, 4, 8]
second = [0.5, 0.6, 0.55, 0.7, 0.9]
third = [-3, -1, 0, 2, 7]
z1 = scale(first, True)
z2 = scale(second, True)
z3 = scale(third, False)
a = numpy.concatenate([z1(first), z1([16, 0])])
b = numpy.concatenate([z2(second), z2([0.4, 2])])
c = numpy.concatenate([z3(third), z3([-40, 900])])
print("mean of two", (a + b) / 2)
print("score", softplus((a + b) / 2))
print("third", c)
print("weights 3, 1", softplus(0.75 * a + 0.25 * b))
print("max of three", softplus(numpy.max([a, b, c], axis=0)))
print("median of three", softplus(numpy.median([a, b, c], axis=0)))
