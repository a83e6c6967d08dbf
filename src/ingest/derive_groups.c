/* SPDX-License-Identifier: MIT */
/* Which names are one entity, and which events are one:
 *
 *   names   with one kind and one key are one entity, and so are those that a decision merges
 *   events  are one if their entries say the same word for word, or if type, day and two or more
 *           participants agree; otherwise each claim is an event of its own */
#include "ingest/deriving.h"

#include "resolve/fold.h"
#include "resolve/keys.h"

static odf_status no_memory(const struct deriving *d)
{
    return fail(d->err, ODF_E_MEMORY, "computing the graph: out of memory");
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
uint32_t named_fullness(const struct named *named)
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
odf_status settle_atoms(struct deriving *d)
{
    d->group_of_name = arena_array(&d->scratch, uint32_t, d->claims.names.count);
    if (!d->group_of_name || !gather_atoms(d, d->group_of_name))
        return no_memory(d);
    return d->automatic ? automatic_merge(d->automatic, d->store, &d->claims, d->group_of_name,
                                          &d->decided, d->err)
                        : ODF_OK;
}

bool group_names(struct deriving *d)
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

/* Events with one key become one; the smaller number, that of the earlier entry, stands for both.
 */
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

/* "type date group group …" for an event with a known day and at least two participants; "" else.
 */
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
            const uint32_t event =
                table_get(&d->decided.event_index, slice_of(decision->operands[k]));
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

bool group_events(struct deriving *d)
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
        const char *key =
            arena_format(&d->scratch, "says %llx %u %d %s",
                         (unsigned long long)claims->entries.items[event->entry].text_key,
                         event->event, (int)event->type, event->label);
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
