#!/usr/bin/env python3
"""Adjusted mutual information (Vinh, Epps and Bailey 2010) with exact hypergeometric chances: the values that
tests/engine/test_scores.cpp stores. scikit-learn's own test has 0.41022, 0.15042 and 0.27821 for the first."""
from collections import Counter
from fractions import Fraction
from math import comb, log


def adjusted_mutual_information(a, b):
    n, of_a, of_b, both = len(a), Counter(a), Counter(b), Counter(zip(a, b))
    entropy = lambda sizes: -sum(c / n * log(c / n) for c in sizes.values())
    shared = sum(c / n * log(n * c / (of_a[x] * of_b[y])) for (x, y), c in both.items())
    expected = 0
    for x in of_a.values():
        for y in of_b.values():
            for k in range(max(1, x + y - n), min(x, y) + 1):
                chance = float(Fraction(comb(x, k) * comb(n - x, y - k), comb(n, y)))
                expected += k / n * log(n * k / (x * y)) * chance
    return shared, expected, (shared - expected) / ((entropy(of_a) + entropy(of_b)) / 2 - expected)


print(adjusted_mutual_information([1] * 6 + [2] * 6 + [3] * 5, [1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2]))
print(adjusted_mutual_information([0, 0, 0, 1, 1, 2, 2, 2, 2, 3], [0, 0, 1, 1, 1, 2, 2, 0, 2, 2]))
