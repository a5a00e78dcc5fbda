#pragma once

#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/project/map_config.h"
#include "engine/project/neighbour_table.h"

namespace likeness {

/// UMAP (McInnes, Healy and Melville 2018) of the rows: a fuzzy graph of `config.neighbours` nearest rows
/// (each row itself counted, as in the reference implementation), laid out from config.start, else from the
/// graph's spectrum, else, where it is not connected, from the principal components. `iterations` are epochs:
/// by default 200 above 10,000 rows, else 500. From config.start a map moves by small steps, so that it stays
/// recognisable. With config.labels, rows of one label are drawn together.
/// `progress` hears frames some times a second on the caller's thread. Stopped: the places there are, at the
/// start zeros. Errors: impossibleValue for settings out of range, labels or a start of the wrong length, and
/// naming the first row that is not finite.
MapResult umapOf(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop = {},
                 const MapProgress& progress = {});

/// The same with neighbours that are known: at least config.neighbours - 1 of every row.
MapResult umapOf(const Matrix& vectors, const NeighbourTable& neighbours, const MapConfig& config,
                 const std::stop_token& stop = {}, const MapProgress& progress = {});

/// Places for new rows in a finished map of `base`, which does not move. `config` is the map's. Stopped: the
/// weighted means of their neighbours' places, or nothing (no rows) when those are not known yet.
Matrix placeByUmap(const Matrix& probes, const Matrix& base, const Matrix& places, const MapConfig& config,
                   const std::stop_token& stop = {});

}  // namespace likeness
