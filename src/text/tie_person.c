/* SPDX-License-Identifier: MIT */
/* Persons and persons: kin, lawyers and clients, associates. */
#include "text/tie.h"

static bool ends_in(struct slice key, const char *const endings[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const size_t size = strlen(endings[i]);
        if (key.size > size + 1 && memcmp(key.data + key.size - size, endings[i], size) == 0)
            return true;
    }
    return false;
}

/* Whether "his" or "her" at `pronoun` can well mean the person, by the endings of Slavic surnames
 * and of most given names of women. */
static bool may_mean(const struct page *p, uint32_t pronoun, const struct mention *person,
                     bool by_given)
{
    static const char *const men[] = {"ov", "ev", "sky", "skiy", "skyi", "skyy"};
    static const char *const women[] = {"ova", "eva", "ska", "skaya", "aya"};
    static const char *const woman[] = {"a"};
    const struct slice key = tokens_key(p->tokens, person->last - 1);

    if (page_is(p, pronoun, "his he him"))
        return !ends_in(key, women, COUNT_OF(women)) &&
               (!by_given || !ends_in(tokens_key(p->tokens, person->first), woman, 1) ||
                page_is(p, person->first,
                        "nikita ilya luca joshua mustafa musa isa abdulla kuzma danila misha sasha "
                        "andrea mirza mykola mikola mikita yehuda issa garba"));
    return !page_is(p, pronoun, "her she") || !ends_in(key, men, COUNT_OF(men)) ||
           ends_in(tokens_key(p->tokens, person->first), woman, 1);
}

/* "Ann and his wife": nothing between the name and the pronoun but what joins. */
static bool joined_to(const struct page *p, const struct mention *person, uint32_t pronoun)
{
    uint32_t at = tie_past_age(p, person->last);

    for (; at < pronoun; at++)
        if (!page_is(p, at, "and with along together") && !token_is_mark(page_token(p, at), ','))
            return false;
    return at == pronoun;
}

/* "Her accuser, Ann, …; so had Eve, her driver": whoever is described by the same pronoun is not
 * the one whom it means. */
static bool described_by(const struct page *p, const struct mention *person, uint32_t pronoun)
{
    const char *const words = page_is(p, pronoun, "his he") ? "his" : "her";

    for (uint32_t at = person->first; at > 0 && person->first - at < 6; at--) {
        if (page_is(p, at - 1, words))
            return !page_is(p, pronoun, "their whose");
        if (page_mention(p, at - 1) ||
            (!tie_describes(p, at - 1) && !token_is_mark(page_token(p, at - 1), ',')))
            return false;
    }
    return false;
}

static bool semicolon_between(const struct page *p, uint32_t from, uint32_t to)
{
    while (from < to && !token_is_mark(page_token(p, from), ';'))
        from++;
    return from < to;
}

static const struct mention *antecedent(const struct page *p, uint32_t pronoun,
                                        const struct mention *not_this, bool by_given)
{
    const uint32_t sentence = page_token(p, pronoun)->sentence;
    const struct mention *first = NULL, *here = NULL, *last = NULL;
    bool owner = false; /* "Ben’s sister Ann": the sentence is about Ann */

    const uint32_t limit = page_mentions_before(p, pronoun);

    for (uint32_t i = 0; i < limit; i = mentions_next(i, limit)) {
        const struct mention *mention = &p->mentions->list.items[i];
        if (mention->kind != ODF_PERSON || mention->entity == not_this->entity ||
            !may_mean(p, pronoun, mention, by_given) || described_by(p, mention, pronoun))
            continue;
        if (!first || (owner && page_token(p, first->first)->sentence ==
                                    page_token(p, mention->first)->sentence))
            first = mention;
        owner = first == mention && page_token(p, mention->last)->kind == TOKEN_POSSESSIVE;
        if (page_token(p, mention->first)->sentence == sentence &&
            (!here || semicolon_between(p, here->last, mention->first)))
            here = mention;
        last = mention;
    }
    if (last && (page_is(p, pronoun, "whose") || joined_to(p, last, pronoun)))
        return last;
    return here ? here : first;
}

const struct mention *tie_antecedent(const struct page *p, uint32_t pronoun,
                                     const struct mention *not_this)
{
    const struct mention *found = antecedent(p, pronoun, not_this, true);
    return found ? found : antecedent(p, pronoun, not_this, false);
}

/* "Ann, director of X, and her deputy Ben": a deputy is of the body that was told of the other;
 * false if none was. */
static bool deputise(struct finder *f, uint32_t index, const struct mention *owner, uint32_t from,
                     uint32_t role)
{
    const char *name = tie_name(f, owner);

    for (size_t i = 0; i < f->out->list.count; i++) {
        const struct tie *tie = &f->out->list.items[i];
        if (tie->kind == ODF_AFFILIATED && strcmp(tie->from, name) == 0) {
            tie_affiliate(f, TIE_PRONOUN, index, index, tie->to, from, role + 1, role);
            return true;
        }
    }
    return false;
}

/* "Ann and her husband, Ben. Their lawyer": whoever is of the family of the owner is meant too. */
static void bind_family(struct finder *f, enum relation_rule rule, uint32_t index,
                        const struct mention *owner, uint32_t from, uint32_t role)
{
    const char *name = tie_name(f, owner),
               *one = tie_name(f, &f->page->mentions->list.items[index]);
    const size_t count = f->out->list.count;

    for (size_t i = 0; i < count; i++) {
        const struct tie tie = f->out->list.items[i];
        const bool from_it = strcmp(tie.from, name) == 0;
        if (tie.kind == ODF_FAMILY && (from_it || strcmp(tie.to, name) == 0))
            tie_add(f, tie_kind_of_role(f->page, role), rule, one, from_it ? tie.to : tie.from,
                    from, role + 1, role);
    }
}

/* One tie of each person of `index`..`last` to each of the list that `owner` ends, if that list
 * is meant as a whole. */
static void bind(struct finder *f, enum relation_rule rule, uint32_t index, uint32_t last,
                 const struct mention *owner, bool whole, uint32_t from, uint32_t role)
{
    const struct mention *const all = f->page->mentions->list.items;
    const struct mention *first = owner;

    if (page_is(f->page, role, "deputy ex-deputy") && deputise(f, index, owner, from, role))
        return;
    while (whole && first > all && tie_list_goes_on(f->page, first - 1, first))
        first--;
    for (uint32_t i = index; i <= last; i++)
        for (const struct mention *one = first; one <= owner; one++)
            if (all[i].kind == ODF_PERSON && one->kind == ODF_PERSON)
                tie_add(f, tie_kind_of_role(f->page, role), rule, tie_name(f, &all[i]),
                        tie_name(f, one), from, role + 1, role);
    if (page_is(f->page, from, "their") && first == owner)
        bind_family(f, rule, index, owner, from, role);
}

/* The last person of the list in which `mention` stands. */
static const struct mention *list_last(const struct page *p, const struct mention *mention)
{
    const uint32_t index = (uint32_t)(mention - p->mentions->list.items);
    return &p->mentions->list.items[tie_list_end(p, index)];
}

/* "his wife Ann". */
static bool kin_stands_before(const struct page *p, const struct mention *person)
{
    const uint32_t at = person->first - token_is_mark(page_token(p, person->first - 1), ',');
    return at > 1 && token_is(page_token(p, at - 1), WORD_KIN);
}

/* "Bush special assistant Ann": nothing that joins or links between the names. */
static bool nouns_only(const struct page *p, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (page_token(p, i)->kind != TOKEN_WORD ||
            page_is(p, i, "the a an and of his her their") ||
            token_is(page_token(p, i), WORD_FUNCTION | WORD_VERB) || tie_connects(p, i))
            return false;
    return to > from;
}

/* The next person of the sentence. */
static const struct mention *next_person(const struct page *p, uint32_t index)
{
    const struct mention *const all = p->mentions->list.items;

    for (uint32_t i = index + 1; i < p->mentions->list.count; i++) {
        if (page_token(p, all[i].first)->sentence != page_token(p, all[index].first)->sentence)
            return NULL;
        if (all[i].kind == ODF_PERSON && all[i].entity != all[index].entity)
            return &all[i];
    }
    return NULL;
}

/* "Ben’s six-year-old daughter, Ann", "his wife, the poet Ann", "Ben’s associates Ann and Carl". */
void tie_owner(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    uint32_t at = tie_before_name(p, person->first);
    uint32_t role = UINT32_MAX;
    for (unsigned steps = 0; at > 0 && steps < 10; at--, steps++) {
        const struct token *token = page_token(p, at - 1);
        const struct mention *owner = at > 1 ? page_mention(p, at - 2) : NULL;
        const bool kin = token_is(token, WORD_KIN) && !page_mention(p, at - 1);
        if (kin && role != UINT32_MAX && !token_is(page_token(p, role), WORD_KIN))
            role = at - 1; /* "relative and lawyer": kinship says more */
        if (role == UINT32_MAX && tie_is_role(p, at - 1) &&
            (tie_binds_persons(p, at - 1) || page_is(p, at - 1, "deputy ex-deputy")))
            role = at - 1;
        const uint32_t last =
            role != UINT32_MAX && tie_plural(p, role) ? tie_list_end(p, index) : index;
        const bool owned =
            token->kind == TOKEN_POSSESSIVE || (token_is_mark(token, '>') && token->glued);
        if (owned && owner && owner->kind == ODF_PERSON) {
            if (role != UINT32_MAX)
                bind(f, TIE_POSSESSIVE, index, last, owner, true, owner->first, role);
            return;
        }
        if (page_is(p, at - 1, "his her their whose")) {
            const bool their = page_is(p, at - 1, "their");
            const struct mention *whose =
                role == UINT32_MAX ? NULL : tie_antecedent(p, at - 1, person);
            if (!whose && role != UINT32_MAX && !their && page_token(p, at - 1)->first)
                whose = next_person(p, index); /* "His lawyer, Ann, said that Ben" */
            if (whose)
                bind(f, TIE_PRONOUN, index, last, their ? list_last(p, whose) : whose, their,
                     at - 1, role);
            return;
        }
        if (token_is_mark(token, ',') && at > 1 && tie_is_role(p, at - 2) &&
            tie_binds_persons(p, at - 2)) {
            role = at - 2; /* "his wife, the poet Ann" */
            continue;
        }
        const struct mention *before = page_mention(p, at - 1);
        if (before && before->kind == ODF_PERSON && role != UINT32_MAX) {
            const bool joined =
                page_is(p, before->last, "and") || token_is_mark(page_token(p, before->last), ',');
            if (joined && token_is(page_token(p, role), WORD_KIN) && kin_stands_before(p, before)) {
                at = before->first + 1; /* "her husband Ben and daughter Ann" */
                continue;
            }
            if (page_token(p, before->last)->kind == TOKEN_WORD && !joined &&
                nouns_only(p, before->last, person->first))
                bind(f, TIE_POSSESSIVE, index, last, before, false, before->first, role);
        }
        if (before || (!tie_describes(p, at - 1) && !token_is_mark(token, '-')))
            return;
    }
}

/* "the sister of Ben, Ann". */
void tie_kin_before(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const uint32_t comma = person->first ? person->first - 1 : 0;
    const struct mention *owner = comma ? page_mention(p, comma - 1) : NULL;

    if (!token_is_mark(page_token(p, comma), ',') || !owner || owner->kind != ODF_PERSON ||
        owner->last != comma || page_token(p, person->last)->kind == TOKEN_POSSESSIVE)
        return;
    bool linked = false;
    for (uint32_t at = owner->first; at > 0 && owner->first - at < 10; at--) {
        const uint32_t before = at - 1;
        if (linked && tie_is_role(p, before) && tie_binds_persons(p, before)) {
            const uint32_t last = tie_plural(p, before) ? tie_list_end(p, index) : index;
            for (uint32_t i = index; i <= last && !tie_belongs_left(p, before); i++)
                if (p->mentions->list.items[i].kind == ODF_PERSON)
                    tie_add(f, tie_kind_of_role(p, before), TIE_KIN_OF,
                            tie_name(f, &p->mentions->list.items[i]), tie_name(f, owner), before,
                            owner->last, before);
            return;
        }
        linked = linked || page_is(p, before, "of to for");
        if (page_mention(p, before) || !tie_describes(p, before))
            return;
    }
}

/* "Ann, her former driver and cook": behind the comma nothing but what she is to another. */
static void pronoun_behind(struct finder *f, uint32_t index, uint32_t pronoun)
{
    const struct page *p = f->page;

    for (uint32_t i = pronoun + 1; i < pronoun + 6 && tie_describes(p, i); i++) {
        if (page_mention(p, i) || tie_connects(p, i))
            return;
        const uint32_t end = tie_role_end(p, i);
        const bool ends = page_token(p, end)->kind != TOKEN_WORD || page_is(p, end, "who and");
        if (!tie_is_role(p, i) || !tie_binds_persons(p, i) || !ends)
            continue;
        const struct mention *owner = tie_antecedent(p, pronoun, &p->mentions->list.items[index]);
        if (owner)
            bind(f, TIE_PRONOUN, index, index, owner, false, pronoun, i);
        return;
    }
}

/* "Ann, Ben’s lawyer", "Ann, his lawyer". */
void tie_owner_behind(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const struct mention *owner = page_mention(p, person->last + 1);

    if (token_is_mark(page_token(p, person->last), ',') && page_is(p, person->last + 1, "his her"))
        pronoun_behind(f, index, person->last + 1);
    if (!token_is_mark(page_token(p, person->last), ',') || !owner || owner->kind != ODF_PERSON)
        return;
    const struct token *mark = page_token(p, owner->last);
    if (mark->kind != TOKEN_POSSESSIVE && !(token_is_mark(mark, '>') && mark->glued))
        return;
    for (uint32_t i = owner->last + 1; i < owner->last + 5; i++) {
        const uint32_t end = tie_role_end(p, i);
        const bool ends = page_token(p, end)->kind != TOKEN_WORD || page_is(p, end, "who and");
        if (tie_is_role(p, i) && tie_binds_persons(p, i) && ends) {
            tie_add(f, tie_kind_of_role(p, i), TIE_POSSESSIVE, tie_name(f, person),
                    tie_name(f, owner), owner->first, i + 1, i);
            return;
        }
        if (!tie_describes(p, i))
            return;
    }
}

/* "Ann and her client, the journalist Ben". */
void tie_client(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];

    for (uint32_t at = person->first; at > 1 && person->first - at < 7; at--) {
        if (page_is(p, at - 1, "client clients") && page_is(p, at - 2, "his her their")) {
            for (uint32_t i = index; i > 0; i--) {
                const struct mention *lawyer = &p->mentions->list.items[i - 1];
                if (lawyer->kind == ODF_PERSON) {
                    tie_add(f, ODF_REPRESENTS, TIE_CLIENT, tie_name(f, lawyer), tie_name(f, person),
                            at - 2, at, at - 1);
                    return;
                }
            }
        }
        if (page_mention(p, at - 1))
            return;
    }
}

void tie_couple(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *one = &p->mentions->list.items[index];

    if (index + 1 >= p->mentions->list.count || !tie_list_goes_on(p, one, one + 1))
        return;
    const uint32_t behind = (one + 1)->last + 1;
    const bool called =
        page_token(p, behind - 1)->kind == TOKEN_PUNCTUATION &&
        (page_is(p, behind, "siblings twins spouses") ||
         (page_is(p, behind, "brother father mother husband wife son daughter sister") &&
          page_is(p, behind + 1, "and") && token_is(page_token(p, behind + 2), WORD_KIN)) ||
         (page_is(p, behind, "a both") && page_is(p, behind + 1, "couple brothers sisters")) ||
         (page_is(p, behind, "two") && page_is(p, behind + 1, "brothers sisters siblings")));
    const bool named = page_near(p, one->first, -3, -1, "and") && one->first > 2 &&
                       token_is(page_token(p, one->first - 1), WORD_KIN) &&
                       token_is(page_token(p, one->first - 3), WORD_KIN);
    if (called || named ||
        page_near(p, one->first, -4, -1, "couple spouses brothers sisters siblings twins"))
        tie_add(f, ODF_FAMILY, TIE_COUPLE, tie_name(f, one), tie_name(f, one + 1),
                one->first > 3 ? one->first - 3 : 0, (one + 1)->last, UINT32_MAX);
}

/* The person right behind the words at `from`, but for titles and roles. */
static const struct mention *person_behind(const struct page *p, uint32_t from)
{
    for (uint32_t i = from; i < from + 5; i++) {
        const struct mention *mention = page_mention(p, i);
        if (mention)
            return mention->kind == ODF_PERSON ? mention : NULL;
        if (!tie_is_role(p, i) && !token_is(page_token(p, i), WORD_TITLE) &&
            !page_is(p, i, "the her his a an"))
            return NULL;
    }
    return NULL;
}

/* "Ann married Ben", "Ann, married to Ben", "Ann is married to Ben". */
void tie_married(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    uint32_t at = person->last;

    at += token_is_mark(page_token(p, at), ',');
    while (at < person->last + 4 && page_is(p, at, "who is was has been now once"))
        at++;
    if (!page_is(p, at, "married divorced"))
        return;
    const struct mention *other = person_behind(p, at + (page_is(p, at + 1, "to") ? 2 : 1));
    if (other && page_token(p, other->last)->kind != TOKEN_POSSESSIVE)
        tie_add(f, ODF_FAMILY, TIE_KIN_OF, tie_name(f, person), tie_name(f, other), person->first,
                other->last, UINT32_MAX);
}

/* "Ann, who worked for Ben". */
void tie_worked_for(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    uint32_t at = person->last + token_is_mark(page_token(p, person->last), ',');

    while (at < person->last + 5 && page_is(p, at, "who has had have once also then long"))
        at++;
    if (!page_is(p, at, "works worked working campaigned campaigns") ||
        !page_is(p, at + 1, "for under"))
        return;
    const struct mention *other = person_behind(p, at + 2);
    if (other && page_token(p, other->last)->kind != TOKEN_POSSESSIVE)
        tie_add(f, ODF_ASSOCIATE, TIE_KIN_OF, tie_name(f, person), tie_name(f, other),
                person->first, other->last, UINT32_MAX);
}

/* "Ann, who represents Ben", "Ben, represented by the lawyer Ann". */
void tie_counsel(struct finder *f, uint32_t index)
{
    const struct page *p = f->page;
    const struct mention *person = &p->mentions->list.items[index];
    const bool comma = token_is_mark(page_token(p, person->last), ',');
    uint32_t at = person->last + comma;
    bool who = comma;

    if (comma && page_is(p, at, "a an the")) /* ", a banker represented by" */
        while (at < person->last + 6 && !page_mention(p, at) && tie_describes(p, at) &&
               !page_is(p, at, "represented defended representing defending"))
            at++;
    while (at < person->last + 8 && page_is(p, at, "who is was are were has had been also")) {
        who = true;
        at++;
    }
    const bool passive = page_is(p, at, "represented defended") && page_is(p, at + 1, "by");
    const bool active =
        !passive && who && page_is(p, at, "represents represented defends representing defending");
    if (!passive && !active)
        return;
    const struct mention *other = person_behind(p, at + (passive ? 2 : 1));
    if (!other || page_token(p, other->last)->kind == TOKEN_POSSESSIVE)
        return;
    tie_add(f, ODF_REPRESENTS, TIE_CLIENT, tie_name(f, passive ? other : person),
            tie_name(f, passive ? person : other), person->first, other->last, UINT32_MAX);
}
