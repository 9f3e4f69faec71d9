// The terminal as a device: opened once, read and written without ever blocking.

#ifdef __linux__
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"
#include "private.h"

struct zt_tty zt_tty = {.input = -1, .output = -1, .found_flags = -1};

// Whether nothing would stop the process when it changes the terminal in the background, where
// the terminal is another's.
static bool is_never_stopped(void) {
  struct sigaction found;
  sigset_t blocked;
  return (sigaction(SIGTTOU, NULL, &found) == 0 && found.sa_handler == SIG_IGN) ||
         (sigprocmask(SIG_BLOCK, NULL, &blocked) == 0 && sigismember(&blocked, SIGTTOU) == 1);
}

int zt_tty_open_input(void) {
  if (!isatty(STDIN_FILENO)) return ZT_INPUT_NOT_A_TERMINAL;
  if ((fcntl(STDIN_FILENO, F_GETFL) & O_ACCMODE) == O_WRONLY) return ZT_INPUT_NOT_READABLE;
  if (tcgetattr(STDIN_FILENO, &zt_tty.found) != 0) return ZT_TERMINAL_FAILED;
  zt_tty.input = STDIN_FILENO;
  if (!zt_tty_foreground() && is_never_stopped()) return ZT_IN_BACKGROUND;
  zt_tty.output = -1;
  zt_tty.found_flags = -1;
  return 0;
}

int zt_tty_open(void) {
  if (isatty(STDIN_FILENO) && !isatty(STDOUT_FILENO)) return ZT_OUTPUT_NOT_A_TERMINAL;
  int trouble = zt_tty_open_input();
  if (trouble != 0) return trouble;
  // O_NONBLOCK belongs to the open file, which standard output shares with the shell; so it is set
  // on one of our own, and on the shared one only where the device cannot be opened (after su).
  char name[256];
  if (ttyname_r(STDOUT_FILENO, name, sizeof name) == 0) {
    zt_tty.output = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  }
  if (zt_tty.output < 0) {
    zt_tty.found_flags = fcntl(STDOUT_FILENO, F_GETFL);
    zt_tty.output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  }
  return zt_tty.output < 0 ? ZT_TERMINAL_FAILED : 0;
}

void zt_tty_close(void) {
  if (zt_tty.output >= 0) close(zt_tty.output);
  zt_tty.input = zt_tty.output = -1;
}

int zt_tty_output(void) {
  return zt_tty.output;
}

bool zt_tty_foreground(void) {
  pid_t group = tcgetpgrp(zt_tty.input);
  return group < 0 || group == getpgrp();
}

bool zt_tty_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(zt_tty.output, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
    return false;
  }
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

long zt_tty_read(uint8_t *bytes, size_t capacity) {
  // A terminal that has vanished polls as readable with nothing (0 or EIO) to read. Looked at
  // twice, because input that somebody flushes in between looks the same once.
  for (int attempt = 0; attempt < 2; attempt++) {
    struct pollfd wait = {.fd = zt_tty.input, .events = POLLIN};
    if (poll(&wait, 1, 0) <= 0) return 0;
    if (wait.revents & (POLLHUP | POLLERR | POLLNVAL)) return -1;
    int available = 0;
    if (ioctl(zt_tty.input, FIONREAD, &available) != 0 || available <= 0) continue;
    ssize_t count = read(zt_tty.input, bytes, capacity);
    if (count > 0) return count;
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    return -1;
  }
  return -1;
}

bool zt_tty_read_end(void) {
  struct pollfd wait = {.fd = zt_tty.input, .events = POLLIN};
  uint8_t byte;
  return poll(&wait, 1, 0) > 0 && !(wait.revents & (POLLHUP | POLLERR | POLLNVAL)) &&
         read(zt_tty.input, &byte, 1) == 0;
}

long zt_tty_write(const uint8_t *bytes, size_t count) {
  // A thread that crashes gives the terminal back while this one still draws.
  if (!zt_guard_holds()) return 0;
  ssize_t written = write(zt_tty.output, bytes, count);
  if (written >= 0) return written;
  return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : -1;
}
