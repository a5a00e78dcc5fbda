#!/usr/bin/python3
"""Clustering of synthetic faces against scipy and scikit-learn, in one run.

  clustering_peer.py --program build/release/tests/bench/clustering --folder build/bench/clustering [--try]

Average linkage of 10,000 x 128 unit vectors against scipy.cluster.hierarchy.linkage, and DBSCAN of 70,000 x 128
against sklearn.cluster.DBSCAN(algorithm="brute", n_jobs=-1): 20 faces a person, about 0.45 apart, people about
1.41. Each runs in a process of its own, in turn; peak memory is that of the process. Prints a line of JSON.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import time
from statistics import median

try:
    import numpy as np
    import scipy.cluster.hierarchy
    import sklearn.cluster
    import sklearn.metrics
except ImportError as error:
    sys.exit(f"clustering_peer.py: {error}. It needs apt-get install python3-scipy python3-sklearn")

DIMENSION = 128
FACES_EACH = 20
RADIUS = 0.6
MINIMUM = 2


def make_faces(count, seed):
    random = np.random.default_rng(seed)
    centres = random.standard_normal((count // FACES_EACH, DIMENSION))
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    people = random.permutation(np.repeat(np.arange(count // FACES_EACH), FACES_EACH))
    rows = centres[people] + random.standard_normal((count, DIMENSION)) * (0.32 / np.sqrt(DIMENSION))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32), people


def peer(what, folder):
    """In a process of its own."""
    rows = np.fromfile(os.path.join(folder, f"{what}.f32"), dtype=np.float32).reshape(-1, DIMENSION)
    began = time.perf_counter()
    if what == "linkage":
        result = scipy.cluster.hierarchy.linkage(rows, method="average", metric="euclidean")
    else:
        clusters = sklearn.cluster.DBSCAN(eps=RADIUS, min_samples=MINIMUM, algorithm="brute", n_jobs=-1)
        result = clusters.fit_predict(rows)
    seconds = time.perf_counter() - began
    np.save(os.path.join(folder, f"{what}_peer.npy"), result)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak_mb": peak}))


def run(words):
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def members(tree):
    """A hash of the rows below every merge: the sum of random 64-bit numbers, one a row."""
    rows = len(tree) + 1
    hashes = np.zeros(2 * rows - 1, dtype=np.uint64)
    hashes[:rows] = np.random.default_rng(7).integers(0, 2**64, rows, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for i, (left, right) in enumerate(tree[:, :2].astype(np.int64)):
            hashes[rows + i] = hashes[left] + hashes[right]
    return hashes[rows:]


def compare_trees(ours, theirs):
    heights = dict(zip(members(theirs).tolist(), theirs[:, 2]))
    both = [(height, heights[key]) for key, height in zip(members(ours).tolist(), ours[:, 2]) if key in heights]
    return {
        "merges": len(theirs),
        "same_merges": len(both),
        "largest_difference": max((abs(a - b) for a, b in both), default=None),
    }


def measure(options, what, count, more, rounds):
    rows, people = make_faces(count, seed=1)
    rows.tofile(os.path.join(options.folder, f"{what}.f32"))
    out = os.path.join(options.folder, f"{what}_ours.bin")
    ours, theirs = [], []
    for _ in range(rounds):
        theirs.append(run([sys.executable, __file__, "--peer", what, "--folder", options.folder]))
        ours.append(run([options.program, what, os.path.join(options.folder, f"{what}.f32"), str(count),
                         str(DIMENSION), str(len(os.sched_getaffinity(0))), out, *more]))
    result = {
        "count": count, "ours": ours, "peer": theirs,
        "times_faster": median(run["seconds"] for run in theirs) / median(run["seconds"] for run in ours),
        "memory_share": max(run["peak_mb"] for run in ours) / min(run["peak_mb"] for run in theirs),
    }
    peer_result = np.load(os.path.join(options.folder, f"{what}_peer.npy"))
    if what == "linkage":
        result["tree"] = compare_trees(np.fromfile(out).reshape(-1, 4), peer_result)
    else:
        score = sklearn.metrics.adjusted_rand_score
        labels = np.fromfile(out, dtype=np.int32)
        result["adjusted_rand"] = {"ours": score(people, labels), "peer": score(people, peer_result)}
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program")
    parser.add_argument("--folder", required=True)
    parser.add_argument("--peer", choices=["linkage", "dbscan"], help="for its own use")
    parser.add_argument("--only", choices=["linkage", "dbscan"])
    parser.add_argument("--try", dest="short", action="store_true", help="as short as can be")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    if options.peer:
        peer(options.peer, options.folder)
        return
    rounds = 1 if options.short else 3
    report = {}
    if options.only != "dbscan":
        report["linkage"] = measure(options, "linkage", 1000 if options.short else 10000, [], rounds)
    if options.only != "linkage":
        report["dbscan"] = measure(options, "dbscan", 2000 if options.short else 70000, [str(RADIUS), str(MINIMUM)],
                                   rounds)
    print("\n" + json.dumps(report))


if __name__ == "__main__":
    main()
