/* SPDX-License-Identifier: MIT */
/* The reader as a whole: one entry's text through all layers, names over all entries. */
#include "text/extractor.h"

#include "base/utf8.h"
#include "text/label.h"

enum { LARGEST_TEXT = 1 << 30 };

odf_status odf_extractor_new(odf_extractor **out, odf_error *err)
{
    odf_extractor *extractor = calloc(1, sizeof *extractor);

    if (!extractor)
        return fail(err, ODF_E_MEMORY, "extractor");
    odf_status status = vocabulary_init(&extractor->vocabulary, err);
    if (status != ODF_OK) {
        free(extractor);
        return status;
    }
    registry_init(&extractor->registry, &extractor->vocabulary);
    *out = extractor;
    return ODF_OK;
}

void odf_extractor_free(odf_extractor *extractor)
{
    if (!extractor)
        return;
    vector_clear(&extractor->mention_at);
    ties_clear(&extractor->ties);
    pairs_clear(&extractor->pairs);
    candidates_clear(&extractor->candidates);
    whens_clear(&extractor->whens);
    mentions_clear(&extractor->mentions);
    tokens_clear(&extractor->tokens);
    registry_clear(&extractor->registry);
    vocabulary_clear(&extractor->vocabulary);
    arena_clear(&extractor->memory);
    free(extractor);
}

static odf_status check_text(struct slice text, odf_error *err)
{
    size_t offset = 0;

    if (text.size > LARGEST_TEXT)
        return fail(err, ODF_E_LIMIT, "a text of %zu bytes", text.size);
    if (!utf8_valid(text, &offset))
        return fail(err, ODF_E_INPUT, "invalid UTF-8 at byte %zu", offset);
    return ODF_OK;
}

odf_status odf_extractor_add_lexicon(odf_extractor *extractor, const char *text, size_t size,
                                     odf_error *err)
{
    return vocabulary_read(&extractor->vocabulary, (struct slice){text, size}, err);
}

/* Rules that ask for a list of words cannot fail by themselves: what they made of an entry counts
 * only if there was memory for each list. */
static odf_status check_lists(const odf_extractor *extractor, odf_error *err)
{
    return extractor->tokens.lists->failed ? fail(err, ODF_E_MEMORY, "lists of words") : ODF_OK;
}

odf_status odf_extractor_learn(odf_extractor *extractor, const char *text, size_t size,
                               odf_error *err)
{
    struct slice whole = {text, size};
    odf_status status = check_text(whole, err);

    if (status == ODF_OK)
        status = tokens_read(&extractor->tokens, &extractor->vocabulary, whole, err);
    if (status == ODF_OK)
        status = mentions_find(&extractor->mentions, &extractor->vocabulary, &extractor->tokens,
                               whole, NULL, err);
    if (status == ODF_OK)
        status = mentions_note(&extractor->mentions, &extractor->tokens, whole,
                               &extractor->registry, err);
    return status == ODF_OK ? check_lists(extractor, err) : status;
}

static odf_status write_mentions(odf_extractor *extractor, odf_entry *entry, odf_error *err)
{
    const struct mentions *mentions = &extractor->mentions;
    odf_mention *list = arena_array(&extractor->memory, odf_mention, mentions->list.count + 1);

    if (!list)
        return fail(err, ODF_E_MEMORY, "mentions of '%s'", entry->id);
    for (size_t i = 0; i < mentions->list.count; i++) {
        const struct mention *mention = &mentions->list.items[i];
        struct slice words = {entry->text + mention->start, mention->end - mention->start};
        list[i] = (odf_mention){.span = {mention->start, mention->end},
                                .kind = mention->kind,
                                .text = arena_copy(&extractor->memory, words),
                                .name = mentions->entities.items[mention->entity].name,
                                .extra = ""};
        if (!list[i].text)
            return fail(err, ODF_E_MEMORY, "mentions of '%s'", entry->id);
    }
    entry->mentions = list;
    entry->mention_count = mentions->list.count;
    return ODF_OK;
}

static odf_status map_mentions(odf_extractor *extractor, odf_error *err)
{
    const size_t count = extractor->tokens.list.count;

    extractor->mention_at.count = 0;
    if (!vector_reserve(&extractor->mention_at, count + 1))
        return fail(err, ODF_E_MEMORY, "names of an entry");
    memset(extractor->mention_at.items, 0, (count + 1) * sizeof(uint32_t));
    for (uint32_t i = 0; i < extractor->mentions.list.count; i++)
        for (uint32_t t = extractor->mentions.list.items[i].first;
             t < extractor->mentions.list.items[i].last; t++)
            extractor->mention_at.items[t] = i + 1;
    return ODF_OK;
}

odf_status extractor_open_page(odf_extractor *extractor, struct slice text, odf_period published,
                               struct page *out, odf_error *err)
{
    odf_status status = ODF_OK;

    if (!extractor->registry.resolved)
        status = registry_resolve(&extractor->registry, err);
    if (status == ODF_OK)
        status = tokens_read(&extractor->tokens, &extractor->vocabulary, text, err);
    if (status == ODF_OK)
        status = mentions_find(&extractor->mentions, &extractor->vocabulary, &extractor->tokens,
                               text, &extractor->registry, err);
    if (status == ODF_OK)
        status = mentions_resolve(&extractor->mentions, &extractor->vocabulary, &extractor->tokens,
                                  text, &extractor->registry, &extractor->memory, err);
    if (status == ODF_OK)
        status = whens_find(&extractor->whens, &extractor->tokens, text, published, err);
    if (status == ODF_OK)
        status = map_mentions(extractor, err);
    if (status != ODF_OK)
        return status;
    *out = (struct page){.vocabulary = &extractor->vocabulary,
                         .tokens = &extractor->tokens,
                         .text = text,
                         .mentions = &extractor->mentions,
                         .whens = &extractor->whens,
                         .mention_at = extractor->mention_at.items};
    return candidates_find(&extractor->candidates, out, err);
}

/* The bytes from the first to the last of some tokens. */
static odf_span span_of(const struct tokens *tokens, uint32_t first, uint32_t last)
{
    return (odf_span){tokens->list.items[first].start, tokens->list.items[last - 1].end};
}

static const char *copy_span(odf_extractor *extractor, const odf_entry *entry, odf_span span)
{
    return arena_copy(&extractor->memory,
                      (struct slice){entry->text + span.start, span.end - span.start});
}

/* Those entities that take part, each once, in the order of the text. */
static odf_status write_participants(odf_extractor *extractor, const struct page *page,
                                     uint32_t candidate, odf_event *event, odf_error *err)
{
    struct pairs *pairs = &extractor->pairs;
    odf_status status = pairs_find(pairs, page, &extractor->candidates, candidate, err);

    if (status != ODF_OK)
        return status;
    odf_participant *list = arena_array(&extractor->memory, odf_participant, pairs->list.count + 1);
    size_t count = 0;
    if (!list)
        return fail(err, ODF_E_MEMORY, "participants of an entry");
    for (size_t i = 0; i < pairs->list.count; i++) {
        const struct pair *pair = &pairs->list.items[i];
        if (pair->score > participant_threshold())
            list[count++] = (odf_participant){page->mentions->entities.items[pair->entity].name,
                                              pair->role, false, ""};
    }
    event->participants = list;
    event->participant_count = count;
    return ODF_OK;
}

static odf_status write_events(odf_extractor *extractor, const struct page *page, odf_entry *entry,
                               odf_error *err)
{
    const struct candidates *candidates = &extractor->candidates;
    odf_event *list = arena_array(&extractor->memory, odf_event, candidates->list.count + 1);
    size_t count = 0;

    if (!list)
        return fail(err, ODF_E_MEMORY, "events of '%s'", entry->id);
    for (size_t i = 0; i < candidates->list.count; i++) {
        const struct candidate *candidate = &candidates->list.items[i];
        if (!candidate->chosen)
            continue;
        odf_event *event = &list[count++];
        event->type = candidate->type;
        event->extra = "";
        event->date = candidate_date(page, candidate);
        event->trigger_span = span_of(&extractor->tokens, candidate->first, candidate->last);
        event->trigger = copy_span(extractor, entry, event->trigger_span);
        event->place = copy_span(extractor, entry, candidate_place(page, candidate));
        if (!event->trigger || !event->place)
            return fail(err, ODF_E_MEMORY, "events of '%s'", entry->id);
        odf_status status = write_participants(extractor, page, (uint32_t)i, event, err);
        if (status == ODF_OK)
            status = event_label(page, candidate, event->participants, event->participant_count,
                                 &extractor->memory, &event->label, err);
        if (status != ODF_OK)
            return status;
    }
    entry->events = list;
    entry->event_count = count;
    return ODF_OK;
}

static odf_status write_relations(odf_extractor *extractor, const struct page *page,
                                  odf_entry *entry, odf_error *err)
{
    struct ties *ties = &extractor->ties;
    odf_status status = ties_find(ties, page, &extractor->registry, &extractor->memory, err);

    if (status != ODF_OK)
        return status;
    odf_relation *list = arena_array(&extractor->memory, odf_relation, ties->list.count + 1);
    if (!list)
        return fail(err, ODF_E_MEMORY, "relations of '%s'", entry->id);
    for (size_t i = 0; i < ties->list.count; i++) {
        const struct tie *tie = &ties->list.items[i];
        const odf_span quote = span_of(&extractor->tokens, tie->first, tie->last);
        list[i] = (odf_relation){.kind = tie->kind,
                                 .from = tie->from,
                                 .to = tie->to,
                                 .role = tie->role,
                                 .quote_span = quote,
                                 .alleged = tie->alleged,
                                 .extra = ""};
        list[i].quote = copy_span(extractor, entry, quote);
        if (!list[i].quote)
            return fail(err, ODF_E_MEMORY, "relations of '%s'", entry->id);
    }
    entry->relations = list;
    entry->relation_count = ties->list.count;
    return ODF_OK;
}

odf_status odf_extractor_read(odf_extractor *extractor, const odf_extractor_input *input,
                              odf_entry *out, odf_error *err)
{
    struct slice text = {input->text, input->size};
    odf_status status = check_text(text, err);

    arena_reset(&extractor->memory);
    extractor->page = (struct page){0};
    if (status != ODF_OK)
        return status;
    odf_entry entry = {.title = "", .url = "", .publisher = "", .language = "", .extra = ""};
    entry.id = arena_copy(&extractor->memory, slice_of(input->id));
    entry.text = arena_copy(&extractor->memory, text);
    entry.text_size = text.size;
    entry.date = input->date;
    if (!entry.id || !entry.text)
        return fail(err, ODF_E_MEMORY, "entry '%s'", input->id);
    /* the page looks at the copy, which lives as long as the entry */
    text.data = entry.text;
    status = extractor_open_page(extractor, text, input->date, &extractor->page, err);
    if (status == ODF_OK)
        status = write_mentions(extractor, &entry, err);
    if (status == ODF_OK)
        status = write_events(extractor, &extractor->page, &entry, err);
    if (status == ODF_OK)
        status = write_relations(extractor, &extractor->page, &entry, err);
    if (status == ODF_OK)
        status = check_lists(extractor, err);
    if (status == ODF_OK)
        *out = entry;
    return status;
}

/* --- explaining ------------------------------------------------------------------------------ */

struct telling {
    odf_extractor *extractor;
    void (*take)(void *user, const odf_finding *finding);
    void *user;
    struct arena scratch;
};

static void tell(struct telling *t, const char *what, const char *name, const char *rule,
                 odf_span span)
{
    const odf_finding finding = {what, name ? name : "", rule ? rule : "", span};
    t->take(t->user, &finding);
}

/* The features that speak most for a result: "verb_passive +1.2, date_near +0.8, …". */
static const char *strongest(struct telling *t, const bool *seen, unsigned count,
                             double (*weight)(unsigned, odf_event_type),
                             const char *(*name)(unsigned), odf_event_type type)
{
    enum { MOST = 3 };
    const char *text = "";
    bool told[EVENT_FEATURE_COUNT + PARTICIPANT_FEATURE_COUNT] = {false};

    for (unsigned n = 0; n < MOST; n++) {
        unsigned best = count;
        for (unsigned i = 0; i < count; i++)
            if (seen[i] && !told[i] && weight(i, type) > 0 &&
                (best == count || weight(i, type) > weight(best, type)))
                best = i;
        if (best == count)
            break;
        told[best] = true;
        const long hundredths = (long)(weight(best, type) * 100 + 0.5);
        text = arena_format(&t->scratch, "%s%s%s +%ld.%02ld", text, n ? ", " : "", name(best),
                            hundredths / 100, hundredths % 100);
        if (!text)
            return "";
    }
    return text;
}

static double event_weight(unsigned feature, odf_event_type type)
{
    return event_feature_weight(feature, type);
}

static const char *event_name(unsigned feature)
{
    return event_feature_name(feature);
}

static double pair_weight(unsigned feature, odf_event_type type)
{
    return participant_feature_weight(feature, type);
}

static const char *pair_name(unsigned feature)
{
    return participant_feature_name(feature);
}

static void tell_mentions(struct telling *t)
{
    const struct mentions *mentions = &t->extractor->mentions;

    for (size_t i = 0; i < mentions->list.count; i++) {
        const struct mention *mention = &mentions->list.items[i];
        tell(t, odf_kind_name(mention->kind), mentions->entities.items[mention->entity].name,
             name_rule_text(mention->rule), (odf_span){mention->start, mention->end});
    }
}

static odf_status tell_events(struct telling *t, odf_error *err)
{
    odf_extractor *extractor = t->extractor;

    for (uint32_t i = 0; i < extractor->candidates.list.count; i++) {
        const struct candidate *c = &extractor->candidates.list.items[i];
        if (!c->chosen)
            continue;
        tell(t, odf_event_type_name(c->type), "",
             strongest(t, c->seen, EVENT_FEATURE_COUNT, event_weight, event_name, c->type),
             span_of(&extractor->tokens, c->first, c->last));
        odf_status status =
            pairs_find(&extractor->pairs, &extractor->page, &extractor->candidates, i, err);
        if (status != ODF_OK)
            return status;
        for (size_t j = 0; j < extractor->pairs.list.count; j++) {
            const struct pair *pair = &extractor->pairs.list.items[j];
            if (pair->score <= participant_threshold())
                continue;
            const struct entity *entity = &extractor->mentions.entities.items[pair->entity];
            const struct mention *mention = &extractor->mentions.list.items[entity->mention];
            tell(t, "participant", entity->name,
                 strongest(t, pair->seen, PARTICIPANT_FEATURE_COUNT, pair_weight, pair_name,
                           c->type),
                 (odf_span){mention->start, mention->end});
        }
    }
    return ODF_OK;
}

static void tell_relations(struct telling *t)
{
    const struct ties *ties = &t->extractor->ties;

    for (size_t i = 0; i < ties->list.count; i++) {
        const struct tie *tie = &ties->list.items[i];
        tell(t, odf_tie_kind_name(tie->kind),
             arena_format(&t->scratch, "%s - %s", tie->from, tie->to),
             relation_rule_text(tie->rule), span_of(&t->extractor->tokens, tie->first, tie->last));
    }
}

odf_status odf_extractor_explain(odf_extractor *extractor,
                                 void (*take)(void *user, const odf_finding *finding), void *user,
                                 odf_error *err)
{
    struct telling t = {extractor, take, user, {0}};

    if (!extractor->page.tokens)
        return ODF_OK;
    tell_mentions(&t);
    odf_status status = tell_events(&t, err);
    if (status == ODF_OK)
        tell_relations(&t);
    arena_clear(&t.scratch);
    return status == ODF_OK ? check_lists(extractor, err) : status;
}
