// A compiled program: instructions over rows, run on one chunk of samples at a time.
//
// A chunk has `blocks` blocks of eight lanes, one sample a lane; the lanes after the last sample are
// computed like the others and never counted. A row is one number of every sample, 8 * blocks
// doubles; row r begins at rows + r * 8 * blocks, and the rows are aligned to 64 bytes.
//
// Sums over samples: lane l adds block after block, from zero, and the lanes become
// ((0 + 1) + (2 + 3)) + ((4 + 5) + (6 + 7)), which is added to what `gradient` holds.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "zg_operations.h"

// Layers. They read `inputs` rows and have `units` units. Of unit u, weight i is
// parameters[weights + u * step + i] and the bias parameters[bias + u * step].
//
// ZG_DENSE: the inputs are the rows from `left` on, the results those from `result` on. Without a
// bias (bias < 0) the sum begins with 0. Here and below a product is added with one rounding.
// y_u = activation(((bias + weight_0 * x_0) + weight_1 * x_1) + ...)
//
// ZG_DENSE_INPUT_GRADIENT: what arrives at the inputs of the layer, dx_i, from dz_u, what arrives at
// its sums: `units` rows from `left` on, and `inputs` rows from `result` on.
// dx_i = ((0 + weight_i of the last unit * dz_last) + ...) + weight_i of unit 0 * dz_0; accumulating,
// it begins with the present dx_i. With an activation, that of the layer below, whose results y_i
// are the rows from `right` on, the sum then goes through its derivative and dx is the dz of that
// layer. The dx may take the places of the y (result = right), which are not needed after the
// gradients of the parameters: a chunk of half the size stays nearer.
//
// ZG_DENSE_PARAMETER_GRADIENT: gradient[weights + u * step + i] += sum of dz_u * x_i,
// gradient[bias + u * step] += sum of dz_u; the dz are the rows from `left` on, the x those from
// `right` on.
struct zg_instruction {
  enum zg_operation operation;
  // Not 0: y += instead of y =. Not for ZG_DENSE, and the gradients of parameters always add.
  int32_t accumulate;
  int32_t result, left, right, third;
  // Of layers only.
  int32_t inputs, units;
  int32_t weights, bias, step;
  // ZG_COPY, which is none, or one that has a gradient: see zg_gradient_of.
  enum zg_operation activation;
  double constant;
};

// Runs the instructions in turn over the first `samples` samples of a chunk of `blocks` blocks.
// Rows of elementwise instructions may coincide; those of layers overlap only where it is said.
typedef void zg_run(const struct zg_instruction *code, size_t count, double *rows, size_t blocks,
                    size_t samples, const double *parameters, double *gradient);
