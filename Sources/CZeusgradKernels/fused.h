// sum + a * b with one rounding, the same bits with and without an instruction for it.
#pragma once

// By integers of 128 bits, for processors that have none.
double zg_fused_by_integers(double a, double b, double sum);
