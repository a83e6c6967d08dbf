/* SPDX-License-Identifier: MIT */
#include "resolve/decisions.h"

#include "base/table.h"
#include "base/vector.h"

bool decision_list_add(struct decision_list *list, const odf_decision *decision)
{
    struct arena *memory = &list->memory;
    const char **operands = arena_array(memory, const char *, decision->operand_count);
    odf_decision copy = *decision;
    copy.id = arena_copy(memory, slice_of(decision->id));
    copy.because = arena_copy(memory, slice_of(decision->because));
    copy.made_by = arena_copy(memory, slice_of(decision->made_by));
    copy.made_at = arena_copy(memory, slice_of(decision->made_at));
    copy.operands = operands;
    if (!operands || !copy.id || !copy.because || !copy.made_by || !copy.made_at ||
        !vector_reserve(list, 1))
        return false;
    for (size_t i = 0; i < decision->operand_count; i++) {
        operands[i] = arena_copy(memory, slice_of(decision->operands[i]));
        if (!operands[i])
            return false;
    }
    list->items[list->count++] = copy;
    return true;
}

void decision_list_clear(struct decision_list *list)
{
    if (!list)
        return;
    vector_clear(list);
    arena_clear(&list->memory);
}

/* ---- what stands */

enum standing { UNKNOWN, ASKED, STANDS, FALLEN };

struct settling {
    const struct decision_list *list;
    uint32_t *first_undo; /* of each decision, index + 1 of an undo row; 0 none */
    uint32_t *next_undo;  /* of each undo row, the next one of the same decision */
    uint8_t *standing;
    uint32_t *waiting; /* decisions whose undos are being asked */
};

/* Asks the undos of a decision before the decision itself, without recursion: undoing an undo of
 * an undo … may go on as long as the ledger does. */
static void settle_one(struct settling *s, uint32_t start)
{
    size_t depth = 0;
    s->waiting[depth++] = start;
    while (depth > 0) {
        const uint32_t at = s->waiting[depth - 1];
        bool fallen = false;
        bool ready = true;
        s->standing[at] = ASKED;
        for (uint32_t undo = s->first_undo[at]; undo && ready && !fallen;
             undo = s->next_undo[undo - 1]) {
            const uint8_t state = s->standing[undo - 1];
            if (state == UNKNOWN) {
                s->waiting[depth++] = undo - 1;
                ready = false;
            } else {
                fallen = state == STANDS || state == ASKED;
            }
        }
        if (!ready)
            continue;
        s->standing[at] = fallen ? FALLEN : STANDS;
        depth--;
    }
}

static bool link_undos(struct settling *s)
{
    CLEANUP(table_clear) struct table index = {0};
    for (size_t i = 0; i < s->list->count; i++) {
        if (!table_add(&index, slice_of(s->list->items[i].id), (uint32_t)i, NULL))
            return false;
    }
    for (size_t i = 0; i < s->list->count; i++) {
        const odf_decision *decision = &s->list->items[i];
        if (decision->verb != ODF_VERB_UNDO || decision->operand_count != 1)
            continue;
        const uint32_t what = table_get(&index, slice_of(decision->operands[0]));
        if (what == TABLE_NONE)
            continue;
        s->next_undo[i] = s->first_undo[what];
        s->first_undo[what] = (uint32_t)i + 1;
    }
    return true;
}

bool decision_list_settle(struct decision_list *list)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    struct settling s = {.list = list,
                         .first_undo = arena_array(&scratch, uint32_t, list->count),
                         .next_undo = arena_array(&scratch, uint32_t, list->count),
                         .standing = arena_array(&scratch, uint8_t, list->count),
                         .waiting = arena_array(&scratch, uint32_t, list->count + 1)};
    if (!s.first_undo || !s.next_undo || !s.standing || !s.waiting || !link_undos(&s))
        return false;
    for (size_t i = 0; i < list->count; i++) {
        if (s.standing[i] == UNKNOWN)
            settle_one(&s, (uint32_t)i);
        list->items[i].stands = s.standing[i] == STANDS;
    }
    return true;
}

/* ---- contradictions */

struct clusters {
    struct arena memory;
    struct table index;      /* id → its place below */
    VECTOR(uint32_t) parent; /* of the place, towards the one that stands for the cluster */
    VECTOR(const odf_decision *) said; /* for the cluster, by the verb at hand */
};

static void clusters_clear(struct clusters *clusters)
{
    table_clear(&clusters->index);
    vector_clear(&clusters->parent);
    vector_clear(&clusters->said);
    arena_clear(&clusters->memory);
}

static uint32_t place_of(struct clusters *clusters, const char *id)
{
    bool is_new = false;
    uint32_t *place =
        table_add(&clusters->index, slice_of(id), (uint32_t)clusters->parent.count, &is_new);
    if (!place)
        return UINT32_MAX;
    uint32_t at = *place;
    if (is_new && (!vector_push(&clusters->parent, at) || !vector_push(&clusters->said, NULL)))
        return UINT32_MAX;
    while (clusters->parent.items[at] != at)
        at = clusters->parent.items[at];
    return at;
}

static bool join_all(struct clusters *clusters, const odf_decision *decision)
{
    const uint32_t first = place_of(clusters, decision->operands[0]);
    for (size_t i = 1; first != UINT32_MAX && i < decision->operand_count; i++) {
        const uint32_t other = place_of(clusters, decision->operands[i]);
        if (other == UINT32_MAX)
            return false;
        clusters->parent.items[other] = place_of(clusters, decision->operands[0]);
    }
    return first != UINT32_MAX;
}

typedef void take_message(void *user, const char *message);

static bool report_distinct(struct clusters *clusters, const odf_decision *decision,
                            take_message *take, void *user)
{
    const uint32_t a = place_of(clusters, decision->operands[0]);
    const uint32_t b = place_of(clusters, decision->operands[1]);
    if (a == UINT32_MAX || b == UINT32_MAX)
        return false;
    if (a != b)
        return true;
    const char *message =
        arena_format(&clusters->memory, "'%s' and '%s' are said to be distinct (%s), and merged",
                     decision->operands[0], decision->operands[1], decision->id);
    if (message)
        take(user, message);
    return message != NULL;
}

/* Two names, or two kinds, for one entity. The list is by time: the later one counts. */
static bool report_second(struct clusters *clusters, const odf_decision *decision,
                          take_message *take, void *user)
{
    const uint32_t at = place_of(clusters, decision->operands[0]);
    if (at == UINT32_MAX)
        return false;
    const odf_decision *before = clusters->said.items[at];
    clusters->said.items[at] = decision;
    if (!before || strcmp(before->operands[1], decision->operands[1]) == 0)
        return true;
    const char *message = arena_format(
        &clusters->memory, "'%s': '%s' (%s) and then '%s' (%s) by %s; the later counts",
        decision->operands[0], before->operands[1], before->id, decision->operands[1], decision->id,
        odf_verb_name(decision->verb));
    if (message)
        take(user, message);
    return message != NULL;
}

static void forget_said(struct clusters *clusters)
{
    for (size_t i = 0; i < clusters->said.count; i++)
        clusters->said.items[i] = NULL;
}

bool decision_list_conflicts(const struct decision_list *list, take_message *take, void *user)
{
    CLEANUP(clusters_clear) struct clusters clusters = {0};
    bool enough = true;
    for (size_t i = 0; enough && i < list->count; i++) {
        if (list->items[i].stands && list->items[i].verb == ODF_VERB_MERGE)
            enough = join_all(&clusters, &list->items[i]);
    }
    static const odf_verb second[] = {ODF_VERB_RENAME, ODF_VERB_RETYPE};
    for (size_t v = 0; enough && v < COUNT_OF(second); v++) {
        forget_said(&clusters);
        for (size_t i = 0; enough && i < list->count; i++) {
            if (list->items[i].stands && list->items[i].verb == second[v])
                enough = report_second(&clusters, &list->items[i], take, user);
        }
    }
    for (size_t i = 0; enough && i < list->count; i++) {
        if (list->items[i].stands && list->items[i].verb == ODF_VERB_DISTINCT)
            enough = report_distinct(&clusters, &list->items[i], take, user);
    }
    return enough;
}
