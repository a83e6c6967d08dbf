/* SPDX-License-Identifier: MIT */
/* From chosen nodes of the view to boxes and ties of the scene. */
#include "base/sink.h"
#include "map/scene.h"

#define PARALLEL_STEP 3.4 /* pt between ties that join the same two nodes */
#define USUAL_FRAME 85.0  /* pt that title, legend and sources take together */
#define BOX_SHAPE 2.2     /* long labels get a box that is about so much wider than high */

enum { MOST_PARALLEL = 4 };

static bool is_among(const odf_node *nodes, size_t count, odf_node node)
{
    for (size_t i = 0; i < count; i++) {
        if (nodes[i] == node)
            return true;
    }
    return false;
}

static bool take_nodes(struct scene *scene, const odf_node *nodes, size_t count)
{
    const odf_map_options *options = scene->options;
    scene->node_count = count;
    for (size_t i = 0; i < count; i++) {
        scene->nodes[i] = (struct scene_node){
            .node = nodes[i],
            .name = text_clean_long(&scene->memory, odf_graph_name(scene->view, nodes[i])),
            .kind = odf_graph_kind(scene->view, nodes[i]),
            .subject = is_among(options->focus, options->focus_count, nodes[i]),
            .highlight = is_among(options->highlight, options->highlight_count, nodes[i]),
            .community = options->community ? options->community[nodes[i]] : NO_COMMUNITY,
        };
        scene->nodes[i].border_width = scene->nodes[i].highlight
                                           ? HIGHLIGHT_WIDTH
                                           : node_style_of(scene->nodes[i].kind)->border_width;
        if (!scene->nodes[i].name)
            return false;
    }
    return true;
}

/* The ties of one pair that are drawn: one of each kind, and "named together" only where nothing
 * more is known. Returns how many. */
static size_t choose_ties(const odf_graph *view, odf_node a, odf_node b,
                          odf_tie_info chosen[MOST_PARALLEL], odf_tie numbers[MOST_PARALLEL])
{
    size_t count = 0;
    size_t all = 0;
    const odf_tie *ties = odf_graph_ties_between(view, a, b, &all);
    for (size_t i = 0; i < all && count < MOST_PARALLEL; i++) {
        const odf_tie_info tie = odf_graph_tie(view, ties[i]);
        bool seen = tie.kind == ODF_CO_MENTION && count > 0;
        for (size_t k = 0; k < count; k++)
            seen = seen || chosen[k].kind == tie.kind;
        if (seen)
            continue;
        numbers[count] = ties[i];
        chosen[count++] = tie;
    }
    return count;
}

static void take_pair(struct scene *scene, const uint32_t *place, odf_node a, odf_node b)
{
    odf_tie_info chosen[MOST_PARALLEL];
    odf_tie numbers[MOST_PARALLEL];
    const size_t count = choose_ties(scene->view, a, b, chosen, numbers);
    for (size_t i = 0; i < count; i++) {
        scene->ties[scene->tie_count++] = (struct scene_tie){
            .tie = numbers[i],
            .from = place[chosen[i].from],
            .to = place[chosen[i].to],
            .kind = chosen[i].kind,
            .alleged = chosen[i].alleged,
            .offset = PARALLEL_STEP * ((double)i - (double)(count - 1) / 2),
        };
    }
    scene->nodes[place[a]].degree++;
    scene->nodes[place[b]].degree++;
}

odf_status scene_take(struct scene *scene, const odf_node *nodes, size_t count, odf_error *err)
{
    const odf_graph *view = scene->view;
    CLEANUP(arena_clear) struct arena scratch = {0};
    uint32_t *place = arena_array(&scratch, uint32_t, view->node_count);
    bool *taken = arena_array(&scratch, bool, view->node_count);
    scene->nodes = arena_array(&scene->memory, struct scene_node, count);
    if (!place || !taken || !scene->nodes || !take_nodes(scene, nodes, count))
        return fail(err, ODF_E_MEMORY, "a map of %zu nodes", count);
    for (size_t i = 0; i < count; i++) {
        place[nodes[i]] = (uint32_t)i;
        taken[nodes[i]] = true;
    }
    size_t pairs = 0;
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < count; i++) {
            size_t near_count = 0;
            const odf_node *near = odf_graph_neighbours(view, nodes[i], &near_count);
            for (size_t k = 0; k < near_count; k++) {
                if (near[k] < nodes[i] || !taken[near[k]])
                    continue;
                if (round == 0)
                    pairs++;
                else
                    take_pair(scene, place, nodes[i], near[k]);
            }
        }
        if (round == 0) {
            scene->ties = arena_array(&scene->memory, struct scene_tie, MOST_PARALLEL * pairs);
            if (!scene->ties)
                return fail(err, ODF_E_MEMORY, "a map of %zu pairs", pairs);
        }
    }
    return ODF_OK;
}

bool scene_box(struct scene *scene, struct scene_node *node, const struct box_rule *rule)
{
    const char *name = text_clean(&scene->memory, node->name);
    if (!name)
        return false;
    const struct slice text = slice_of(name);
    const double whole = text_width(text, rule->size, rule->bold);
    const double width =
        most(rule->line_width, sqrt(BOX_SHAPE * whole * LABEL_LEADING * rule->size));
    if (!label_wrap(&scene->memory, text, rule->size, rule->bold, width, &node->label))
        return false;
    const odf_period date = odf_graph_date(scene->view, node->node);
    if (node->kind == ODF_EVENT && odf_period_known(date)) {
        const char *when = text_date(&scene->memory, date);
        if (!when ||
            !label_wrap(&scene->memory, slice_of(when), rule->date_size, false, width, &node->date))
            return false;
    }
    node->w = most(node->label.width, node->date.width) + 2 * rule->pad_x;
    node->h = label_height(&node->label) + 2 * rule->pad_y;
    if (node->date.line_count)
        node->h += label_height(&node->date) + node->date.size * (LABEL_LEADING - 1);
    return true;
}

double scene_fullness(const struct scene *scene)
{
    double boxes = 0;
    for (size_t i = 0; i < scene->node_count; i++)
        boxes += scene->nodes[i].w * scene->nodes[i].h;
    return boxes / (scene->width * (scene->height - USUAL_FRAME));
}

const char *scene_tie_word(const struct scene *scene, const odf_tie_info *tie)
{
    odf_role role;
    if (tie->kind == ODF_TAKES_PART && odf_role_parse(tie->role, &role))
        return scene->words->role[role];
    return tie->role[0] ? tie->role : scene->words->tie_word[tie->kind];
}

/* "represents", "represents (lawyer)", of an event just the role. */
static void write_relation(const struct scene *scene, const odf_tie_info *tie, odf_sink *out)
{
    const char *kind = scene->words->tie_word[tie->kind];
    const char *word = scene_tie_word(scene, tie);
    if (tie->kind == ODF_TAKES_PART || strcmp(kind, word) == 0)
        sink_text(out, word);
    else
        sink_format(out, "%s (%s)", kind, word);
}

/* Up to three entries, and how many more. */
static void write_entries(const struct scene *scene, const struct scene_tie *tie, uint32_t strength,
                          odf_sink *out)
{
    enum { NAMED = 3 };
    const char *end = tie->entries;
    uint32_t named = 0;
    for (; *end && named < NAMED; named++) {
        const size_t size = strcspn(end + (named > 0), ",");
        end += size + (named > 0);
    }
    sink_format(out, "; %s%s", scene->words->entries, scene->words->colon);
    if (named == 0)
        sink_format(out, "%u", strength);
    else
        sink_format(out, "%.*s", (int)(end - tie->entries), tie->entries);
    if (named > 0 && strength > named)
        sink_format(out, ", + %u", strength - named);
}

/* "A → B: represents (lawyer), 2013, alleged [12]". */
static void write_words(const struct scene *scene, const struct scene_tie *tie, odf_sink *out)
{
    const odf_tie_info info = odf_graph_tie(scene->view, tie->tie);
    char date[ODF_PERIOD_SIZE];
    sink_text(out, odf_graph_name(scene->view, info.from));
    sink_text(out, odf_tie_kind_symmetric(info.kind) ? " \xE2\x80\x93 " : " \xE2\x86\x92 ");
    sink_text(out, odf_graph_name(scene->view, info.to));
    sink_text(out, scene->words->colon);
    write_relation(scene, &info, out);
    if (odf_period_known(info.date) && info.kind == ODF_TAKES_PART)
        sink_format(out, ", %s", odf_period_format(info.date, date));
    else if (odf_period_known(info.date))
        sink_format(out, ", %s %s", scene->words->reported, odf_period_format(info.date, date));
    if (info.alleged)
        sink_format(out, ", %s", scene->words->alleged_word);
    if (tie->sources[0])
        sink_format(out, " [%s]", tie->sources);
    else
        write_entries(scene, tie, info.strength, out);
    sink_char(out, '\0');
}

odf_status scene_word_ties(struct scene *scene, odf_error *err)
{
    odf_sink *words = odf_sink_new_memory();
    size_t *start = malloc((scene->tie_count + 1) * sizeof *start);
    odf_status status = ODF_E_MEMORY;
    if (words && start) {
        for (size_t i = 0; i < scene->tie_count; i++) {
            odf_sink_memory(words, &start[i]);
            write_words(scene, &scene->ties[i], words);
        }
        status = odf_sink_finish(words, NULL);
    }
    if (status == ODF_OK) {
        size_t size;
        const char *all = odf_sink_memory(words, &size);
        for (size_t i = 0; status == ODF_OK && i < scene->tie_count; i++) {
            scene->ties[i].title = text_clean_long(&scene->memory, all + start[i]);
            status = scene->ties[i].title ? ODF_OK : ODF_E_MEMORY;
        }
    }
    free(start);
    odf_sink_free(words);
    return status == ODF_OK ? ODF_OK : fail(err, ODF_E_MEMORY, "words for a map's ties");
}
