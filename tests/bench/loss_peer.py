#!/usr/bin/python3
"""The peer of loss_speed: mining and triplet loss as pytorch-metric-learning does them, in Python's torch.

Its published way (its 2.x, LpDistance of normalised embeddings): the miner takes the matrix of distances and
makes index tuples, batch-hard by masked extremes of its rows, batch-all by torch.where over the n x n x n mask
of valid triplets; the loss takes the matrix again with gradients, gathers both distances of every triplet,
and averages relu(d(a,p) - d(a,n) + margin) over those that are not zero.

  loss_peer.py [--rounds N]

Prints one line of JSON: milliseconds a step, forward and backward, on one thread.
"""
import argparse
import json
import statistics
import sys
import time

try:
    import torch
    import torch.nn.functional as F
except ImportError as error:
    sys.exit(f"loss_peer.py: {error}. It needs Debian's PyTorch: apt-get install python3-torch")

BATCH, DIMENSION, CLASSES, MARGIN = 512, 64, 10, 0.2


def distance_matrix(embeddings):
    embeddings = F.normalize(embeddings, p=2, dim=1)
    squares = torch.sum(embeddings ** 2, dim=1, keepdim=True)
    squared = squares + squares.t() - 2 * torch.matmul(embeddings, embeddings.t())
    is_zero = squared <= 0
    squared = torch.where(is_zero, torch.full_like(squared, 1e-12), squared)
    return torch.sqrt(squared)


def matches_and_diffs(labels):
    matches = (labels.unsqueeze(1) == labels.unsqueeze(0)).byte()
    diffs = matches ^ 1
    matches.fill_diagonal_(0)
    return matches, diffs


def mine_hard(embeddings, labels):
    with torch.no_grad():
        matrix = distance_matrix(embeddings)
        matches, diffs = matches_and_diffs(labels)
        a1, p = torch.where(matches)
        a2, n = torch.where(diffs)
        positive_mask = torch.zeros_like(matrix, dtype=torch.bool)
        positive_mask[a1, p] = True
        negative_mask = torch.zeros_like(matrix, dtype=torch.bool)
        negative_mask[a2, n] = True
        hardest_positive = matrix.masked_fill(~positive_mask, torch.finfo(matrix.dtype).min).max(dim=1)
        hardest_negative = matrix.masked_fill(~negative_mask, torch.finfo(matrix.dtype).max).min(dim=1)
        keep = torch.where(positive_mask.any(dim=1) & negative_mask.any(dim=1))[0]
        return keep, hardest_positive.indices[keep], hardest_negative.indices[keep]


def mine_all(embeddings, labels):
    with torch.no_grad():
        matches, diffs = matches_and_diffs(labels)
        return torch.where(matches.unsqueeze(2) * diffs.unsqueeze(1))


def triplet_loss(embeddings, triplets):
    matrix = distance_matrix(embeddings)
    anchor, positive, negative = triplets
    losses = F.relu(matrix[anchor, positive] - matrix[anchor, negative] + MARGIN)
    active = losses > 0
    count = torch.sum(active)
    return torch.sum(losses[active]) / count if count > 0 else torch.sum(embeddings * 0)


def measure(mine, rounds):
    torch.manual_seed(1)
    labels = torch.arange(BATCH) % CLASSES
    centres = F.normalize(torch.randn(CLASSES, DIMENSION))
    points = F.normalize(centres[labels] + 0.15 * torch.randn(BATCH, DIMENSION))
    times = []
    for turn in range(rounds + 1):
        leaf = points.clone().requires_grad_()
        start = time.perf_counter()
        loss = triplet_loss(leaf, mine(leaf, labels))
        loss.backward()
        times.append(1e3 * (time.perf_counter() - start))
    return {"ms": statistics.median(times[1:]), "loss": loss.item()}


parser = argparse.ArgumentParser(description="Speed of pytorch-metric-learning's way; see above.")
parser.add_argument("--rounds", type=int, default=30)
rounds = parser.parse_args().rounds
torch.set_num_threads(1)
print(
    json.dumps({"batch_hard": measure(mine_hard, rounds), "batch_all": measure(mine_all, max(rounds // 10, 2))}),
    flush=True,
)
