/* The baseline of the comparison: opens, reads and closes every file, and does nothing else.
 *
 *   loop list STORE LIST    the files that LIST names, one on each line, relative to STORE
 *   loop walk STORE         every .json file below STORE
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char buffer[1 << 20];
static long files, bytes;

static void fail(const char *what) {
  perror(what);
  exit(3);
}

static void read_whole(int folder, const char *name) {
  int file = openat(folder, name, O_RDONLY);
  ssize_t count;
  if (file < 0) fail(name);
  while ((count = read(file, buffer, sizeof buffer)) > 0) bytes += count;
  if (count < 0) fail(name);
  close(file);
  files++;
}

static void walk(int folder) {
  DIR *stream = fdopendir(folder);
  struct dirent *entry;
  if (!stream) fail("a folder");
  while ((entry = readdir(stream))) {
    const char *name = entry->d_name;
    const char *ending = strrchr(name, '.');
    if (ending && strcmp(ending, ".json") == 0) {
      read_whole(folder, name);
    } else if (!ending && entry->d_type == DT_DIR) {
      walk(openat(folder, name, O_RDONLY | O_DIRECTORY));
    }
  }
  closedir(stream);
}

int main(int count, char **words) {
  int is_walk = count == 3 && strcmp(words[1], "walk") == 0;
  FILE *list = count == 4 ? fopen(words[3], "r") : NULL;
  static char line[4096];
  if (!is_walk && !list) fail("usage: loop list STORE LIST | loop walk STORE");
  if (chdir(words[2]) != 0) fail(words[2]);
  if (is_walk) walk(open(".", O_RDONLY | O_DIRECTORY));
  while (list && fgets(line, sizeof line, list)) {
    line[strcspn(line, "\n")] = 0;
    read_whole(AT_FDCWD, line);
  }
  printf("%ld files, %ld bytes\n", files, bytes);
  return 0;
}
