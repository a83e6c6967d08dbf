/* SPDX-License-Identifier: MIT */
/* Mentions of one entry -> its entities, each with a canonical name: what the entry itself says
 * comes before what the whole input says. */
#include "text/name.h"

#include <stdlib.h>

#define NO_MENTION UINT32_MAX

static bool sure_rule(enum name_rule rule)
{
    return rule != RULE_CAPITALS && rule != RULE_KNOWN_SURNAME && rule != RULE_KNOWN_PERSON &&
           rule != RULE_BRACKETS;
}

static struct slice text_of(struct slice text, const struct mention *mention)
{
    return (struct slice){text.data + mention->start, mention->end - mention->start};
}

static bool is_one_of(const struct token *token, const char *marks)
{
    return token->kind == TOKEN_PUNCTUATION && token->mark && strchr(marks, token->mark);
}

/* Whether one of `nouns` stands right behind the name or before it, with an adjective or quotation
 * marks in between at most: "the ‘Alga!’ opposition party". */
static bool noun_beside(const struct tokens *tokens, const struct mention *mention,
                        const char *nouns)
{
    const struct token *list = tokens->list.items;
    size_t after = mention->last;
    size_t before = mention->first;

    while (after < tokens->list.count && is_one_of(&list[after], "!>}\"'"))
        after++;
    while (before > 0 && is_one_of(&list[before - 1], "<{\"'"))
        before--;
    if ((after < tokens->list.count && tokens_is(tokens, after, nouns)) ||
        (before > 0 && tokens_is(tokens, before - 1, nouns)))
        return true;
    return after + 1 < tokens->list.count && list[after].kind == TOKEN_WORD &&
           list[after].shape == SHAPE_LOWER && tokens_is(tokens, after + 1, nouns);
}

odf_status mentions_note(const struct mentions *mentions, const struct tokens *tokens,
                         struct slice text, struct registry *registry, odf_error *err)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    VECTOR(uint32_t) names = {0};
    odf_status status = ODF_OK;

    for (size_t i = 0; i < mentions->list.count && status == ODF_OK; i++) {
        const struct mention *mention = &mentions->list.items[i];
        uint32_t name = NO_NAME;
        if (mention->rule != RULE_KNOWN_SURNAME && mention->rule != RULE_SHARED_SURNAME &&
            mention->rule != RULE_MEMBERS_TITLE) {
            struct slice key = mention_key(tokens, mention->first, mention->last, &scratch);
            name = registry_note(registry, mention->kind, key, text_of(text, mention),
                                 sure_rule(mention->rule));
            if (name == NO_NAME)
                status = fail(err, ODF_E_MEMORY, "names of the input");
            else if (noun_beside(tokens, mention, "party movement bloc"))
                registry->list.items[name].party = true;
        }
        if (status == ODF_OK && !vector_push(&names, name))
            status = fail(err, ODF_E_MEMORY, "names of the input");
    }
    for (size_t i = 0; i < names.count; i++) {
        const uint32_t long_form = mentions->list.items[i].long_form;
        if (long_form != NO_MENTION && long_form < names.count)
            registry_note_acronym(registry, names.items[i], names.items[long_form]);
    }
    vector_clear(&names);
    return status;
}

/* --- resolving ------------------------------------------------------------------------------- */

struct resolver {
    struct mentions *mentions;
    const struct vocabulary *vocabulary;
    const struct tokens *tokens;
    struct slice text;
    const struct registry *registry;
    struct arena *memory;
    struct arena scratch;
};

static struct slice word_at(const struct resolver *r, uint32_t token)
{
    return tokens_key(r->tokens, token);
}

/* The end of the mentions that a rule looks through for what the entry says of the one at `index`:
 * all of them, if they are not very many, else up to some behind it. */
static uint32_t mentions_limit(const struct mentions *mentions, uint32_t index)
{
    const uint32_t count = (uint32_t)mentions->list.count, near = index + MENTIONS_LOOKED_AT / 2;
    return count <= 2 * MENTIONS_LOOKED_AT || near > count ? count
           : near > 2 * MENTIONS_LOOKED_AT                 ? near
                                                           : 2 * MENTIONS_LOOKED_AT;
}

static bool one_word(const struct mention *mention)
{
    return mention->last - mention->first == 1;
}

static bool has_initial(const struct resolver *r, const struct mention *mention)
{
    for (uint32_t t = mention->first; t < mention->last; t++) {
        struct slice key = word_at(r, t);
        if (key.size == 1 || (key.size == 2 && key.data[1] == '.'))
            return true;
    }
    return false;
}

static bool same_word(struct slice a, struct slice b)
{
    char left[80], right[80];

    if (slice_equal(a, b))
        return true;
    if (a.size >= sizeof left || b.size >= sizeof right)
        return false;
    struct slice fuzzy_a = {left, fuzzy_word(a, left)}, fuzzy_b = {right, fuzzy_word(b, right)};
    return slice_equal(fuzzy_a, fuzzy_b);
}

/* The full name in this entry that a short one stands for: the first, as news keep their subject.
 */
static uint32_t full_in_entry(const struct resolver *r, uint32_t index)
{
    const struct mention *list = r->mentions->list.items, *short_one = &list[index];
    struct slice family = word_at(r, short_one->last - 1), first = word_at(r, short_one->first);
    const bool initial = has_initial(r, short_one);
    const uint32_t limit = mentions_limit(r->mentions, index);
    uint32_t found = NO_MENTION;

    for (uint32_t i = 0; i < limit; i = mentions_next(i, limit)) {
        if (i == index || list[i].kind != ODF_PERSON || has_initial(r, &list[i]) ||
            (one_word(&list[i]) && list[i].shared == NO_MENTION))
            continue;
        if (found != NO_MENTION)
            break;
        struct slice given = word_at(r, list[i].first), last = word_at(r, list[i].last - 1);
        const bool matches = initial ? same_word(family, last) && given.size && first.size &&
                                           given.data[0] == first.data[0]
                                     : same_word(family, last) || same_word(family, given);
        if (matches)
            found = i;
    }
    return found;
}

static uint32_t find_name(struct resolver *r, const struct mention *mention)
{
    if (!r->registry)
        return NO_NAME;
    return registry_find(r->registry, mention->kind,
                         mention_key(r->tokens, mention->first, mention->last, &r->scratch));
}

static const char *surface(const struct resolver *r, const struct mention *mention)
{
    return arena_copy(r->memory, text_of(r->text, mention));
}

static const char *canonical(struct resolver *r, uint32_t index);

static const char *person_name(struct resolver *r, uint32_t index)
{
    const struct mention *mention = &r->mentions->list.items[index];

    if (mention->shared != NO_MENTION) {
        const struct mention *whole = &r->mentions->list.items[mention->shared];
        struct slice given = text_of(r->text, mention), all = text_of(r->text, whole);
        const char *space = memchr(all.data, ' ', all.size);
        size_t size = space ? (size_t)(all.data + all.size - space) : 0;
        if (size > 2 && space[size - 1] == 's' && space[size - 2] == 'v') /* the Petrovs */
            size--;
        if (space)
            return arena_format(r->memory, "%.*s%.*s", (int)given.size, given.data, (int)size,
                                space);
    }
    if (one_word(mention) || has_initial(r, mention)) {
        const uint32_t full = full_in_entry(r, index);
        if (full != NO_MENTION)
            return canonical(r, full);
        if (r->registry) {
            struct slice key = mention_key(r->tokens, mention->first, mention->last, &r->scratch);
            uint32_t name = has_initial(r, mention) ? registry_by_initial(r->registry, key)
                                                    : registry_by_surname(r->registry, key);
            if (name == NO_NAME && one_word(mention) && key.size >= 4)
                name = registry_by_given(r->registry, key);
            if (name != NO_NAME)
                return registry_canonical(r->registry, name);
        }
    }
    const uint32_t name = find_name(r, mention);
    return name == NO_NAME ? surface(r, mention) : registry_canonical(r->registry, name);
}

static uint16_t state_of(const struct resolver *r, uint32_t index)
{
    const struct token *token = &r->tokens->list.items[index];
    return token->phrase ? token->phrase->state : token->word->state;
}

/* The state that the entry speaks of nearest before the mention, else after it; 0 if none. */
static uint16_t state_nearby(const struct resolver *r, const struct mention *mention)
{
    enum { TOKENS_LOOKED_AT = 1 << 12 };
    const uint32_t count = (uint32_t)r->tokens->list.count, from = mention->first;

    for (uint32_t t = from; t > 0 && from - t < TOKENS_LOOKED_AT; t--)
        if (state_of(r, t - 1))
            return state_of(r, t - 1);
    for (uint32_t t = from; t < count && t - from < TOKENS_LOOKED_AT; t++)
        if (state_of(r, t))
            return state_of(r, t);
    return 0;
}

/* Bodies that each state has one of; not those that states share. */
static bool national_body(const struct resolver *r, const struct mention *mention)
{
    static const char *const words[] = {"court",      "parliament", "senate",   "ministry",
                                        "office",     "committee",  "assembly", "service",
                                        "council",    "police",     "chamber",  "agency",
                                        "commission", "deputies",   "affairs"};
    static const char *const shared[] = {"european", "international", "united",  "un",
                                         "eu",       "world",         "african", "osce",
                                         "council",  "interpol"};
    struct slice last = word_at(r, mention->last - 1);

    for (uint32_t t = mention->first; t < mention->last; t++)
        for (size_t i = 0; i < COUNT_OF(shared); i++)
            if (slice_equal(word_at(r, t), slice_of(shared[i])))
                return false;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (slice_equal(last, slice_of(words[i])))
            return true;
    return false;
}

/* "the SBC" after "the Supreme Bar Council": the letters are those of a body in this entry. */
static uint32_t initials_in_entry(const struct resolver *r, uint32_t index)
{
    const struct mention *acronym = &r->mentions->list.items[index];
    const uint32_t limit = mentions_limit(r->mentions, index);
    const struct token *token = &r->tokens->list.items[acronym->first];
    struct slice letters = word_at(r, acronym->first);

    if (!one_word(acronym) || token->shape != SHAPE_UPPER || token->word->name)
        return NO_MENTION;
    for (uint32_t i = 0; i < limit; i = mentions_next(i, limit)) {
        const struct mention *other = &r->mentions->list.items[i];
        size_t matched = 0;
        if (other->kind != ODF_ORGANISATION || other->last - other->first < letters.size)
            continue;
        for (uint32_t t = other->first; t < other->last; t++) {
            struct slice word = word_at(r, t);
            if (!token_is_capital(&r->tokens->list.items[t]) || word.size == 0)
                continue;
            if (matched < letters.size && word.data[0] == letters.data[matched])
                matched++;
            else
                matched = letters.size + 1;
        }
        if (matched == letters.size)
            return i;
    }
    return NO_MENTION;
}

/* "the EU Delegation" after "the EU Delegation to Moldova". */
static uint32_t longer_in_entry(const struct resolver *r, uint32_t index)
{
    const struct mention *list = r->mentions->list.items, *part = &list[index];
    const uint32_t words = part->last - part->first;

    for (uint32_t i = 0; i < index && words > 1; i = mentions_next(i, index)) {
        uint32_t same = 0;
        if (list[i].kind != ODF_ORGANISATION || list[i].last - list[i].first <= words)
            continue;
        while (same < words &&
               slice_equal(word_at(r, part->first + same), word_at(r, list[i].first + same)))
            same++;
        if (same == words)
            return i;
    }
    return NO_MENTION;
}

/* "the European Commission and Parliament": the first word of the one before belongs to both, if
 * the collection knows a body so named. */
static uint32_t shared_modifier(struct resolver *r, uint32_t index)
{
    const struct mention *list = r->mentions->list.items, *mention = &list[index];

    if (index == 0 || !one_word(mention) || list[index - 1].kind != ODF_ORGANISATION ||
        one_word(&list[index - 1]) || list[index - 1].last + 1 != mention->first ||
        !slice_equal(word_at(r, mention->first - 1), SLICE("and")))
        return NO_NAME;
    const struct slice modifier = word_at(r, list[index - 1].first);
    const struct slice word = word_at(r, mention->first);
    const char *key = arena_format(&r->scratch, "%.*s %.*s", (int)modifier.size, modifier.data,
                                   (int)word.size, word.data);
    return key && r->registry ? registry_find(r->registry, ODF_ORGANISATION, slice_of(key))
                              : NO_NAME;
}

/* "the Radical Party, Transnational": a name with a comma in it, where the collection knows it. */
static uint32_t known_further(struct resolver *r, const struct mention *mention)
{
    enum { FURTHER = 6 };
    const struct token *tokens = r->tokens->list.items;
    const size_t count = r->tokens->list.count;
    uint32_t found = NO_NAME;

    if (!r->registry || one_word(mention) || mention->last >= count ||
        !token_is_mark(&tokens[mention->last], ','))
        return NO_NAME;
    for (uint32_t end = mention->last + 2; end <= mention->last + FURTHER && end <= count; end++) {
        if (!token_is_capital(&tokens[end - 1]))
            continue;
        const uint32_t name =
            registry_find(r->registry, ODF_ORGANISATION,
                          mention_key(r->tokens, mention->first, end, &r->scratch));
        found = name == NO_NAME ? found : name;
    }
    return found;
}

/* The newspaper that bears the name of a party. */
static bool is_medium_beside_party(const struct resolver *r, const struct mention *mention,
                                   uint32_t name)
{
    return r->registry->list.items[name].party &&
           noun_beside(r->tokens, mention, "newspaper newspapers") &&
           !noun_beside(r->tokens, mention, "party movement bloc");
}

static const char *organisation_name(struct resolver *r, uint32_t index)
{
    const struct mention *mention = &r->mentions->list.items[index];

    if (mention->rule == RULE_MEMBERS_TITLE)
        return "European Parliament";
    if (mention->long_form != NO_MENTION && mention->long_form != index)
        return canonical(r, mention->long_form);
    const uint32_t longer = longer_in_entry(r, index);
    if (longer != NO_MENTION)
        return canonical(r, longer);
    uint32_t name = shared_modifier(r, index);
    if (name == NO_NAME)
        name = known_further(r, mention);
    if (name != NO_NAME)
        return registry_canonical(r->registry, name);
    name = find_name(r, mention);
    const uint32_t spelled = initials_in_entry(r, index);
    if (spelled != NO_MENTION)
        return canonical(r, spelled);
    if (name == NO_NAME)
        return surface(r, mention);
    if (is_medium_beside_party(r, mention, name))
        return arena_format(r->memory, "%s (newspaper)", registry_canonical(r->registry, name));
    if (r->tokens->list.items[mention->first].shape == SHAPE_UPPER && one_word(mention) &&
        !r->registry->list.items[name].acronym &&
        !r->tokens->list.items[mention->first].word->name) {
        const uint32_t whole = registry_by_initials(r->registry, word_at(r, mention->first));
        if (whole != NO_NAME)
            return registry_canonical(r->registry, whole);
    }
    if (!r->registry->list.items[name].state && national_body(r, mention)) {
        const uint16_t state = state_nearby(r, mention);
        const uint32_t of_state = registry_of_state(r->registry, name, state);
        if (of_state != NO_NAME)
            name = of_state;
        else if (state && registry_is_short(r->registry, name))
            return arena_format(r->memory, "%s of %s", surface(r, mention),
                                vocabulary_state_name(state));
    }
    return registry_canonical(r->registry, name);
}

/* The name that a user's lexicon gives; NULL if it has none. */
static const char *name_in_lexicon(struct resolver *r, const struct mention *mention)
{
    const struct word *word = vocabulary_find(
        r->vocabulary, mention_key(r->tokens, mention->first, mention->last, &r->scratch));
    const uint32_t wanted =
        mention->kind == ODF_PERSON ? WORD_KNOWN_PERSON : WORD_KNOWN_ORGANISATION;

    if (!(word->classes & WORD_USER) || !(word->classes & wanted) || !word->name)
        return NULL;
    return vocabulary_name(r->vocabulary, word->name);
}

static const char *canonical(struct resolver *r, uint32_t index)
{
    const char *given = name_in_lexicon(r, &r->mentions->list.items[index]);
    if (given)
        return given;
    return r->mentions->list.items[index].kind == ODF_PERSON ? person_name(r, index)
                                                             : organisation_name(r, index);
}

static bool add_entity(struct mentions *mentions, uint32_t index, const char *name)
{
    struct mention *mention = &mentions->list.items[index];
    const uint32_t count = (uint32_t)mentions->entities.count;
    bool fresh = false;
    const uint32_t *entity =
        table_add(&mentions->by_name[mention->kind], slice_of(name), count, &fresh);

    if (!entity)
        return false;
    mention->entity = *entity;
    if (fresh && !vector_push(&mentions->entities, (struct entity){mention->kind, name, index, 0}))
        return false;
    mentions->entities.items[mention->entity].times++;
    return true;
}

odf_status mentions_resolve(struct mentions *mentions, const struct vocabulary *vocabulary,
                            const struct tokens *tokens, struct slice text,
                            const struct registry *registry, struct arena *memory, odf_error *err)
{
    struct resolver r = {
        mentions, vocabulary, tokens, text, registry && registry->resolved ? registry : NULL,
        memory,   {0}};
    odf_status status = ODF_OK;

    mentions->entities.count = 0;
    for (size_t i = 0; i < ODF_KIND_COUNT; i++)
        table_reset(&mentions->by_name[i]);
    for (uint32_t i = 0; i < mentions->list.count && status == ODF_OK; i++) {
        const char *name = canonical(&r, i);
        if (!name || !add_entity(mentions, i, name))
            status = fail(err, ODF_E_MEMORY, "names of an entry");
    }
    arena_clear(&r.scratch);
    return status;
}
