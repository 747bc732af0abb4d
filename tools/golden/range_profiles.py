#!/usr/bin/env python3
"""Golden values of RangeProfilesGoldenTest: what a range profile is where nothing is random, by numpy from its equations.

Written for the test only, from the equations in docs/range-profiles.md; no echo is cut off, and shifts are found by looking
at all of them through numpy.roll.

    python3 tools/golden/range_profiles.py
"""
import numpy as np

N, CELL, WIDTH = 200, 1.5, 0.9
LENGTH, BEAM = 120.0, 22.0
SCATTERERS = np.array([  # u, v, cross-section, orientation
    [0.495, 0.1, 3.0, 0.4],
    [-0.37, -0.6, 28.0, 1.9],
    [0.12, 0.5, 5.5, 2.8],
    [-0.495, 0.3, 2.0, 0.05],
])
ASPECT, OFFSET = 25.0, 3.7
FACTORS = np.array([1.3, 0.4, 2.2, 0.9])
PHASES = np.array([0.3, 2.5, 4.4, 6.1])


def numbers(name, values):
    print(name + ":", ", ".join(repr(float(v)) for v in np.atleast_1d(values)))


psi = np.deg2rad(ASPECT)
u, v, q, o = SCATTERERS.T
gains = (0.3 + 0.7 * np.cos(psi - o) ** 2) * q
ranges = u * LENGTH * np.cos(psi) + v * BEAM / 2 * np.sin(psi)
numbers("gains", gains)
numbers("ranges", ranges)

R = (np.arange(N) - N / 2) * CELL


def pulse(p, factors, phases):
    place = ranges + OFFSET + 6 * np.cos(psi) * p / 20
    echo = np.sqrt(gains * factors) * np.exp(1j * phases)
    return (echo * np.exp(-0.5 * ((R[:, None] - place) / WIDTH) ** 2)).sum(axis=1)


cells = pulse(5, FACTORS, PHASES)
chosen = [68, 69, 74, 75, 76, 113, 114, 115, 139, 140, 141]
print("cells:", chosen)
numbers("real", cells.real[chosen])
numbers("imaginary", cells.imag[chosen])
numbers("energy", (np.abs(cells) ** 2).sum())


def finished(pulses):
    total = pulses[0].copy()
    shifts = []
    for power in pulses[1:]:
        best = max(range(N), key=lambda s: (np.dot(total, np.roll(power, s)), -s))
        shifts.append(best)
        total += np.roll(power, best)
    above = np.sqrt(total) > 3 * np.median(np.sqrt(total))
    centroid = (np.arange(N) * total)[above].sum() / total[above].sum()
    return shifts, centroid, np.sqrt(np.roll(total, int(np.rint(N / 2 - centroid))) / len(pulses))


# A floor keeps the median above 0, as noise does; its ripple makes it no constant.
floor = 0.05 * (1.5 + np.sin(0.9 * np.arange(N)))
powers = [np.abs(pulse(3 * p, FACTORS, PHASES * (1 + 0.1 * p))) ** 2 + floor for p in range(4)]
shifts, centroid, profile = finished(powers)
print("shifts:", shifts)
numbers("centroid", centroid)
shown = [0, 60, 61, 66, 67, 105, 106, 131, 132, 199]
print("shown:", shown)
numbers("none", profile[shown])
numbers("max", (profile / profile.max())[shown])
numbers("l2", (profile / np.linalg.norm(profile))[shown])
numbers("log", np.log(profile / profile.max() + 0.01)[shown])
