/* SPDX-License-Identifier: MIT */
/* How are A and B linked? The shortest chains between them and those one step longer, from left
 * to right, each tie with its words. */
#include "map/choose.h"
#include "map/flow.h"

enum { MOST_CHAINS = 14, MOST_NODES = 14, MOST_PAIRS = 24, LONGEST = 40, MOST_TRIES = 20000 };

struct chain {
    uint32_t length;  /* steps */
    uint32_t weakest; /* the least telling odf_how on the way */
    uint32_t strength;
    const odf_node *nodes; /* length + 1 */
};

struct search {
    const odf_graph *view;
    const uint32_t *steps; /* to the end */
    odf_node end;
    uint32_t length; /* wanted */
    odf_node way[LONGEST + 2];
    bool *on_way;
    struct arena *memory;
    struct chain *chains; /* MOST_TRIES */
    size_t count;
    size_t tries;
    bool failed;
};

static void keep_chain(struct search *search)
{
    const size_t nodes = search->length + (size_t)1;
    odf_node *copy = arena_array(search->memory, odf_node, nodes);
    struct chain *chain = &search->chains[search->count];
    if (!copy) {
        search->failed = true;
        return;
    }
    memcpy(copy, search->way, nodes * sizeof *copy);
    *chain = (struct chain){search->length, 0, 0, copy};
    for (size_t i = 0; i + 1 < nodes; i++) {
        size_t count;
        const odf_tie *ties = odf_graph_ties_between(search->view, copy[i], copy[i + 1], &count);
        const odf_tie_info best = odf_graph_tie(search->view, ties[0]);
        if ((uint32_t)best.how > chain->weakest)
            chain->weakest = (uint32_t)best.how;
        chain->strength += odf_graph_strength(search->view, copy[i], copy[i + 1]);
    }
    search->count++;
}

/* Depth first, never farther from the end than steps are left; depth is at most LONGEST + 1. */
static void extend(struct search *search, uint32_t depth)
{
    const odf_node at = search->way[depth];
    if (search->failed || search->tries >= MOST_TRIES)
        return;
    search->tries++;
    if (depth == search->length) {
        if (at == search->end)
            keep_chain(search);
        return;
    }
    if (at == search->end)
        return;
    size_t count;
    const odf_node *near = odf_graph_neighbours(search->view, at, &count);
    for (size_t i = 0; i < count; i++) {
        const odf_node next = near[i];
        const uint32_t left = search->length - depth - 1;
        if (search->on_way[next] || search->steps[next] > left)
            continue;
        search->way[depth + 1] = next;
        search->on_way[next] = true;
        extend(search, depth + 1);
        search->on_way[next] = false;
    }
}

static int compare(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static int by_worth(const void *left, const void *right)
{
    const struct chain *a = left;
    const struct chain *b = right;
    int order = compare(a->length, b->length);
    if (!order)
        order = compare(a->weakest, b->weakest);
    if (!order)
        order = compare(b->strength, a->strength);
    for (uint32_t i = 0; !order && i <= a->length; i++)
        order = compare(a->nodes[i], b->nodes[i]);
    return order;
}

static odf_status find_chains(struct scene *scene, struct search *search, odf_error *err)
{
    const odf_node start = scene->options->focus[0];
    const size_t n = odf_graph_node_count(scene->view);
    search->view = scene->view;
    search->end = scene->options->focus[1];
    search->memory = &scene->memory;
    search->steps = steps_from(scene->view, search->end, &scene->memory);
    search->on_way = arena_array(&scene->memory, bool, n);
    search->chains = arena_array(&scene->memory, struct chain, MOST_TRIES);
    if (!search->steps || !search->on_way || !search->chains)
        return fail(err, ODF_E_MEMORY, "chains in a view of %zu nodes", n);
    if (start == search->end)
        return fail(err, ODF_E_INVALID, "a path needs two different ends");
    if (search->steps[start] == UINT32_MAX)
        return fail(err, ODF_NOT_FOUND, "no path between the two");
    if (search->steps[start] > LONGEST)
        return fail(err, ODF_E_LIMIT, "a path of %u steps is too long for a map",
                    search->steps[start]);
    const uint32_t most_steps = scene->options->most_steps;
    if (most_steps && search->steps[start] > most_steps)
        return fail(err, ODF_NOT_FOUND, "no path of at most %u steps", most_steps);
    for (uint32_t longer = 0; longer < 2; longer++) {
        search->length = search->steps[start] + longer;
        if (most_steps && search->length > most_steps)
            break;
        search->tries = 0;
        search->way[0] = start;
        search->on_way[start] = true;
        extend(search, 0);
    }
    if (search->failed)
        return fail(err, ODF_E_MEMORY, "chains in a view of %zu nodes", n);
    qsort(search->chains, search->count, sizeof *search->chains, by_worth);
    return ODF_OK;
}

/* Pairs that chains step over, in one direction or both. */
struct steps {
    struct step {
        odf_node from;
        odf_node to;
        int balance; /* chains from `from` to `to`, less those back */
    } items[2 * MOST_PAIRS + LONGEST + 2];
    size_t count;
};

static struct step *step_between(struct steps *steps, odf_node a, odf_node b)
{
    for (size_t i = 0; i < steps->count; i++) {
        struct step *step = &steps->items[i];
        if ((step->from == a && step->to == b) || (step->from == b && step->to == a))
            return step;
    }
    return NULL;
}

static size_t count_new(const odf_node *nodes, size_t count, const struct chain *chain)
{
    size_t fresh = 0;
    for (uint32_t i = 0; i <= chain->length; i++) {
        bool known = false;
        for (size_t k = 0; k < count && !known; k++)
            known = nodes[k] == chain->nodes[i];
        fresh += !known;
    }
    return fresh;
}

static size_t count_new_steps(struct steps *steps, const struct chain *chain)
{
    size_t fresh = 0;
    for (uint32_t i = 0; i < chain->length; i++)
        fresh += !step_between(steps, chain->nodes[i], chain->nodes[i + 1]);
    return fresh;
}

static void add_chain(struct steps *steps, const struct chain *chain, odf_node *nodes,
                      size_t *count)
{
    for (uint32_t i = 0; i <= chain->length; i++) {
        bool known = false;
        for (size_t k = 0; k < *count && !known; k++)
            known = nodes[k] == chain->nodes[i];
        if (!known)
            nodes[(*count)++] = chain->nodes[i];
    }
    for (uint32_t i = 0; i < chain->length; i++) {
        struct step *step = step_between(steps, chain->nodes[i], chain->nodes[i + 1]);
        if (!step) {
            step = &steps->items[steps->count++];
            *step = (struct step){chain->nodes[i], chain->nodes[i + 1], 0};
        }
        step->balance += step->from == chain->nodes[i] ? 1 : -1;
    }
}

/* Leaves only ties that a chain steps over, running as most chains do. */
static void keep_steps(struct scene *scene, struct steps *steps)
{
    size_t kept = 0;
    for (size_t i = 0; i < scene->tie_count; i++) {
        const struct scene_tie tie = scene->ties[i];
        const odf_node from = scene->nodes[tie.from].node;
        const odf_node to = scene->nodes[tie.to].node;
        const struct step *step = step_between(steps, from, to);
        if (!step)
            continue;
        scene->ties[kept] = tie;
        if ((step->from == from) != (step->balance >= 0))
            flow_reverse(&scene->ties[kept]);
        kept++;
    }
    scene->tie_count = kept;
}

/* "Steps of the shortest chain: 2; one step longer: 3" */
static const char *remark_on(struct scene *scene, uint32_t length, size_t longer)
{
    const char *steps = arena_format(&scene->memory, "%u", length);
    const char *count = arena_format(&scene->memory, "%zu", longer);
    const char *first = steps ? words_fill(&scene->memory, scene->words->shortest, &steps) : NULL;
    const char *second = count ? words_fill(&scene->memory, scene->words->longer, &count) : NULL;
    if (!first || !second || longer == 0)
        return first;
    return arena_format(&scene->memory, "%s; %s", first, second);
}

/* "Shortest chain: A – lawyer – B – involved – C" */
static const char *tell_chain(struct scene *scene, const struct chain *chain)
{
    const char *text =
        arena_format(&scene->memory, "%s%s%s", scene->words->chain, scene->words->colon,
                     odf_graph_name(scene->view, chain->nodes[0]));
    for (uint32_t i = 0; text && i < chain->length; i++) {
        size_t count;
        const odf_tie *ties =
            odf_graph_ties_between(scene->view, chain->nodes[i], chain->nodes[i + 1], &count);
        const odf_tie_info best = odf_graph_tie(scene->view, ties[0]);
        text = arena_format(&scene->memory, "%s \xE2\x80\x93 %s \xE2\x80\x93 %s", text,
                            scene_tie_word(scene, &best),
                            odf_graph_name(scene->view, chain->nodes[i + 1]));
    }
    return text;
}

static odf_status compose(struct scene *scene, odf_error *err)
{
    struct search search = {0};
    struct steps steps = {.count = 0};
    odf_node nodes[MOST_NODES + LONGEST + 2];
    size_t count = 0;
    size_t longer = 0;
    odf_status status = find_chains(scene, &search, err);
    if (status != ODF_OK)
        return status;
    const size_t most_nodes = scene->limit < MOST_NODES ? scene->limit : MOST_NODES;
    for (size_t i = 0; i < search.count && scene->drawn < MOST_CHAINS; i++) {
        const struct chain *chain = &search.chains[i];
        if (i > 0 && (count + count_new(nodes, count, chain) > most_nodes ||
                      steps.count + count_new_steps(&steps, chain) > MOST_PAIRS))
            continue;
        add_chain(&steps, chain, nodes, &count);
        longer += chain->length > search.chains[0].length;
        scene->drawn++;
    }
    scene->remark = remark_on(scene, search.chains[0].length, longer);
    scene->finding = tell_chain(scene, &search.chains[0]);
    if (!scene->remark || !scene->finding)
        return fail(err, ODF_E_MEMORY, "words of a map");
    scene->offered = search.count;
    scene->kept_words = scene->words->kept_paths;
    sort_nodes(nodes, count);
    status = scene_take(scene, nodes, count, err);
    if (status != ODF_OK)
        return status;
    keep_steps(scene, &steps);
    const char *ends[] = {odf_graph_name(scene->view, scene->options->focus[0]),
                          odf_graph_name(scene->view, scene->options->focus[1])};
    scene->title = words_fill(&scene->memory, scene->words->title_path, ends);
    if (!scene->title)
        return fail(err, ODF_E_MEMORY, "a map of %zu nodes", count);
    return ODF_OK;
}

const struct odf_map map_path = {
    .name = "path",
    .summary = "how two nodes are linked: the shortest chains",
    .focus_least = 2,
    .focus_most = 2,
    .capacity_a4 = MOST_NODES,
    .capacity_a3 = MOST_NODES,
    .compose = compose,
    .arrange = flow_arrange,
};
