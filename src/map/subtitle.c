/* SPDX-License-Identifier: MIT */
/* The line under the title: what is drawn, what the view was narrowed to, and what was left out. */
#include "map/scene.h"

#include <stdio.h>

enum { MOST_NAMED = 4 };

static const char *counts_of(struct scene *scene)
{
    unsigned counts[ODF_KIND_COUNT] = {0};
    for (size_t i = 0; i < scene->node_count; i++)
        counts[scene->nodes[i].kind]++;
    char text[512] = "";
    size_t used = 0;
    for (int kind = 0; kind < ODF_KIND_COUNT; kind++) {
        if (counts[kind])
            used += (size_t)snprintf(text + used, sizeof text - used, "%s%s%u, ",
                                     scene->words->kinds[kind], scene->words->colon, counts[kind]);
    }
    snprintf(text + used, sizeof text - used, "%s%s%zu", scene->words->ties, scene->words->colon,
             scene->tie_count);
    return text_capital(&scene->memory, text);
}

/* Adds a sentence, if there is one. */
static bool say(struct scene *scene, const char *sentence)
{
    if (!sentence)
        return false;
    if (sentence[0])
        scene->subtitle = scene->subtitle[0]
                              ? arena_format(&scene->memory, "%s. %s", scene->subtitle, sentence)
                              : sentence;
    return scene->subtitle != NULL;
}

/* "A, B, + 3" */
static const char *names_of(struct scene *scene, const char *const *names, size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count && i < MOST_NAMED && text; i++)
        text = arena_format(&scene->memory, "%s%s%s", text, i ? ", " : "", names[i]);
    if (text && count > MOST_NAMED)
        text = arena_format(&scene->memory, "%s, + %zu", text, count - MOST_NAMED);
    return text;
}

/* "Left out: A, B"; "" for none. */
static const char *list_of(struct scene *scene, const char *head, const char *const *names,
                           size_t count)
{
    const char *list = names_of(scene, names, count);
    return count && list ? arena_format(&scene->memory, "%s%s%s", head, scene->words->colon, list)
                         : list;
}

/* "Only evidence of the period 2018 – 2019", of an open end "2018 –" */
static const char *window_of(struct scene *scene)
{
    const odf_period window = scene->options->window;
    const bool from = window.first.year != 0;
    const bool to = window.last.year != 0;
    if (!from && !to)
        return "";
    const char *first = text_date(&scene->memory, (odf_period){window.first, window.first});
    const char *last = text_date(&scene->memory, (odf_period){window.last, window.last});
    const char *span = first && last
                           ? arena_format(&scene->memory, "%s%s\xE2\x80\x93%s%s", from ? first : "",
                                          from ? " " : "", to ? " " : "", to ? last : "")
                           : NULL;
    return span ? words_fill(&scene->memory, scene->words->period, &span) : NULL;
}

/* "Only: persons, organisations, family" */
static const char *kinds_of(struct scene *scene)
{
    const odf_map_options *options = scene->options;
    const char *names[ODF_KIND_COUNT + ODF_TIE_KIND_COUNT];
    size_t count = 0;
    for (int kind = 0; kind < ODF_KIND_COUNT; kind++) {
        if (options->kinds & 1u << kind)
            names[count++] = scene->words->kinds[kind];
    }
    for (int kind = 0; kind < ODF_TIE_KIND_COUNT; kind++) {
        if (options->tie_kinds & 1u << kind)
            names[count++] =
                kind == ODF_TAKES_PART ? scene->words->tie[kind] : scene->words->tie_word[kind];
    }
    return list_of(scene, scene->words->only, names, count);
}

static size_t drawn_of(const struct scene *scene)
{
    return scene->drawn ? scene->drawn : scene->node_count;
}

bool scene_leaves_out(const struct scene *scene)
{
    return scene->offered > drawn_of(scene);
}

/* "250 of 412 drawn, those with the most ties" */
static const char *kept_of(struct scene *scene)
{
    if (!scene_leaves_out(scene))
        return "";
    const char *counts[] = {arena_format(&scene->memory, "%zu", drawn_of(scene)),
                            arena_format(&scene->memory, "%zu", scene->offered)};
    if (!counts[0] || !counts[1])
        return NULL;
    const char *words = words_fill(
        &scene->memory, scene->kept_words ? scene->kept_words : scene->words->kept, counts);
    return words ? text_capital(&scene->memory, words) : NULL;
}

odf_status scene_subtitle(struct scene *scene, odf_error *err)
{
    const odf_map_options *options = scene->options;
    if (scene_leaves_out(scene) && options->no_omission)
        return fail(
            err, ODF_E_LIMIT,
            "%zu of %zu fit on the sheet, and omission is not allowed; give a larger --page",
            drawn_of(scene), scene->offered);
    scene->subtitle = options->subtitle ? options->subtitle : "";
    const bool enough =
        say(scene, counts_of(scene)) && say(scene, window_of(scene)) &&
        say(scene, kinds_of(scene)) &&
        say(scene, list_of(scene, scene->words->place, options->places, options->place_count)) &&
        say(scene,
            list_of(scene, scene->words->omitted, options->omitted, options->omitted_count)) &&
        say(scene, kept_of(scene)) && say(scene, scene->remark ? scene->remark : "");
    return enough ? ODF_OK : fail(err, ODF_E_MEMORY, "subtitle of a map");
}
