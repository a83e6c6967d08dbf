/* SPDX-License-Identifier: MIT */
/* The second half of deriving: claims → entities, numbered by their ids → ties with evidence.
 *
 *   names   with one kind and one key are one entity, and so are those that a decision merges
 *   events  are one if their entries say the same word for word, or if type, day and two or more
 *           participants agree; otherwise each claim is an event of its own
 *   ties    of the same ends and kind are one, with one evidence row for each claim
 *
 * Everything is sorted by content before it is numbered, so the order of loading never shows. */
#include "ingest/claims.h"

#include "ingest/automatic.h"
#include "ingest/decided.h"
#include "resolve/fold.h"
#include "resolve/keys.h"

#define NO_NODE UINT32_MAX

/* An entity before it has a number. */
struct draft {
    struct derived_entity row;
    uint32_t group;
};

struct deriving {
    struct claims claims;
    struct decided decided;
    struct arena *memory;  /* of the result */
    struct arena scratch;
    uint32_t *group_of_name;  /* named → group */
    uint32_t *group_of_event; /* event claim → group */
    uint32_t *node_of_group;
    uint32_t group_count;     /* names first, then events */
    uint32_t name_group_count;
    struct derived *out;
    odf_store *store;
    struct automatic *automatic; /* NULL: no merging without being asked */
    odf_error *err;
};

static odf_status no_memory(const struct deriving *d)
{
    return fail(d->err, ODF_E_MEMORY, "computing the graph: out of memory");
}

static int compare_numbers(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

/* ---- who is who */

/* A participant that is no mention of its entry has the kind under which the collection knows the
 * name; unknown everywhere, it is taken for a person. */
static uint32_t settled_kind(const struct deriving *d, const struct named *named)
{
    const struct claims *claims = &d->claims;
    uint32_t best = ODF_PERSON;
    uint32_t mentions = 0;
    for (uint32_t kind = ODF_PERSON; kind <= ODF_ORGANISATION; kind++) {
        char buffer[512];
        const size_t size = strlen(named->name);
        if (size + 1 > sizeof buffer)
            break;
        buffer[0] = (char)('0' + kind);
        memcpy(buffer + 1, named->name, size);
        const uint32_t at = table_get(&claims->name_index, (struct slice){buffer, size + 1});
        if (at != TABLE_NONE && claims->names.items[at].mentions >= mentions) {
            best = kind;
            mentions = claims->names.items[at].mentions + 1;
        }
    }
    return best;
}

/* The id that a name has by itself, before anything is merged. */
static const char *atom_id(struct deriving *d, const struct named *named)
{
    const char *slug = resolve_slug(d->memory, (odf_kind)named->kind, named->key);
    return slug && named->split ? arena_format(d->memory, "%s-%.8s", slug, named->split) : slug;
}

/* How much of a whole name it is: a person's with no initial before one with, and that before a
 * single word; of an organisation's anything before what may be an acronym. */
static uint32_t named_fullness(const struct named *named)
{
    enum { LONGEST_ACRONYM_BYTES = 5 };
    struct slice rest = named->key;
    struct slice word;
    uint32_t words = 0;
    bool initials = false;
    while (matcher_next_word(&rest, &word)) {
        words++;
        initials = initials || word.size == 1;
    }
    if (named->kind == ODF_ORGANISATION)
        return words > 1 || named->key.size > LONGEST_ACRONYM_BYTES;
    return words < 2 ? 0 : initials ? 1 : 2;
}

/* Names of one kind and key are one atom. */
static bool gather_atoms(struct deriving *d, uint32_t *atom_of_name)
{
    CLEANUP(table_clear) struct table seen = {0};
    struct claims *claims = &d->claims;
    for (size_t i = 0; i < claims->names.count; i++) {
        struct named *named = &claims->names.items[i];
        if (named->kind == KIND_UNKNOWN)
            named->kind = settled_kind(d, named);
        if (named->key.size == 0)
            named->key = slice_of(named->name); /* signs only: the name is its own key */
        const char *key = arena_format(&d->scratch, "%u%.*s\1%s", named->kind, (int)named->key.size,
                                       named->key.data, named->split ? named->split : "");
        bool is_new = false;
        uint32_t *atom = key ? table_add(&seen, slice_of(key), seen.count, &is_new) : NULL;
        if (!atom)
            return false;
        atom_of_name[i] = *atom;
        if (is_new && !decided_add_atom(&d->decided, atom_id(d, named), (odf_kind)named->kind))
            return false;
        d->decided.atoms.items[atom_of_name[i]].mentions += named->mentions;
        d->decided.atoms.items[atom_of_name[i]].fullness = named_fullness(named);
    }
    return true;
}

/* Atoms, and the merging that needs no one's word: it goes into the ledger before the merges are
 * read from there. */
static odf_status settle_atoms(struct deriving *d)
{
    d->group_of_name = arena_array(&d->scratch, uint32_t, d->claims.names.count);
    if (!d->group_of_name || !gather_atoms(d, d->group_of_name))
        return no_memory(d);
    return d->automatic ? automatic_merge(d->automatic, d->store, &d->claims, d->group_of_name,
                                          &d->decided, d->err)
                        : ODF_OK;
}

static bool group_names(struct deriving *d)
{
    const size_t count = d->claims.names.count;
    if (!decided_merge(&d->decided))
        return false;
    for (size_t i = 0; i < count; i++)
        d->group_of_name[i] = d->decided.atoms.items[d->group_of_name[i]].group;
    d->name_group_count = d->decided.group_count;
    return true;
}

/* ---- which events are the same */

static uint32_t root(uint32_t *parent, uint32_t at)
{
    while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    return at;
}

/* Events with one key become one; the smaller number, that of the earlier entry, stands for both. */
static bool join_by_key(struct table *seen, uint32_t *parent, uint32_t event, const char *key)
{
    uint32_t *first = key ? table_add(seen, slice_of(key), event, NULL) : NULL;
    if (!first)
        return false;
    const uint32_t a = root(parent, *first);
    const uint32_t b = root(parent, event);
    parent[a > b ? a : b] = a < b ? a : b;
    return true;
}

static int by_number(const void *left, const void *right)
{
    return compare_numbers(*(const uint32_t *)left, *(const uint32_t *)right);
}

static bool known_to_the_day(odf_period date)
{
    return date.first.year && date.first.day && date.last.day;
}

/* "type date group group …" for an event with a known day and at least two participants; "" else. */
static const char *company_key(struct deriving *d, uint32_t event, const uint32_t *people,
                               size_t count)
{
    const struct event_claim *claim = &d->claims.events.items[event];
    char date[ODF_PERIOD_SIZE];
    if (!known_to_the_day(claim->date) || count < 2)
        return "";
    char *key = arena_format(&d->scratch, "with %d %s", (int)claim->type,
                             odf_period_format(claim->date, date));
    size_t distinct = 0;
    for (size_t i = 0; key && i < count; i++) {
        if (i && people[i] == people[i - 1])
            continue;
        distinct++;
        key = arena_format(&d->scratch, "%s %u", key, people[i]);
    }
    return !key || distinct >= 2 ? key : "";
}

static bool join_company(struct deriving *d, struct table *seen, uint32_t *parent)
{
    const struct claims *claims = &d->claims;
    VECTOR(uint32_t) people = {0};
    bool enough = true;
    size_t at = 0;
    for (uint32_t event = 0; enough && event < claims->events.count; event++) {
        people.count = 0;
        for (; enough && at < claims->ties.count; at++) {
            const struct tie_claim *tie = &claims->ties.items[at];
            if (tie->to_event && tie->to > event)
                break;
            if (tie->to_event)
                enough = vector_push(&people, d->group_of_name[tie->from]);
        }
        if (people.count)
            qsort(people.items, people.count, sizeof *people.items, by_number);
        const char *key = enough ? company_key(d, event, people.items, people.count) : NULL;
        enough = key && (key[0] == '\0' || join_by_key(seen, parent, event, key));
    }
    vector_clear(&people);
    return enough;
}

/* Events that a decision says are one. */
static bool join_decided(struct deriving *d, uint32_t *parent)
{
    const struct claims *claims = &d->claims;
    for (uint32_t i = 0; i < claims->events.count; i++) {
        if (!table_add(&d->decided.event_index, slice_of(claims->events.items[i].id), i, NULL))
            return false;
    }
    for (size_t i = 0; i < d->decided.list.count; i++) {
        const odf_decision *decision = &d->decided.list.items[i];
        if (!decision->stands || decision->verb != ODF_VERB_MERGE)
            continue;
        uint32_t first = TABLE_NONE;
        for (size_t k = 0; k < decision->operand_count; k++) {
            const uint32_t event = table_get(&d->decided.event_index,
                                             slice_of(decision->operands[k]));
            if (event == TABLE_NONE)
                continue;
            const uint32_t a = root(parent, first == TABLE_NONE ? event : first);
            const uint32_t b = root(parent, event);
            parent[a > b ? a : b] = a < b ? a : b;
            first = event;
        }
    }
    return true;
}

static bool group_events(struct deriving *d)
{
    CLEANUP(table_clear) struct table seen = {0};
    const struct claims *claims = &d->claims;
    const uint32_t count = (uint32_t)claims->events.count;
    uint32_t *parent = arena_array(&d->scratch, uint32_t, count);
    d->group_of_event = arena_array(&d->scratch, uint32_t, count);
    if (!parent || !d->group_of_event)
        return false;
    for (uint32_t i = 0; i < count; i++)
        parent[i] = i;
    for (uint32_t i = 0; i < count; i++) {
        const struct event_claim *event = &claims->events.items[i];
        const char *key = arena_format(&d->scratch, "says %llx %u %d %s",
            (unsigned long long)claims->entries.items[event->entry].text_key, event->event,
            (int)event->type, event->label);
        if (!join_by_key(&seen, parent, i, key))
            return false;
    }
    if (!join_company(d, &seen, parent) || !join_decided(d, parent))
        return false;
    uint32_t next = d->name_group_count;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t first = root(parent, i);
        d->group_of_event[i] = first == i ? next++ : d->group_of_event[first];
    }
    d->group_count = next;
    return true;
}

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
    if (!row->name || worth > *best ||
        (worth == *best && strcmp(named->name, row->name) < 0)) {
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

static bool number_entities(struct deriving *d)
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

static uint32_t node_of_id(const struct deriving *d, const char *id)
{
    const uint32_t group = group_of_id(d, id);
    return group == NO_NODE ? NO_NODE : d->node_of_group[group];
}

static uint32_t node_of_name(const struct deriving *d, uint32_t named)
{
    return d->node_of_group[d->group_of_name[named]];
}

static uint32_t node_of_event(const struct deriving *d, uint32_t event)
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
    for (size_t i = 0; i < d->decided.list.count; i++) {
        const odf_decision *decision = &d->decided.list.items[i];
        if (!decision->stands || (decision->verb != ODF_VERB_UNALIAS && decision->verb != ODF_VERB_ALIAS))
            continue;
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

static bool collect_aliases(struct deriving *d)
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

static bool collect_name_keys(struct deriving *d)
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

static bool collect_identifiers(struct deriving *d)
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
            rows[count++] = (struct derived_identifier){d->claims.events.items[i].id,
                                                        node_of_event(d, i)};
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

static bool collect_places(struct deriving *d)
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

/* ---- ties and evidence */

static int by_claim(const void *left, const void *right)
{
    const struct tie_claim *a = left;
    const struct tie_claim *b = right;
    int order = compare_numbers(a->from, b->from);
    if (!order)
        order = compare_numbers(a->to, b->to);
    if (!order)
        order = compare_numbers(a->kind, b->kind);
    if (!order)
        order = odf_period_compare(a->date, b->date);
    if (!order)
        order = compare_numbers(a->entry, b->entry);
    if (!order)
        order = compare_numbers(a->span.start, b->span.start);
    if (!order)
        order = compare_numbers(a->span.end, b->span.end);
    return order ? order : strcmp(a->role, b->role);
}

/* Claims end at nodes from here on; a tie of an entity with itself says nothing. */
static void point_to_nodes(struct deriving *d)
{
    struct claims *claims = &d->claims;
    size_t kept = 0;
    for (size_t i = 0; i < claims->ties.count; i++) {
        struct tie_claim tie = claims->ties.items[i];
        tie.from = node_of_name(d, tie.from);
        tie.to = tie.to_event ? node_of_event(d, tie.to) : node_of_name(d, tie.to);
        if (tie.from == tie.to || tie.from == NO_NODE || tie.to == NO_NODE)
            continue;
        if (tie.kind == ODF_CO_MENTION && tie.from > tie.to) {
            const uint32_t swapped = tie.from;
            tie.from = tie.to;
            tie.to = swapped;
        }
        claims->ties.items[kept++] = tie;
    }
    claims->ties.count = kept;
    if (kept)
        qsort(claims->ties.items, kept, sizeof *claims->ties.items, by_claim);
}

static odf_how how_of(odf_tie_kind kind)
{
    if (kind == ODF_TAKES_PART)
        return ODF_JOINT_EVENT;
    return kind == ODF_CO_MENTION ? ODF_CO_MENTIONED : ODF_STATED;
}

/* What one text attests: entries that say the same count once. */
struct attestation {
    uint64_t text_key;
    uint32_t weight;
};

static int by_text_key(const void *left, const void *right)
{
    const struct attestation *a = left;
    const struct attestation *b = right;
    const int order = compare_numbers(a->text_key, b->text_key);
    return order ? order : compare_numbers(b->weight, a->weight);
}

/* Independent entries, or what a foreign list counts for them. */
static uint32_t attested(const struct deriving *d, const struct tie_claim *claims, size_t count,
                         struct attestation *said)
{
    uint64_t strength = 0;
    for (size_t i = 0; i < count; i++)
        said[i] = (struct attestation){d->claims.entries.items[claims[i].entry].text_key,
                                       claims[i].weight};
    qsort(said, count, sizeof *said, by_text_key);
    for (size_t i = 0; i < count; i++)
        strength += i == 0 || said[i].text_key != said[i - 1].text_key ? said[i].weight : 0;
    return strength < UINT32_MAX ? (uint32_t)strength : UINT32_MAX;
}

static int by_text(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The role given most often; of equals the one that sorts first; "" if none is given. */
static const char *usual_role(const struct tie_claim *claims, size_t count, const char **roles)
{
    const char *best = "";
    size_t best_run = 0;
    size_t run = 0;
    size_t given = 0;
    for (size_t i = 0; i < count; i++) {
        if (claims[i].role[0])
            roles[given++] = claims[i].role;
    }
    qsort(roles, given, sizeof *roles, by_text);
    for (size_t i = 0; i < given; i++) {
        run = i && strcmp(roles[i], roles[i - 1]) == 0 ? run + 1 : 1;
        if (run > best_run) {
            best = roles[i];
            best_run = run;
        }
    }
    return best;
}

/* From the first to the last day of what is dated. */
static odf_period span_of(const struct tie_claim *claims, size_t count)
{
    odf_period span = {0};
    for (size_t i = 0; i < count; i++) {
        const odf_period date = claims[i].date;
        if (date.first.year == 0)
            continue;
        const odf_period last = {date.last, date.last};
        if (span.first.year == 0 || odf_period_compare(date, span) < 0)
            span.first = date.first;
        if (span.last.year == 0 || odf_period_compare(last, (odf_period){span.last, span.last}) > 0)
            span.last = date.last;
    }
    return span;
}

static bool same_tie(const struct tie_claim *a, const struct tie_claim *b)
{
    return a->from == b->from && a->to == b->to && a->kind == b->kind;
}

static bool all_alleged(const struct tie_claim *claims, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!claims[i].alleged)
            return false;
    }
    return true;
}

static size_t put_evidence(const struct deriving *d, const struct tie_claim *claims, size_t count,
                           uint32_t tie, struct derived_evidence *rows)
{
    size_t put = 0;
    for (size_t i = 0; i < count; i++) {
        if (i && by_claim(&claims[i - 1], &claims[i]) == 0)
            continue;
        rows[put++] = (struct derived_evidence){
            .tie = tie, .entry = d->claims.entries.items[claims[i].entry].number,
            .span = claims[i].span, .how = how_of(claims[i].kind), .role = claims[i].role,
            .date = claims[i].date, .alleged = claims[i].alleged};
    }
    return put;
}

static bool collect_ties(struct deriving *d)
{
    point_to_nodes(d);
    const struct tie_claim *claims = d->claims.ties.items;
    const size_t count = d->claims.ties.count;
    struct derived_tie *ties = arena_array(d->memory, struct derived_tie, count);
    struct derived_evidence *evidence = arena_array(d->memory, struct derived_evidence, count);
    struct attestation *said = arena_array(&d->scratch, struct attestation, count);
    const char **roles = arena_array(&d->scratch, const char *, count);
    if (!ties || !evidence || !said || !roles)
        return false;
    size_t tie_count = 0;
    size_t evidence_count = 0;
    for (size_t start = 0, end; start < count; start = end) {
        for (end = start + 1; end < count && same_tie(&claims[start], &claims[end]);)
            end++;
        const struct tie_claim *run = claims + start;
        const size_t size = end - start;
        ties[tie_count] = (struct derived_tie){
            .from = run->from, .to = run->to, .kind = run->kind, .how = how_of(run->kind),
            .strength = attested(d, run, size, said), .role = usual_role(run, size, roles),
            .alleged = all_alleged(run, size), .date = span_of(run, size)};
        evidence_count += put_evidence(d, run, size, (uint32_t)tie_count, evidence + evidence_count);
        tie_count++;
    }
    d->out->ties = ties;
    d->out->tie_count = tie_count;
    d->out->evidence = evidence;
    d->out->evidence_count = evidence_count;
    return true;
}

/* ---- how many entries name an entity */

static int by_node_and_entry(const void *left, const void *right)
{
    return compare_numbers(*(const uint64_t *)left, *(const uint64_t *)right);
}

static bool count_entries(struct deriving *d)
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

/* ---- */

static odf_status derive_steps(struct deriving *d, const odf_tick *tick)
{
    static bool (*const steps[])(struct deriving *) = {
        group_names,       group_events,        number_entities, collect_aliases,
        collect_name_keys, collect_identifiers, collect_places,  collect_ties,
        count_entries};
    odf_status status = decided_read(&d->decided, d->store, d->err);
    d->claims.splits = d->decided.splits.items;
    d->claims.split_count = d->decided.splits.count;
    if (status == ODF_OK)
        status = claims_read(&d->claims, d->store, tick, d->err);
    if (status == ODF_OK)
        status = settle_atoms(d);
    for (size_t i = 0; status == ODF_OK && i < COUNT_OF(steps); i++) {
        if (!tick_step(tick, "connecting", i, COUNT_OF(steps)))
            status = fail(d->err, ODF_E_CANCELLED, "cancelled while computing the graph");
        else if (!steps[i](d))
            status = no_memory(d);
    }
    return status;
}

static odf_status derive_with(odf_store *store, struct automatic *automatic, const odf_tick *tick,
                              struct arena *memory, struct derived *out, odf_error *err)
{
    struct derived result = {.rules = DERIVE_RULES};
    struct deriving d = {.claims.memory = memory, .memory = memory, .out = &result,
                         .store = store, .automatic = automatic, .err = err};
    const odf_status status = derive_steps(&d, tick);
    claims_clear(&d.claims);
    decided_clear(&d.decided);
    arena_clear(&d.scratch);
    if (status == ODF_OK)
        *out = result;
    return status;
}

odf_status derive(odf_store *store, const odf_tick *tick, struct arena *memory,
                  struct derived *out, odf_error *err)
{
    return derive_with(store, NULL, tick, memory, out, err);
}

odf_status derive_merging(odf_store *store, struct automatic *automatic, const odf_tick *tick,
                          odf_error *err)
{
    CLEANUP(arena_clear) struct arena memory = {0};
    struct derived derived;
    odf_status status = derive_with(store, automatic, tick, &memory, &derived, err);
    if (status == ODF_OK)
        status = store_put_derived(store, &derived, err);
    return status;
}

odf_status derive_into(odf_store *store, const odf_tick *tick, odf_error *err)
{
    return derive_merging(store, NULL, tick, err);
}

bool odf_rebuild_needed(const odf_store *store)
{
    return store_derived_rules(store) != DERIVE_RULES;
}

odf_status odf_rebuild(odf_store *store, const odf_tick *tick, odf_error *err)
{
    odf_status status = store_begin(store, err);
    if (status == ODF_OK)
        status = derive_into(store, tick, err);
    if (status == ODF_OK)
        status = store_commit(store, err);
    if (status != ODF_OK)
        store_rollback(store);
    return status;
}
