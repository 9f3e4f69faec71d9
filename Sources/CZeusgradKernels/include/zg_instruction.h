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

// y is the row `result`, a and b are the rows `left` and `right`, c is `constant`. What a gradient
// is has its reason in Operation.swift.
enum zg_operation {
  ZG_COPY,                 // y = a
  ZG_CONSTANT,             // y = c
  ZG_PARAMETER,            // y = parameters[left]
  ZG_ADD,                  // y = a + b
  ZG_ADD_CONSTANT,         // y = a + c
  ZG_SUBTRACT,             // y = a - b
  ZG_CONSTANT_MINUS,       // y = c - a
  ZG_MULTIPLY,             // y = a * b
  ZG_MULTIPLY_CONSTANT,    // y = a * c
  ZG_DIVIDE,               // y = a / b
  ZG_DIVIDE_BY_CONSTANT,   // y = a / c
  ZG_CONSTANT_DIVIDED_BY,  // y = c / a
  ZG_NEGATE,               // y = -a
  // y = a to the power c, by multiplications where c is whole and at most 16 in size
  ZG_POWER,
  ZG_RELU,                 // y = a <= 0 ? 0 : a
  ZG_TANH,
  ZG_EXP,
  ZG_LOG,
  ZG_SIGMOID,
  ZG_SOFTPLUS,
  ZG_SQUARE_ROOT,
  ZG_SIN,
  ZG_COS,
  ZG_RELU_GRADIENT,     // y = b <= 0 ? 0 : a: a arrives, b is the operand or the result of the relu
  ZG_TANH_GRADIENT,     // y = a * (1 - b * b): b is the result of the tanh
  ZG_SIGMOID_GRADIENT,  // y = a * (b * (1 - b)): b is the result of the sigmoid

  // A layer: `inputs` rows from `left` on, `units` rows from `result` on. Of unit u, weight i is
  // parameters[weights + u * step + i] and the bias parameters[bias + u * step]; without a bias
  // (bias < 0) the sum begins with the first product.
  // y_u = activation(((bias + weight_0 * x_0) + weight_1 * x_1) + ...)
  ZG_DENSE,
  // What arrives at the inputs of the layer, dx_i, from dz_u, what arrives at its sums: `units` rows
  // from `left` on, and `inputs` rows from `result` on. dx_i = ((0 + weight_i of the last unit *
  // dz_last) + ...) + weight_i of unit 0 * dz_0; accumulating, it begins with the present dx_i.
  // With an activation, that of the layer below, whose results y_i are the rows from `right` on,
  // the sum then goes through its derivative and dx is the dz of that layer. The dx may take the
  // places of the y (result = right), which are not needed after the gradients of the parameters:
  // a chunk of half the size stays nearer.
  ZG_DENSE_INPUT_GRADIENT,
  // gradient[weights + u * step + i] += sum of dz_u * x_i, gradient[bias + u * step] += sum of dz_u;
  // the dz are the rows from `left` on, the x those from `right` on.
  ZG_DENSE_PARAMETER_GRADIENT,
  ZG_PARAMETER_GRADIENT,  // gradient[result] += sum of a
  ZG_OPERATIONS
};

struct zg_instruction {
  enum zg_operation operation;
  // Not 0: y += instead of y =. Not for ZG_DENSE, and the gradients of parameters always add.
  int32_t accumulate;
  int32_t result, left, right;
  // Of layers only.
  int32_t inputs, units;
  int32_t weights, bias, step;
  // ZG_COPY, which is none, ZG_RELU, ZG_TANH or ZG_SIGMOID.
  enum zg_operation activation;
  double constant;
};

// Runs the instructions in turn over the first `samples` samples of a chunk of `blocks` blocks.
// Rows of elementwise instructions may coincide; those of layers overlap only where it is said.
typedef void zg_run(const struct zg_instruction *code, size_t count, double *rows, size_t blocks,
                    size_t samples, const double *parameters, double *gradient);
