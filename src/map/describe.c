/* SPDX-License-Identifier: MIT */
/* The map in words, for those who do not see it, for captions and for mail. */
#include "base/sink.h"
#include "map/scene.h"

enum { NAMED = 5 };

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
    sink_format(out, " %s: ", scene->words->most_ties);
    for (size_t i = 0; i < count; i++)
        sink_format(out, "%s%s (%u)", i ? ", " : "", odf_graph_name(scene->view, named[i]->node),
                    named[i]->degree);
    sink_char(out, '.');
}

static void count_the_weak(const struct scene *scene, odf_sink *out)
{
    unsigned single = 0;
    for (size_t i = 0; i < scene->tie_count; i++)
        single += odf_graph_tie(scene->view, scene->ties[i].tie).strength == 1;
    if (single)
        sink_format(out, " %s: %u.", scene->words->single, single);
}

odf_status scene_describe(struct scene *scene, odf_error *err)
{
    odf_sink *out = odf_sink_new_memory();
    if (!out)
        return fail(err, ODF_E_MEMORY, "description of a map");
    sink_format(out, "%s. %s.", scene->title, scene->subtitle);
    if (scene->hull_count)
        sink_format(out, " %s: %zu.", scene->words->groups, scene->hull_count);
    if (scene->tie_count)
        name_the_central(scene, out);
    count_the_weak(scene, out);
    odf_status status = odf_sink_finish(out, err);
    if (status == ODF_OK) {
        scene->description = text_clean_long(&scene->memory, odf_sink_memory(out, NULL));
        if (!scene->description)
            status = fail(err, ODF_E_MEMORY, "description of a map");
    }
    odf_sink_free(out);
    return status;
}
