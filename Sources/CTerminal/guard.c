// Gives the terminal back, whatever happens. Everything that leaving does is async-signal-safe.

#ifdef __linux__
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "CTerminal.h"
#include "private.h"

static const struct {
  int number;
  const char *name;
} fatal[] = {{SIGILL, "SIGILL"}, {SIGTRAP, "SIGTRAP"}, {SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"},
               {SIGFPE, "SIGFPE"}, {SIGABRT, "SIGABRT"}, {SIGSYS, "SIGSYS"},
               // No crashes, but they end a program that does not expect them.
               {SIGUSR1, "SIGUSR1"}, {SIGUSR2, "SIGUSR2"}, {SIGALRM, "SIGALRM"},
               {SIGVTALRM, "SIGVTALRM"}, {SIGPROF, "SIGPROF"}, {SIGXCPU, "SIGXCPU"},
#ifdef __linux__
               {SIGIO, "SIGIO"}, {SIGPWR, "SIGPWR"}, {SIGSTKFLT, "SIGSTKFLT"},
#endif
};
enum { FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction found_actions[FATAL];
static char program[64];
static char restore[512];
static bool flushes_input;

enum { FREE, OURS, LEAVING };
static atomic_int state = FREE;

// MARK: stderr while the screen is ours

static int captured = -1;
static int found_stderr = -1;

static void capture_stderr(void) {
  struct stat error, output;
  // Only what would be drawn over the screen: a stderr that goes elsewhere keeps going there.
  if (fstat(STDERR_FILENO, &error) != 0 || fstat(zt_tty.output, &output) != 0) return;
  if (!S_ISCHR(error.st_mode) || error.st_rdev != output.st_rdev) return;
  if (captured < 0) {
#ifdef __linux__
    captured = memfd_create("stderr", MFD_CLOEXEC);
#else
    FILE *file = tmpfile();
    captured = file ? fcntl(fileno(file), F_DUPFD_CLOEXEC, 3) : -1;
    if (file) fclose(file);
#endif
  }
  if (captured < 0) return;
  found_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (found_stderr >= 0) dup2(captured, STDERR_FILENO);
}

static void send(const char *bytes, size_t count, int milliseconds) {
  while (count > 0) {
    ssize_t written = write(zt_tty.output, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EINTR) {
      continue;
    } else if (written < 0 && errno == EAGAIN && milliseconds > 0) {
      struct pollfd wait = {.fd = zt_tty.output, .events = POLLOUT};
      poll(&wait, 1, 10);
      milliseconds -= 10;
    } else {
      return;
    }
  }
}

// The end of what was captured, with nothing in it that a terminal would obey.
static void replay_stderr(void) {
  if (found_stderr < 0) return;
  dup2(found_stderr, STDERR_FILENO);
  close(found_stderr);
  found_stderr = -1;
  off_t end = lseek(captured, 0, SEEK_END);
  off_t from = end > 8192 ? end - 8192 : 0;
  unsigned char part[256];
  unsigned char before = 0;
  ssize_t count;
  while ((count = pread(captured, part, sizeof part, from)) > 0) {
    for (ssize_t i = 0; i < count; i++) {
      unsigned char byte = part[i];
      bool control = (byte < ' ' && byte != '\n' && byte != '\t') || byte == 0x7f;
      // C1 controls, which are two bytes in UTF-8; and half a character is not a control.
      if (before == 0xc2 && byte >= 0x80 && byte < 0xa0) control = true;
      if (control) part[i] = '?';
      before = byte;
    }
    send((char *)part, (size_t)count, 200);
    from += count;
  }
  if (ftruncate(captured, 0) == 0) lseek(captured, 0, SEEK_SET);
}

// MARK: Crashes

static void say(const char *text) {
  if (zt_tty.output >= 0) send(text, strlen(text), 100);
}

static void leave(int crash);

static void crashed(int number, siginfo_t *info, void *context) {
  (void)info, (void)context;
  leave(number);
  // By the default action, not by the handler that was found: Swift's own would use the terminal
  // for its questions. The signal is blocked until this returns.
  signal(number, SIG_DFL);
  raise(number);
}

static void watch_fatal(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crashed;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FATAL; i++) {
    sigaction(fatal[i].number, &action, &found_actions[i]);
    // Whoever started us with a signal ignored wants it to stay ignored.
    if (found_actions[i].sa_handler == SIG_IGN) sigaction(fatal[i].number, &found_actions[i], NULL);
  }
}

// MARK: Entering and leaving

void zt_guard_prepare(const char *name, const char *text, bool flushes) {
  static bool registered;
  // For code that calls exit in between.
  if (!registered) registered = atexit(zt_guard_leave) == 0;
  snprintf(program, sizeof program, "%s", name);
  snprintf(restore, sizeof restore, "%s", text);
  flushes_input = flushes;
}

bool zt_guard_holds(void) {
  return atomic_load(&state) == OURS;
}

void zt_guard_enter(void) {
  if (!zt_guard_holds()) {
    zt_guard_thread();
    capture_stderr();
    watch_fatal();
    atomic_store(&state, OURS);
  }
  if (zt_tty.found_flags >= 0) fcntl(zt_tty.output, F_SETFL, zt_tty.found_flags | O_NONBLOCK);
  struct termios raw = zt_tty.found;
  // ISIG stays, so that ^C works even when the main thread is stuck.
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  raw.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
  // Where nothing is drawn, lines end as they always do.
  if (zt_tty.output >= 0) raw.c_oflag &= ~(tcflag_t)OPOST;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  tcsetattr(zt_tty.input, TCSANOW, &raw);
}

void zt_guard_read_lines(void) {
  if (zt_guard_holds() && zt_tty_foreground()) tcsetattr(zt_tty.input, TCSANOW, &zt_tty.found);
}

bool zt_guard_mend(void) {
  struct termios now;
  if (!zt_guard_holds() || tcgetattr(zt_tty.input, &now) != 0) return false;
  if (!(now.c_lflag & (ICANON | ECHO)) || !zt_tty_foreground()) return false;
  zt_guard_enter();
  return true;
}

static void give_back(int crash) {
  if (zt_tty_foreground()) {
    if (zt_tty.output >= 0) {
      tcflow(zt_tty.output, TCOON);
      struct pollfd wait = {.fd = zt_tty.output, .events = POLLOUT};
      // Nobody reads: what is queued would never be shown, and there must be room for the rest.
      if (poll(&wait, 1, 50) <= 0) tcflush(zt_tty.output, TCOFLUSH);
      // Before echo comes back, so that a mouse report is not echoed.
      send(restore, strlen(restore), 200);
    }
    tcsetattr(zt_tty.input, TCSANOW, &zt_tty.found);
    if (flushes_input) tcflush(zt_tty.input, TCIFLUSH);
  }
  replay_stderr();
  for (int i = 0; crash != 0 && i < FATAL; i++) {
    if (fatal[i].number != crash) continue;
    say(program);
    say(" was killed by ");
    say(fatal[i].name);
    say("; the terminal has been restored.\n");
  }
  if (zt_tty.found_flags >= 0) fcntl(zt_tty.output, F_SETFL, zt_tty.found_flags);
}

static void leave(int crash) {
  int error = errno;
  int ours = OURS;
  if (atomic_compare_exchange_strong(&state, &ours, LEAVING)) {
    // No handler of this thread may wait for this to end; and SIGTTOU must not stop it.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    give_back(crash);
    atomic_store(&state, FREE);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
  } else {
    // Another thread is at it; dying now would cut it short.
    struct timespec pause = {.tv_nsec = 1000000};
    for (int i = 0; i < 1000 && atomic_load(&state) == LEAVING; i++) nanosleep(&pause, NULL);
  }
  errno = error;
}

void zt_guard_leave(void) {
  bool ours = zt_guard_holds();
  leave(0);
  for (int i = 0; ours && i < FATAL; i++) sigaction(fatal[i].number, &found_actions[i], NULL);
}

// MARK: Stacks for handlers

static pthread_key_t stack_key;
static pthread_once_t stack_once = PTHREAD_ONCE_INIT;
enum { STACK_SIZE = 64 * 1024 };

static void free_stack(void *stack) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  munmap(stack, STACK_SIZE);
}

static void make_stack_key(void) {
  pthread_key_create(&stack_key, free_stack);
}

void zt_guard_thread(void) {
  stack_t now;
  if (sigaltstack(NULL, &now) == 0 && !(now.ss_flags & SS_DISABLE)) return;
  pthread_once(&stack_once, make_stack_key);
  void *stack =
      mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (stack == MAP_FAILED) return;
  stack_t ours = {.ss_sp = stack, .ss_size = STACK_SIZE};
  if (sigaltstack(&ours, NULL) == 0) pthread_setspecific(stack_key, stack);
}
