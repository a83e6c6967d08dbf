/* SPDX-License-Identifier: MIT */
/* Who did what to whom? One event: those who act on the left, those it befalls on the right, and
 * one step beyond them their organisations, lawyers and relatives. */
#include "map/choose.h"
#include "map/flow.h"

enum { MOST_NODES = 22, MOST_PAIRS = 26 };

enum side { LEFT, EVENT, RIGHT };

struct choice {
    odf_node node;
    enum side side; /* of the event; one step beyond, that of who brought it in */
    unsigned step;
};

struct choosing {
    const odf_graph *view;
    odf_node event;
    struct choice items[MOST_NODES];
    size_t count;
    size_t offered;
};

static enum side side_of(const odf_graph *view, odf_node event, odf_node node)
{
    size_t count;
    const odf_tie *ties = odf_graph_ties_between(view, event, node, &count);
    for (size_t i = 0; i < count; i++) {
        odf_role role;
        if (odf_role_parse(odf_graph_tie(view, ties[i]).role, &role) &&
            (role == ODF_ORGANISER || role == ODF_ACTOR))
            return LEFT;
    }
    return RIGHT;
}

static const struct choice *chosen(const struct choosing *choosing, odf_node node)
{
    for (size_t i = 0; i < choosing->count; i++) {
        if (choosing->items[i].node == node)
            return &choosing->items[i];
    }
    return NULL;
}

/* Those who took part, the best tied first. */
static bool take_participants(struct choosing *choosing, size_t limit, struct arena *memory)
{
    size_t count;
    const odf_node *near = odf_graph_neighbours(choosing->view, choosing->event, &count);
    odf_node *nodes = arena_array(memory, odf_node, count);
    if (!nodes)
        return false;
    if (count)
        memcpy(nodes, near, count * sizeof *nodes);
    choosing->offered += count;
    const size_t kept = keep_best(choosing->view, nodes, count, NULL, limit);
    for (size_t i = 0; i < kept; i++)
        choosing->items[choosing->count++] =
            (struct choice){nodes[i], side_of(choosing->view, choosing->event, nodes[i]), 1};
    return true;
}

/* Persons and organisations tied to those who took part, in turns, so that none takes all room. */
static void take_beyond(struct choosing *choosing, size_t limit)
{
    const size_t participants = choosing->count;
    for (size_t turn = 0, found = 1; found > 0 && choosing->count < limit; turn++) {
        found = 0;
        for (size_t i = 1; i < participants && choosing->count < limit; i++) {
            size_t count;
            size_t place = 0;
            const struct choice one = choosing->items[i];
            const odf_node *near = odf_graph_neighbours(choosing->view, one.node, &count);
            for (size_t k = 0; k < count; k++) {
                if (odf_graph_kind(choosing->view, near[k]) == ODF_EVENT || place++ != turn)
                    continue;
                found++;
                if (!chosen(choosing, near[k]))
                    choosing->items[choosing->count++] = (struct choice){near[k], one.side, 2};
                break;
            }
        }
    }
}

/* Columns from left to right: beyond, acting, the event, befallen, beyond. */
static int column_of(const struct choice *choice)
{
    if (choice->side == EVENT)
        return 0;
    return (choice->side == LEFT ? -1 : 1) * (int)choice->step;
}

/* Drops ties within a column beyond the event: they would add columns. Directs the others. */
static void direct(struct scene *scene, const struct choosing *choosing)
{
    size_t kept = 0;
    for (size_t i = 0; i < scene->tie_count; i++) {
        struct scene_tie tie = scene->ties[i];
        const struct choice *from = chosen(choosing, scene->nodes[tie.from].node);
        const struct choice *to = chosen(choosing, scene->nodes[tie.to].node);
        if (from->step == 2 && to->step == 2)
            continue;
        if (column_of(from) > column_of(to))
            flow_reverse(&tie);
        scene->ties[kept++] = tie;
    }
    scene->tie_count = kept;
}

/* "Organiser: A; addressee: B, C": who did what, one role after another. */
static const char *tell_roles(struct scene *scene, odf_node event)
{
    const char *text = "";
    for (int role = 0; role < ODF_ROLE_COUNT && text; role++) {
        bool told = false;
        for (size_t i = 0; i < scene->tie_count && text; i++) {
            const odf_tie_info tie = odf_graph_tie(scene->view, scene->ties[i].tie);
            odf_role own;
            if (tie.to != event || !odf_role_parse(tie.role, &own) || (int)own != role)
                continue;
            text = arena_format(&scene->memory, "%s%s%s%s%s", text,
                                told      ? ", "
                                : text[0] ? "; "
                                          : "",
                                told ? "" : scene_tie_word(scene, &tie),
                                told ? "" : scene->words->colon,
                                odf_graph_name(scene->view, tie.from));
            told = true;
        }
    }
    return text && text[0] ? text_capital(&scene->memory, text) : text;
}

static odf_status compose(struct scene *scene, odf_error *err)
{
    const odf_node event = scene->options->focus[0];
    struct choosing choosing = {.view = scene->view, .event = event, .offered = 1};
    odf_node nodes[MOST_NODES];
    const size_t limit = scene->limit < MOST_NODES ? scene->limit : MOST_NODES;
    if (odf_graph_kind(scene->view, event) != ODF_EVENT)
        return fail(err, ODF_E_INVALID, "'%s' is no event", odf_graph_name(scene->view, event));
    choosing.items[choosing.count++] = (struct choice){event, EVENT, 0};
    if (!take_participants(&choosing, limit - 1, &scene->memory))
        return fail(err, ODF_E_MEMORY, "participants of an event");
    take_beyond(&choosing, limit);
    for (size_t i = 0; i < choosing.count; i++)
        nodes[i] = choosing.items[i].node;
    if (!keep_within_ties(scene->view, nodes, choosing.count, MOST_PAIRS, &choosing.count))
        return fail(err, ODF_E_MEMORY, "participants of an event");
    /* What is one step beyond is a bonus; only those who took part can be left out. */
    scene->drawn = 1;
    for (size_t i = 0; i < choosing.count; i++)
        scene->drawn += choosing.items[i].step == 1;
    scene->offered = choosing.offered;
    sort_nodes(nodes, choosing.count);
    odf_status status = scene_take(scene, nodes, choosing.count, err);
    if (status != ODF_OK)
        return status;
    direct(scene, &choosing);
    scene->title = text_capital(&scene->memory, odf_graph_name(scene->view, event));
    const char *roles = tell_roles(scene, event);
    scene->finding = roles && roles[0] ? roles : NULL;
    return scene->title && roles ? ODF_OK : fail(err, ODF_E_MEMORY, "words of a map");
}

const struct odf_map map_event = {
    .name = "event",
    .summary = "one event: who took part, and who stands behind them",
    .focus_least = 1,
    .focus_most = 1,
    .capacity_a4 = MOST_NODES,
    .capacity_a3 = MOST_NODES,
    .compose = compose,
    .arrange = flow_arrange,
};
