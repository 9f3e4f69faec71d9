#include "zg_thread.h"

#include <pthread.h>
#include <stddef.h>

_Thread_local void *zg_thread_pointer;

static pthread_once_t once = PTHREAD_ONCE_INIT;
// The pointer once more, because the system says only of such a key when its thread ends.
static pthread_key_t key;
static void (*_Atomic end_of_pointer)(void *);

static void end_of_thread(void *pointer) {
  // What else ends with the thread may set another one.
  zg_thread_pointer = NULL;
  end_of_pointer(pointer);
}

static void make_key(void) {
  pthread_key_create(&key, end_of_thread);
}

void zg_set_own_pointer(void *pointer, void (*end)(void *)) {
  end_of_pointer = end;
  pthread_once(&once, make_key);
  pthread_setspecific(key, pointer);
  zg_thread_pointer = pointer;
}
