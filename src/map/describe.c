/* SPDX-License-Identifier: MIT */
/* The map in words, for those who do not see it, for captions and for mail. */
#include "base/sink.h"
#include "map/scene.h"

enum { NAMED = 5, NAMED_WEAK = 3 };

static bool comes_before(const struct scene_node *a, const struct scene_node *b)
{
    return a->degree != b->degree ? a->degree > b->degree : a->node < b->node;
}

/* "Most ties: A (12), B (9), …" */
static void name_the_central(const struct scene *scene, odf_sink *out)
{
    const struct scene_node *named[NAMED];
    size_t count = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct scene_node *node = &scene->nodes[i];
        size_t place = count;
        while (place > 0 && comes_before(node, named[place - 1]))
            place--;
        if (place == NAMED)
            continue;
        if (count < NAMED)
            count++;
        memmove(named + place + 1, named + place, (count - 1 - place) * sizeof *named);
        named[place] = node;
    }
    sink_format(out, " %s%s", scene->words->most_ties, scene->words->colon);
    for (size_t i = 0; i < count; i++)
        sink_format(out, "%s%s (%u)", i ? ", " : "", named[i]->name, named[i]->degree);
    sink_char(out, '.');
}

static bool is_weak(const struct scene *scene, size_t tie)
{
    return odf_graph_tie(scene->view, scene->ties[tie].tie).strength == 1;
}

/* "Ties resting on one entry: 21"; a few are named. */
static void tell_the_weak(const struct scene *scene, odf_sink *out)
{
    unsigned single = 0;
    unsigned told = 0;
    for (size_t i = 0; i < scene->tie_count; i++)
        single += is_weak(scene, i);
    if (single == 0)
        return;
    sink_format(out, " %s%s%u", scene->words->single, scene->words->colon, single);
    for (size_t i = 0; single <= NAMED_WEAK && i < scene->tie_count; i++) {
        if (is_weak(scene, i))
            sink_format(out, "%s%s \xE2\x80\x93 %s", told++ ? "; " : " (",
                        scene->nodes[scene->ties[i].from].name,
                        scene->nodes[scene->ties[i].to].name);
    }
    sink_text(out, told ? ")." : ".");
}

struct group {
    uint32_t community;
    uint32_t size;
    const struct scene_node *head; /* the best tied of it */
};

static int by_size(const void *left, const void *right)
{
    const struct group *a = left;
    const struct group *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return a->community < b->community ? -1 : a->community > b->community;
}

/* "Groups: 9: A (14), B (12), …": the tinted ones by whom they stand around, and their size. */
static bool tell_the_groups(const struct scene *scene, odf_sink *out)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct group *groups = arena_array(&scratch, struct group, scene->hull_count);
    if (!groups)
        return false;
    for (size_t g = 0; g < scene->hull_count; g++) {
        groups[g].community = scene->hulls[g].community;
        for (size_t i = 0; i < scene->node_count; i++) {
            const struct scene_node *node = &scene->nodes[i];
            if (node->community != groups[g].community)
                continue;
            groups[g].size++;
            if (!groups[g].head || comes_before(node, groups[g].head))
                groups[g].head = node;
        }
    }
    qsort(groups, scene->hull_count, sizeof *groups, by_size);
    sink_format(out, " %s%s%zu", scene->words->groups, scene->words->colon, scene->hull_count);
    for (size_t g = 0; g < scene->hull_count && g < NAMED; g++)
        sink_format(out, "%s%s (%u)", g ? ", " : scene->words->colon, groups[g].head->name,
                    groups[g].size);
    sink_text(out, scene->hull_count > NAMED ? ", \xE2\x80\xA6" : ".");
    return true;
}

static bool write_description(const struct scene *scene, odf_sink *out)
{
    sink_format(out, "%s. %s.", scene->title, scene->subtitle);
    if (scene->finding)
        sink_format(out, " %s.", scene->finding);
    if (scene->hull_count && !tell_the_groups(scene, out))
        return false;
    if (scene->tie_count)
        name_the_central(scene, out);
    tell_the_weak(scene, out);
    return true;
}

odf_status scene_describe(struct scene *scene, odf_error *err)
{
    odf_sink *out = odf_sink_new_memory();
    if (!out || !write_description(scene, out) || odf_sink_finish(out, NULL) != ODF_OK ||
        !(scene->description = text_clean_long(&scene->memory, odf_sink_memory(out, NULL)))) {
        odf_sink_free(out);
        return fail(err, ODF_E_MEMORY, "description of a map");
    }
    odf_sink_free(out);
    return ODF_OK;
}
