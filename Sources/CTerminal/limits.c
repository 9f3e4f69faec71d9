// What the system lets this process use. A soft limit is only a default, so it is raised first.

#ifdef __linux__
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>
#if defined(__linux__) && __has_include(<linux/capability.h>)
#include <linux/capability.h>
#include <sys/syscall.h>
#endif

#include "CTerminal.h"

long long zt_limit(int resource) {
  static const int numbers[] = {RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_AS};
  struct rlimit limit;
  if (getrlimit(numbers[resource], &limit) != 0) return -1;
  if (limit.rlim_cur != limit.rlim_max) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(numbers[resource], &limit);
    if (getrlimit(numbers[resource], &limit) != 0) return -1;
  }
  return limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > (rlim_t)1 << 60
             ? -1 : (long long)limit.rlim_cur;
}

bool zt_can_open(int count) {
  int opened[32];
  int number = 0;
  while (number < count && number < 32) {
    opened[number] = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    if (opened[number] < 0) break;
    number++;
  }
  for (int i = 0; i < number; i++) close(opened[i]);
  return number == count;
}

// Dispatch gives its threads a niceness of its own wherever it may, that is as root: 0 to those of
// a program that was started by `nice`, and to others less than that. So nobody may here.
static void keep_niceness(void) {
#ifdef _LINUX_CAPABILITY_VERSION_3
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];
  if (syscall(SYS_capget, &header, sets) != 0) return;
  sets[CAP_TO_INDEX(CAP_SYS_NICE)].effective &= ~CAP_TO_MASK(CAP_SYS_NICE);
  syscall(SYS_capset, &header, sets);
  // What lets others than root do so.
  struct rlimit limit = {0, 0};
  setrlimit(RLIMIT_NICE, &limit);
#endif
}

static void *do_nothing(void *unused) {
  return unused;
}

bool zt_can_start_thread(void) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, do_nothing, NULL) != 0) return false;
  pthread_join(thread, NULL);
  return true;
}

static void *call(void *body) {
  ((void (*)(void))body)();
  return NULL;
}

void zt_run(void (*body)(void)) {
  // A file that may not grow is then a failure to write, which is told.
  signal(SIGXFSZ, SIG_IGN);
  // To a terminal each line would be written as it is printed, where nobody looks whether it can.
  setvbuf(stdout, NULL, _IOFBF, BUFSIZ);
  keep_niceness();
  enum { ENOUGH = 1 << 20 };
  struct rlimit limit;
  pthread_attr_t attributes;
  pthread_t thread;
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < ENOUGH &&
      pthread_attr_init(&attributes) == 0) {
    pthread_attr_setstacksize(&attributes, ENOUGH);
#ifdef __linux__
    // The other threads would have stacks as small as the limit.
    pthread_setattr_default_np(&attributes);
#endif
    if (pthread_create(&thread, &attributes, call, (void *)body) == 0) {
      pthread_join(thread, NULL);
      return;
    }
  }
  body();
}
