/* SPDX-License-Identifier: MIT */
/* A label is a row of pieces: words of the text, whole names, and a few words of our own between
 * them. It grows from the trigger to the right while it is short, and is then cut back to the end
 * of a phrase, so that it never stops inside a name or behind a preposition. */
#include "text/label.h"

#include "text/page.h"

enum {
    MOST_PIECES = 32,
    WISHED_BYTES = 64, /* what follows the trigger ends here */
    MOST_BEFORE = 4    /* words in front of a noun */
};

enum piece_kind {
    PIECE_WORD,
    PIECE_LOOSE, /* an article or a number: no phrase ends with it */
    PIECE_LINK,  /* a preposition: a phrase may end before it */
    PIECE_NAME
};

struct piece {
    struct slice text;
    enum piece_kind kind;
    bool glued; /* no space before it */
};

struct label {
    const struct page *page;
    const struct candidate *event;
    const odf_participant *participants;
    size_t participant_count;
    struct piece pieces[MOST_PIECES];
    size_t count;
    size_t core; /* pieces up to the end of the trigger, which are never cut */
    size_t bytes;
    size_t subject_bytes; /* of those, in front of the verb */
};

static const char LINKS[] = "of to in at on for from with by against about over into under after "
                            "before during regarding concerning towards between among through "
                            "without within near upon as via";
static const char AUXILIARIES[] =
    "is are was were be been being am has have had having does do did";
static const char MODALS[] = "will would shall should can could cannot may might must to not never";

static struct slice bytes_of(const struct page *p, uint32_t first, uint32_t last)
{
    const uint32_t start = page_token(p, first)->start, end = page_token(p, last - 1)->end;
    return (struct slice){p->text.data + start, end - start};
}

static bool add(struct label *l, struct slice text, enum piece_kind kind, bool glued)
{
    if (l->count == MOST_PIECES)
        return false;
    l->pieces[l->count++] = (struct piece){text, kind, glued || l->count == 1};
    l->bytes += text.size + !glued;
    return true;
}

static void cut_to(struct label *l, size_t count)
{
    while (l->count > count) {
        const struct piece *last = &l->pieces[--l->count];
        l->bytes -= last->text.size + !last->glued;
    }
}

static bool has_name(const struct label *l)
{
    for (size_t i = 0; i < l->count; i++)
        if (l->pieces[i].kind == PIECE_NAME)
            return true;
    return false;
}

/* --- what stands before the trigger ----------------------------------------------------------- */

/* "The office initiated consultations": a form in -ed with nothing before it that would make it
 * an adjective. */
static bool finite_verb(const struct page *p, uint32_t index)
{
    const struct slice key = tokens_key(p->tokens, index);

    return page_token(p, index)->shape == SHAPE_LOWER && key.size > 3 &&
           memcmp(key.data + key.size - 2, "ed", 2) == 0 && index > 0 &&
           page_token(p, index - 1)->kind != TOKEN_PUNCTUATION &&
           !token_is(page_token(p, index - 1), WORD_FUNCTION);
}

static bool describes(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);

    return token->kind == TOKEN_WORD && token->end - token->start > 2 &&
           !token_is(token, WORD_FUNCTION | WORD_NUMERAL | WORD_MONTH | WORD_WEEKDAY) &&
           !finite_verb(p, index);
}

/* Where the noun phrase of the trigger begins: adjectives, nouns, a name or its genitive. */
static uint32_t phrase_start(const struct label *l)
{
    const struct page *p = l->page;
    const uint32_t sentence = page_token(p, l->event->first)->sentence;
    uint32_t first = l->event->first;

    for (unsigned taken = 0; first > 0 && taken < MOST_BEFORE; taken++) {
        uint32_t before = first - 1;
        if (page_token(p, before)->sentence != sentence)
            break;
        if (page_token(p, before)->kind == TOKEN_POSSESSIVE && before > 0)
            before--;
        const struct mention *mention = page_mention(p, before);
        if (mention)
            return mention->first;
        if (before + 1 != first || !describes(p, before))
            break;
        first = before;
    }
    return first;
}

/* "will be", "did not": words of the verb that change what is said; those that do not ("has
 * been") are left out. The first token to be kept. */
static uint32_t verb_start(const struct label *l)
{
    const struct page *p = l->page;
    uint32_t first = l->event->first, kept = first;

    while (first > 0 && page_token(p, first - 1)->sentence == page_token(p, first)->sentence) {
        const struct slice key = tokens_key(p->tokens, first - 1);
        const bool adverb = key.size > 4 && memcmp(key.data + key.size - 2, "ly", 2) == 0;
        const bool modal = page_is(p, first - 1, MODALS);
        if (!modal && !adverb && !page_is(p, first - 1, AUXILIARIES))
            break;
        first--;
        if (modal || (adverb && kept == first + 1))
            kept = first;
    }
    /* nobody is there for "to host" to go with */
    return l->count == 0 && page_is(p, kept, "to") ? kept + 1 : kept;
}

/* Whether the mention may be the subject of a verb behind it: no genitive, not behind a
 * preposition, no acronym in brackets. */
static bool stands_free(const struct page *p, const struct mention *mention)
{
    uint32_t before = mention->first;

    if (page_token(p, mention->last)->kind == TOKEN_POSSESSIVE ||
        mention->rule == RULE_ACRONYM_IN_BRACKETS)
        return false;
    while (before > 0 && page_token(p, before - 1)->kind == TOKEN_WORD &&
           !page_is(p, before - 1, LINKS) && !page_mention(p, before - 1) &&
           page_token(p, before)->sentence == page_token(p, before - 1)->sentence)
        before--;
    return before == 0 || !page_is(p, before - 1, LINKS);
}

static const struct mention *nearest_before(const struct label *l, const char *name)
{
    const struct page *p = l->page;
    const uint32_t sentence = page_token(p, l->event->first)->sentence;

    for (uint32_t i = page_mentions_before(p, l->event->first); i > 0; i--) {
        const struct mention *mention = &p->mentions->list.items[i - 1];
        if (page_token(p, mention->first)->sentence != sentence)
            break;
        if (mention->last <= l->event->first &&
            p->mentions->entities.items[mention->entity].name == name)
            return mention;
    }
    return NULL;
}

/* A person by the full name, an organisation by the shorter of its two names. */
static struct slice name_of(const struct page *p, const struct mention *mention, const char *name)
{
    const struct slice full = slice_of(name);

    if (!mention || mention->kind == ODF_PERSON || mention->end - mention->start >= full.size)
        return full;
    return bytes_of(p, mention->first, mention->last);
}

/* Whether one with this role is the grammatical subject of the verb. */
static bool governs(const struct label *l, odf_role role)
{
    if (l->event->passive)
        return role == ODF_SUBJECT;
    return role == ODF_SUBJECT || role == ODF_ACTOR || role == ODF_ORGANISER ||
           role == ODF_PARTICIPANT;
}

/* "A, B and" before the name. */
static bool closes_list(const struct page *p, const struct mention *mention)
{
    return mention->first > 1 && page_is(p, mention->first - 1, "and") &&
           page_mention(p, mention->first - 2);
}

static void add_subject(struct label *l)
{
    const struct mention *best = NULL;
    const char *name = NULL;

    for (size_t i = 0; i < l->participant_count; i++) {
        const odf_participant *participant = &l->participants[i];
        const struct mention *mention =
            governs(l, participant->role) ? nearest_before(l, participant->name) : NULL;
        if (mention && stands_free(l->page, mention) && (!best || mention->first > best->first)) {
            best = mention;
            name = participant->name;
        }
    }
    if (!best)
        return;
    add(l, name_of(l->page, best, name), PIECE_NAME, false);
    if (closes_list(l->page, best))
        add(l, SLICE("and others"), PIECE_WORD, false);
}

static uint32_t core_start(const struct label *l)
{
    return l->event->verb ? verb_start(l) : phrase_start(l);
}

/* --- the trigger and what follows it ---------------------------------------------------------- */

/* The trigger, and whatever of its phrase stands before it, word by word. */
static void add_core(struct label *l)
{
    const struct page *p = l->page;
    const uint32_t first = core_start(l);

    for (uint32_t i = first; i < l->event->last;) {
        const struct mention *mention = page_mention(p, i);
        const bool whole = mention && mention->first == i && mention->last <= l->event->first;
        const uint32_t next = whole ? mention->last : i + 1;
        const bool glued = i > first && page_token(p, i)->glued;
        add(l, bytes_of(p, i, next), whole ? PIECE_NAME : PIECE_WORD, glued);
        i = next;
    }
    l->core = l->count;
}

/* "trial was postponed", "case was initiated against …": for a noun the verb tells what became of
 * it; "is one of" tells nothing. */
static bool verb_completes(const struct label *l, uint32_t index)
{
    const struct page *p = l->page;

    return !l->event->verb && page_is(p, index, "was were has have had been not") &&
           !page_is(p, index + 1, "a an the one") && page_token(p, index + 1)->kind == TOKEN_WORD;
}

/* Whether a new clause, a date or a mark ends the phrase. Within "that …" verbs belong to it. */
static bool ends_phrase(const struct page *p, uint32_t index, bool in_that)
{
    const struct token *token = page_token(p, index);

    if (token->kind == TOKEN_PUNCTUATION)
        return !token->glued || !(token->mark == '-' || token->mark == '/' || token->mark == '&');
    if (token->kind == TOKEN_NUMBER)
        return token->ordinal || token->end - token->start == 4;
    if (token_is(token, WORD_MONTH | WORD_WEEKDAY) && token_is_capital(token))
        return true;
    if (!in_that && (page_is(p, index, AUXILIARIES) || page_is(p, index,
                                                               "will would shall can "
                                                               "could may might must "
                                                               "should")))
        return true;
    return page_is(p, index,
                   "who whom whose which and but while when where because although as if "
                   "whether so than");
}

/* "the Kazakh opposition politician Mukhtar Ablyazov": what describes a person goes, the name
 * stays. */
static void drop_descriptors(struct label *l)
{
    size_t keep = l->count;

    while (keep > l->core && l->pieces[keep - 1].kind <= PIECE_LOOSE && !l->pieces[keep - 1].glued)
        keep--;
    /* "to defend Tatiana Paraskevich": behind "to" a verb may stand */
    if (keep > 0 && keep < l->count && l->pieces[keep].kind == PIECE_WORD &&
        slice_equal(l->pieces[keep - 1].text, SLICE("to")) && l->pieces[keep].text.data[0] >= 'a')
        keep++;
    cut_to(l, keep);
}

/* Back to before the last preposition, or to the trigger. */
static void cut_back(struct label *l)
{
    size_t keep = l->count;

    while (keep > l->core && l->pieces[keep - 1].kind != PIECE_LINK)
        keep--;
    cut_to(l, keep > l->core ? keep - 1 : keep);
}

/* Prepositions, articles and half numbers at the end. */
static void trim(struct label *l)
{
    while (l->count > l->core && (l->pieces[l->count - 1].kind == PIECE_LINK ||
                                  l->pieces[l->count - 1].kind == PIECE_LOOSE))
        cut_to(l, l->count - 1);
}

/* The quotation that opens at `index` as one piece, if all of it can be said. */
static uint32_t quotation_end(const struct page *p, uint32_t index)
{
    enum { MOST_QUOTED = 16 };
    static const char opening[] = "{\"<", closing[] = "}\">";
    const struct token *open = page_token(p, index);
    const char *kind =
        open->kind == TOKEN_PUNCTUATION && open->mark ? strchr(opening, open->mark) : NULL;
    if (!kind)
        return index;
    for (uint32_t i = index + 2; i < index + MOST_QUOTED; i++) {
        if (page_token(p, i)->sentence != open->sentence)
            break;
        if (token_is_mark(page_token(p, i), closing[kind - opening]))
            return i + 1;
    }
    return index;
}

/* ", B and C" behind a name: one name stands for the list. */
static bool list_goes_on(const struct page *p, uint32_t index)
{
    if (token_is_mark(page_token(p, index), ','))
        return page_mention(p, index + 1);
    return page_is(p, index, "and") && (page_mention(p, index + 1) || page_mention(p, index + 2));
}

/* A name with its genitive; "and others" if it opens a list. The token to go on at. */
static uint32_t add_name(struct label *l, const struct mention *mention)
{
    const struct page *p = l->page;
    uint32_t next = mention->last;

    if (page_token(p, next)->kind == TOKEN_POSSESSIVE)
        next++;
    add(l, bytes_of(p, mention->first, next), PIECE_NAME, page_token(p, mention->first)->glued);
    if (list_goes_on(p, next))
        add(l, SLICE("and others"), PIECE_WORD, false);
    return next;
}

static enum piece_kind kind_of_piece(const struct page *p, uint32_t index)
{
    if (page_is(p, index, LINKS) || page_is(p, index, "that"))
        return PIECE_LINK;
    if (page_token(p, index)->kind == TOKEN_NUMBER ||
        page_is(p, index, "the a an its his her their this these our entitled"))
        return PIECE_LOOSE;
    return PIECE_WORD;
}

static void add_following(struct label *l)
{
    const struct page *p = l->page;
    const uint32_t sentence = page_token(p, l->event->first)->sentence;
    size_t before_that = 0;
    bool whole = true, verb_in_that = false;

    for (uint32_t i = l->event->last; page_token(p, i)->sentence == sentence;) {
        const struct mention *mention = page_mention(p, i);
        const uint32_t quoted = mention ? i : quotation_end(p, i);
        uint32_t next = mention ? mention->last : quoted > i ? quoted : i + 1;

        if (!mention && quoted == i && ends_phrase(p, i, before_that > 0) && !verb_completes(l, i))
            break;
        if (mention && mention->kind == ODF_PERSON)
            drop_descriptors(l);
        if (l->bytes - l->subject_bytes + (page_token(p, next - 1)->end - page_token(p, i)->start) >
                WISHED_BYTES ||
            l->count + 2 >= MOST_PIECES) {
            whole = false;
            break;
        }
        if (mention) {
            next = add_name(l, mention);
            if (!page_is(p, next, LINKS) && page_token(p, next - 1)->kind != TOKEN_POSSESSIVE &&
                !page_mention(p, next) && !before_that)
                break;
        } else {
            if (page_is(p, i, "today yesterday tomorrow")) {
                i = next;
                continue;
            }
            if (page_is(p, i, "that"))
                before_that = l->count + 1;
            verb_in_that |= page_is(p, i, AUXILIARIES) || page_is(p, i, MODALS) ||
                            token_is(page_token(p, i), WORD_VERB);
            add(l, bytes_of(p, i, next), kind_of_piece(p, i), page_token(p, i)->glued);
            if (quoted > i)
                break;
        }
        i = next;
    }
    if (before_that && (!whole || !verb_in_that))
        cut_to(l, before_that - 1); /* half a statement may say the contrary */
    else if (!whole)
        cut_back(l);
    trim(l);
}

/* --- names that the words leave out ----------------------------------------------------------- */

static bool is_person(const struct page *p, const char *name)
{
    const uint32_t row = table_get(&p->mentions->by_name[ODF_PERSON], slice_of(name));
    return row != TABLE_NONE && p->mentions->entities.items[row].name == name;
}

/* The first participant in the role, a person before others, in brackets: who did what is for the
 * ties to say. */
static void add_role(struct label *l, odf_role role)
{
    const odf_participant *first = NULL;
    size_t found = 0;

    for (size_t i = 0; i < l->participant_count; i++) {
        const odf_participant *participant = &l->participants[i];
        if (participant->role != role)
            continue;
        found++;
        if (!first || (is_person(l->page, participant->name) && !is_person(l->page, first->name)))
            first = participant;
    }
    if (!first)
        return;
    add(l, SLICE("("), PIECE_WORD, false);
    add(l, name_of(l->page, nearest_before(l, first->name), first->name), PIECE_NAME, true);
    if (found > 1)
        add(l, SLICE("and others"), PIECE_WORD, false);
    add(l, SLICE(")"), PIECE_WORD, true);
}

/* Someone at least must be named, or one event is like another. */
static void name_anyone(struct label *l)
{
    static const odf_role order[] = {ODF_SUBJECT,     ODF_ORGANISER, ODF_ACTOR,
                                     ODF_PARTICIPANT, ODF_ADDRESSEE, ODF_OTHER_ROLE};

    for (size_t i = 0; i < sizeof order / sizeof *order && !has_name(l); i++)
        add_role(l, order[i]);
}

/* --- all of it -------------------------------------------------------------------------------- */

/* What opens a sentence has a capital that is not its own. */
static void lower_first(const struct label *l, char *text)
{
    const struct token *token = page_token(l->page, core_start(l));

    if (l->pieces[0].kind != PIECE_NAME && token->first && token->shape == SHAPE_CAPITAL &&
        text[0] >= 'A' && text[0] <= 'Z')
        text[0] = (char)(text[0] - 'A' + 'a');
}

odf_status event_label(const struct page *page, const struct candidate *candidate,
                       const odf_participant *participants, size_t count, struct arena *memory,
                       const char **out, odf_error *err)
{
    struct label l = {
        .page = page, .event = candidate, .participants = participants, .participant_count = count};

    if (candidate->verb)
        add_subject(&l);
    l.subject_bytes = l.bytes;
    add_core(&l);
    add_following(&l);
    name_anyone(&l);
    char *text = arena_alloc(memory, l.bytes + 1);
    if (!text)
        return fail(err, ODF_E_MEMORY, "label of an event");
    size_t size = 0;
    for (size_t i = 0; i < l.count; i++) {
        if (!l.pieces[i].glued)
            text[size++] = ' ';
        memcpy(text + size, l.pieces[i].text.data, l.pieces[i].text.size);
        size += l.pieces[i].text.size;
    }
    text[size] = '\0';
    lower_first(&l, text);
    *out = text;
    return ODF_OK;
}
