"""Prints the table of tests/engine/test_gaussian_process.cpp: predictions of scikit-learn's Gaussian process.

Made with python3-sklearn 1.2.1 of Debian 12:
    /usr/bin/python3 tests/support/reference_gp.py
"""

import numpy as np
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import ConstantKernel, Matern

POINTS = np.array([[(i * 7 % 11) / 10, (i * 5 % 9) / 8, (i * 3 % 4) / 3] for i in range(12)])
VALUES = np.sin(5 * POINTS[:, 0]) + POINTS[:, 1] ** 2 - 0.3 * POINTS[:, 2]
PROBES = np.array([[0.1, 0.2, 0.3], [0.55, 0.9, 0.0], [1.0, 0.0, 1.0], [2.0, -1.0, 0.5]])

for signal, noise, scales in [(1.0, 1e-2, [0.5, 0.8, 1.5]), (2.5, 1e-4, [0.2, 3.0, 10.0]), (0.3, 0.2, [1.0] * 3)]:
    kernel = ConstantKernel(signal) * Matern(scales, nu=2.5)
    process = GaussianProcessRegressor(kernel, alpha=noise, optimizer=None).fit(POINTS, VALUES)
    mean, deviation = process.predict(PROBES, return_std=True)
    likelihood, gradient = process.log_marginal_likelihood(process.kernel_.theta, eval_gradient=True)
    print(f"{{{signal}, {noise}, {{{', '.join(map(str, scales))}}},")
    print(f" {likelihood:.14g},")
    for name, values in (("gradient", gradient), ("mean", mean), ("deviation", deviation)):
        print(f" {{{', '.join(f'{v:.14g}' for v in values)}}},  // {name}")
    print("},")
