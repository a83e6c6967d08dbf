/* SPDX-License-Identifier: MIT */
/* Groups → entities, numbered by their ids; their spellings, their other ids, the places where they
 * are mentioned, and how many entries name them. */
#include "ingest/deriving.h"

#include "resolve/fold.h"
#include "resolve/keys.h"

/* An entity before it has a number. */
struct draft {
    struct derived_entity row;
    uint32_t group;
};

/* ---- entities and their numbers */

/* The group that an id means, of a name or of an event; NO_NODE if it means nothing here. */
static uint32_t group_of_id(const struct deriving *d, const char *id)
{
    const uint32_t atom = table_get(&d->decided.atom_index, slice_of(id));
    if (atom != TABLE_NONE)
        return d->decided.atoms.items[atom].group;
    const uint32_t event = table_get(&d->decided.event_index, slice_of(id));
    return event == TABLE_NONE ? NO_NODE : d->group_of_event[event];
}

static uint64_t worth_of(uint32_t fullness, uint32_t mentions)
{
    return (uint64_t)fullness << 32 | mentions;
}

/* The fullest name, of these the one used most often; of equals the one that sorts first. */
static void prefer_name(struct derived_entity *row, const struct named *named, uint64_t *best)
{
    const uint64_t worth = worth_of(named_fullness(named), named->mentions);
    if (!row->name || worth > *best || (worth == *best && strcmp(named->name, row->name) < 0)) {
        row->name = named->name;
        *best = worth;
    }
    row->mentions += named->mentions;
}

static bool draft_names(struct deriving *d, struct draft *drafts)
{
    uint64_t *best = arena_array(&d->scratch, uint64_t, d->group_count);
    if (!best)
        return false;
    for (size_t i = 0; i < d->claims.names.count; i++) {
        const struct named *named = &d->claims.names.items[i];
        const uint32_t group = d->group_of_name[i];
        prefer_name(&drafts[group].row, named, &best[group]);
    }
    /* Of merged names the fullest, or of these the one with the most mentions, gives id and kind;
     * the other ids go on meaning the entity. */
    for (size_t i = 0; i < d->decided.atoms.count; i++) {
        const struct atom *atom = &d->decided.atoms.items[i];
        struct derived_entity *row = &drafts[atom->group].row;
        const uint64_t worth = worth_of(atom->fullness, atom->mentions);
        if (!row->id || worth > best[atom->group] ||
            (worth == best[atom->group] && strcmp(atom->id, row->id) < 0)) {
            row->id = atom->id;
            row->kind = atom->kind;
            row->place = "";
            best[atom->group] = worth;
        }
    }
    return true;
}

static void draft_events(struct deriving *d, struct draft *drafts)
{
    for (size_t i = 0; i < d->claims.events.count; i++) {
        const struct event_claim *event = &d->claims.events.items[i];
        struct derived_entity *row = &drafts[d->group_of_event[i]].row;
        row->mentions++;
        if (row->id) {
            if (!odf_period_known(row->date))
                row->date = event->date;
            if (!row->place[0])
                row->place = event->place;
            continue;
        }
        row->id = event->id;
        row->kind = ODF_EVENT;
        row->name = event->label;
        row->date = event->date;
        row->type = event->type;
        row->place = event->place;
    }
}

static int by_id(const void *left, const void *right)
{
    const struct draft *a = left;
    const struct draft *b = right;
    const int order = strcmp(a->row.id, b->row.id);
    return order ? order : compare_numbers(a->group, b->group);
}

/* Ids made of entry ids may fall together ("a_1" and "a-1"): the later ones get a number. */
static bool separate_ids(struct deriving *d, struct draft *drafts, size_t count)
{
    bool again = true;
    while (again) {
        again = false;
        uint32_t repeat = 1;
        for (size_t i = 1; i < count; i++) {
            repeat = strcmp(drafts[i].row.id, drafts[i - 1].row.id) == 0 ? repeat + 1 : 1;
            if (repeat == 1)
                continue;
            drafts[i].row.id = arena_format(d->memory, "%s-%u", drafts[i - 1].row.id, repeat);
            if (!drafts[i].row.id)
                return false;
            again = true;
            break;
        }
        if (again)
            qsort(drafts, count, sizeof *drafts, by_id);
    }
    return true;
}

/* What was decided of single entities: their names and kinds, and which are hidden. Returns how
 * many are left; the list is by time, so the last decision counts. */
static size_t apply_decided(struct deriving *d, struct draft *drafts, bool *hidden)
{
    for (size_t i = 0; i < d->decided.list.count; i++) {
        const odf_decision *decision = &d->decided.list.items[i];
        const uint32_t group = decision->stands ? group_of_id(d, decision->operands[0]) : NO_NODE;
        if (group == NO_NODE)
            continue;
        if (decision->verb == ODF_VERB_RENAME)
            drafts[group].row.name = arena_copy(d->memory, slice_of(decision->operands[1]));
        else if (decision->verb == ODF_VERB_RETYPE && drafts[group].row.kind != ODF_EVENT)
            (void)odf_kind_parse(decision->operands[1], &drafts[group].row.kind);
        else if (decision->verb == ODF_VERB_HIDE)
            hidden[group] = true;
    }
    size_t kept = 0;
    for (uint32_t i = 0; i < d->group_count; i++) {
        d->node_of_group[i] = NO_NODE;
        if (hidden[i])
            continue;
        drafts[kept] = drafts[i];
        drafts[kept++].group = i;
    }
    return kept;
}

bool number_entities(struct deriving *d)
{
    struct draft *drafts = arena_array(&d->scratch, struct draft, d->group_count);
    bool *hidden = arena_array(&d->scratch, bool, d->group_count);
    d->node_of_group = arena_array(&d->scratch, uint32_t, d->group_count);
    if (!drafts || !hidden || !d->node_of_group || !draft_names(d, drafts))
        return false;
    draft_events(d, drafts);
    const size_t count = apply_decided(d, drafts, hidden);
    for (size_t i = 0; i < count; i++) {
        if (!drafts[i].row.name)
            return false;
    }
    struct derived_entity *rows = arena_array(d->memory, struct derived_entity, count);
    if (!rows)
        return false;
    qsort(drafts, count, sizeof *drafts, by_id);
    if (!separate_ids(d, drafts, count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        rows[i] = drafts[i].row;
        d->node_of_group[drafts[i].group] = i;
    }
    d->out->entities = rows;
    d->out->entity_count = count;
    return true;
}

uint32_t node_of_id(const struct deriving *d, const char *id)
{
    const uint32_t group = group_of_id(d, id);
    return group == NO_NODE ? NO_NODE : d->node_of_group[group];
}

uint32_t node_of_name(const struct deriving *d, uint32_t named)
{
    return d->node_of_group[d->group_of_name[named]];
}

uint32_t node_of_event(const struct deriving *d, uint32_t event)
{
    return d->node_of_group[d->group_of_event[event]];
}

/* ---- aliases and identifiers */

static int by_alias(const void *left, const void *right)
{
    const struct derived_alias *a = left;
    const struct derived_alias *b = right;
    const int order = compare_numbers(a->node, b->node);
    return order ? order : strcmp(a->name, b->name);
}

static bool add_alias(struct deriving *d, struct derived_alias *rows, size_t *count, uint32_t node,
                      const char *name, uint32_t mentions)
{
    if (node == NO_NODE)
        return true;
    const struct slice key = resolve_key(d->memory, slice_of(name));
    if (!key.data)
        return false;
    const char *text = arena_copy(d->memory, key);
    rows[(*count)++] = (struct derived_alias){node, name, text, mentions};
    return text != NULL;
}

/* Names by decision: those given to an entity are spellings like any other. */
static bool add_decided_aliases(struct deriving *d, struct derived_alias *rows, size_t *count)
{
    for (size_t i = 0; i < d->decided.list.count; i++) {
        const odf_decision *decision = &d->decided.list.items[i];
        if (!decision->stands ||
            (decision->verb != ODF_VERB_ALIAS && decision->verb != ODF_VERB_RENAME))
            continue;
        const char *name = arena_copy(d->memory, slice_of(decision->operands[1]));
        if (!name || !add_alias(d, rows, count, node_of_id(d, decision->operands[0]), name, 0))
            return false;
    }
    return true;
}

/* The row of a spelling that a decision takes away; its entity's own name stays. */
static bool is_taken_away(const struct deriving *d, const struct derived_alias *row)
{
    bool away = false;
    for (size_t i = 0; i < d->decided.spelled.count; i++) {
        const odf_decision *decision = d->decided.spelled.items[i];
        if (strcmp(decision->operands[1], row->name) == 0 &&
            node_of_id(d, decision->operands[0]) == row->node)
            away = decision->verb == ODF_VERB_UNALIAS;
    }
    return away && strcmp(d->out->entities[row->node].name, row->name) != 0;
}

static size_t unite_aliases(const struct deriving *d, struct derived_alias *rows, size_t count)
{
    size_t kept = 0;
    if (count)
        qsort(rows, count, sizeof *rows, by_alias);
    for (size_t i = 0; i < count; i++) {
        if (kept && by_alias(&rows[kept - 1], &rows[i]) == 0)
            rows[kept - 1].mentions += rows[i].mentions;
        else if (!is_taken_away(d, &rows[i]))
            rows[kept++] = rows[i];
    }
    return kept;
}

bool collect_aliases(struct deriving *d)
{
    const struct claims *claims = &d->claims;
    const size_t most = claims->spellings.count + claims->events.count + d->decided.list.count;
    struct derived_alias *rows = arena_array(d->memory, struct derived_alias, most);
    size_t count = 0;
    if (!rows)
        return false;
    for (size_t i = 0; i < claims->spellings.count; i++) {
        const struct spelling *spelling = &claims->spellings.items[i];
        if (!add_alias(d, rows, &count, node_of_name(d, spelling->named), spelling->text,
                       spelling->mentions))
            return false;
    }
    for (uint32_t i = 0; i < claims->events.count; i++) {
        if (!add_alias(d, rows, &count, node_of_event(d, i), claims->events.items[i].label, 1))
            return false;
    }
    if (!add_decided_aliases(d, rows, &count))
        return false;
    d->out->aliases = rows;
    d->out->alias_count = unite_aliases(d, rows, count);
    return true;
}

static int by_name_key(const void *left, const void *right)
{
    const struct derived_name_key *a = left;
    const struct derived_name_key *b = right;
    const int order = compare_numbers(a->key, b->key);
    return order ? order : compare_numbers(a->node, b->node);
}

typedef VECTOR(struct derived_name_key) name_key_list;

static bool file_words(name_key_list *keys, const struct derived_alias *alias)
{
    struct slice rest = slice_of(alias->key);
    struct slice word;
    while (matcher_next_word(&rest, &word)) {
        if (!vector_push(keys, (struct derived_name_key){resolve_word_key(word), alias->node}))
            return false;
    }
    return true;
}

static bool file_aliases(struct deriving *d, odf_matcher *matcher, name_key_list *keys)
{
    for (size_t i = 0; i < d->out->alias_count; i++) {
        const struct derived_alias *alias = &d->out->aliases[i];
        const odf_kind kind = d->out->entities[alias->node].kind;
        struct name_keys found;
        if (kind != ODF_PERSON && !file_words(keys, alias))
            return false;
        if (kind == ODF_EVENT) /* labels are sentences, found by their words alone */
            continue;
        if (!resolve_index_keys(matcher, kind, slice_of(alias->key), &found))
            return false;
        for (size_t j = 0; j < found.count; j++) {
            if (!vector_push(keys, (struct derived_name_key){found.items[j], alias->node}))
                return false;
        }
    }
    return true;
}

bool collect_name_keys(struct deriving *d)
{
    odf_matcher *matcher = NULL;
    name_key_list keys = {0};
    bool enough = odf_matcher_new(&matcher, d->err) == ODF_OK && file_aliases(d, matcher, &keys);
    odf_matcher_free(matcher);
    if (enough && keys.count)
        qsort(keys.items, keys.count, sizeof *keys.items, by_name_key);
    struct derived_name_key *rows =
        enough ? arena_array(d->memory, struct derived_name_key, keys.count) : NULL;
    size_t kept = 0;
    for (size_t i = 0; rows && i < keys.count; i++) {
        if (!kept || by_name_key(&rows[kept - 1], &keys.items[i]) != 0)
            rows[kept++] = keys.items[i];
    }
    vector_clear(&keys);
    d->out->name_keys = rows;
    d->out->name_key_count = kept;
    return rows != NULL;
}

static int by_identifier(const void *left, const void *right)
{
    const struct derived_identifier *a = left;
    const struct derived_identifier *b = right;
    const int order = strcmp(a->id, b->id);
    return order ? order : compare_numbers(a->node, b->node);
}

/* An id that an entity bears belongs to it, whatever else it might have meant. */
static size_t keep_one_each(const struct deriving *d, struct derived_identifier *rows, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept && strcmp(rows[kept - 1].id, rows[i].id) == 0) {
            if (strcmp(d->out->entities[rows[i].node].id, rows[i].id) == 0)
                rows[kept - 1] = rows[i];
        } else {
            rows[kept++] = rows[i];
        }
    }
    return kept;
}

bool collect_identifiers(struct deriving *d)
{
    const size_t most = d->out->entity_count + d->decided.atoms.count + d->claims.events.count;
    struct derived_identifier *rows = arena_array(d->memory, struct derived_identifier, most);
    size_t count = 0;
    if (!rows)
        return false;
    for (uint32_t i = 0; i < d->out->entity_count; i++)
        rows[count++] = (struct derived_identifier){d->out->entities[i].id, i};
    for (size_t i = 0; i < d->decided.atoms.count; i++) {
        const struct atom *atom = &d->decided.atoms.items[i];
        if (d->node_of_group[atom->group] != NO_NODE)
            rows[count++] = (struct derived_identifier){atom->id, d->node_of_group[atom->group]};
    }
    for (uint32_t i = 0; i < d->claims.events.count; i++) {
        if (node_of_event(d, i) != NO_NODE)
            rows[count++] =
                (struct derived_identifier){d->claims.events.items[i].id, node_of_event(d, i)};
    }
    if (count)
        qsort(rows, count, sizeof *rows, by_identifier);
    d->out->identifiers = rows;
    d->out->identifier_count = keep_one_each(d, rows, count);
    return true;
}

/* ---- where they stand */

static int by_appearance(const void *left, const void *right)
{
    const struct derived_appearance *a = left;
    const struct derived_appearance *b = right;
    const int order = compare_numbers(a->entry, b->entry);
    return order ? order : compare_numbers(a->mention, b->mention);
}

static int by_occurrence(const void *left, const void *right)
{
    const struct derived_occurrence *a = left;
    const struct derived_occurrence *b = right;
    const int order = compare_numbers(a->entry, b->entry);
    return order ? order : compare_numbers(a->event, b->event);
}

bool collect_places(struct deriving *d)
{
    const struct claims *claims = &d->claims;
    struct derived_appearance *appearances =
        arena_array(d->memory, struct derived_appearance, claims->mentions.count);
    struct derived_occurrence *occurrences =
        arena_array(d->memory, struct derived_occurrence, claims->events.count);
    if (!appearances || !occurrences)
        return false;
    size_t appearance_count = 0;
    size_t occurrence_count = 0;
    for (size_t i = 0; i < claims->mentions.count; i++) {
        const struct mention_claim *mention = &claims->mentions.items[i];
        const uint32_t node = node_of_name(d, mention->named);
        if (node != NO_NODE)
            appearances[appearance_count++] = (struct derived_appearance){
                claims->entries.items[mention->entry].number, mention->mention, node};
    }
    for (uint32_t i = 0; i < claims->events.count; i++) {
        const struct event_claim *event = &claims->events.items[i];
        if (node_of_event(d, i) != NO_NODE)
            occurrences[occurrence_count++] = (struct derived_occurrence){
                claims->entries.items[event->entry].number, event->event, node_of_event(d, i)};
    }
    qsort(appearances, appearance_count, sizeof *appearances, by_appearance);
    qsort(occurrences, occurrence_count, sizeof *occurrences, by_occurrence);
    d->out->appearances = appearances;
    d->out->appearance_count = appearance_count;
    d->out->occurrences = occurrences;
    d->out->occurrence_count = occurrence_count;
    return true;
}

/* ---- how many entries name an entity */

static int by_node_and_entry(const void *left, const void *right)
{
    return compare_numbers(*(const uint64_t *)left, *(const uint64_t *)right);
}

bool count_entries(struct deriving *d)
{
    const struct derived *out = d->out;
    const size_t most = out->appearance_count + out->occurrence_count + 2 * out->evidence_count;
    uint64_t *pairs = arena_array(&d->scratch, uint64_t, most);
    /* Rows are the result's own; this is the last thing set in them. */
    struct derived_entity *entities = (struct derived_entity *)(uintptr_t)out->entities;
    size_t count = 0;
    if (!pairs)
        return false;
    for (size_t i = 0; i < out->appearance_count; i++)
        pairs[count++] = (uint64_t)out->appearances[i].node << 32 | out->appearances[i].entry;
    for (size_t i = 0; i < out->occurrence_count; i++)
        pairs[count++] = (uint64_t)out->occurrences[i].node << 32 | out->occurrences[i].entry;
    for (size_t i = 0; i < out->evidence_count; i++) {
        const struct derived_tie *tie = &out->ties[out->evidence[i].tie];
        pairs[count++] = (uint64_t)tie->from << 32 | out->evidence[i].entry;
        pairs[count++] = (uint64_t)tie->to << 32 | out->evidence[i].entry;
    }
    qsort(pairs, count, sizeof *pairs, by_node_and_entry);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1])
            entities[pairs[i] >> 32].entries++;
    }
    return true;
}
