// A pointer that every thread has its own of: Swift has no variables of threads.
#pragma once

// NULL in a new thread.
extern _Thread_local void *zg_thread_pointer;

static inline void *zg_own_pointer(void) {
  return zg_thread_pointer;
}

// Sets that of this thread. When the thread ends, `end` is called with it, the same one for all.
void zg_set_own_pointer(void *pointer, void (*end)(void *pointer));
