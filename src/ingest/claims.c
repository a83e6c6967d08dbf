/* SPDX-License-Identifier: MIT */
/* Entries → claims. The words that prove a claim are settled here, while the text is at hand:
 *
 *   stated       the record's quote; without one, from one name to the other
 *   joint event  from the participant's name to the event's trigger, where one sentence holds both
 *   co-mention   from one name to the other, the two that stand closest */
#include "ingest/claims.h"

#include "model/context.h"
#include "resolve/fold.h"

enum { LONGEST_PROOF_BYTES = 400 };

/* One entry on its way into the claims. */
struct entry_reading {
    struct claims *claims;
    const odf_entry *entry;
    uint32_t index;
    VECTOR(uint32_t) named_of; /* by mention */
    const odf_tick *tick;
};

static odf_status out_of_memory(odf_error *err)
{
    return fail(err, ODF_E_MEMORY, "computing the graph: out of memory");
}

/* The number of a name, or UINT32_MAX when memory is out. */
static uint32_t intern_name(struct claims *claims, uint32_t kind, const char *name,
                            const char *split)
{
    bool is_new = false;
    char *copy = arena_format(claims->memory, "%c%s%c%s", '0' + (int)kind, name, split ? 1 : 0,
                              split ? split : "");
    if (!copy)
        return UINT32_MAX;
    uint32_t *place =
        table_add(&claims->name_index, slice_of(copy), (uint32_t)claims->names.count, &is_new);
    if (!place || !is_new)
        return place ? *place : UINT32_MAX;
    copy = arena_copy(claims->memory, slice_of(name));
    if (!copy)
        return UINT32_MAX;
    const struct named named = {copy, resolve_key(claims->memory, slice_of(copy)), kind, split, 0};
    if (!named.key.data || !vector_push(&claims->names, named))
        return UINT32_MAX;
    return *place;
}

static bool count_spelling(struct claims *claims, uint32_t named, const char *text,
                           uint32_t mentions)
{
    bool is_new = false;
    char *key = arena_format(claims->memory, "%u %s", named, text);
    if (!key)
        return false;
    uint32_t *place = table_add(&claims->spelling_index, slice_of(key),
                                (uint32_t)claims->spellings.count, &is_new);
    if (!place)
        return false;
    const uint32_t at = *place;
    if (is_new &&
        !vector_push(&claims->spellings, (struct spelling){named, strchr(key, ' ') + 1, 0}))
        return false;
    claims->spellings.items[at].mentions += mentions;
    return true;
}

/* The decision that split off what stands at `span`, or NULL. Entries may have been read out of
 * their text again since: a mention that overlaps the place is the one meant. */
static const char *split_at(const struct entry_reading *reading, odf_span span)
{
    const struct claims *claims = reading->claims;
    for (size_t i = 0; i < claims->split_count; i++) {
        const struct split_place *place = &claims->splits[i];
        if (place->span.start < span.end && span.start < place->span.end &&
            strcmp(place->entry, reading->entry->id) == 0)
            return place->decision;
    }
    return NULL;
}

static bool read_mentions(struct entry_reading *reading)
{
    struct claims *claims = reading->claims;
    const odf_entry *entry = reading->entry;
    reading->named_of.count = 0;
    for (uint32_t i = 0; i < entry->mention_count; i++) {
        const odf_mention *mention = &entry->mentions[i];
        const uint32_t named =
            intern_name(claims, mention->kind, mention->name, split_at(reading, mention->span));
        if (named == UINT32_MAX || !count_spelling(claims, named, mention->text, 1) ||
            !count_spelling(claims, named, mention->name, 0) ||
            !vector_push(&reading->named_of, named) ||
            !vector_push(&claims->mentions, (struct mention_claim){reading->index, i, named}))
            return false;
        claims->names.items[named].mentions++;
    }
    return true;
}

static uint32_t distance(odf_span a, odf_span b)
{
    if (a.end <= b.start)
        return b.start - a.end;
    return b.end <= a.start ? a.start - b.end : 0;
}

static odf_span joined(odf_span a, odf_span b)
{
    return (odf_span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

static bool is_empty(odf_span span)
{
    return span.start >= span.end;
}

/* The mention of a name that stands closest to `place`; an empty span if there is none. */
static odf_span closest_mention(const struct entry_reading *reading, uint32_t named, odf_span place)
{
    odf_span best = {0, 0};
    for (size_t i = 0; i < reading->named_of.count; i++) {
        const odf_span span = reading->entry->mentions[i].span;
        if (reading->named_of.items[i] == named &&
            (is_empty(best) || distance(span, place) < distance(best, place)))
            best = span;
    }
    return best;
}

/* From one to the other if a single sentence holds both; else `a` alone. */
static odf_span one_sentence(const struct entry_reading *reading, odf_span a, odf_span b)
{
    const struct slice text = {reading->entry->text, reading->entry->text_size};
    const odf_span both = joined(a, b);
    if (is_empty(a))
        return b;
    if (is_empty(b) || both.end - both.start > LONGEST_PROOF_BYTES ||
        span_crosses_sentence(text, both.start, both.end))
        return a;
    return both;
}

/* The mention that proves most beside `place`: of those in one sentence with it the fullest, so
 * that a quote names the person rather than "associates of" the person; else the closest. */
static odf_span telling_mention(const struct entry_reading *reading, uint32_t named, odf_span place)
{
    odf_span best = closest_mention(reading, named, place);
    uint32_t fullest = 0;
    for (size_t i = 0; i < reading->named_of.count && !is_empty(place); i++) {
        const odf_span span = reading->entry->mentions[i].span;
        const uint32_t size = span.end - span.start;
        const odf_span both = joined(span, place);
        const odf_span proof = one_sentence(reading, place, span);
        if (reading->named_of.items[i] != named || proof.start != both.start ||
            proof.end != both.end)
            continue;
        if (size > fullest || (size == fullest && distance(span, place) < distance(best, place))) {
            best = span;
            fullest = size;
        }
    }
    return best;
}

static odf_span whole_text(const odf_entry *entry)
{
    return (odf_span){0, (uint32_t)entry->text_size};
}

/* The kind of the mention that bears the name in this entry, `expected` before any other;
 * `expected` itself if none does. */
static uint32_t kind_in_entry(const odf_entry *entry, const char *name, uint32_t expected)
{
    uint32_t found = KIND_UNKNOWN;
    for (size_t i = 0; i < entry->mention_count; i++) {
        if (strcmp(entry->mentions[i].name, name) != 0)
            continue;
        if (entry->mentions[i].kind == expected)
            return expected;
        if (found == KIND_UNKNOWN)
            found = entry->mentions[i].kind;
    }
    return found == KIND_UNKNOWN ? expected : found;
}

/* What a claim means by a name: what its first mention in the entry means. */
static uint32_t claimed_name(const struct entry_reading *reading, const char *name,
                             uint32_t expected)
{
    const odf_entry *entry = reading->entry;
    const uint32_t kind = kind_in_entry(entry, name, expected);
    for (size_t i = 0; i < entry->mention_count; i++) {
        if (entry->mentions[i].kind == kind && strcmp(entry->mentions[i].name, name) == 0)
            return reading->named_of.items[i];
    }
    return intern_name(reading->claims, kind, name, NULL);
}

/* ---- relations */

static odf_span relation_proof(const struct entry_reading *reading, const odf_relation *relation,
                               uint32_t from, uint32_t to)
{
    if (!is_empty(relation->quote_span))
        return relation->quote_span;
    const odf_span first = closest_mention(reading, from, (odf_span){0, 0});
    const odf_span second = closest_mention(reading, to, first);
    const odf_span proof = one_sentence(reading, first, second);
    return is_empty(proof) ? whole_text(reading->entry) : proof;
}

/* What the two ends of a relation are where no mention says it. */
static void kinds_of_ends(odf_tie_kind kind, uint32_t *out_from, uint32_t *out_to)
{
    *out_from = kind == ODF_PART_OF  ? ODF_ORGANISATION
                : kind == ODF_LINKED ? KIND_UNKNOWN
                                     : ODF_PERSON;
    *out_to = kind == ODF_AFFILIATED ? ODF_ORGANISATION : *out_from;
}

static bool read_relations(struct entry_reading *reading)
{
    struct claims *claims = reading->claims;
    const odf_entry *entry = reading->entry;
    for (size_t i = 0; i < entry->relation_count; i++) {
        const odf_relation *relation = &entry->relations[i];
        uint32_t from_kind;
        uint32_t to_kind;
        kinds_of_ends(relation->kind, &from_kind, &to_kind);
        const uint32_t from = claimed_name(reading, relation->from, from_kind);
        const uint32_t to = claimed_name(reading, relation->to, to_kind);
        char *role = arena_copy(claims->memory, slice_of(relation->role));
        if (from == UINT32_MAX || to == UINT32_MAX || !role ||
            !count_spelling(claims, from, relation->from, 0) ||
            !count_spelling(claims, to, relation->to, 0))
            return false;
        const struct tie_claim tie = {.from = from,
                                      .to = to,
                                      .kind = relation->kind,
                                      .entry = reading->index,
                                      .role = role,
                                      .span = relation_proof(reading, relation, from, to),
                                      .date = entry->date,
                                      .alleged = relation->alleged,
                                      .weight = relation->weight ? relation->weight : 1};
        if (!vector_push(&claims->ties, tie))
            return false;
    }
    return true;
}

/* ---- events */

static bool read_participants(struct entry_reading *reading, const odf_event *event, uint32_t at)
{
    struct claims *claims = reading->claims;
    for (size_t i = 0; i < event->participant_count; i++) {
        const odf_participant *who = &event->participants[i];
        const uint32_t named = claimed_name(reading, who->name, KIND_UNKNOWN);
        if (named == UINT32_MAX || !count_spelling(claims, named, who->name, 0))
            return false;
        const odf_span mention = telling_mention(reading, named, event->trigger_span);
        odf_span proof = is_empty(event->trigger_span)
                             ? mention
                             : one_sentence(reading, event->trigger_span, mention);
        if (is_empty(proof))
            proof = whole_text(reading->entry);
        const struct tie_claim tie = {.from = named,
                                      .to = at,
                                      .to_event = true,
                                      .kind = ODF_TAKES_PART,
                                      .entry = reading->index,
                                      .span = proof,
                                      .role = odf_role_name(who->role),
                                      .date = odf_period_known(event->date) ? event->date
                                                                            : reading->entry->date,
                                      .alleged = who->alleged,
                                      .weight = 1};
        if (!vector_push(&claims->ties, tie))
            return false;
    }
    return true;
}

/* What an event is called on a map: its label, else its type and its words. */
static char *event_label(struct arena *memory, const odf_event *event)
{
    if (event->label[0])
        return arena_copy(memory, slice_of(event->label));
    const char *type = odf_event_type_name(event->type);
    return event->trigger[0] ? arena_format(memory, "%s: %s", type, event->trigger)
                             : arena_copy(memory, slice_of(type));
}

static char *event_id(struct arena *memory, const odf_entry *entry, uint32_t number)
{
    const char *name = arena_format(memory, "%s %u", entry->id, number + 1);
    if (!name)
        return NULL;
    const struct slice key = resolve_key(memory, slice_of(name));
    return key.data ? resolve_slug(memory, ODF_EVENT, key) : NULL;
}

static bool read_events(struct entry_reading *reading)
{
    struct claims *claims = reading->claims;
    const odf_entry *entry = reading->entry;
    for (uint32_t i = 0; i < entry->event_count; i++) {
        const odf_event *event = &entry->events[i];
        const struct event_claim claim = {.entry = reading->index,
                                          .event = i,
                                          .type = event->type,
                                          .id = event_id(claims->memory, entry, i),
                                          .label = event_label(claims->memory, event),
                                          .date = event->date,
                                          .place =
                                              arena_copy(claims->memory, slice_of(event->place))};
        if (!claim.id || !claim.label || !claim.place || !vector_push(&claims->events, claim) ||
            !read_participants(reading, event, (uint32_t)claims->events.count - 1))
            return false;
    }
    return true;
}

/* ---- co-mentions */

/* A pair of names is claimed once an entry: by its two closest mentions, found because pairs are
 * looked at from the nearest on. Mentions are taken in the order of the text. */
struct pair_place {
    uint32_t from;
    uint32_t to;
    odf_span span;
};

static int by_pair(const void *left, const void *right)
{
    const struct pair_place *a = left;
    const struct pair_place *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    const uint32_t a_size = a->span.end - a->span.start;
    const uint32_t b_size = b->span.end - b->span.start;
    if (a_size != b_size)
        return a_size < b_size ? -1 : 1;
    return a->span.start < b->span.start ? -1 : a->span.start > b->span.start;
}

typedef VECTOR(struct pair_place) pair_places;

static bool gather_pairs(const struct entry_reading *reading, pair_places *places)
{
    const odf_mention *mentions = reading->entry->mentions;
    for (uint32_t i = 0; i < reading->named_of.count; i++) {
        for (uint32_t j = i + 1; j < reading->named_of.count; j++) {
            if (distance(mentions[i].span, mentions[j].span) > CO_MENTION_WINDOW_BYTES) {
                /* Records list mentions in the order of the text, nearly always. */
                if (mentions[j].span.start > mentions[i].span.end)
                    break;
                continue;
            }
            const uint32_t a = reading->named_of.items[i];
            const uint32_t b = reading->named_of.items[j];
            if (a != b && !vector_push(places, (struct pair_place){
                                                   a < b ? a : b, a < b ? b : a,
                                                   joined(mentions[i].span, mentions[j].span)}))
                return false;
        }
    }
    return true;
}

static bool read_co_mentions(struct entry_reading *reading)
{
    struct claims *claims = reading->claims;
    pair_places places = {0};
    bool enough = gather_pairs(reading, &places);
    if (enough && places.count)
        qsort(places.items, places.count, sizeof *places.items, by_pair);
    for (size_t i = 0; enough && i < places.count; i++) {
        const struct pair_place *place = &places.items[i];
        if (i && place[-1].from == place->from && place[-1].to == place->to)
            continue;
        enough = vector_push(&claims->ties, (struct tie_claim){.from = place->from,
                                                               .to = place->to,
                                                               .kind = ODF_CO_MENTION,
                                                               .entry = reading->index,
                                                               .span = place->span,
                                                               .role = "",
                                                               .date = reading->entry->date,
                                                               .weight = 1});
    }
    vector_clear(&places);
    return enough;
}

/* ---- all of it */

static odf_status take_entry(void *user, uint32_t number, const odf_entry *entry, odf_error *err)
{
    struct entry_reading *reading = user;
    struct claims *claims = reading->claims;
    reading->entry = entry;
    reading->index = (uint32_t)claims->entries.count;
    if (reading->index % 64 == 0 && !tick_step(reading->tick, "connecting", reading->index, 0))
        return fail(err, ODF_E_CANCELLED, "cancelled while computing the graph");
    if (!vector_push(&claims->entries,
                     (struct entry_head){number, store_text_key(entry), entry->date}) ||
        !read_mentions(reading) || !read_relations(reading) || !read_events(reading) ||
        !read_co_mentions(reading))
        return out_of_memory(err);
    return ODF_OK;
}

odf_status claims_read(struct claims *claims, odf_store *store, const odf_tick *tick,
                       odf_error *err)
{
    struct entry_reading reading = {.claims = claims, .tick = tick};
    const odf_status status = store_each_entry(store, take_entry, &reading, err);
    vector_clear(&reading.named_of);
    return status;
}

void claims_clear(struct claims *claims)
{
    vector_clear(&claims->entries);
    vector_clear(&claims->names);
    vector_clear(&claims->spellings);
    vector_clear(&claims->mentions);
    vector_clear(&claims->events);
    vector_clear(&claims->ties);
    table_clear(&claims->name_index);
    table_clear(&claims->spelling_index);
}
