/* SPDX-License-Identifier: MIT */
/* How fast raw text is read: `bench_extract FILE…` puts the lines of the files together until they
 * make 20 MB, gives every tenth copy names of its own, and tells the processor time of both passes.
 */
#include "base/base.h"

#include <odfgraph/text.h>

#include <stdio.h>
#include <time.h>

enum { WANTED_BYTES = 20 << 20, MOST_LINES = 4096 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static size_t read_lines(int count, char **names, char **lines)
{
    size_t found = 0;
    for (int i = 0; i < count; i++) {
        FILE *file = fopen(names[i], "r");
        char *line = NULL;
        size_t room = 0;
        while (file && found < MOST_LINES && getline(&line, &room, file) > 1) {
            line[strcspn(line, "\n")] = 0;
            lines[found++] = line;
            line = NULL;
        }
        free(line);
        if (file)
            fclose(file);
    }
    return found;
}

/* The line with a person of its own at the end of every tenth copy. */
static int vary(const char *line, size_t copy, char out[4096])
{
    if (copy % 10)
        return snprintf(out, 4096, "%s", line);
    return snprintf(out, 4096, "%s The lawyer Anna Petr%zuova and Ivan Orl%zuov were there.", line,
                    copy, copy);
}

static void run(odf_extractor *extractor, char **lines, size_t count, bool learn)
{
    char text[4096];
    size_t bytes = 0, entries = 0, mentions = 0, events = 0;
    const double start = now();

    for (size_t copy = 0; bytes < WANTED_BYTES; copy++) {
        const int size = vary(lines[copy % count], copy / count, text);
        odf_entry entry = {0};
        const odf_extractor_input input = {"e", text, (size_t)size, {{0}, {0}}};
        const odf_status status = learn ? odf_extractor_learn(extractor, text, (size_t)size, NULL)
                                        : odf_extractor_read(extractor, &input, &entry, NULL);
        if (status != ODF_OK)
            exit(1);
        bytes += (size_t)size;
        entries++;
        mentions += entry.mention_count;
        events += entry.event_count;
    }
    const double seconds = now() - start;
    printf("%-5s %zu entries, %zu mentions, %zu events: %.2f s, %.1f MB/s\n",
           learn ? "learn" : "read", entries, mentions, events, seconds,
           (double)bytes / 1e6 / seconds);
}

int main(int argc, char **argv)
{
    static char *lines[MOST_LINES];
    const size_t count = read_lines(argc - 1, argv + 1, lines);
    odf_extractor *extractor;

    if (count == 0 || odf_extractor_new(&extractor, NULL) != ODF_OK)
        return 1;
    run(extractor, lines, count, true);
    run(extractor, lines, count, false);
    odf_extractor_free(extractor);
    for (size_t i = 0; i < count; i++)
        free(lines[i]);
    return 0;
}
