// curses as a diff engine: it draws into a file in memory, and the program writes the bytes itself.
// With curses on the tty the program would hang in write(2) whenever nobody reads (^S, a dead ssh).

#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "../CNcurses/shim.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

#include "CTerminal.h"

static SCREEN *screen;
static FILE *drawn;
static FILE *nothing;
static bool colored;

bool zt_use_locale(const char *name) {
  return setlocale(LC_CTYPE, name) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int zt_known_colors(const char *term) {
  int status = 0;
  if (setupterm((char *)term, STDOUT_FILENO, &status) != OK) return ZT_UNKNOWN_TERMINAL;
  int colors = tigetnum("colors");
  bool moves = *zt_capability("cup");
  del_curterm(cur_term);
  return !moves ? ZT_CANNOT_MOVE_CURSOR : colors < 0 ? 0 : colors;
}

const char *zt_curses_version(void) {
  return curses_version();
}

static FILE *memory_file(void) {
#ifdef __linux__
  int fd = memfd_create("frame", MFD_CLOEXEC);
  if (fd >= 0) return fdopen(fd, "w+");
#endif
  return tmpfile();
}

static SCREEN *new_screen(const char *term, const char *description) {
  if (!description) return newterm((char *)term, drawn, nothing);
  const char *before = getenv("TERMINFO");
  char *kept = before ? strdup(before) : NULL;
  setenv("TERMINFO", description, 1);
  SCREEN *made = newterm(
      description == zt_description_direct ? "zeusgrad-direct" : "zeusgrad-256", drawn, nothing);
  if (kept) {
    setenv("TERMINFO", kept, 1);
  } else {
    unsetenv("TERMINFO");
  }
  free(kept);
  return made;
}

static void empty_file(void) {
  fflush(drawn);
  if (ftruncate(fileno(drawn), 0) == 0) lseek(fileno(drawn), 0, SEEK_SET);
}

bool zt_curses_open(const char *term, const char *description, bool colors, int columns, int rows) {
  drawn = memory_file();
  nothing = fopen("/dev/null", "r");
  // curses would believe these; it gets the size of the tty below.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  if (drawn && nothing) screen = new_screen(term, description);
  if (!screen) {
    zt_curses_close();
    return false;
  }
  // Without this call curses sends no colour at all.
  colored = colors && has_colors() && start_color() == OK;
  // Lets it clear with what the terminal clears with, though no cell of ours has these colours.
  if (colored) use_default_colors();
  leaveok(stdscr, TRUE);
  resize_term(rows, columns);
  // The first refresh carries curses' own way of entering the screen; ours is written instead.
  refresh();
  empty_file();
  zt_repaint();
  return true;
}

void zt_curses_close(void) {
  if (screen) delscreen(screen);
  if (drawn) fclose(drawn);
  if (nothing) fclose(nothing);
  screen = NULL;
  drawn = nothing = NULL;
}

void zt_curses_resize(int columns, int rows) {
  resize_term(rows, columns);
  zt_repaint();
}

const char *zt_capability(const char *name) {
  static char text[128];
  const char *from = tigetstr((char *)name);
  size_t length = 0;
  if (!from || from == (const char *)-1) from = "";
  while (*from && length < sizeof text - 1) {
    const char *end = from[0] == '$' && from[1] == '<' ? strchr(from, '>') : NULL;
    if (end) {
      from = end + 1;
    } else {
      text[length++] = *from++;
    }
  }
  text[length] = 0;
  return text;
}

int zt_pair_limit(void) {
  if (!colored) return 0;
#if NCURSES_EXT_COLORS
  return COLOR_PAIRS < 65536 ? COLOR_PAIRS : 65536;
#else
  return COLOR_PAIRS < 256 ? COLOR_PAIRS : 256;
#endif
}

void zt_define_pair(int pair, int foreground, int background) {
#if NCURSES_EXT_COLORS
  init_extended_pair(pair, foreground, background);
#else
  init_pair((short)pair, (short)foreground, (short)background);
#endif
}

void zt_forget_pairs(void) {
#if NCURSES_EXT_COLORS
  reset_color_pairs();
#endif
}

void zt_put_row(int row, const struct zt_cell *cells, int count) {
  static cchar_t *line;
  static int capacity;
  if (count > capacity) {
    cchar_t *larger = realloc(line, (size_t)count * sizeof *line);
    if (!larger) return;
    line = larger;
    capacity = count;
  }
  for (int i = 0; i < count; i++) {
    wchar_t scalar = (wchar_t)cells[i].scalar;
    // Whatever is not one column wide here would move the rest of the row.
    if (scalar < ' ' || (scalar >= 0x7f && wcwidth(scalar) != 1)) scalar = '?';
    wchar_t text[2] = {scalar, 0};
    attr_t look = (cells[i].bold ? WA_BOLD : 0) | (cells[i].reverse ? WA_REVERSE : 0);
#if NCURSES_EXT_COLORS
    int pair = cells[i].pair;
    setcchar(&line[i], text, look, (short)(pair < 32767 ? pair : 32767), &pair);
#else
    setcchar(&line[i], text, look, (short)cells[i].pair, NULL);
#endif
  }
  mvadd_wchnstr(row, 0, line, count);
}

void zt_repaint(void) {
  erase();
  clearok(curscr, TRUE);
}

size_t zt_make_frame(void) {
  refresh();
  fflush(drawn);
  off_t end = lseek(fileno(drawn), 0, SEEK_END);
  return end > 0 ? (size_t)end : 0;
}

size_t zt_take_frame(uint8_t *bytes, size_t capacity) {
  ssize_t count = pread(fileno(drawn), bytes, capacity, 0);
  empty_file();
  return count > 0 ? (size_t)count : 0;
}
