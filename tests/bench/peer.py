#!/usr/bin/python3
"""The peer: the same task in plain Python with Debian's python3-torch, as quick as plain Python gets.

Two 5x5 convolutions (32 and 64 channels), each with 2x2 max-pooling and ReLU, dense 128, dense 64,
L2-normalised. Triplet loss with the hardest positive and a semi-hard negative of the batch: Euclidean
distance, margin 0.2, mean over active triplets. Batch 256, Adam 1e-3, the first 55,000 training
pictures, no augmentation.

What is done for its speed: all tensors in memory beforehand, channels last, flush-denormal, gradients
dropped rather than zeroed, pooling before ReLU, the best thread count by a trial. Neither the trial nor
evaluation is counted as time.

  peer.py --mnist DIR --epochs 3      trains 3 epochs, evaluates after each
  peer.py --mnist DIR --target 0.99   trains until the k-NN accuracy on the test set gets there

Prints a line of JSON per evaluation, and one at the end.
"""
import argparse
import gzip
import json
import os
import sys
import time

try:
    import numpy as np
    import torch
    import torch.nn as nn
    import torch.nn.functional as F
except ImportError as error:
    sys.exit(f"peer.py: {error}. It needs Debian's PyTorch: apt-get install python3-torch")

TRAINING_PICTURES = 55000
CLASSES = 10


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


def triplet_loss(embeddings, labels, margin):
    """Of each anchor the farthest positive, and the nearest negative beyond it, else the farthest."""
    distances = (2 - 2 * embeddings @ embeddings.t()).clamp_min(1e-12).sqrt()
    same = labels[:, None] == labels[None, :]
    itself = torch.eye(len(labels), dtype=torch.bool)
    positive = distances.masked_fill(~same | itself, -1.0).max(1)[0]
    beyond = distances.masked_fill(same | (distances <= positive[:, None]), float("inf")).min(1)[0]
    farthest = distances.masked_fill(same, -1.0).max(1)[0]
    negative = torch.where(torch.isinf(beyond), farthest, beyond)
    loss = F.relu(positive - negative + margin)
    return loss.sum() / (loss > 0).sum().clamp_min(1)


class Trainer:
    def __init__(self, args):
        torch.manual_seed(args.seed)
        self.margin = args.margin
        self.net = Net().to(memory_format=torch.channels_last)
        self.optimizer = torch.optim.Adam(self.net.parameters(), lr=args.lr)

    def step(self, images, labels):
        loss = triplet_loss(self.net(images), labels, self.margin)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self.optimizer.step()

    @torch.no_grad()
    def embed(self, images):
        return torch.cat([self.net(part) for part in images.split(1000)])

    def knn_accuracy(self, data, k):
        """Majority of the k nearest training pictures; a tie goes to the class of the nearest."""
        gallery, probes = self.embed(data.images), self.embed(data.test_images)
        right = 0
        for part, truth in zip(probes.split(1000), data.test_labels.split(1000)):
            near = data.labels[(part @ gallery.t()).topk(k, 1)[1]]
            votes = 1000 * F.one_hot(near, CLASSES).sum(1) + F.one_hot(near[:, 0], CLASSES)
            right += int((votes.argmax(1) == truth).sum())
        return right / len(probes)


class Data:
    def __init__(self, folder):
        self.images = self.pictures(folder, "train-images-idx3-ubyte")[:TRAINING_PICTURES]
        self.labels = self.classes(folder, "train-labels-idx1-ubyte")[:TRAINING_PICTURES]
        self.test_images = self.pictures(folder, "t10k-images-idx3-ubyte")
        self.test_labels = self.classes(folder, "t10k-labels-idx1-ubyte")

    @staticmethod
    def idx(folder, name):
        path = os.path.join(folder, name)
        with open(path, "rb") if os.path.exists(path) else gzip.open(path + ".gz") as file:
            raw = file.read()
        dimensions = raw[3]
        shape = np.frombuffer(raw, ">u4", dimensions, 4)
        return np.frombuffer(raw, np.uint8, offset=4 + 4 * dimensions).reshape(shape)

    @classmethod
    def pictures(cls, folder, name):
        scaled = torch.tensor(cls.idx(folder, name)).float().div_(255)[:, None]
        return scaled.contiguous(memory_format=torch.channels_last)

    @classmethod
    def classes(cls, folder, name):
        return torch.tensor(cls.idx(folder, name).astype(np.int64))


def trial(args, data):
    """Pictures a second by thread count, from the lower quartile of a few dozen step times."""
    speeds = {}
    for threads in range(1, len(os.sched_getaffinity(0)) + 1):
        torch.set_num_threads(threads)
        trainer = Trainer(args)
        times = []
        for i in range(24):
            rows = slice(i * args.batch, (i + 1) * args.batch)
            begin = time.perf_counter()
            trainer.step(data.images[rows], data.labels[rows])
            times.append(time.perf_counter() - begin)
        speeds[threads] = round(args.batch / sorted(times)[len(times) // 4], 1)
    return speeds


def tell(event, progress, accuracy, **more):
    speed = round(progress["images_seen"] / progress["seconds"], 1)
    print(json.dumps({"event": event, **progress, "images_per_second": speed, "knn_accuracy": accuracy, **more}),
          flush=True)


def evaluate(trainer, data, args, progress):
    accuracy = trainer.knn_accuracy(data, args.k)
    tell("evaluation", progress, accuracy)
    return accuracy


def train(args, data):
    """Trains until the epochs are over or the target is reached; returns how far it came."""
    trainer = Trainer(args)
    progress = {"epoch": 0, "steps": 0, "seconds": 0.0, "images_seen": 0}
    accuracy = 0.0
    for epoch in range(1, (args.epochs or args.max_epochs) + 1):
        progress["epoch"] = epoch
        order = torch.randperm(len(data.images))
        for rows in order[:len(order) // args.batch * args.batch].split(args.batch):
            begin = time.perf_counter()
            trainer.step(data.images[rows], data.labels[rows])
            progress["seconds"] += time.perf_counter() - begin
            progress["steps"] += 1
            progress["images_seen"] += len(rows)
            if args.target and progress["steps"] % args.every == 0:
                accuracy = evaluate(trainer, data, args, progress)
                if accuracy >= args.target:
                    return progress, accuracy
        if not args.target:
            accuracy = evaluate(trainer, data, args, progress)
    return progress, accuracy


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mnist", required=True, metavar="DIR", help="folder with the four IDX files")
    goal = parser.add_mutually_exclusive_group(required=True)
    goal.add_argument("--epochs", type=int)
    goal.add_argument("--target", type=float, help="k-NN accuracy on the test set")
    parser.add_argument("--every", type=int, default=50, help="with --target: steps between two evaluations")
    parser.add_argument("--max-epochs", type=int, default=20, help="with --target: gives up here")
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--margin", type=float, default=0.2)
    parser.add_argument("--k", type=int, default=5, help="neighbours that vote")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=0, help="0: the best by a trial")
    args = parser.parse_args()

    torch.set_flush_denormal(True)
    data = Data(args.mnist)
    speeds = {} if args.threads else trial(args, data)
    threads = args.threads or max(speeds, key=speeds.get)
    torch.set_num_threads(threads)
    progress, accuracy = train(args, data)
    tell("end", progress, accuracy, torch=torch.__version__, threads=threads, trial=speeds,
         reached=accuracy >= args.target if args.target else None)


if __name__ == "__main__":
    main()
