#pragma once

#include <span>

namespace likeness {

/// Adjusted mutual information of two partitions of the same things (Vinh, Epps and Bailey 2010, "Information
/// theoretic measures for clusterings comparison", equation 24 for the expectation), adjusted by the
/// arithmetic mean of the entropies: 1 for the same partition, about 0 for chance, may be negative. Labels
/// are any numbers. 1 for nothing, and where both partitions are one cluster or both only single things.
/// Error wrongUsage for different sizes.
double adjustedMutualInformation(std::span<const int> found, std::span<const int> truth);

}  // namespace likeness
