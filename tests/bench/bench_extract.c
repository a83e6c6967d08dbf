/* SPDX-License-Identifier: MIT */
/* How fast raw text is read: `bench_extract [MEGABYTES [SEED]]` makes a text of sentences in which
 * persons, bodies, places and dates change, and tells for both passes and for the whole, with
 * reading lines and writing records, the processor time of one thread: the median of five runs,
 * the smallest and the largest. */
#include "support/graphs.h"

#include <odfgraph/odfgraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { RUNS = 5, PERSONS = 20000, BODIES = 2000, LONGEST_SENTENCE = 512 };

/* P a person by both names, F by the family name, B a body, C a city, D a day, N a number. */
static const char *const sentences[] = {
    "On D police in C arrested P, a lawyer at B, and searched his flat for N hours.",
    "P, who has edited the newspaper of B since 2014, was sentenced to N years in prison on D.",
    "A court in C released F on bail, but the prosecutor appealed against the decision.",
    "B called on the government to drop all charges against P and her husband, P.",
    "“We have never received an answer,” said P, the director of B, at a meeting in C.",
    "According to F, the company paid N million dollars to a firm that belongs to his brother P.",
    "The committee published a report on the conditions in which N prisoners are held.",
    "Nobody came to the door, and the neighbours said that the house had been empty for weeks.",
    "P founded B together with P in N and left it after a quarrel with the chairman, P.",
    "Several hundred people protested in the centre of C against the new law on assemblies.",
    "On D the ministry refused to extradite P, citing the risk of torture.",
    "The editor of B, P, told reporters that the documents had been forged.",
    "It rained for most of the day, which kept the number of those who marched rather low.",
    "F denied the accusations and announced that he would sue B for libel.",
    "P of B met P, the deputy mayor of C, in order to discuss the release of the activists.",
    "A spokeswoman for B said on D that the search for the missing journalist went on.",
    "Observers noted long queues, missing ballots and N cases in which votes were counted twice.",
    "After N months in custody P was transferred to a hospital in C, where F visited her.",
};
static const char *const bodies[] = {"the % Foundation",
                                     "the % Human Rights Centre",
                                     "% Group",
                                     "the Union of % Journalists",
                                     "% Media",
                                     "the % City Court",
                                     "the % Institute for Law",
                                     "% Bank"};
static const char *const givens[] = {"Anna",    "Ivan",  "Maria", "Aidos", "Natalia",   "Omar",
                                     "Leila",   "Pedro", "Dana",  "Yusuf", "Katarzyna", "John",
                                     "Gulnara", "Chen",  "Amina", "Viktor"};
static const char *const cities[] = {"Almaty",  "Minsk",    "Vienna", "Warsaw", "Baku",
                                     "Tbilisi", "Brussels", "Kyiv",   "Aktau",  "Vilnius"};
static const char *const months[] = {"January", "March", "May", "July", "October", "December"};

struct text {
    char *bytes;
    size_t size, capacity;
    size_t *ends; /* of the entries */
    size_t entries;
    struct random random;
};

static void need(bool done, const char *what)
{
    if (!done) {
        fprintf(stderr, "%s failed\n", what);
        exit(1);
    }
}

static void put(struct text *text, const char *bytes, size_t size)
{
    need(text->size + size < text->capacity, "room for the text");
    memcpy(text->bytes + text->size, bytes, size);
    text->size += size;
}

/* A family name of syllables, always the same for a number. */
static size_t make_name(uint32_t number, char out[64])
{
    static const char *const syllables[] = {"ba", "ko", "ri",  "sha", "mu", "zhe", "la",  "to",
                                            "ne", "gi", "dar", "bek", "sa", "vu",  "kha", "li"};
    static const char *const ends[] = {"ov", "eva", "sky", "n", "enko", "uly", "yan", "ez"};
    size_t size = 0;

    for (uint32_t rest = number + 16; rest; rest /= 16)
        size += (size_t)snprintf(out + size, 64 - size, "%s", syllables[rest % 16]);
    size += (size_t)snprintf(out + size, 64 - size, "%s", ends[number % 8]);
    out[0] = (char)(out[0] - 'a' + 'A');
    return size;
}

/* Of few one often, of many one seldom. */
static uint32_t pick(struct text *text, uint32_t count)
{
    return random_below(&text->random, random_below(&text->random, count) + 1);
}

static void put_slot(struct text *text, char slot)
{
    const uint32_t person = pick(text, PERSONS), body = pick(text, BODIES);
    char name[64], out[160];
    int size;

    make_name(slot == 'B' ? PERSONS + body : person, name);
    if (slot == 'P')
        size = snprintf(out, sizeof out, "%s %s", givens[person % 16], name);
    else if (slot == 'B')
        size = snprintf(out, sizeof out, "%.*s%s%s", (int)strcspn(bodies[body % 8], "%"),
                        bodies[body % 8], name, strchr(bodies[body % 8], '%') + 1);
    else if (slot == 'C')
        size = snprintf(out, sizeof out, "%s", cities[person % 10]);
    else if (slot == 'D')
        size = snprintf(out, sizeof out, "%u %s %u", 1 + person % 28, months[person % 6],
                        2005 + body % 20);
    else if (slot == 'N')
        size = snprintf(out, sizeof out, "%u", 2 + person % 97);
    else
        size = snprintf(out, sizeof out, "%s", name);
    put(text, out, (size_t)size);
}

/* A capital alone between blanks or marks is a slot; other capitals stand as they are. */
static void put_sentence(struct text *text, const char *sentence)
{
    for (const char *at = sentence; *at; at++) {
        const bool starts = at == sentence || strchr(" \xE2\x80\x9C", at[-1]) != NULL;
        if (starts && strchr("PFBCDN", *at) && strchr(" ,.", at[1]))
            put_slot(text, *at);
        else
            put(text, at, 1);
    }
}

/* Entries of one to four sentences, one a line. */
static void make_text(struct text *text, size_t wanted, uint64_t seed)
{
    const size_t most = wanted / 32 + 2;

    *text = (struct text){.capacity = wanted + 8 * LONGEST_SENTENCE, .random = {seed}};
    text->bytes = malloc(text->capacity);
    text->ends = malloc(most * sizeof *text->ends);
    need(text->bytes && text->ends, "memory");
    while (text->size < wanted) {
        for (uint32_t left = 1 + random_below(&text->random, 4); left; left--) {
            put_sentence(
                text, sentences[random_below(&text->random, sizeof sentences / sizeof *sentences)]);
            put(text, left > 1 ? " " : "\n", 1);
        }
        need(text->entries < most, "room for the entries");
        text->ends[text->entries++] = text->size;
    }
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* --- what is measured ------------------------------------------------------------------------ */

struct counts {
    size_t mentions, events, relations;
};

static double pass(odf_extractor *extractor, const struct text *text, bool learn,
                   struct counts *counts)
{
    const double start = now();
    size_t from = 0;

    for (size_t i = 0; i < text->entries; from = text->ends[i++]) {
        const size_t size = text->ends[i] - from - 1;
        const odf_extractor_input input = {"e", text->bytes + from, size, {{0}, {0}}};
        odf_entry entry = {0};
        need((learn ? odf_extractor_learn(extractor, text->bytes + from, size, NULL)
                    : odf_extractor_read(extractor, &input, &entry, NULL)) == ODF_OK,
             "reading");
        counts->mentions += entry.mention_count;
        counts->events += entry.event_count;
        counts->relations += entry.relation_count;
    }
    return now() - start;
}

static odf_status each_entry(void *user, odf_entry_fn *take, void *taker, odf_error *err)
{
    return odf_extract(user, 1, NULL, take, taker, err);
}

static double whole(const struct text *text)
{
    odf_input input = {"bench.txt", fmemopen(text->bytes, text->size, "r")};
    const odf_export_source source = {
        .size = sizeof source, .user = &input, .each_entry = each_entry};
    FILE *nowhere = fopen("/dev/null", "w");
    need(input.stream && nowhere, "opening");
    odf_sink *sink = odf_sink_new_stream(nowhere);
    need(sink != NULL, "memory");
    const double start = now();
    need(odf_format_write(odf_format_find("entries"), &source, sink, NULL) == ODF_OK &&
             odf_sink_finish(sink, NULL) == ODF_OK,
         "extracting");
    const double spent = now() - start;
    odf_sink_free(sink);
    fclose(nowhere);
    fclose(input.stream);
    return spent;
}

static int by_value(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;
    return a < b ? -1 : a > b;
}

static void show(const char *what, double times[RUNS], size_t size)
{
    qsort(times, RUNS, sizeof *times, by_value);
    printf("%-6s %5.1f MB/s  n=%d  %.3f s [%.3f, %.3f]\n", what,
           (double)size / 1e6 / times[RUNS / 2], RUNS, times[RUNS / 2], times[0], times[RUNS - 1]);
}

int main(int argc, char **argv)
{
    const size_t wanted = (argc > 1 ? strtoul(argv[1], NULL, 10) : 8) * 1000000;
    struct text text;
    struct counts counts = {0};
    double learning[RUNS], reading[RUNS], all[RUNS];

    make_text(&text, wanted, argc > 2 ? strtoul(argv[2], NULL, 10) : 1);
    for (unsigned i = 0; i < RUNS; i++) {
        odf_extractor *extractor;
        counts = (struct counts){0};
        need(odf_extractor_new(&extractor, NULL) == ODF_OK, "memory");
        learning[i] = pass(extractor, &text, true, &counts);
        reading[i] = pass(extractor, &text, false, &counts);
        odf_extractor_free(extractor);
        all[i] = whole(&text);
    }
    printf("%zu bytes, %zu entries: %zu mentions, %zu events, %zu relations\n", text.size,
           text.entries, counts.mentions, counts.events, counts.relations);
    show("learn", learning, text.size);
    show("read", reading, text.size);
    show("whole", all, text.size);
    free(text.bytes);
    free(text.ends);
    return 0;
}
