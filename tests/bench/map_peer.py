#!/usr/bin/python3
"""Maps of MNIST against scikit-learn, and against openTSNE, umap-learn and faiss where they are installed.

  map_peer.py --build build/release [--folder build/bench/maps] [--rows 10000] [--only NAME]... [--runs 1]

Every method runs in a process of its own, ours and its peers in turn, on the same file: the pixels for PCA, else
their first 50 principal components. Seconds are those of the method alone, without reading and writing (those
of umap-learn the second time, when its code is compiled). Every map is judged by build/tests/bench/map_judge.
Prints a line of JSON each.
"""
import argparse
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import time
from statistics import median

import numpy as np

# name: (method of ours or None, module)
JOBS = {
    "pca": ("pca", None),
    "pca scikit-learn": (None, "sklearn"),
    "tsne": ("tsne", None),
    "tsne scikit-learn": (None, "sklearn"),
    "tsne openTSNE": (None, "openTSNE"),
    "umap": ("umap", None),
    "umap umap-learn": (None, "umap"),
    "approximate": ("approximate", None),
    "approximate hnswlib": (None, "hnswlib"),
    "neighbours": ("neighbors", None),
    "neighbours scikit-learn": (None, "sklearn"),
    "neighbours faiss": (None, "faiss"),
}


def mnist(rows):
    data = pathlib.Path(os.environ.get("LIKENESS_DATA_DIR") or
                        (pathlib.Path(os.environ.get("XDG_DATA_HOME") or pathlib.Path.home() / ".local/share") /
                         "likeness")) / "assets/mnist"
    names = ["t10k"] if rows <= 10000 else ["train", "t10k"]
    images = [np.fromfile(data / f"{name}-images-idx3-ubyte", np.uint8)[16:].reshape(-1, 784) for name in names]
    labels = [np.fromfile(data / f"{name}-labels-idx1-ubyte", np.uint8)[8:] for name in names]
    return np.concatenate(images)[:rows].astype(np.float32) / 255, np.concatenate(labels)[:rows].astype(np.int64)


def prepare(folder, rows):
    if (folder / "components.f32").exists() and (folder / "labels.npy").exists() and len(np.load(folder / "labels.npy")) == rows:
        return
    pixels, labels = mnist(rows)
    centred = (pixels - pixels.mean(0)).astype(np.float64)
    axes = np.linalg.eigh(centred.T @ centred)[1][:, :-51:-1]
    np.save(folder / "pixels.npy", pixels)
    components = (centred @ axes).astype(np.float32)
    np.save(folder / "components.npy", components)
    components.tofile(folder / "components.f32")
    np.save(folder / "labels.npy", labels)


def peer(name, folder):
    """In a process of its own. Saves the places and prints the seconds."""
    rows = np.load(folder / ("pixels.npy" if name.startswith("pca") else "components.npy"))
    places = None
    if name == "pca scikit-learn":
        from sklearn.decomposition import PCA
        model = PCA(50, svd_solver="randomized", random_state=1)
        began = time.perf_counter()
        model.fit_transform(rows)
    elif name == "tsne scikit-learn":
        from sklearn.manifold import TSNE
        model = TSNE(init="pca", learning_rate="auto", random_state=1, n_jobs=-1)
        began = time.perf_counter()
        places = model.fit_transform(rows)
    elif name == "tsne openTSNE":
        from openTSNE import TSNE
        model = TSNE(n_jobs=-1, random_state=1)
        began = time.perf_counter()
        places = model.fit(rows)
    elif name == "umap umap-learn":
        from umap import UMAP
        UMAP(n_jobs=-1).fit(rows[:2000])
        began = time.perf_counter()
        places = UMAP(n_jobs=-1).fit_transform(rows)
    elif name == "neighbours scikit-learn":
        from sklearn.neighbors import NearestNeighbors
        model = NearestNeighbors(n_neighbors=15, algorithm="brute", n_jobs=-1).fit(rows)
        began = time.perf_counter()
        model.kneighbors()
    elif name == "approximate hnswlib":
        import hnswlib
        index = hnswlib.Index(space="l2", dim=rows.shape[1])
        index.init_index(len(rows), M=16, ef_construction=200, random_seed=1)
        index.set_ef(200)
        began = time.perf_counter()
        index.add_items(rows)
        index.knn_query(rows, 91)
    elif name == "neighbours faiss":
        import faiss
        index = faiss.IndexFlatL2(rows.shape[1])
        index.add(rows)
        began = time.perf_counter()
        index.search(rows, 16)
    seconds = time.perf_counter() - began
    if places is not None:
        np.save(folder / "places.npy", np.asarray(places, np.float32))
    print(json.dumps({"seconds": seconds}))


def run(words):
    return json.loads(subprocess.run([str(word) for word in words], check=True, stdout=subprocess.PIPE,
                                     text=True).stdout)


def ours(method, build, folder):
    program = build / "app/likeness-cli"
    if method == "neighbors":
        return run([program, "neighbors", "--in", folder / "components.npy", "--count", 15, "--exact", "--out",
                    folder / "near.npy", "--json"])
    if method == "approximate":
        rows, columns = np.load(folder / "components.npy", mmap_mode="r").shape
        return run([build / "tests/bench/map_speed", "--method", "approximate", "--vectors",
                    folder / "components.f32", "--rows", rows, "--columns", columns, "--count", 90])
    if method == "pca":
        # The command maps to two or three dimensions; this program times the fifty that scikit-learn is asked for.
        return run([build / "tests/bench/pca_speed", folder / "pixels.npy"])
    return run([program, "project", "--method", method, "--in", folder / "components.npy", "--out",
                folder / "places.npy", "--json"])


def measure(name, build, folder):
    method, module = JOBS[name]
    places = folder / "places.npy"
    places.unlink(missing_ok=True)
    found = ours(method, build, folder) if method else run([sys.executable, __file__, "--peer", name, "--folder",
                                                            folder])
    result = {"name": name, "seconds": round(found["seconds"], 3)}
    if "recall" in found:
        result["recall"] = found["recall"]
    if places.exists():
        result |= run([build / "tests/bench/map_judge", folder / "components.npy", folder / "labels.npy", places])
    return result


def begins(name, start):
    return name == start[:-1] if start.endswith("=") else name.startswith(start)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("build/release"))
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/bench/maps"))
    parser.add_argument("--rows", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--only", action="append", help="begins so: pca, tsne, umap, neighbours, approximate; tsne= without peers")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        peer(options.peer, options.folder)
        return
    options.folder.mkdir(parents=True, exist_ok=True)
    prepare(options.folder, options.rows)
    results = {}
    for _ in range(options.runs):
        for name, (_, module) in JOBS.items():
            if options.only and not any(begins(name, start) for start in options.only):
                continue
            if module and not importlib.util.find_spec(module):
                print(f"map_peer: {module} is not installed", file=sys.stderr)
                continue
            results.setdefault(name, []).append(measure(name, options.build, options.folder))
    for found in results.values():
        middle = dict(found[0], seconds=median(result["seconds"] for result in found), rows=options.rows)
        print(json.dumps(middle))


if __name__ == "__main__":
    main()
