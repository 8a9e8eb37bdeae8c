"""Checks measures of agreement against scikit-learn and plain definitions, and times a plain scikit-learn bootstrap.

Reads {"sets": [...], "timed": {...}, "replicates": n} from a file; prints one line of JSON.
A set has ratings (pairs x raters, -1 missing), reference, verdict, probability, and values by "group name".
"""
import json
import sys
import time
import warnings

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.isotonic import IsotonicRegression

warnings.filterwarnings("ignore")
LABELS = [0, 1, 2]
NAMES = ["no", "partial", "yes"]


def matrix_measures(labels, verdicts):
    """What scikit-learn says of labels and verdicts without gaps."""
    found = {
        "accuracy": metrics.accuracy_score(labels, verdicts),
        "balanced-accuracy": metrics.balanced_accuracy_score(labels, verdicts),
        "macro-f1": metrics.f1_score(labels, verdicts, average="macro"),
        "kappa": metrics.cohen_kappa_score(labels, verdicts, labels=LABELS),
        "weighted-kappa": metrics.cohen_kappa_score(labels, verdicts, labels=LABELS, weights="quadratic"),
        "ac1": ac1(np.stack([labels, verdicts], axis=1), 3),
        "mcc": metrics.matthews_corrcoef(labels, verdicts),
    }
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(labels, verdicts, labels=LABELS)
    for c, name in enumerate(NAMES):
        found[f"precision.{name}"], found[f"recall.{name}"], found[f"f1.{name}"] = precision[c], recall[c], f1[c]
    a, b = labels > 0, verdicts > 0
    found |= {
        "matched.accuracy": metrics.accuracy_score(a, b),
        "matched.kappa": metrics.cohen_kappa_score(a, b, labels=[False, True]),
        "matched.ac1": ac1(np.stack([a, b], axis=1).astype(int), 2),
        "matched.mcc": metrics.matthews_corrcoef(a, b),
        "matched.precision": metrics.precision_score(a, b),
        "matched.recall": metrics.recall_score(a, b),
        "matched.specificity": metrics.recall_score(~a, ~b),
        "matched.f1": metrics.f1_score(a, b),
    }
    return found


def shares(ratings, categories):
    counts = np.stack([(ratings == c).sum(axis=1) for c in range(categories)], axis=1).astype(float)
    given = counts.sum(axis=1)
    rated, paired = given > 0, given > 1
    agreed = ((counts * (counts - 1)).sum(axis=1)[paired] / (given * (given - 1))[paired]).mean() if paired.any() else np.nan
    return agreed, (counts[rated] / given[rated, None]).mean(axis=0)


def fleiss(ratings):
    agreed, margins = shares(ratings, 3)
    expected = (margins ** 2).sum()
    return (agreed - expected) / (1 - expected) if expected < 1 else np.nan


def ac1(ratings, categories):
    agreed, margins = shares(ratings, categories)
    expected = (margins * (1 - margins)).sum() / (categories - 1)
    return (agreed - expected) / (1 - expected)


def alpha(ratings, ordinal):
    """From all pairs of values, not from a coincidence matrix."""
    units = [row[row >= 0] for row in ratings]
    units = [unit for unit in units if len(unit) > 1]
    if not units:
        return np.nan
    values = np.concatenate(units)
    n = np.bincount(values, minlength=3).astype(float)
    below = np.concatenate([[0], np.cumsum(n)])
    middle = (below[:-1] + below[1:]) / 2
    scale = middle if ordinal else None

    def distances(a):
        if ordinal:
            return ((scale[a][:, None] - scale[a][None, :]) ** 2).sum()
        return (a[:, None] != a[None, :]).sum()

    observed = sum(distances(unit) / (len(unit) - 1) for unit in units) / len(values)
    expected = distances(values) / (len(values) * (len(values) - 1))
    return 1 - observed / expected if expected > 0 else np.nan


def calibration_error(p, y, bins=10):
    order = np.argsort(p, kind="stable")
    p, y = p[order], y[order]
    lower = np.searchsorted(p, p, "left")
    upper = np.searchsorted(p, p, "right")
    bin_of = np.minimum(bins - 1, bins * (lower + upper) // (2 * len(p)))
    return sum(abs((p[bin_of == b] - y[bin_of == b]).sum()) for b in range(bins)) / len(p)


def pooled(pairs):
    kept = [(a[(a >= 0) & (b >= 0)], b[(a >= 0) & (b >= 0)]) for a, b in pairs]
    return np.concatenate([a for a, _ in kept]), np.concatenate([b for _, b in kept])


def all_measures(ratings, reference, verdict, probability):
    """Every measure of a validation by "group name"."""
    raters = ratings.shape[1]
    columns = [ratings[:, r] for r in range(raters)]
    groups = {"judge": [(reference, verdict)], "judge-each": [(column, verdict) for column in columns]}
    if raters > 1:
        groups["raters"] = [(columns[s], columns[r]) for r in range(raters) for s in range(raters) if r != s]
        for r in range(raters):
            groups[f"judge-rater{r + 1}"] = [(columns[r], verdict)]
            groups[f"rater{r + 1}"] = [(columns[s], columns[r]) for s in range(raters) if s != r]
    found = {}
    for group, pairs in groups.items():
        labels, verdicts = pooled(pairs)
        if len(labels) > 0:
            found |= {f"{group} {name}": value for name, value in matrix_measures(labels, verdicts).items()}
    if raters > 1:
        found["raters fleiss-kappa"] = fleiss(ratings)
        found["raters gwet-ac1"] = ac1(ratings, 3)
        found["raters alpha-nominal"] = alpha(ratings, False) if len(ratings) < 1000 else np.nan
        found["raters alpha-ordinal"] = alpha(ratings, True) if len(ratings) < 1000 else np.nan
    used = (reference >= 0) & ~np.isnan(probability)
    p, y = probability[used], reference[used] > 0
    if len(p) > 0:
        found["judge brier"] = metrics.brier_score_loss(y, p) if y.any() and not y.all() else ((p - y) ** 2).mean()
        found["judge ece"] = calibration_error(p, y)
        if y.any() and not y.all():
            found["judge auc"] = metrics.roc_auc_score(y, p)
    return found


def arrays(data):
    probability = np.array([np.nan if p is None else p for p in data["probability"]], dtype=float)
    return np.array(data["ratings"]), np.array(data["reference"]), np.array(data["verdict"]), probability


def compare(sets):
    largest, checked, undefined = 0.0, 0, 0
    for data in sets:
        ratings, reference, verdict, probability = arrays(data)
        expected = all_measures(ratings, reference, verdict, probability)
        used = (reference >= 0) & ~np.isnan(probability)
        if used.any():
            fit = IsotonicRegression(out_of_bounds="clip").fit(probability[used], reference[used] > 0)
            expected |= {f"isotonic {x}": fit.predict([x])[0] for x in data["isotonic"]}
            data["values"] |= {f"isotonic {x}": value for x, value in zip(data["isotonic"], data["isotonicValues"])}
        for name, value in expected.items():
            ours = data["values"].get(name)
            if ours is None:
                # We say "no value" where scikit-learn says nan, or 0 with a warning (precision, recall, F1).
                undefined += 1
                if not (np.isnan(value) or value == 0):
                    raise SystemExit(f"{name}: scikit-learn {value}, ours without a value")
            elif np.isnan(value):
                if len(ratings) < 1000:
                    raise SystemExit(f"{name}: scikit-learn nan, ours {ours}")
            else:
                largest = max(largest, abs(ours - value))
                checked += 1
    return largest, checked, undefined


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    largest, checked, undefined = compare(data["sets"] + [data["timed"]])
    ratings, reference, verdict, probability = arrays(data["timed"])
    random = np.random.default_rng(0)
    start, cpu = time.perf_counter(), time.process_time()
    for _ in range(data["replicates"]):
        drawn = random.integers(0, len(reference), len(reference))
        all_measures(ratings[drawn], reference[drawn], verdict[drawn], probability[drawn])
    wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    print(json.dumps({"version": sklearn.__version__, "largest": largest, "checked": checked, "undefined": undefined, "wall": wall, "cpu": cpu}))


if __name__ == "__main__":
    main()
