"""Prints tests/support/stored_losses.h: losses over pairs and with proxies, and their gradients by PyTorch.

Made with python3-torch 1.13 of Debian 12, in double precision, sum by sum as the papers have them:
    python3 tests/support/reference_pair_losses.py > tests/support/stored_losses.h
"""

import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

LABELS = [0, 1, 2, 0, 1, 2, 0, 1, -1, -2, 3, 0]  # two outsiders, and a class with one sample
N = len(LABELS)
CLASSES = 4
WEIGHTS = [0.5, 1.0, 2.0, 1.5]
POINTS = torch.tensor([[((i * 7 + d * 5) % 11 - 5 + 0.25 * ((i * d) % 3)) / 4 for d in range(3)] for i in range(N)])
PROXIES = torch.tensor([[((c * 5 + d * 3) % 7 - 3 + 0.5 * c + 0.25 * d) / 4 for d in range(3)] for c in range(CLASSES)])
MEMBERS = [i for i in range(N) if LABELS[i] >= 0]

POSITIVES = [[j for j in MEMBERS if j != i and LABELS[j] == LABELS[i]] for i in range(N)]
NEGATIVES = [[j for j in range(N) if LABELS[j] != LABELS[i]] for i in range(N)]
ANCHORS = [i for i in MEMBERS if POSITIVES[i] and NEGATIVES[i]]

DISTANCES = {
    "euclidean": lambda a, b: (a - b).norm(),
    "squaredEuclidean": lambda a, b: (a - b).pow(2).sum(),
    "cosine": lambda a, b: 1 - F.cosine_similarity(a, b, dim=0),
}


def cosine(z, i, j):
    return F.cosine_similarity(z[i], z[j], dim=0)


def mean(values):
    return torch.stack(values).mean()


def contrastive(z, proxies, s):
    d = DISTANCES[s["distance"]]
    same = [0.5 * d(z[i], z[j]) ** 2 for i in range(N) for j in POSITIVES[i] if i < j]
    other = [
        0.5 * (s["margin"] - d(z[i], z[j])) ** 2
        for i in range(N)
        for j in range(i + 1, N)
        if LABELS[i] != LABELS[j] and max(LABELS[i], LABELS[j]) >= 0 and d(z[i], z[j]) < s["margin"]
    ]
    return mean(same) + mean(other)


def lifted_structure(z, proxies, s):
    d = DISTANCES[s["distance"]]
    losses = []
    for i in ANCHORS:
        positive = sum(d(z[i], z[p]).exp() for p in POSITIVES[i]).log()
        negative = sum((s["margin"] - d(z[i], z[n])).exp() for n in NEGATIVES[i]).log()
        losses.append(F.relu(positive + negative))
    return mean(losses)


def n_pairs(z, proxies, s):
    turns = [[], []]
    for c in range(CLASSES):
        places = [i for i in range(N) if LABELS[i] == c]
        for turn in range(len(places) // 2):
            turns[turn].append((places[2 * turn], places[2 * turn + 1]))
    alone = [i for i in range(N) if not POSITIVES[i]]
    losses = []
    for tuples in turns:
        for a, p in tuples:
            negatives = [other for first, other in tuples if first != a] + alone
            losses.append(
                (1 + sum(((z[a] @ z[n] - z[a] @ z[p]) / s["temperature"]).exp() for n in negatives)).log()
            )
    return mean(losses) + s["regularization"] * z.pow(2).sum(1).mean()


def nt_xent(z, proxies, s):
    losses = []
    for a in ANCHORS:
        for p in POSITIVES[a]:
            positive = (cosine(z, a, p) / s["temperature"]).exp()
            negative = sum((cosine(z, a, n) / s["temperature"]).exp() for n in NEGATIVES[a])
            losses.append(-(positive / (positive + negative)).log())
    return mean(losses)


def multi_similarity(z, proxies, s):
    alpha, beta, threshold = s["positiveWeight"], s["negativeWeight"], s["threshold"]
    losses = []
    for a in ANCHORS:
        positive = sum((-alpha * (cosine(z, a, p) - threshold)).exp() for p in POSITIVES[a])
        negative = sum((beta * (cosine(z, a, n) - threshold)).exp() for n in NEGATIVES[a])
        losses.append((1 + positive).log() / alpha + (1 + negative).log() / beta)
    return mean(losses)


def circle(z, proxies, s):
    gamma, m = s["scale"], s["margin"]
    losses = []
    for a in ANCHORS:
        positive = negative = 0
        for p in POSITIVES[a]:
            weight = F.relu(1 + m - cosine(z, a, p)).detach()
            positive = positive + (-gamma * weight * (cosine(z, a, p) - (1 - m))).exp()
        for n in NEGATIVES[a]:
            weight = F.relu(cosine(z, a, n) + m).detach()
            negative = negative + (gamma * weight * (cosine(z, a, n) - m)).exp()
        losses.append((1 + positive * negative).log())
    return mean(losses)


def weighted(losses):
    return sum(WEIGHTS[LABELS[i]] * losses[i] for i in MEMBERS) / sum(WEIGHTS[LABELS[i]] for i in MEMBERS)


def proxy_nca(z, proxies, s):
    z, p = F.normalize(z), F.normalize(proxies)
    losses = {}
    for i in MEMBERS:
        near = [(-s["scale"] * (z[i] - p[c]).pow(2).sum()).exp() for c in range(CLASSES)]
        losses[i] = -(near[LABELS[i]] / sum(near[c] for c in range(CLASSES) if c != LABELS[i])).log()
    return weighted(losses)


def proxy_anchor(z, proxies, s):
    alpha, delta = s["scale"], s["margin"]
    z, p = F.normalize(z), F.normalize(proxies)
    gathered, pushed = [], []
    for c in range(CLASSES):
        own = [i for i in range(N) if LABELS[i] == c]
        others = [i for i in range(N) if LABELS[i] != c]
        weight = lambda i: WEIGHTS[LABELS[i]] if LABELS[i] >= 0 else 1
        if own:
            gathered.append((1 + sum(weight(i) * (-alpha * (z[i] @ p[c] - delta)).exp() for i in own)).log())
        pushed.append((1 + sum(weight(i) * (alpha * (z[i] @ p[c] + delta)).exp() for i in others)).log())
    return mean(gathered) + mean(pushed)


def softmax(z, proxies, s, own):
    losses = {}
    for i in MEMBERS:
        logits = [own(z[i], proxies[c]) if c == LABELS[i] else s["plain"](z[i], proxies[c]) for c in range(CLASSES)]
        losses[i] = F.cross_entropy(s["scale"] * torch.stack(logits)[None], torch.tensor([LABELS[i]]))
    return weighted(losses)


def arc_face(z, proxies, s):
    s["plain"] = lambda a, b: F.cosine_similarity(a, b, dim=0)

    def own(a, b):
        angle = s["plain"](a, b).acos()
        if angle + s["margin"] < math.pi:
            return (angle + s["margin"]).cos()
        return angle.cos() - s["margin"] * math.sin(s["margin"])

    return softmax(z, proxies, s, own)


def cos_face(z, proxies, s):
    s["plain"] = lambda a, b: F.cosine_similarity(a, b, dim=0)
    return softmax(z, proxies, s, lambda a, b: s["plain"](a, b) - s["margin"])


def cross_entropy(z, proxies, s):
    s["plain"] = lambda a, b: a @ b
    return softmax(z, proxies, s, s["plain"])


FIELDS = ["margin", "temperature", "scale", "positiveWeight", "negativeWeight", "threshold", "regularization"]
DEFAULTS = dict(zip(FIELDS, [0.25, 0.5, 4, 2, 5, 0.5, 0.02]), distance="euclidean")


def number(value):
    text = "%.9g" % value
    return text + ("F" if "." in text or "e" in text else ".0F")


def row(kind, loss, **settings):
    s = dict(DEFAULTS, **settings)
    points = POINTS.clone().requires_grad_()
    proxies = PROXIES.clone().requires_grad_()
    value = loss(points, proxies, s)
    value.backward()
    numbers = [s[field] for field in FIELDS] + [value.item()]
    by_proxies = proxies.grad if proxies.grad is not None else torch.zeros_like(proxies)
    print("    {LossKind::%s, DistanceKind::%s, %s," % (kind, s["distance"], ", ".join(map(number, numbers))))
    print("     {%s}," % ", ".join(map(number, points.grad.flatten().tolist())))
    print("     {%s}}," % ", ".join(map(number, by_proxies.flatten().tolist())))


def array(name, rows):
    print("constexpr float %s[%d][3] = {" % (name, len(rows)))
    for values in rows.tolist():
        print("    {%s}," % ", ".join(map(number, values)))
    print("};")


print("#pragma once")
print("// Printed by tests/support/reference_pair_losses.py; not to be changed by hand.")
print("// clang-format off")
print('\n#include "engine/metric/loss_config.h"\n\nnamespace likeness::tests {\n')
array("lossPoints", POINTS)
array("lossProxies", PROXIES)
print("constexpr int lossLabels[%d] = {%s};" % (N, ", ".join(map(str, LABELS))))
print("constexpr float lossClassWeights[%d] = {%s};\n" % (CLASSES, ", ".join(map(number, WEIGHTS))))
print("struct StoredLoss {")
print("  LossKind kind;\n  DistanceKind distance;")
print("  float %s;" % ", ".join(FIELDS))
print("  float loss;\n  float gradient[%d];\n  float proxyGradient[%d];\n};" % (3 * N, 3 * CLASSES))
print("constexpr StoredLoss storedLosses[] = {")
for name in DISTANCES:
    row("contrastive", contrastive, distance=name, margin=1.5)
    row("liftedStructure", lifted_structure, distance=name, margin=1)
    row("liftedStructure", lifted_structure, distance=name, margin=-2)
for temperature in [0.1, 1]:
    row("nPairs", n_pairs, temperature=temperature)
    row("ntXent", nt_xent, temperature=temperature)
row("multiSimilarity", multi_similarity)
row("multiSimilarity", multi_similarity, negativeWeight=50, threshold=0.2)
row("circle", circle)
row("circle", circle, scale=64, margin=0.4)
for scale in [1, 16]:
    row("proxyNca", proxy_nca, scale=scale)
    row("proxyAnchor", proxy_anchor, scale=scale, margin=0.1)
    row("arcFace", arc_face, scale=scale, margin=0.5)
    row("cosFace", cos_face, scale=scale, margin=0.35)
    row("crossEntropy", cross_entropy, scale=scale)
print("};\n\n}  // namespace likeness::tests")
