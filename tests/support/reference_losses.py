"""Prints the table of tests/engine/test_metric_loss.cpp: losses and gradients by PyTorch's own functions.

Made with python3-torch 1.13 of Debian 12, in double precision:
    python3 tests/support/reference_losses.py
"""

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

LABELS = [0, 1, 2, 0, 1, 2, 0, 1, -1]  # the last is an outsider
N = len(LABELS)
MARGIN = 0.2
POINTS = torch.tensor([[(i * 7 + d * 5) % 11 - 5 + 0.25 * ((i * d) % 3) for d in range(3)] for i in range(N)])

DISTANCES = {
    "euclidean": lambda a, b: (a - b).norm(dim=1),
    "squaredEuclidean": lambda a, b: (a - b).pow(2).sum(1),
    "cosine": lambda a, b: 1 - F.cosine_similarity(a, b),
}


def mine(embeddings, distance, miner):
    table = torch.stack([distance(embeddings[i].expand(N, -1), embeddings) for i in range(N)]).detach()
    triplets = []
    for a in range(N):
        positives = [j for j in range(N) if LABELS[j] == LABELS[a] and j != a]
        negatives = [j for j in range(N) if LABELS[j] != LABELS[a]]
        if not positives:
            continue
        if miner == "batchAll":
            triplets += [(a, p, n) for p in positives for n in negatives]
            continue
        positive = max(positives, key=lambda j: table[a, j])
        farther = [j for j in negatives if table[a, j] > table[a, positive]]
        if miner == "batchHard":
            negative = min(negatives, key=lambda j: table[a, j])
        elif farther:
            negative = min(farther, key=lambda j: table[a, j])
        else:
            negative = max(negatives, key=lambda j: table[a, j])
        triplets.append((a, positive, negative))
    return torch.tensor(triplets).t()


def listed(values):
    return "{" + ", ".join("%.6fF" % value for value in values) + "}"


def triplet_row(miner, name, soft):
    distance = DISTANCES[name]
    points = POINTS.clone().requires_grad_()
    embeddings = F.normalize(points)
    a, p, n = (embeddings[places] for places in mine(embeddings, distance, miner))
    if soft:
        excess = distance(a, p) - distance(a, n)
        loss, active = F.softplus(excess).mean(), excess > 0
    else:
        losses = F.triplet_margin_with_distance_loss(
            a, p, n, distance_function=distance, margin=MARGIN, reduction="none"
        )
        active = losses > 0
        loss = losses[active].mean()
    loss.backward()
    share = active.double().mean().item()
    gradient = listed(points.grad[2:4].flatten().tolist())
    margin = "soft" if soft else "hinge"
    print(
        "    {MinerKind::%s, DistanceKind::%s, MarginKind::%s, %.6fF, %.6fF, %s},"
        % (miner, name, margin, loss.item(), share, gradient)
    )


def contrastive_row(temperature):
    points = POINTS.clone().requires_grad_()
    embeddings = F.normalize(points)
    itself = torch.eye(N, dtype=torch.bool)
    labels = torch.tensor(LABELS)
    similarity = (embeddings @ embeddings.t() / temperature).masked_fill(itself, float("-inf"))
    logs = F.log_softmax(similarity, 1)
    positives = (labels[:, None] == labels[None]) & ~itself
    loss = torch.stack([-logs[i][positives[i]].mean() for i in range(N) if positives[i].any()]).mean()
    loss.backward()
    print("    {%.1fF, %.6fF, %s}," % (temperature, loss.item(), listed(points.grad[2:4].flatten().tolist())))


for miner in ["batchAll", "batchHard", "semiHard"]:
    for name in DISTANCES:
        for soft in [False, True]:
            triplet_row(miner, name, soft)
for temperature in [0.1, 0.5, 1]:
    contrastive_row(temperature)
