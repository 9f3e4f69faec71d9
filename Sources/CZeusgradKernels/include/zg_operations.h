// The operations of compiled programs, one row each: the enumeration, the steps of the interpreter,
// the functions over rows and over one number, and what Swift asks are made from these rows.
#pragma once

// y is the row `result` of an instruction, a, b and d are the rows `left`, `right` and `third`, and c
// is `constant`.
// The kinds of rows:
//
// LANES     y = value, lane by lane.
// MAPPED    y = name(a), by the function zg_name8 and, over one number, zg_name1.
// GRADIENT  As LANES: what passes of a, which arrives at an activation, where b is its result. With
//           such a row a layer can have the activation, which is the rectifier or is MAPPED.
// STEP      A step written by hand, in steps.inc.
//
// `operands` is how many of a, b and d are read, and `formula` says it to people: A, B, C and D stand
// for a, b, c and d, P for parameter `left`. Of layers, which read many rows, Swift works both out.
#define ZG_EACH_OPERATION(LANES, MAPPED, GRADIENT, STEP) \
  LANES(ZG_COPY, copy, 1, "A", a) \
  LANES(ZG_ADD, add, 2, "A + B", a + b) \
  LANES(ZG_ADD_CONSTANT, add_constant, 1, "A + C", a + c) \
  LANES(ZG_SUBTRACT, subtract, 2, "A − B", a - b) \
  LANES(ZG_CONSTANT_MINUS, constant_minus, 1, "C − A", c - a) \
  LANES(ZG_MULTIPLY, multiply, 2, "A · B", a * b) \
  LANES(ZG_MULTIPLY_CONSTANT, multiply_constant, 1, "A · C", a * c) \
  LANES(ZG_DIVIDE, divide, 2, "A / B", a / b) \
  LANES(ZG_DIVIDE_BY_CONSTANT, divide_by_constant, 1, "A / C", a / c) \
  LANES(ZG_CONSTANT_DIVIDED_BY, constant_divided_by, 1, "C / A", c / a) \
  LANES(ZG_NEGATE, negate, 1, "−A", -a) \
  /* By multiplications where c is 1, 2, 3 or 4, and a division where it is -1. */ \
  STEP(ZG_POWER, power, 1, "A ^ C") \
  /* With one rounding. */ \
  LANES(ZG_ADDING_PRODUCT, adding_product, 3, "A + B · D", zg_adding_product8(a, b, d)) \
  LANES(ZG_ADDING_MULTIPLE, adding_multiple, 2, "A + B · C", zg_adding_product8(a, b, zg_splat(c))) \
  /* a <= 0 ? 0 : a, so that NaN stays NaN. */ \
  LANES(ZG_RELU, relu, 1, "relu A", zg_gate(a, a)) \
  MAPPED(ZG_TANH, tanh) \
  MAPPED(ZG_EXP, exp) \
  MAPPED(ZG_LOG, log) \
  MAPPED(ZG_SIGMOID, sigmoid) /* 1 / (1 + e^-a) */ \
  MAPPED(ZG_SOFTPLUS, softplus) /* log(1 + e^a) */ \
  LANES(ZG_SQUARE_ROOT, square_root, 1, "sqrt A", zg_square_root(a)) \
  MAPPED(ZG_SIN, sin) \
  MAPPED(ZG_COS, cos) \
  LANES(ZG_ABS, abs, 1, "abs A", zg_abs8(a)) \
  LANES(ZG_MAX, max, 2, "max A, B", zg_max8(a, b)) \
  LANES(ZG_MIN, min, 2, "min A, B", zg_min8(a, b)) \
  LANES(ZG_CLAMP, clamp, 3, "clamp A, B, D", zg_min8(zg_max8(a, b), d)) \
  LANES(ZG_SELECT, select, 3, "select A, B, D", zg_select8(ZG_MASK(a > 0.0), b, d)) \
  LANES(ZG_POWER_OF_VALUES, power_of_values, 2, "A ^ B", zg_power8(a, b)) \
  LANES(ZG_LEAKY_RELU, leaky_relu, 1, "leaky_relu A, C", zg_select8(ZG_MASK(a > 0.0), a, a * c)) \
  LANES(ZG_ELU, elu, 1, "elu A, C", zg_elu8(a, zg_splat(c))) \
  MAPPED(ZG_GELU, gelu) /* a normcdf(a) */ \
  MAPPED(ZG_SILU, silu) /* a / (1 + e^-a) */ \
  MAPPED(ZG_NORMCDF, normcdf) /* of the standard normal distribution */ \
  /* Here end those that Swift's table has too, in the same order. */ \
  LANES(ZG_CONSTANT, constant, 0, "C", zg_splat(c)) \
  LANES(ZG_PARAMETER, parameter, 0, "P", zg_splat(chunk->parameters[it->left])) \
  LANES(ZG_LARGER_GRADIENT, larger_gradient, 3, "A where B > D, half where B = D", \
        zg_larger_gradient8(a, b, d)) \
  /* b may be the operand too. */ \
  GRADIENT(ZG_RELU_GRADIENT, relu_gradient, ZG_RELU, "A where B > 0", zg_gate(b, a)) \
  GRADIENT(ZG_TANH_GRADIENT, tanh_gradient, ZG_TANH, "A · (1 − B²)", a * (1.0 - b * b)) \
  GRADIENT(ZG_SIGMOID_GRADIENT, sigmoid_gradient, ZG_SIGMOID, "A · B · (1 − B)", \
           a * (b * (1.0 - b))) \
  STEP(ZG_DENSE, dense, 0, "") \
  STEP(ZG_DENSE_INPUT_GRADIENT, dense_input_gradient, 0, "") \
  STEP(ZG_DENSE_PARAMETER_GRADIENT, dense_parameter_gradient, 0, "") \
  /* gradient[result] += sum of a; the means are made of the sums in the end. */ \
  STEP(ZG_PARAMETER_GRADIENT, parameter_gradient, 1, "mean A") \
  /* gradient[result] += sum of a * b, each added to its lane with one rounding. */ \
  STEP(ZG_PRODUCT_GRADIENT, product_gradient, 2, "mean A × B")

// For the kinds of rows that do not matter somewhere.
#define ZG_NOTHING(...)

#define ZG_ENUMERATOR(operation, ...) operation,
enum zg_operation {
  ZG_EACH_OPERATION(ZG_ENUMERATOR, ZG_ENUMERATOR, ZG_ENUMERATOR, ZG_ENUMERATOR)
  ZG_OPERATIONS
};
#undef ZG_ENUMERATOR

struct zg_facts {
  int operands;
  const char *formula;
};

// What the row of an operation says.
struct zg_facts zg_facts_of(enum zg_operation operation);

// The gradient of an activation that a layer can have; ZG_OPERATIONS, which is none, of the others.
enum zg_operation zg_gradient_of(enum zg_operation operation);
