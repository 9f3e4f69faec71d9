#pragma once

// sin(|x| + quarters pi/2) for any x; NaN for infinities and NaN.
double zg_large_angle(double size, unsigned quarters);
