#include "zg_operations.h"

#define ZG_LANES(operation, name, operands, formula, value) [operation] = {operands, formula},
#define ZG_MAPPED(operation, name) [operation] = {1, #name " A"},
#define ZG_GRADIENT(operation, name, activation, formula, value) [operation] = {2, formula},
#define ZG_STEP(operation, name, operands, formula) [operation] = {operands, formula},
static const struct zg_facts facts[ZG_OPERATIONS] = {
  ZG_EACH_OPERATION(ZG_LANES, ZG_MAPPED, ZG_GRADIENT, ZG_STEP)
};

struct zg_facts zg_facts_of(enum zg_operation operation) {
  return facts[operation];
}

enum zg_operation zg_gradient_of(enum zg_operation operation) {
  switch (operation) {
#define ZG_ANSWER(gradient, name, activation, formula, value) case activation: return gradient;
  ZG_EACH_OPERATION(ZG_NOTHING, ZG_NOTHING, ZG_ANSWER, ZG_NOTHING)
  default: return ZG_OPERATIONS;
  }
}
