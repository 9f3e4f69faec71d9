// What Swift needs from C to borrow a terminal: curses as a diff engine, the tty, a restore that is
// safe in signal handlers, and signals as bytes in a pipe. There is one terminal in a process; all
// of it is for the main thread, unless stated otherwise.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Locale

// Sets LC_CTYPE and nothing else (a decimal comma would corrupt files); true when it is UTF-8.
bool zt_use_locale(const char *name);

// MARK: curses, drawing into memory

extern const char *const zt_description_256;
extern const char *const zt_description_direct;

// The number of colours that terminfo gives a terminal (0: none), or:
enum { ZT_UNKNOWN_TERMINAL = -1, ZT_CANNOT_MOVE_CURSOR = -2 };
int zt_known_colors(const char *term);

// Such as "ncurses 6.4.20221231".
const char *zt_curses_version(void);

// Starts curses for a terminal with its installed description (NULL) or an embedded one.
bool zt_curses_open(const char *term, const char *description, bool colors, int columns, int rows);
void zt_curses_close(void);
void zt_curses_resize(int columns, int rows);

// A terminfo string without its padding marks; "" when the terminal has no such thing.
const char *zt_capability(const char *name);

// Pairs 1..<zt_pair_limit() can be defined; 0 when there are no colours.
int zt_pair_limit(void);
void zt_define_pair(int pair, int foreground, int background);
void zt_forget_pairs(void);

struct zt_cell {
  uint32_t scalar;
  int32_t pair;
  bool bold;
  bool reverse;
};
void zt_put_row(int row, const struct zt_cell *cells, int count);

// Makes the next frame paint everything; what is not put again before is blank.
void zt_repaint(void);

// Turns what changed into bytes and says how many; zt_take_frame hands them over.
size_t zt_make_frame(void);
size_t zt_take_frame(uint8_t *bytes, size_t capacity);

// MARK: Limits

enum { ZT_FILE_SIZE, ZT_OPEN_FILES, ZT_MEMORY };
// The limit of a resource, as far as it can be raised; -1: there is none.
long long zt_limit(int resource);
// Whether this many files more (at most 32) could be opened.
bool zt_can_open(int count);
// Whether a thread could be started beside this one.
bool zt_can_start_thread(void);
// Calls a function, where the stack is small on a thread that has a larger one; a file that may not
// grow does not end it, no thread becomes less nice than the one that makes it, and what is printed
// is written by fflush.
void zt_run(void (*body)(void));

// MARK: The tty

// Opens the terminal without changing anything. 0, or why not:
enum {
  ZT_INPUT_NOT_A_TERMINAL = 1,
  ZT_INPUT_NOT_READABLE,
  ZT_OUTPUT_NOT_A_TERMINAL,
  ZT_IN_BACKGROUND,
  ZT_TERMINAL_FAILED
};
int zt_tty_open(void);
// The same for keys alone: nothing will be drawn, and standard output may be anything.
int zt_tty_open_input(void);
void zt_tty_close(void);
int zt_tty_output(void);
bool zt_tty_foreground(void);
// False when the terminal does not know its size.
bool zt_tty_size(int *columns, int *rows);
// Bytes moved without blocking; 0 when it would block; -1 when the terminal is gone.
long zt_tty_read(uint8_t *bytes, size_t capacity);
// Where lines are read: takes a ^D at the start of one; false when the terminal is gone.
bool zt_tty_read_end(void);
long zt_tty_write(const uint8_t *bytes, size_t count);

// MARK: The guard

// What leaving writes, and the program's name in what a crash says. The text must fit 512 bytes.
void zt_guard_prepare(const char *program, const char *restore, bool flushes_input);
// Raw mode, stderr captured, crash handlers: from here on every way out gives the terminal back.
// Called again without leaving it sets raw mode again.
void zt_guard_enter(void);
// Lets the terminal's own driver read a line, with echo, until zt_guard_enter is called again.
void zt_guard_read_lines(void);
// Sets raw mode again where another program has ended it; true when it had to.
bool zt_guard_mend(void);
// Gives the terminal back and shows what was written to stderr; once, however often it is called.
// Safe in signal handlers and on every thread.
void zt_guard_leave(void);
// A stack for signal handlers on the calling thread: without it a stack overflow there cannot be
// handled. Every thread that runs foreign or deep work calls it; calling it again is free.
void zt_guard_thread(void);

// MARK: Signals

// Signal numbers arrive as bytes in the pipe that is returned (-1: it could not be made); without a
// screen only those that ask the program to end.
int zt_signals_open(bool has_screen);
size_t zt_signals_take(uint8_t *signals, size_t capacity);
// The program goes on although it was asked to end: the next signal does not find it stuck.
void zt_signals_decline(void);
// The number of the signal at an index in Swift's `Signal`.
int zt_signal_number(int index);
// Whether somebody could continue the process after a stop: a shell of the same session.
bool zt_can_stop(void);
// Stops the process as if nobody had handled SIGTSTP; returns when it is continued.
void zt_stop(void);
// Gives the terminal back and ends the process by this signal.
_Noreturn void zt_die(int signal);
