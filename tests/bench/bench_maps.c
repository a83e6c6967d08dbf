/* SPDX-License-Identifier: MIT */
/* What a reader meets on drawn maps, and how long drawing takes: `bench_maps KIND NODES TIES
 * [SEEDS]` draws views of that size for seeds 1, 2, … with mixed labels and prints a line for each;
 * `bench_maps` alone does so for the sizes whose figures are asked. */
#include "../support/map_check.h"
#include "../support/map_views.h"

#include <odfgraph/map.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* Two focus nodes far from each other in the numbering; the event with the most ties. */
static void choose_focus(const odf_graph *view, const char *kind, odf_node focus[3])
{
    const odf_node n = (odf_node)odf_graph_node_count(view);
    size_t most_ties = 0;
    focus[0] = 0;
    focus[1] = n * 2 / 3;
    focus[2] = n - 3;
    for (odf_node v = 0; strcmp(kind, "event") == 0 && v < n; v++) {
        size_t ties;
        odf_graph_neighbours(view, v, &ties);
        if (odf_graph_kind(view, v) == ODF_EVENT && ties > most_ties) {
            most_ties = ties;
            focus[0] = v;
        }
    }
}

static bool draw(const odf_graph *view, const char *kind, odf_sink *sink, odf_error *err)
{
    const odf_map *map = odf_map_find(kind);
    odf_map_options options = ODF_MAP_OPTIONS_INIT;
    odf_node focus[3];
    if (!map)
        return false;
    choose_focus(view, kind, focus);
    options.focus = focus;
    options.focus_count = strcmp(kind, "connect") == 0 ? 3 : odf_map_focus_least(map);
    options.entry_count = 9;
    return odf_map_draw(map, view, &options, ODF_MAP_SVG, sink, err) == ODF_OK;
}

static int measure(const char *kind, const struct map_view_rule *rule)
{
    odf_graph *view = map_view(rule);
    odf_sink *sink = odf_sink_new_memory();
    odf_error err = {0};
    struct map_figures f = {0};
    const double start = now();
    const bool good = draw(view, kind, sink, &err);
    const double seconds = now() - start;

    if (good && map_check(odf_sink_memory(sink, NULL), &f))
        printf("%-9s %3u/%3u seed %2u: %3zu/%3zu drawn, crossings %.3f, on one another %.3f, "
               "through %.3f, empty %.3f, cells %.2f, stress %.3f, lengths %.2f, tints %.2f, "
               "%.2f s\n",
               kind, rule->nodes, rule->ties, (unsigned)rule->seed, f.nodes, f.ties, f.crossings,
               f.on_one_another, f.through, f.empty, f.cells, f.stress, f.length_variation,
               f.tint_overlap, seconds);
    else
        fprintf(stderr, "bench_maps: %s of %u nodes: %s\n", kind, rule->nodes, err.message);
    fflush(stdout);
    odf_sink_free(sink);
    odf_graph_free(view);
    return good ? 0 : 1;
}

static int measure_seeds(const char *kind, uint32_t nodes, uint32_t ties, enum map_labels labels,
                         unsigned seeds)
{
    int failed = 0;
    for (unsigned seed = 1; seed <= seeds; seed++) {
        const struct map_view_rule rule = {nodes, ties, seed, labels, strcmp(kind, "ego") == 0,
                                           false};
        failed |= measure(kind, &rule);
    }
    return failed;
}

static const struct {
    const char *kind;
    uint32_t nodes;
    uint32_t ties;
    enum map_labels labels;
} asked[] = {
    {"ego", 14, 18, LABELS_MIXED},        {"ego", 36, 50, LABELS_MIXED},
    {"ego", 46, 65, LABELS_MIXED},        {"ego", 46, 65, LABELS_LONG},
    {"overview", 13, 16, LABELS_MIXED},   {"overview", 24, 32, LABELS_MIXED},
    {"overview", 40, 55, LABELS_MIXED},   {"overview", 60, 90, LABELS_MIXED},
    {"overview", 85, 130, LABELS_MIXED},  {"overview", 110, 150, LABELS_MIXED},
    {"overview", 110, 170, LABELS_MIXED}, {"overview", 250, 330, LABELS_MIXED},
    {"overview", 250, 400, LABELS_MIXED}, {"community", 110, 170, LABELS_MIXED},
    {"path", 110, 200, LABELS_MIXED},     {"event", 110, 190, LABELS_MIXED},
};

int main(int argc, char **argv)
{
    int failed = 0;
    if (argc > 3)
        return measure_seeds(argv[1], (uint32_t)atoi(argv[2]), (uint32_t)atoi(argv[3]),
                             argc > 5 ? LABELS_LONG : LABELS_MIXED,
                             argc > 4 ? (unsigned)atoi(argv[4]) : 5);
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        failed |= measure_seeds(asked[i].kind, asked[i].nodes, asked[i].ties, asked[i].labels, 5);
    return failed;
}
