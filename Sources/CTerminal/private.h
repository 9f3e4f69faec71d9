// What tty.c and guard.c share.
#pragma once

#include <stdbool.h>
#include <termios.h>

struct zt_tty {
  int input;
  int output;
  // What to give back to a descriptor that is shared with the shell; -1 when output is our own.
  int found_flags;
  struct termios found;
};
extern struct zt_tty zt_tty;

// True from entering until something starts to give the terminal back.
bool zt_guard_holds(void);
