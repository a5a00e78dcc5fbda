#!/usr/bin/env python3
"""Recognises pictures with a network that Likeness exported, without Likeness.

    python3 recognize.py PICTURE...      one line of JSON a picture
    python3 recognize.py --check         whether examples.json comes out

Needs NumPy, and PyTorch for model.pt; onnxruntime or OpenCV (cv2) for model.onnx. A .pgm of 28x28, light ink
on dark paper, is taken as it is: that is what the network knows. Any other picture of one sign needs OpenCV and
is framed as MNIST was made: ink light on dark, fitted into 20x20, put into 28x28 by its centre of mass. Likeness
itself also straightens out uneven light; use clean scans here.
"""
import json
import os
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))


def read_pgm(file):
    with open(file, "rb") as stream:
        data = stream.read()
    words = data.split(None, 4)
    if len(words) < 4 or words[0] != b"P5" or words[3] != b"255":
        return None
    width, height = int(words[1]), int(words[2])
    pixels = data[len(data) - width * height:]
    return np.frombuffer(pixels, np.uint8).reshape(height, width)


def frame(gray):
    """MNIST's framing of a picture of one sign."""
    import cv2

    gray = gray.astype(np.float32)
    edge = np.concatenate([gray[0], gray[-1], gray[:, 0], gray[:, -1]])
    ink = np.abs(gray - np.median(edge))
    ink[ink < 0.2 * ink.max()] = 0
    rows, columns = np.nonzero(ink)
    if len(rows) == 0:
        return np.zeros((28, 28), np.uint8)
    ink = ink[rows.min():rows.max() + 1, columns.min():columns.max() + 1] / ink.max() * 255
    scale = 20 / max(ink.shape)
    size = (max(1, round(ink.shape[1] * scale)), max(1, round(ink.shape[0] * scale)))
    small = cv2.resize(ink, size, interpolation=cv2.INTER_AREA)
    y, x = np.mgrid[:small.shape[0], :small.shape[1]]
    top = int(round(14 - (small * y).sum() / small.sum()))
    left = int(round(14 - (small * x).sum() / small.sum()))
    top = min(max(top, 0), 28 - small.shape[0])
    left = min(max(left, 0), 28 - small.shape[1])
    picture = np.zeros((28, 28), np.uint8)
    picture[top:top + small.shape[0], left:left + small.shape[1]] = small
    return picture


def read_picture(file):
    picture = read_pgm(file) if file.lower().endswith(".pgm") else None
    if picture is not None and picture.shape == (28, 28):
        return picture
    import cv2

    gray = cv2.imread(file, cv2.IMREAD_GRAYSCALE)
    if gray is None:
        raise SystemExit(file + ": no picture that can be read")
    return frame(gray)


def open_network(file):
    """A function from n x 1 x 28 x 28 floats to n x d embeddings."""
    if file.endswith(".pt"):
        import torch

        network = torch.jit.load(file)
        network.eval()

        def by_torch(pictures):
            with torch.no_grad():
                return network(torch.from_numpy(pictures)).numpy()

        return by_torch
    try:
        import onnxruntime
    except ImportError:
        import cv2

        network = cv2.dnn.readNetFromONNX(file)

        def by_opencv(pictures):
            rows = []
            for picture in pictures:
                network.setInput(picture[None])
                rows.append(network.forward()[0].copy())
            return np.array(rows, np.float32)

        return by_opencv
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    return lambda pictures: session.run(None, {"picture": pictures})[0]


class Recognizer:
    def __init__(self, folder=HERE):
        with open(os.path.join(folder, "recognizer.json"), encoding="utf-8") as stream:
            self.info = json.load(stream)
        self.network = open_network(os.path.join(folder, self.info["model"]))
        load = lambda name: np.load(os.path.join(folder, name))
        self.metric = load("metric.npy")
        self.gallery = load("gallery.npy")
        self.labels = load("gallery-labels.npy")
        self.taught = load("taught.npy")
        self.taught_weights = load("taught-weights.npy")
        method = self.info["method"]
        self.means = load("means.npy") if method in ("class-mean", "mahalanobis", "contrast") else None
        self.outsiders = load("outsiders.npy") if method == "contrast" else None

    def embed(self, ink):
        """The mean of the embeddings of a picture and of its shifts by a pixel, at the mean of their lengths."""
        views = np.zeros((self.info["views"], 1, 28, 28), np.float32)
        shifts = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)]  # to the right, down
        for view, (right, down) in zip(views, shifts):
            padded = np.pad(ink, 1)
            view[0] = padded[1 - down : 29 - down, 1 - right : 29 - right]
        rows = self.network(views)
        mean = rows.mean(0)
        return mean * (np.linalg.norm(rows, axis=1).mean() / max(np.linalg.norm(mean), 1e-30))

    def strangeness(self, embedding, place, nearest):
        """How unlike anything known, by the method; nearest: distances of the nearest references, ascending."""
        method = self.info["method"]
        if method == "nearest-reference":
            return nearest[0]
        if method == "kth-neighbour":
            return nearest[-1]
        if method == "class-mean":
            unit = embedding / max(np.linalg.norm(embedding), 1e-30)
            return ((self.means - unit) ** 2).sum(1).min() / 2
        known = np.sqrt(((self.means - place) ** 2).sum(1).min())
        if method == "mahalanobis":
            return known
        if method == "contrast":
            all_outsiders = np.sqrt(((self.outsiders - place) ** 2).sum(1))
            outside = np.sort(all_outsiders)[:self.info["outsidersAsked"]].mean()
            return known / (known + outside) if known + outside > 0 else 0.5
        raise SystemExit("recognizer.json: there is no method " + method)

    def preferred(self, taught, weights, ratio, place, picture):
        """Whether a taught class that is near enough is one; ratio: of its distance to that of all others."""
        rule = self.info["taughtRule"]
        if ratio < rule["surest"]:
            return True
        cell = 28 // rule["cells"]
        cells = picture.reshape(rule["cells"], cell, rule["cells"], cell).mean((1, 3)).ravel() / 255
        features = np.concatenate([place, cells * rule["cellWeight"]])
        return ratio < rule["farthest"] and weights @ features + taught["bias"] > 0

    def recognize(self, picture):
        """picture: 28x28 bytes, ink 255 on paper 0."""
        embedding = self.embed(picture.astype(np.float32) / np.float32(255))
        place = self.metric @ embedding
        distances = np.sqrt(((self.gallery - place) ** 2).sum(1))
        nearest = np.argsort(distances, kind="stable")[:self.info["neighbours"]]
        voters = [int(self.labels[i]) for i in nearest]
        most = max(voters.count(label) for label in voters)
        label = next(label for label in voters if voters.count(label) == most)
        others = distances[nearest[0]]
        distance = self.strangeness(embedding, place, distances[nearest]) * self.info["classScales"][label]
        threshold = self.info["threshold"]
        blank = not picture.any()
        accepted = distance <= threshold and not blank
        best = None  # what was taught takes an answer over where it is near enough
        for taught, weights in zip(self.info["taught"], self.taught_weights):
            rows = self.taught[taught["begin"]:taught["end"]]
            own = np.sqrt(((rows - place) ** 2).sum(1)).min()
            if best is None or own < best[0]:
                best = (own, taught, weights)
        if best is not None:
            own, taught, weights = best
            reached = own * taught["scale"] <= threshold
            if self.preferred(taught, weights, own / max(others, 1e-30), place, picture) if reached \
                    else not accepted and own < others:
                label, distance = taught["label"], own * taught["scale"]
                accepted = distance <= threshold and not blank
        name = self.info["classes"][label]
        return {"answer": name if accepted else None, "nearest": name, "distance": float(distance)}


def check(recognizer):
    with open(os.path.join(HERE, "examples.json"), encoding="utf-8") as stream:
        examples = json.load(stream)
    wrong = 0
    for example in examples:
        found = recognizer.recognize(read_picture(os.path.join(HERE, example["file"])))
        same = (found["answer"], found["nearest"]) == (example["answer"], example["nearest"])
        if not same or abs(found["distance"] - example["distance"]) > 1e-3:
            print("differs:", example, found)
            wrong += 1
    print(len(examples) - wrong, "of", len(examples), "examples come out as they should")
    return 1 if wrong else 0


def main(words):
    recognizer = Recognizer()
    if words == ["--check"]:
        return check(recognizer)
    for file in words:
        print(json.dumps({"file": file, **recognizer.recognize(read_picture(file))}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
