/* SPDX-License-Identifier: MIT */
#include "map_views.h"

#include "map/geometry.h"

#include <stdio.h>

static const char *const given[] = {"Aida",   "Bolat",   "Dana",  "Erlan", "Gulnara", "Ivan",
                                    "Kairat", "Lyazzat", "Marat", "Nina",  "Oleg",    "Petra",
                                    "Rustam", "Saule",   "Timur", "Vera",  "Yerlan",  "Zhanna"};
static const char *const family[] = {"Bekova",      "Dosmukhamedov", "Esenov", "Ivanchenko",
                                     "Kim",         "Kowalska",      "Li",     "Mukanov",
                                     "Nurgaliyeva", "Orazbekov",     "Petrov", "Sadykov",
                                     "Tulegenova",  "Zhumabayev",    "Wolf"};
static const char *const given_cyrillic[] = {"Айгүл",  "Болат", "Дана", "Ерлан", "Жанна", "Қайрат",
                                             "Ләззат", "Марат", "Өмір", "Сәуле", "Ұлан",  "Юрій"};
static const char *const family_cyrillic[] = {"Бекова",   "Досмұхамедов", "Есенов",     "Іваненко",
                                              "Қасымов",  "Мұқанов",      "Нұрғалиева", "Оразбеков",
                                              "Щербаков", "Төлегенова",   "Хәкімов",    "Їжак"};
static const char *const bodies[] = {"Court of", "Committee for", "Foundation", "Ministry of",
                                     "Union of", "Bank",          "Agency for", "Office of"};
static const char *const matters[] = {
    "Human Rights", "the Interior", "Free Media",
    "Oil Workers",  "Legal Aid",    "State Security",
    "the North",    "Justice",      "External Relations and Cooperation"};
static const char *const happenings[] = {"trial of",    "arrest of",  "letter on", "release of",
                                         "protest for", "hearing on", "appeal by", "visit to"};
static const char *const hostile[] = {
    "</text><script>x</script>",
    "back\\slash \\N \\G",
    "\"quoted\" & 'single' &lt;",
    "a -> b -- c:d",
    "Ж\xCC\x86\xCC\x81\xCC\x82 marks",
    "\xE4\xB8\xAD\xE6\x96\x87\xE5\x90\x8D\xE5\xAD\x97",
    "\xE2\x80\xAEright to left",
    "tab\tand\nline",
    "x",
    "]]> <!-- -->",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "\xFF\xC0 broken"};

#define PICK(list, state) ((list)[dice_below(state, (uint32_t)COUNT_OF(list))])

static void name_node(enum map_labels labels, odf_kind kind, uint64_t *state, char out[200])
{
    const bool cyrillic =
        labels == LABELS_CYRILLIC || (labels == LABELS_MIXED && dice_below(state, 4) == 0);
    const bool longer =
        labels == LABELS_LONG || (labels == LABELS_MIXED && dice_below(state, 5) == 0);
    /* One pick after another: the order of arguments is the compiler's choice. */
    const char *who = cyrillic ? PICK(given_cyrillic, state) : PICK(given, state);
    const char *name = cyrillic ? PICK(family_cyrillic, state) : PICK(family, state);
    const char *other = PICK(family, state);
    const char *body = PICK(bodies, state);
    const char *matter = PICK(matters, state);
    const char *happening = PICK(happenings, state);
    if (labels == LABELS_HOSTILE && dice_below(state, 2) == 0)
        snprintf(out, 200, "%s", PICK(hostile, state));
    else if (kind == ODF_PERSON && longer)
        snprintf(out, 200, "%s Maria-Antonia de la %s y %s", who, name, other);
    else if (kind == ODF_PERSON)
        snprintf(out, 200, "%s %s", who, name);
    else if (kind == ODF_ORGANISATION && longer)
        snprintf(out, 200, "%s %s of the Region of %s and %s", body, matter, name, other);
    else if (kind == ODF_ORGANISATION)
        snprintf(out, 200, "%s %s", body, matter);
    else if (longer)
        snprintf(out, 200, "%s %s before the %s %s", happening, name, body, matter);
    else
        snprintf(out, 200, "%s %s", happening, name);
}

static odf_tie_kind kind_between(odf_kind a, odf_kind b, uint64_t *state)
{
    static const odf_tie_kind personal[] = {ODF_FAMILY, ODF_REPRESENTS, ODF_ASSOCIATE};
    if (a == ODF_EVENT || b == ODF_EVENT)
        return ODF_TAKES_PART;
    if (a == ODF_ORGANISATION && b == ODF_ORGANISATION)
        return ODF_PART_OF;
    return a == ODF_PERSON && b == ODF_PERSON ? PICK(personal, state) : ODF_AFFILIATED;
}

struct making {
    const struct map_view_rule *rule;
    uint64_t state;
    odf_kind *kind;
    uint32_t *group;
    uint32_t (*ties)[2];
    uint32_t tie_count;
    uint32_t groups;
};

static bool joined(const struct making *making, uint32_t a, uint32_t b)
{
    for (uint32_t i = 0; making->rule->nodes < 5000 && i < making->tie_count; i++) {
        if ((making->ties[i][0] == a && making->ties[i][1] == b) ||
            (making->ties[i][0] == b && making->ties[i][1] == a))
            return true;
    }
    return a == b;
}

static bool join(struct making *making, uint32_t a, uint32_t b)
{
    if ((making->kind[a] == ODF_EVENT && making->kind[b] == ODF_EVENT) || joined(making, a, b))
        return false;
    /* The event, and else the organisation, stands second. */
    const bool swapped = making->kind[a] > making->kind[b];
    making->ties[making->tie_count][0] = swapped ? b : a;
    making->ties[making->tie_count++][1] = swapped ? a : b;
    return true;
}

/* An earlier node: rather one that has ties, rather of the same group. */
static uint32_t partner(struct making *making, uint32_t node, uint32_t known)
{
    for (int tries = 0; tries < 60; tries++) {
        uint32_t other = dice_below(&making->state, known);
        if (making->tie_count && dice_below(&making->state, 3)) {
            const uint32_t tie = dice_below(&making->state, making->tie_count);
            other = making->ties[tie][dice_below(&making->state, 2)];
        }
        const bool near = making->group[other] == making->group[node];
        if (near || dice_below(&making->state, 12) == 0)
            return other;
    }
    return dice_below(&making->state, known);
}

static void make_ties(struct making *making)
{
    const uint32_t n = making->rule->nodes;
    for (uint32_t v = 1; v < n; v++) {
        bool done = making->rule->around_one && join(making, 0, v);
        for (int tries = 0; tries < 400 && !done; tries++)
            done = join(making, v, tries < 300 ? partner(making, v, v) : 0);
    }
    for (uint32_t tries = 0;
         tries < 60 * making->rule->ties && making->tie_count < making->rule->ties; tries++) {
        const uint32_t v = dice_below(&making->state, n);
        join(making, v, partner(making, v, n));
    }
}

static void check(bool good)
{
    if (!good)
        abort();
}

static void add_all(struct making *making, struct graph_builder *builder)
{
    static const char *const roles[] = {"", "leader", "member", "lawyer", "brother"};
    const uint32_t n = making->rule->nodes;
    const bool backwards = making->rule->backwards;
    char(*names)[200] = calloc(n, sizeof *names);
    odf_tie_info *ties = calloc(making->tie_count + 1, sizeof *ties);
    check(names && ties);
    for (uint32_t v = 0; v < n; v++)
        name_node(making->rule->labels, making->kind[v], &making->state, names[v]);
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t v = backwards ? n - 1 - i : i;
        const odf_date day = {(int16_t)(2008 + v % 12), (uint8_t)(v % 12 + 1), (uint8_t)(v % 28)};
        char id[16];
        snprintf(id, sizeof id, "n%05u", v);
        check(graph_builder_node(
            builder, &(struct graph_node){id, names[v], making->kind[v], {day, day}, 1 + v % 7}));
    }
    for (uint32_t i = 0; i < making->tie_count; i++) {
        const uint32_t a = making->ties[i][0];
        const uint32_t b = making->ties[i][1];
        ties[i] = (odf_tie_info){
            .from = backwards ? n - 1 - a : a,
            .to = backwards ? n - 1 - b : b,
            .kind = kind_between(making->kind[a], making->kind[b], &making->state),
            .how = making->kind[b] == ODF_EVENT ? ODF_JOINT_EVENT : ODF_STATED,
            .strength = 1 + (i * 7 + a) % 4,
            .alleged = (i * 5 + b) % 8 == 0,
            .role = making->kind[b] == ODF_EVENT ? "participant" : roles[(i * 3 + a) % 5],
            .number = i,
        };
    }
    for (uint32_t i = 0; i < making->tie_count; i++)
        check(graph_builder_tie(builder, &ties[backwards ? making->tie_count - 1 - i : i]));
    free(names);
    free(ties);
}

odf_graph *map_view(const struct map_view_rule *rule)
{
    struct making making = {.rule = rule, .state = rule->seed * 2654435761U + 88172645463325252U};
    struct graph_builder *builder = graph_builder_new();
    odf_graph *view = NULL;
    const uint32_t n = rule->nodes;
    making.groups = 1 + n / 14;
    making.kind = calloc(n, sizeof *making.kind);
    making.group = calloc(n, sizeof *making.group);
    making.ties = calloc((size_t)n + rule->ties + 1, sizeof *making.ties);
    check(builder && making.kind && making.group && making.ties);
    for (uint32_t v = 0; v < n; v++) {
        const uint32_t dice = dice_below(&making.state, 100);
        making.kind[v] = v == 0 || dice < 40 ? ODF_PERSON
                         : dice < 62         ? ODF_ORGANISATION
                                             : ODF_EVENT;
        const double u = dice_unit(&making.state);
        making.group[v] = (uint32_t)(u * u * making.groups);
    }
    make_ties(&making);
    add_all(&making, builder);
    check(graph_builder_finish(builder, &view, NULL) == ODF_OK);
    graph_builder_free(builder);
    free(making.kind);
    free(making.group);
    free(making.ties);
    return view;
}
