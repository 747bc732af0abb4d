"""Golden values of ZErrorTest: ridge and logistic regression of scikit-learn, and z-errors by the precision matrix.

Run with scikit-learn 1.2.1: python3 tools/golden/zerror.py
"""
import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression, Ridge

k = np.arange(12)[:, None]
i = np.arange(3)[None, :]
A = np.sin(0.7 * k + 1.3 * i) + 0.3 * np.cos(2.1 * k * (i + 1))

print("scikit-learn", sklearn.__version__)
ridge = Ridge(alpha=0.5, solver="cholesky").fit(A[:, :2], A[:, 2])
print("ridge", repr(ridge.intercept_), [repr(w) for w in ridge.coef_])
y = (A[:, 2] > 0.1).astype(int)
y[5] = 1 - y[5]
logistic = LogisticRegression(C=1 / 0.5, tol=1e-14, max_iter=100000, solver="newton-cholesky").fit(A[:, :2], y)
print("labels", list(y))
print("logistic", repr(logistic.intercept_[0]), [repr(w) for w in logistic.coef_[0]])
P = np.linalg.inv(np.cov(A.T))
z = ((A - A.mean(0)) @ P / np.sqrt(np.diag(P)))[0]
print("precision z-error of row 0", list(z))
