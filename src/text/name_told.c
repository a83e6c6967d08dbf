/* SPDX-License-Identifier: MIT */
/* What the text says of a name that no list knows: who works there, what is done to it, what it
 * does. */
#include "text/name_finder.h"

/* "the police force X": a set phrase that describes a body ends right before `first`. */
static bool noun_phrase_ends(const struct name_finder *f, uint32_t first)
{
    for (uint32_t back = 2; back <= 3 && back <= first; back++) {
        const struct token *token = name_token(f, first - back);
        if (token->shape == SHAPE_LOWER && token->phrase && token->phrase_tokens == back &&
            token->phrase->classes & (WORD_NOUN | WORD_MEDIA))
            return true;
    }
    return false;
}

bool name_organisation_noun_beside(const struct name_finder *f, uint32_t first, uint32_t last)
{
    const struct token *next = name_token(f, last), *before = name_token(f, first ? first - 1 : 0);

    /* in "the Tamil daily Vidiyal" the name is the one behind the noun */
    const struct token *after = name_token(f, last + 1);
    const bool name_behind = token_is_capital(after) && !after->first;
    if (next->kind == TOKEN_WORD && next->shape == SHAPE_LOWER &&
        token_is(next, WORD_NOUN | WORD_MEDIA) && !(name_behind && last - first == 1))
        return true;
    /* "the Vesna rights group" */
    if (name_key_is(f, last,
                    "rights news advocacy mining oil youth environmental biker drug street crime "
                    "criminal rebel militant terrorist armed separatist opposition political human "
                    "student engineering construction energy gas power telecom telecoms media "
                    "internet tech technology software security insurance investment property "
                    "shipping logistics trading holding food retail pharmaceutical car steel "
                    "tobacco arms defence aerospace aviation travel gambling crypto payment "
                    "spyware surveillance private public national local regional satirical "
                    "investigative independent exile aid relief lobby shell fishing cement") &&
        next->shape == SHAPE_LOWER && after->shape == SHAPE_LOWER &&
        token_is(after, WORD_NOUN | WORD_MEDIA) && !token_is_capital(name_token(f, last + 2)))
        return true;
    if (noun_phrase_ends(f, first))
        return true;
    return first > 0 && before->kind == TOKEN_WORD && before->shape == SHAPE_LOWER &&
           token_is(before, WORD_NOUN | WORD_MEDIA);
}

bool name_body_announced(struct name_finder *f, uint32_t first, uint32_t last)
{
    const struct known_name *person = name_known(f, ODF_PERSON, first, last);

    if (person && person->sure)
        return false;
    if (name_key_is(f, last, "movement party newspaper magazine militia gang website channel"))
        return true;
    if (first < 2 || name_token(f, first - 1)->shape != SHAPE_LOWER)
        return false;
    return name_key_is(f, first - 1,
                       "newspaper newspapers magazine journal website portal association "
                       "foundation ngo broadcaster channel") ||
           (last - first > 1 && !name_token(f, first)->first &&
            !token_is(name_token(f, first), WORD_GIVEN) &&
            name_key_is(f, first - 1,
                        "group company firm movement party charity organisation organization gang "
                        "network coalition alliance weekly daily outlet think-tank"));
}

bool name_called_organisation(const struct name_finder *f, uint32_t last)
{
    if (!token_is_mark(name_token(f, last), ',') || !name_key_is(f, last + 1, "a an the"))
        return false;
    for (uint32_t at = last + 2; at < last + 8; at++) {
        const struct token *token = name_token(f, at);
        if (token->kind != TOKEN_WORD || token_is(token, WORD_ROLE | WORD_KIN | WORD_FUNCTION))
            return false;
        if ((token->shape == SHAPE_LOWER || name_key_is(f, at, "ngo")) &&
            token_is(token, WORD_NOUN | WORD_MEDIA))
            return !token_is(name_token(f, at + 1), WORD_ROLE | WORD_KIN) &&
                   !name_key_is(f, at + 1, "said says told reported added announced wrote");
    }
    return false;
}

/* "X, the publisher of Y": X publishes, owns or makes; words that name no person are a body. */
static bool called_maker(const struct name_finder *f, uint32_t last)
{
    uint32_t at = last + 2;

    if (!token_is_mark(name_token(f, last), ',') ||
        !name_key_is(f, last + 1, "the a an which owned"))
        return false;
    if (name_key_is(f, last + 1, "which") ||
        (name_key_is(f, last + 1, "owned") && name_key_is(f, last + 2, "by")))
        return true;
    while (at < last + 5 && name_token(f, at)->shape == SHAPE_LOWER &&
           !name_key_is(f, at, "publisher owner operator maker parent subsidiary manufacturer"))
        at++;
    return name_key_is(f, at, "publisher owner operator maker parent subsidiary manufacturer") &&
           name_key_is(f, at + 1, "of company");
}

/* --- what is said of bodies ------------------------------------------------------------------- */

/* What a run looks like. */
struct look {
    uint32_t first, last; /* tokens */
    uint32_t units;
    bool named;   /* holds a word that is none of the language */
    bool surname; /* a family name closes it */
    bool opens;   /* its capital may be the sentence's */
};

/* Ends that family names share with names of all kinds. */
static bool weak_end(const struct name_finder *f, uint32_t at)
{
    static const char *const ends[] = {"in", "ia", "es", "ian", "ina", "is"};
    struct slice key = tokens_key(f->tokens, at);

    for (size_t i = 0; i < COUNT_OF(ends) && !token_is(name_token(f, at), WORD_SURNAME); i++) {
        const size_t size = strlen(ends[i]);
        if (key.size > size && memcmp(key.data + key.size - size, ends[i], size) == 0)
            return true;
    }
    return false;
}

static struct look look_at(const struct name_finder *f, const struct name_run *run, uint32_t from,
                           uint32_t to)
{
    const struct name_unit *end = &run->units[to - 1];
    struct look look = {.first = run->units[from].first,
                        .last = end->last,
                        .units = to - from,
                        .surname =
                            end->kind == UNIT_NAME && end->surname && !weak_end(f, end->last - 1),
                        .opens = name_token(f, run->units[from].first)->first};

    for (uint32_t i = from; i < to; i++)
        look.named =
            look.named || run->units[i].kind == UNIT_NAME || run->units[i].kind == UNIT_UPPER;
    return look;
}

/* A lower-case word of `words` at `at`. */
static bool small_word(const struct name_finder *f, uint32_t at, const char *words)
{
    return name_token(f, at)->shape == SHAPE_LOWER && name_key_is(f, at, words);
}

/* "co-founder of X": only bodies have such people. */
static bool has_people(const struct name_finder *f, uint32_t first)
{
    if (first < 2 || !name_key_is(f, first - 1, "of"))
        return false;
    const size_t count = f->out->list.count;
    if (count && f->out->list.items[count - 1].kind == ODF_PERSON &&
        f->out->list.items[count - 1].last == first - 1)
        return true;
    return name_key_is(
        f, first - 2,
        "founder co-founder leader leaders editor editor-in-chief employee employees counsel "
        "customers engineers coordinator chairman chairwoman director owner publisher member "
        "members activist activists correspondent shareholder shareholders journalist journalists "
        "spokesman spokeswoman spokesperson ceo manager managers co-chair co-leader chair boss "
        "executives executive reporter columnist offices headquarters newsroom candidate "
        "candidates lawmaker lawmakers shares bosses subscribers creditors depositors co-owner "
        "auditor auditors directors founders staff head heads officials accounts office");
}

/* "a stake in X", "subsidiary of X": only of companies is that said. */
static bool has_shares(const struct name_finder *f, uint32_t first)
{
    if (first < 2 || !name_key_is(f, first - 1, "in of"))
        return false;
    return name_key_is(f, first - 2, "stake stakes shares shareholding shareholders") ||
           (name_key_is(f, first - 1, "of") &&
            name_key_is(f, first - 2,
                        "subsidiary subsidiaries affiliate shareholder takeover "
                        "bankruptcy privatisation privatization nationalisation"));
}

/* "Her party, X, …": a body that belongs to somebody, and its name between commas. */
static bool somebodys_body(const struct name_finder *f, uint32_t first, uint32_t last)
{
    const struct token *noun = name_token(f, first > 1 ? first - 2 : 0);

    if (first < 3 || !token_is_mark(name_token(f, first - 1), ','))
        return false;
    if (first > 3 && name_key_is(f, first - 3, "a an") && noun->shape == SHAPE_LOWER &&
        token_is(noun, WORD_NOUN | WORD_MEDIA) && !token_is(noun, WORD_ROLE | WORD_KIN) &&
        (token_is_mark(name_token(f, last), ',') || token_is_mark(name_token(f, last), '.')))
        return true; /* "names a supplier, X." */
    if (token_is_mark(name_token(f, last), ',') && small_word(f, first - 2, "employer employers"))
        return true;
    for (uint32_t at = first - 2; at > 0 && at + 5 > first; at--)
        if (name_key_is(f, at - 1, "his her its their the"))
            return token_is_mark(name_token(f, last), ',') && noun->shape == SHAPE_LOWER &&
                   token_is(noun, WORD_NOUN | WORD_MEDIA) && !token_is(noun, WORD_ROLE | WORD_KIN);
    return false;
}

/* "head of the X": what people lead is a body, if X is no plain word. */
static bool led_body(const struct name_finder *f, uint32_t first)
{
    return first > 2 && name_key_is(f, first - 1, "the") && name_key_is(f, first - 2, "of") &&
           name_key_is(f, first - 3,
                       "head leader leaders member members founder co-founder chairman "
                       "chairwoman director activist activists chief spokesman spokeswoman "
                       "spokesperson representative representatives president ceo co-chair");
}

bool name_belonged_to(const struct name_finder *f, uint32_t first)
{
    return first > 1 && name_key_is(f, first - 1, "to") &&
           small_word(f, first - 2, "belong belonged belongs");
}

bool name_noun_before(const struct name_finder *f, uint32_t first)
{
    return first > 1 && (small_word(f, first - 1,
                                    "movement party group association foundation campaign "
                                    "organisation organization charity coalition") ||
                         name_key_is(f, first - 1, "ngo"));
}

/* "heads X", "joined X": done to bodies only. `first` is where the name, or its "the", begins. */
static bool body_is_object(const struct name_finder *f, uint32_t first)
{
    if (name_belonged_to(f, first))
        return true;
    return first > 0 &&
           small_word(f, first - 1,
                      "heads headed chairs chaired edits founded co-founded cofounded joined joins "
                      "acquired acquires launched leads co-owns founding heading chairing editing "
                      "nationalised nationalized runs owns ran owned");
}

/* "works for X", "published by X", "an economist at X". */
static bool employs(const struct name_finder *f, uint32_t first)
{
    if (first < 2)
        return false;
    if (name_key_is(f, first - 1, "by"))
        return small_word(f, first - 2,
                          "published made manufactured operated broadcast produced "
                          "employed issued");
    if (name_key_is(f, first - 1, "for"))
        return small_word(
            f, first - 2,
            "work works worked working writes wrote reporter reporters journalist "
            "journalists correspondent columnist freelance freelanced stood standing "
            "analyst economist consultant reports reported reporting lobbied lobbies");
    return name_key_is(f, first - 1, "at") &&
           (small_word(f, first - 2, "work works worked working job employed marketing") ||
            (token_is(name_token(f, first - 2), WORD_ROLE) &&
             name_token(f, first - 2)->shape == SHAPE_LOWER));
}

/* People whom only a body has. */
static bool staff(const struct name_finder *f, uint32_t at)
{
    return small_word(f, at,
                      "editor editor-in-chief reporter reporters correspondent columnist spokesman "
                      "spokeswoman spokesperson ceo executive executives founder co-founder "
                      "chairman chairwoman shareholder subsidiary");
}

static bool first_is_the(const struct name_finder *f, uint32_t first)
{
    return first > 0 && name_key_is(f, first - 1, "the");
}

/* "Krik journalist Jan Ost": staff of X, named behind. */
static bool staff_named_behind(const struct name_finder *f, const struct look *look)
{
    uint32_t at = look->last;

    if (look->units > 4 || (look->units == 1 && !name_unlisted(name_token(f, look->first))))
        return false;
    if (small_word(f, at, "former chief deputy senior news managing executive general"))
        at++;
    if (!staff(f, at) &&
        !small_word(f, at,
                    "boss chief coordinator journalist journalists president secretary "
                    "leader chair director employee lawmaker commander candidate "
                    "president-elect activist secretary-general co-leader manager owner "
                    "member singer researcher"))
        return false;
    if (look->units == 1 && !staff(f, at) && look->opens &&
        !small_word(f, at, "journalist journalists boss chief coordinator"))
        return false;
    if (token_is_mark(name_token(f, at + 1), ',') && first_is_the(f, look->first))
        at++; /* "the X chairman, Jan Ost" */
    const struct token *name = name_token(f, at + 1);
    return token_is_capital(name) && !name->first && !token_is(name, WORD_FUNCTION) &&
           (name_looks_name(name) || token_is(name, WORD_GIVEN));
}

/* "according to X", "told X": reporters and sources. */
static bool is_source(const struct name_finder *f, const struct look *look)
{
    const uint32_t first = look->first, last = look->last;

    const bool comma = first > 0 && token_is_mark(name_token(f, first - 1), ',');

    if (look->units > 3)
        return false;
    if (comma && look->units > 1 && small_word(f, last, "reported reports") &&
        token_is_mark(name_token(f, last + 1), '.'))
        return true;
    if (look->surname)
        return false;
    if (small_word(f, last, "reported reports writes"))
        return !token_is_capital(name_token(f, last + 1)) || comma;
    if (first < 2)
        return false;
    return (name_key_is(f, first - 1, "to") && name_key_is(f, first - 2, "according")) ||
           (small_word(f, first - 1, "told") && !small_word(f, last, "he she him her and"));
}

/* "X said it would": the pronoun tells. */
static bool speaks_of_itself(const struct name_finder *f, uint32_t last)
{
    if (!small_word(f, last, "said says denied denies announced confirmed added insisted declared"))
        return false;
    return name_key_is(f, last + 1, "it its") ||
           (name_key_is(f, last + 1, "that in on") && name_key_is(f, last + 2, "it its"));
}

/* "X’s newsroom" */
static bool has_parts(const struct name_finder *f, uint32_t last)
{
    return name_token(f, last)->kind == TOKEN_POSSESSIVE &&
           small_word(
               f, last + 1,
               "newsroom office offices headquarters shares shareholders board ceo spokesman "
               "spokeswoman spokesperson website customers founder founders editor editors "
               "editor-in-chief reporters journalists correspondent subsidiary employees "
               "staff executives chairman chairwoman congress leadership licence license "
               "broadcasts readers parliamentary owners owner directors creditors plant plants "
               "factory factories mine refinery warehouse profits revenue turnover tanker");
}

/* "NGOs, among them A, B and C", "two firms – A and B": whether the name is one of such a list. */
static bool is_listed(const struct name_finder *f, uint32_t first)
{
    const uint32_t sentence = name_token(f, first)->sentence;
    bool introduced = false;

    for (uint32_t at = first; at > 0 && at + 24 > first; at--) {
        const struct token *token = name_token(f, at - 1);
        if (token->sentence != sentence && token->kind == TOKEN_WORD)
            return false;
        if (token_is_mark(token, ':') || token_is_mark(token, '-') || token_is_mark(token, '('))
            introduced = true;
        else if (small_word(f, at - 1, "among them including such as like namely"))
            introduced = introduced || !small_word(f, at - 1, "them as");
        else if (token->kind == TOKEN_WORD && !token_is_capital(token) &&
                 !token_is(token, WORD_LEGAL_FORM | WORD_PARTICLE) &&
                 !small_word(f, at - 1, "and the of for"))
            return introduced &&
                   small_word(f, at - 1,
                              "companies firms banks groups parties newspapers outlets channels "
                              "ngos organisations organizations media websites portals agencies "
                              "unions charities universities contractors subsidiaries funds "
                              "movements militias gangs magazines broadcasters carriers airlines");
    }
    return false;
}

/* ", X and the Y": what is joined to an organisation is one, if it looks like a name. */
static bool joined_to_organisation(const struct name_finder *f, uint32_t first)
{
    const size_t count = f->out->list.count;
    uint32_t at = first;

    if (count == 0 || at == 0)
        return false;
    if (name_key_is(f, at - 1, "the") && at > 1)
        at--;
    if (!name_key_is(f, at - 1, "and") && !token_is_mark(name_token(f, at - 1), ','))
        return false;
    at--;
    const struct mention *before = &f->out->list.items[count - 1];
    uint32_t end = before->last;
    if (token_is_mark(name_token(f, end), '('))
        while (end < at && !token_is_mark(name_token(f, end), ')'))
            end++;
    if (token_is_mark(name_token(f, end), ')'))
        end++;
    return before->kind == ODF_ORGANISATION && end == at && before->rule != RULE_MEMBERS_TITLE &&
           before->last - before->first > 1 && name_key_is(f, at, "and");
}

bool name_firm_acts(const struct name_finder *f, uint32_t first, uint32_t last)
{
    const char *firms =
        "google facebook twitter apple amazon meta zoom telegram tiktok youtube instagram "
        "whatsapp linkedin skype netflix labour memorial solidarity amnesty";

    if (last - first != 1 || !name_key_is(f, first, firms))
        return false;
    if (name_key_is(f, last, "and") && name_key_is(f, last + 1, firms))
        last += 2;
    return has_people(f, first) || has_shares(f, first) ||
           (first > 1 && name_key_is(f, first - 1, "and") && name_key_is(f, first - 2, firms) &&
            name_firm_acts(f, first - 2, first - 1)) ||
           (name_key_is(f, first, "labour") && name_token(f, last)->kind == TOKEN_POSSESSIVE) ||
           (!name_key_is(f, first, "memorial solidarity labour amnesty") &&
            small_word(f, last, "must agreed paid owns refused failed argued promised faces")) ||
           small_word(f, last,
                      "said says denied declined announced spokesman spokeswoman employees "
                      "executives shares lawyers confirmed creator founder co-founder ceo boss "
                      "chief removed blocked suspended deleted banned spokesperson engineer "
                      "engineers lawyer employee co-chair activist activists");
}

/* "Interpol and X", "X and Interpol": one word beside a body is one. */
static bool joined_to_body(const struct name_finder *f, const struct look *look)
{
    const size_t count = f->out->list.count;
    const struct mention *before = count ? &f->out->list.items[count - 1] : NULL;
    const uint32_t first = look->first, last = look->last;

    if (name_token(f, first)->end - name_token(f, first)->start < 4)
        return false;
    if (before && before->kind == ODF_ORGANISATION && before->rule != RULE_MEMBERS_TITLE &&
        before->last + 1 == first && name_key_is(f, first - 1, "and"))
        return true;
    return name_key_is(f, last, "and") && token_is_capital(name_token(f, last + 1)) &&
           token_is(name_token(f, last + 1), WORD_KNOWN_ORGANISATION) &&
           name_token(f, last + 1)->shape != SHAPE_UPPER;
}

/* "MaltaWatch": a capital inside, that no family name's article asks for. */
static bool written_as_brand(const struct name_finder *f, uint32_t at)
{
    static const char *const articles[] = {"mc", "mac", "de", "di",  "la",  "le",
                                           "du", "da",  "o",  "van", "del", "fitz"};
    const struct token *token = name_token(f, at);
    const char *text = f->text.data + token->start;
    size_t size = 1;

    if (token->shape != SHAPE_MIXED || token->classes ||
        memchr(text, '-', token->end - token->start))
        return false;
    while (size < token->end - token->start && !(text[size] >= 'A' && text[size] <= 'Z'))
        size++;
    if (size == token->end - token->start || text[size - 1] == '-')
        return false;
    for (size_t i = 0; i < COUNT_OF(articles); i++)
        if (strlen(articles[i]) == size &&
            memcmp(tokens_key(f->tokens, at).data, articles[i], size) == 0)
            return false;
    return true;
}

/* What is said of bodies only, of a run that may be anything. */
static bool said_of_bodies(const struct name_finder *f, const struct look *look)
{
    const uint32_t first = look->first, last = look->last;
    const bool single = look->units == 1;

    if (single &&
        (!name_unlisted(name_token(f, first)) || name_token(f, first)->shape == SHAPE_INITIAL))
        return false;
    if (!look->named && look->opens)
        return look->units > 1 && called_maker(f, last);
    if ((body_is_object(f, first) && !(look->named && name_key_is(f, first - 1, "to"))))
        return !look->surname ||
               small_word(f, first - 1, "owns owned chairs chaired acquired edits");
    if ((look->named || look->units > 1) && is_listed(f, first))
        return true;
    if (!look->named)
        return look->units > 1 && (called_maker(f, last) || employs(f, first));
    if (single && (written_as_brand(f, first) ||
                   (first_is_the(f, first) && !look->surname &&
                    small_word(f, last, "building headquarters offices factory newsroom"))))
        return true;
    if (small_word(f, last,
                   "fighters militants gunmen mercenaries insurgents guerrillas executives"))
        return true;
    return (!look->surname && (employs(f, first) || has_parts(f, last) || called_maker(f, last) ||
                               (single && joined_to_body(f, look)))) ||
           is_source(f, look) || speaks_of_itself(f, last);
}

bool name_told_as_body(struct name_finder *f, const struct name_run *run, uint32_t from,
                       uint32_t to)
{
    const struct look look = look_at(f, run, from, to);
    const uint32_t first = look.first, last = look.last;
    const uint32_t units = look.units, names = KIND(UNIT_NAME) | KIND(UNIT_UPPER);
    const uint32_t words = KIND(UNIT_ENGLISH) | KIND(UNIT_ADJECTIVE);
    const struct known_name *person = units > 1 ? name_known(f, ODF_PERSON, first, last) : NULL;

    if (person && person->sure)
        return false;
    if (units == 1 && run->units[from].kind == UNIT_GIVEN &&
        (name_called_organisation(f, last) ||
         (first > 0 && token_is_mark(name_token(f, first - 1), ',') &&
          small_word(f, last, "reports reported") && token_is_mark(name_token(f, last + 1), '.'))))
        return true;
    if (name_all_units(run, from, to, KIND(UNIT_OTHER) | KIND(UNIT_GEO) | KIND(UNIT_ADJECTIVE)))
        return false;
    /* "Axel Springer chief Jan Ost": no person has staff right behind the name */
    if (units > 1 && run->units[from].kind == UNIT_GIVEN &&
        name_all_units(run, from, to, KIND(UNIT_GIVEN) | names | words) &&
        small_word(f, last, "chief boss ceo chairman founder co-founder spokesman spokeswoman") &&
        staff_named_behind(f, &look) && !name_role_before(f, first, true))
        return true;
    if (units == 2 && (run->units[from].kind == UNIT_NAME || run->units[from].kind == UNIT_GIVEN) &&
        name_key_is(f, last - 1, "international worldwide global"))
        return true; /* "Yara International" */
    if (name_all_units(run, from, to, names | words | KIND(UNIT_PARTICLE) | KIND(UNIT_GIVEN)) &&
        units > 1 &&
        (is_listed(f, first) || (has_people(f, first) && name_called_organisation(f, last))))
        return true;
    if (!name_all_units(run, from, to,
                        names | words | KIND(UNIT_PARTICLE) | KIND(UNIT_OTHER) | KIND(UNIT_GEO) |
                            (look.named && small_word(f, last, "owner chairman ceo spokesman")
                                 ? KIND(UNIT_VENUE)
                                 : 0)))
        return false;
    if ((look.named || !look.opens) && staff_named_behind(f, &look))
        return true;
    if (said_of_bodies(f, &look))
        return true;
    if (units == 2 && has_people(f, first) && run->units[from].kind == UNIT_GEO &&
        run->units[from + 1].kind == UNIT_ENGLISH)
        return true; /* "founder of China Renaissance" */
    /* "Nexus BT": letters behind a name */
    if (units == 2 && run->units[to - 1].kind == UNIT_UPPER && look.named &&
        !(look.opens && run->units[from].kind == UNIT_ENGLISH) &&
        run->units[from].kind != UNIT_GEO && run->units[from].kind != UNIT_OTHER &&
        run->units[from].kind != UNIT_UPPER)
        return true;
    if (!name_all_units(run, from, to,
                        names | KIND(UNIT_ENGLISH) | KIND(UNIT_PARTICLE) | KIND(UNIT_OTHER) |
                            (look.named ? KIND(UNIT_GEO) | KIND(UNIT_ADJECTIVE) : 0)))
        return false;
    if (name_called_organisation(f, last) || somebodys_body(f, first, last) ||
        (units < 4 && has_shares(f, first)))
        return true;
    if (has_people(f, first) &&
        ((units < 3 && name_all_units(run, from, to, names)) ||
         (units == 2 && name_all_units(run, from, to, names | words | KIND(UNIT_OTHER)))))
        return true;
    return units > 1 && ((staff(f, last) && !look.opens) ||
                         (name_common(&run->units[to - 1]) && joined_to_organisation(f, first)));
}

/* Where a name ends that goes on in small words of another language: "Tierra y Vida", "Za ciste
 * Slovensko"; `last` if it does not. */
static uint32_t foreign_end(const struct name_finder *f, uint32_t last)
{
    uint32_t at = last;

    while (at < last + 2 && name_token(f, at)->shape == SHAPE_LOWER &&
           name_token(f, at)->kind == TOKEN_WORD &&
           (name_unlisted(name_token(f, at)) || (token_is(name_token(f, at), WORD_PARTICLE) &&
                                                 !token_is(name_token(f, at), WORD_FUNCTION))))
        at++;
    if (at == last || !token_is_capital(name_token(f, at)) || name_token(f, at)->first)
        return last;
    while (token_is_capital(name_token(f, at)) && !name_token(f, at)->first)
        at++;
    return at;
}

uint32_t name_told_foreign(const struct name_finder *f, uint32_t first, uint32_t last)
{
    const uint32_t end = foreign_end(f, last);

    if (end == last || name_token(f, first)->first)
        return last;
    return name_called_organisation(f, end) || somebodys_body(f, first, end) ||
                   has_people(f, first) || name_noun_before(f, first) || body_is_object(f, first) ||
                   employs(f, first)
               ? end
               : last;
}

bool name_numbered_as_body(const struct name_finder *f, uint32_t first)
{
    return has_people(f, first) || employs(f, first) || body_is_object(f, first) ||
           is_listed(f, first) ||
           (first > 0 && name_token(f, first - 1)->shape == SHAPE_LOWER &&
            token_is(name_token(f, first - 1), WORD_NOUN | WORD_MEDIA)) ||
           (first > 1 && name_key_is(f, first - 1, "the") && led_body(f, first));
}

bool name_words_led_as_body(const struct name_finder *f, const struct name_run *run, uint32_t from,
                            uint32_t to)
{
    const uint32_t first = run->units[from].first;

    if (to - from < 2)
        return false;
    if (led_body(f, first) && !name_all_units(run, from, to, KIND(UNIT_GEO) | KIND(UNIT_ENGLISH)) &&
        name_all_units(run, from, to,
                       KIND(UNIT_NAME) | KIND(UNIT_ADJECTIVE) | KIND(UNIT_ENGLISH) |
                           KIND(UNIT_UPPER)) &&
        !(run->units[to - 1].surname && run->units[to - 1].kind == UNIT_NAME))
        return true;
    return has_people(f, first) && run->units[from].kind == UNIT_NAME &&
           name_all_units(run, from, to, ~(KIND(UNIT_TITLE) | KIND(UNIT_HEAD) | KIND(UNIT_GIVEN)));
}

/* --- what is said of people ------------------------------------------------------------------- */

/* "X was arrested", "X pleaded guilty": the rest of the clause begins at `at`. */
static bool person_is_subject(const struct name_finder *f, uint32_t at)
{
    const uint32_t start = at;

    while (at < start + 4 && name_key_is(f, at,
                                         "was is has had been were be later also being not "
                                         "reportedly allegedly then now never again"))
        at++;
    if (at > start &&
        small_word(f, at,
                   "arrested detained jailed sentenced held born killed murdered imprisoned "
                   "beaten tortured kidnapped abducted remanded interrogated shot stabbed "
                   "handcuffed acquitted extradited deported convicted questioned freed "
                   "hospitalised hospitalized pardoned buried married elected re-elected"))
        return true;
    return small_word(f, at,
                      "pleaded resigned testified tweeted confessed wept smiled shouted "
                      "divorced emigrated surrendered admitted retired fled married "
                      "apologised apologized recalled argued insisted joked vanished "
                      "believes thinks knows hopes fears") ||
           (small_word(f, at, "told") &&
            name_key_is(f, at + 1, "reporters journalists police a the his her investigators")) ||
           (small_word(f, at, "said says told added thinks believes") &&
            name_key_is(f, at + 1, "he she his her i")) ||
           (small_word(f, at, "said says") && name_key_is(f, at + 1, "that") &&
            name_key_is(f, at + 2, "he she his her")) ||
           (small_word(f, at, "stepped stood") && name_key_is(f, at + 1, "down trial")) ||
           small_word(f, at, "died won lost") ||
           (small_word(f, at, "on") && at > start && name_key_is(f, at + 1, "trial"));
}

/* "questioned X", "the murder of X", "X’s wife" */
static bool person_is_meant(const struct name_finder *f, uint32_t first, uint32_t last)
{
    if (first > 0 && small_word(f, first - 1,
                                "arrested detained jailed questioned interrogated sentenced "
                                "acquitted pardoned murdered extradited deported cleared "
                                "handcuffed married succeeded replaced convicted met beat beats "
                                "defeated kissed mocked hugged"))
        return true;
    if (first > 1 && name_key_is(f, first - 1, "of") &&
        small_word(f, first - 2,
                   "arrest detention trial murder killing death extradition "
                   "imprisonment assassination kidnapping abduction disappearance "
                   "torture wife husband son daughter brother sister father mother "
                   "widow testimony interrogation conviction acquittal execution "
                   "poisoning jailing impeachment stabbing"))
        return true;
    if (name_token(f, last)->kind == TOKEN_POSSESSIVE)
        return token_is(name_token(f, last + 1), WORD_KIN) ||
               small_word(f, last + 1,
                          "lawyer lawyers attorney body arrest detention trial death "
                          "flat apartment cell health murder killers sentence "
                          "testimony extradition imprisonment passport accuser "
                          "girlfriend boyfriend neighbour neighbours grave funeral "
                          "ex-wife successor predecessor fraud lawyer’s");
    return token_is_mark(name_token(f, last), ',') && name_key_is(f, last + 1, "now") &&
           name_token(f, last + 2)->kind == TOKEN_NUMBER;
}

bool name_told_as_person(const struct name_finder *f, uint32_t first, uint32_t last)
{
    return person_is_subject(f, last) || person_is_meant(f, first, last);
}

bool name_acts(const struct name_finder *f, uint32_t last)
{
    const struct token *token = name_token(f, last);
    struct slice key = tokens_key(f->tokens, last);

    if (token->kind != TOKEN_WORD || token->shape != SHAPE_LOWER ||
        token_is(token, WORD_ROLE | WORD_NOUN))
        return false;
    return token_is(token, WORD_VERB) ||
           name_key_is(f, last,
                       "was is has had did does would will could can said says told won "
                       "lost left took made went came got gave wrote ran knew thinks led "
                       "fled met saw heard held kept began broke spoke drove rose fell sent "
                       "spent sold bought thought taught caught fought sought found stood put "
                       "cut hit set let quit sat sang swore wore threw grew flew drew hid "
                       "rode shook struck stole woke chose wants says likes denies") ||
           (key.size > 4 && memcmp(key.data + key.size - 2, "ed", 2) == 0);
}
