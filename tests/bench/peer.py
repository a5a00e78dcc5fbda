#!/usr/bin/python3
"""The peer: the same task in plain Python with Debian's python3-torch, at its best.

Two 5x5 convolutions (32, 64) with ReLU and 2x2 max-pooling, dense 128, dense 64,
L2-normalised; triplet loss with the hardest positive and a semi-hard negative of the
batch (margin 0.2, Euclidean distance, mean over active triplets); batch 256, Adam 1e-3;
all tensors preloaded, channels last, flush-denormal on; thread count given, or the better of 1..N
by a short trial (--threads 0).  Training split: the first 55,000 of the 60,000.

Prints JSON lines: one per evaluation, one at the end.  Time spent in evaluation is not counted.

  peer.py --mnist DIR --epochs 3                    train for N epochs, evaluate after each
  peer.py --mnist DIR --target 0.99                 train until the k-NN accuracy on the test set
                                                    reaches the target (looked at every --every steps)
"""
import argparse
import gzip
import json
import os
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


def read_idx(folder, name):
    path = os.path.join(folder, name)
    raw = open(path, "rb").read() if os.path.exists(path) else gzip.open(path + ".gz").read()
    dims = raw[3]
    shape = [int.from_bytes(raw[4 + 4 * i:8 + 4 * i], "big") for i in range(dims)]
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * dims).reshape(shape)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 5, padding=2)
        self.conv2 = nn.Conv2d(32, 64, 5, padding=2)
        self.fc1 = nn.Linear(64 * 7 * 7, 128)
        self.fc2 = nn.Linear(128, 64)

    def forward(self, x):
        x = F.relu(F.max_pool2d(self.conv1(x), 2))
        x = F.relu(F.max_pool2d(self.conv2(x), 2))
        x = F.relu(self.fc1(x.flatten(1)))
        return F.normalize(self.fc2(x))


def triplet_loss(z, y, margin):
    """Hardest positive; the nearest negative farther than it, else the farthest negative."""
    d = (2 - 2 * z @ z.t()).clamp_min(1e-12).sqrt()
    same = y[:, None] == y[None, :]
    eye = torch.eye(len(y), dtype=torch.bool)
    d_pos = d.masked_fill(~same | eye, -1.0).max(1)[0]
    d_neg = d.masked_fill(same, float("inf"))
    semi = d_neg.masked_fill(d_neg <= d_pos[:, None], float("inf")).min(1)[0]
    farthest = d.masked_fill(same, -1.0).max(1)[0]
    d_an = torch.where(torch.isinf(semi), farthest, semi)
    loss = F.relu(d_pos - d_an + margin)
    active = loss > 0
    return loss.sum() / active.sum().clamp_min(1)


@torch.no_grad()
def embed(net, x):
    return torch.cat([net(x[i:i + 1000]) for i in range(0, len(x), 1000)])


def knn_accuracy(net, gallery, gallery_y, probes, probes_y, k):
    net.eval()
    g, q = embed(net, gallery), embed(net, probes)
    right = 0
    for i in range(0, len(q), 1000):
        near = gallery_y[(q[i:i + 1000] @ g.t()).topk(k, 1)[1]]
        votes = F.one_hot(near, 10).sum(1)
        # a tie goes to the nearer neighbour
        votes = votes * 1000 + F.one_hot(near[:, 0], 10)
        right += int((votes.argmax(1) == probes_y[i:i + 1000]).sum())
    net.train()
    return right / len(q)


def make(args):
    torch.manual_seed(args.seed)
    net = Net().to(memory_format=torch.channels_last)
    return net, torch.optim.Adam(net.parameters(), lr=args.lr)


def step(net, optimizer, x, y, margin):
    loss = triplet_loss(net(x), y, margin)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    return loss


def best_threads(args, x, y):
    """A trial of a few dozen steps for each thread count; the quickest is taken."""
    speeds = {}
    for threads in range(1, (os.cpu_count() or 1) + 1):
        torch.set_num_threads(threads)
        net, optimizer = make(args)
        times = []
        for i in range(24):
            s = slice(i * args.batch, (i + 1) * args.batch)
            begin = time.perf_counter()
            step(net, optimizer, x[s], y[s], args.margin)
            times.append(time.perf_counter() - begin)
        speeds[threads] = args.batch / sorted(times)[len(times) // 4]
    return max(speeds, key=speeds.get), speeds


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--mnist", required=True, help="folder with the four IDX files")
    p.add_argument("--epochs", type=int, default=0)
    p.add_argument("--target", type=float, default=0.0)
    p.add_argument("--every", type=int, default=50, help="steps between two looks at the test set (with --target)")
    p.add_argument("--max-epochs", type=int, default=20, help="gives up here (with --target)")
    p.add_argument("--batch", type=int, default=256)
    p.add_argument("--lr", type=float, default=1e-3)
    p.add_argument("--margin", type=float, default=0.2)
    p.add_argument("--k", type=int, default=5)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=0, help="0: the better of 1..N by a trial")
    args = p.parse_args()
    if not args.epochs and not args.target:
        p.error("one of --epochs and --target is needed")

    torch.set_flush_denormal(True)
    images = torch.tensor(read_idx(args.mnist, "train-images-idx3-ubyte")[:55000]).float().div_(255)[:, None]
    labels = torch.tensor(read_idx(args.mnist, "train-labels-idx1-ubyte")[:55000].astype(np.int64))
    test = torch.tensor(read_idx(args.mnist, "t10k-images-idx3-ubyte")).float().div_(255)[:, None]
    test_labels = torch.tensor(read_idx(args.mnist, "t10k-labels-idx1-ubyte").astype(np.int64))
    images = images.contiguous(memory_format=torch.channels_last)
    test = test.contiguous(memory_format=torch.channels_last)

    speeds = None
    threads = args.threads
    if threads == 0:
        threads, speeds = best_threads(args, images, labels)
    torch.set_num_threads(threads)
    net, optimizer = make(args)
    net.train()

    seconds = 0.0
    steps = seen = 0
    accuracy = 0.0
    reached = False
    epochs = args.epochs or args.max_epochs
    fastest = float("inf")

    def look(epoch):
        a = knn_accuracy(net, images, labels, test, test_labels, args.k)
        print(json.dumps({"event": "evaluation", "epoch": epoch, "steps": steps, "seconds": round(seconds, 3),
                          "images_seen": seen, "images_per_second": round(seen / seconds, 1),
                          "knn_accuracy": a}), flush=True)
        return a

    for epoch in range(1, epochs + 1):
        order = torch.randperm(len(images))
        begin_epoch = seconds
        for i in range(0, len(order) - args.batch + 1, args.batch):
            begin = time.perf_counter()
            ids = order[i:i + args.batch]
            step(net, optimizer, images[ids], labels[ids], args.margin)
            seconds += time.perf_counter() - begin
            steps += 1
            seen += args.batch
            if args.target and steps % args.every == 0:
                accuracy = look(epoch)
                if accuracy >= args.target:
                    reached = True
                    break
        if reached:
            break
        fastest = min(fastest, (seconds - begin_epoch) / (len(order) // args.batch * args.batch))
        if not args.target:
            accuracy = look(epoch)

    print(json.dumps({"event": "end", "torch": torch.__version__, "threads": threads, "trial": speeds,
                      "steps": steps, "seconds": round(seconds, 3), "images_seen": seen,
                      "images_per_second": round(seen / seconds, 1),
                      "images_per_second_best_epoch": round(1 / fastest, 1) if fastest < float("inf") else None,
                      "knn_accuracy": accuracy,
                      "target": args.target or None, "reached": reached if args.target else None}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
