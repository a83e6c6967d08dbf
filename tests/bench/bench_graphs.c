/* SPDX-License-Identifier: MIT */
#include "bench_graphs.h"

#include "support/graphs.h"

#include <stdio.h>
#include <stdlib.h>

static void *need(void *memory)
{
    if (!memory) {
        fputs("out of memory\n", stderr);
        exit(1);
    }
    return memory;
}

static void add(struct edges *edges, size_t *room, uint32_t a, uint32_t b)
{
    if (a == b)
        return;
    if (edges->count == *room) {
        *room = *room ? *room * 2 : 1024;
        edges->items = need(realloc(edges->items, *room * sizeof *edges->items));
    }
    edges->items[edges->count++] = a < b ? (struct edge){a, b} : (struct edge){b, a};
}

static int by_ends(const void *left, const void *right)
{
    const struct edge *a = left;
    const struct edge *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

/* New numbers at random, so that nobody profits from the order of making; repeats left out. */
static void finish(struct edges *edges, struct random *random)
{
    uint32_t *name = need(malloc(edges->node_count * sizeof *name));
    for (uint32_t i = 0; i < edges->node_count; i++)
        name[i] = i;
    for (uint32_t i = edges->node_count; i > 1; i--) {
        const uint32_t other = random_below(random, i);
        const uint32_t kept = name[i - 1];
        name[i - 1] = name[other];
        name[other] = kept;
    }
    for (size_t i = 0; i < edges->count; i++) {
        const uint32_t a = name[edges->items[i].a];
        const uint32_t b = name[edges->items[i].b];
        edges->items[i] = a < b ? (struct edge){a, b} : (struct edge){b, a};
    }
    free(name);
    qsort(edges->items, edges->count, sizeof *edges->items, by_ends);
    size_t kept = 0;
    for (size_t i = 0; i < edges->count; i++) {
        if (kept == 0 || by_ends(&edges->items[kept - 1], &edges->items[i]) != 0)
            edges->items[kept++] = edges->items[i];
    }
    edges->count = kept;
}

/* An end of a random tie is a node with the likelihood of its degree. */
static uint32_t popular(const struct edges *edges, struct random *random)
{
    const struct edge edge = edges->items[random_below(random, (uint32_t)edges->count)];
    return random_below(random, 2) ? edge.a : edge.b;
}

struct edges barabasi_albert(uint32_t node_count, uint32_t ties, uint64_t seed)
{
    struct random random = {seed};
    struct edges edges = {.node_count = node_count};
    size_t room = 0;
    for (uint32_t v = 1; v <= ties && v < node_count; v++)
        add(&edges, &room, v, v - 1);
    for (uint32_t v = ties + 1; v < node_count; v++) {
        const size_t before = edges.count;
        while (edges.count < before + ties) {
            const struct edges older = {.count = before, .items = edges.items};
            const uint32_t w = popular(&older, &random);
            size_t same = before;
            while (same < edges.count && edges.items[same].a != w)
                same++;
            if (same == edges.count)
                add(&edges, &room, v, w);
        }
    }
    finish(&edges, &random);
    return edges;
}

struct edges r_mat(unsigned scale, uint32_t ties, uint64_t seed)
{
    struct random random = {seed};
    struct edges edges = {.node_count = UINT32_C(1) << scale};
    size_t room = 0;
    for (uint64_t i = 0; i < (uint64_t)ties << scale; i++) {
        uint32_t a = 0;
        uint32_t b = 0;
        for (unsigned bit = 0; bit < scale; bit++) {
            const double corner = random_unit(&random);
            a = a << 1 | (corner >= 0.76);
            b = b << 1 | ((corner >= 0.57 && corner < 0.76) || corner >= 0.95);
        }
        add(&edges, &room, a, b);
    }
    finish(&edges, &random);
    return edges;
}

enum { MEMORY = 600 }; /* how many ties back a new one may look */

struct edges news(uint32_t node_count, uint64_t seed)
{
    struct random random = {seed};
    struct edges edges = {.node_count = node_count};
    size_t room = 0;
    add(&edges, &room, 0, 1);
    for (uint32_t v = 2; v < node_count; v++) {
        const size_t start = edges.count > MEMORY ? edges.count - MEMORY : 0;
        const struct edges recent = {.count = edges.count - start, .items = edges.items + start};
        const uint32_t first = popular(&recent, &random);
        const struct edge beside = recent.items[random_below(&random, (uint32_t)recent.count)];
        const bool leaf = random_below(&random, 100) < 45;
        add(&edges, &room, v, first);
        if (leaf)
            continue;
        for (uint32_t more = 1 + random_below(&random, 5); more > 0; more--) {
            const struct edges again = {.count = MEMORY < edges.count ? MEMORY : edges.count,
                                        .items = edges.items +
                                                 (MEMORY < edges.count ? edges.count - MEMORY : 0)};
            add(&edges, &room, v, popular(&again, &random));
        }
        add(&edges, &room, beside.a, first);
    }
    finish(&edges, &random);
    return edges;
}

struct edges papers(uint32_t node_count, uint64_t seed)
{
    struct random random = {seed};
    struct edges edges = {.node_count = node_count};
    size_t room = 0;
    uint32_t known = 1;
    while (known < node_count) {
        uint32_t team[5];
        const uint32_t size = 2 + random_below(&random, 4) * random_below(&random, 2);
        const uint32_t span = known < 400 ? known : 400;
        team[0] = known - 1 - random_below(&random, span);
        for (uint32_t i = 1; i < size; i++)
            team[i] = random_below(&random, 100) < 60 && known < node_count
                          ? known++
                          : known - 1 - random_below(&random, span);
        for (uint32_t i = 0; i < size; i++) {
            for (uint32_t j = i + 1; j < size; j++)
                add(&edges, &room, team[i], team[j]);
        }
    }
    finish(&edges, &random);
    return edges;
}

void edges_clear(struct edges *edges)
{
    free(edges->items);
    *edges = (struct edges){0};
}
