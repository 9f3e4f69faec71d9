// The wide-character curses of the system. Only the C target CTerminal includes this: the macros,
// globals and variadic functions of curses.h do not survive the way into Swift.
#pragma once

#define NCURSES_WIDECHAR 1
#ifdef __APPLE__
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <curses.h>
#include <term.h>
// term.h makes macros of ordinary words.
#undef columns
#undef lines
