/* SPDX-License-Identifier: MIT */
#include "support/graphs.h"

#include <stdio.h>

/* SplitMix64 (S. Vigna, public domain). */
uint64_t random_next(struct random *random)
{
    uint64_t bits = random->state += 0x9E3779B97F4A7C15u;
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EBu;
    return bits ^ bits >> 31;
}

uint32_t random_below(struct random *random, uint32_t limit)
{
    return (uint32_t)((random_next(random) >> 32) * limit >> 32);
}

double random_unit(struct random *random)
{
    return (double)(random_next(random) >> 11) / 9007199254740992.0;
}

static void need(bool done)
{
    if (!done) {
        fputs("a test's view could not be made\n", stderr);
        abort();
    }
}

odf_graph *graph_of_links_renamed(uint32_t node_count, const struct link *links, size_t link_count,
                                  const uint32_t *name)
{
    static const odf_kind kinds[] = {ODF_PERSON, ODF_PERSON, ODF_ORGANISATION, ODF_EVENT};
    struct graph_builder *builder = graph_builder_new();
    odf_graph *graph = NULL;
    need(builder);
    for (uint32_t v = 0; v < node_count; v++) {
        char id[32];
        char label[32];
        snprintf(id, sizeof id, "n%06u", name ? name[v] : v);
        snprintf(label, sizeof label, "%u", v);
        need(graph_builder_node(builder,
                                &(struct graph_node){id, label, kinds[v % 4], {{0}, {0}}, 1}));
    }
    for (size_t i = 0; i < link_count; i++) {
        need(graph_builder_tie(
            builder, &(odf_tie_info){.from = links[i].from,
                                     .to = links[i].to,
                                     .kind = links[i].kind,
                                     .how = links[i].how,
                                     .strength = links[i].strength ? links[i].strength : 1,
                                     .role = "",
                                     .number = (uint32_t)i}));
    }
    need(graph_builder_finish(builder, &graph, NULL) == ODF_OK);
    graph_builder_free(builder);
    return graph;
}

odf_graph *graph_of_links(uint32_t node_count, const struct link *links, size_t link_count)
{
    return graph_of_links_renamed(node_count, links, link_count, NULL);
}

static struct link random_link(struct random *random, odf_node from, odf_node to)
{
    return (struct link){from, to, 1 + random_below(random, 4),
                         (odf_how)random_below(random, ODF_HOW_COUNT),
                         (odf_tie_kind)random_below(random, ODF_TIE_KIND_COUNT)};
}

void random_graph(struct random *random, uint32_t most_nodes, struct random_graph *out)
{
    const uint32_t n = 1 + random_below(random, most_nodes);
    const uint32_t density =
        random_below(random, 4); /* 0: few, 1: tree and few, 2: some, 3: many */
    out->node_count = n;
    out->link_count = 0;
    for (odf_node v = 1; density == 1 && v < n; v++)
        out->links[out->link_count++] = random_link(random, v, random_below(random, v));
    const uint32_t wanted =
        density < 2 ? random_below(random, n) : random_below(random, n * density * 2 + 1);
    for (uint32_t i = 0; i < wanted && out->link_count < 512; i++)
        out->links[out->link_count++] =
            random_link(random, random_below(random, n), random_below(random, n));
}
