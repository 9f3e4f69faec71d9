// Signals become bytes in a pipe that the main loop polls, on whichever thread they are delivered.

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "CTerminal.h"

// In the order of Swift's `Signal`: what a screen has to know, then what ends the program.
static const int numbers[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP, SIGQUIT};
enum { NUMBERS = sizeof numbers / sizeof *numbers, FIRST_END = 3 };

static int ends[2] = {-1, -1};
// When the first signal that asks the program to end arrived, in milliseconds; 0: none has.
static atomic_llong asked_to_end;

static long long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000 + 1;
}

static void deliver(int number) {
  int error = errno;
  if (number == SIGINT || number == SIGTERM || number == SIGHUP || number == SIGQUIT) {
    long long now = milliseconds();
    long long first = 0;
    // The second one ends a program that is stuck. Signals that come together (the kernel's and the
    // shell's SIGHUP for one closed window) are one.
    if (!atomic_compare_exchange_strong(&asked_to_end, &first, now) && now - first >= 100) {
      zt_die(number);
    }
  }
  unsigned char byte = (unsigned char)number;
  if (write(ends[1], &byte, 1) < 0) {
    // A full pipe wakes the main loop as well.
  }
  errno = error;
}

static void handle(int number) {
  struct sigaction action, found;
  memset(&action, 0, sizeof action);
  action.sa_handler = deliver;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  // What was ignored at the start stays ignored: nohup, and jobs of a shell without job control.
  // But nobody means to keep a program from drawing for the size that its terminal has.
  bool is_of_screen = number == SIGWINCH || number == SIGCONT;
  if (sigaction(number, NULL, &found) == 0 && (is_of_screen || found.sa_handler != SIG_IGN)) {
    sigaction(number, &action, NULL);
  }
}

int zt_signals_open(bool has_screen) {
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  sigset_t handled;
  sigemptyset(&handled);
  for (int i = has_screen ? 0 : FIRST_END; i < NUMBERS; i++) {
    handle(numbers[i]);
    sigaddset(&handled, numbers[i]);
  }
  // Whoever started us may have blocked them; then neither ^C nor a shutdown would end the program.
  sigprocmask(SIG_UNBLOCK, &handled, NULL);
  // Without a screen to give back, a reader that goes away ends the program as it ends any tool.
  if (has_screen) signal(SIGPIPE, SIG_IGN);
  return ends[0];
}

size_t zt_signals_take(uint8_t *signals, size_t capacity) {
  ssize_t count = read(ends[0], signals, capacity);
  return count > 0 ? (size_t)count : 0;
}

void zt_signals_decline(void) {
  atomic_store(&asked_to_end, 0);
}

int zt_signal_number(int index) {
  return numbers[index];
}

static void by_default(int number) {
  sigset_t set;
  signal(number, SIG_DFL);
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

bool zt_can_stop(void) {
  // The system itself ignores SIGTSTP where nobody could (POSIX: an orphaned process group).
  pid_t parent = getppid();
  return getsid(parent) == getsid(0) && getpgid(parent) != getpgrp();
}

void zt_stop(void) {
  struct sigaction found;
  sigaction(SIGTSTP, NULL, &found);
  if (found.sa_handler == SIG_IGN) return;
  by_default(SIGTSTP);
  sigaction(SIGTSTP, &found, NULL);
}

_Noreturn void zt_die(int number) {
  zt_guard_leave();
  by_default(number);
  _exit(128 + number);
}
