/* Starts a command COUNT times and writes a line for each run into the file MEASURED: processor time and
 * elapsed time in microseconds, the peak memory in kilobytes, the exit status.
 *
 *   launch MEASURED COUNT COMMAND WORD…
 *
 * A process inherits the peak memory of the process that started it. So this small program stands between
 * the Python script and the measured tool: Python's own peak would hide that of a small tool.
 */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long microseconds(struct timeval time) { return time.tv_sec * 1000000L + time.tv_usec; }

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000L + time.tv_nsec / 1000;
}

int main(int count, char **words) {
  FILE *measured = count > 3 ? fopen(words[1], "w") : NULL;
  if (!measured) {
    fputs("usage: launch MEASURED COUNT COMMAND WORD...\n", stderr);
    return 2;
  }
  for (int left = atoi(words[2]); left > 0; left--) {
    pid_t child;
    int status;
    struct rusage used;
    long begun = now();
    if (posix_spawnp(&child, words[3], NULL, NULL, words + 3, environ) != 0) {
      perror(words[3]);
      return 3;
    }
    /* The usage of the child and of all processes that it waited for. */
    if (wait4(child, &status, 0, &used) != child) return 3;
    long passed = now() - begun;
    fprintf(measured, "%ld %ld %ld %d\n", microseconds(used.ru_utime) + microseconds(used.ru_stime),
            passed, used.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  }
  return fclose(measured) == 0 ? 0 : 3;
}
