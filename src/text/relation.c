/* SPDX-License-Identifier: MIT */
/* A person is described by what stands left of the name ("the editor of the ‘X’ newspaper, Ann")
 * or behind it ("Ann, the editor of …"). A description is a run of nouns, roles, names of bodies
 * and a few prepositions; a verb ends it. In it a role and a body, or a word of kinship and
 * another person, make a relation. */
#include "text/relation.h"

#include "text/tie.h"

odf_status ties_find(struct ties *out, const struct page *page, const struct registry *registry,
                     struct arena *memory, odf_error *err)
{
    struct finder f = {out, page, registry, memory, false};

    out->list.count = 0;
    table_reset(&out->known);
    for (uint32_t i = 0; i < page->mentions->list.count && !f.failed; i++) {
        if (page->mentions->list.items[i].kind == ODF_ORGANISATION) {
            tie_founder(&f, i);
            tie_whole(&f, i);
            tie_holder(&f, i);
            tie_part(&f, i);
            tie_subsidiary(&f, i);
            tie_own_body(&f, i);
            tie_they(&f, i);
            continue;
        }
        if (tie_opens_list(page, i)) {
            tie_left(&f, i);
            tie_house(&f, i);
            tie_owner(&f, i);
            tie_its(&f, i);
            tie_client(&f, i);
            tie_couple(&f, i);
        }
        tie_right(&f, i);
        tie_beside(&f, i);
        tie_office(&f, i);
        tie_verb(&f, i);
        tie_kin_before(&f, i);
        tie_member_behind(&f, i);
        tie_owner_behind(&f, i);
        tie_its_behind(&f, i);
        tie_married(&f, i);
        tie_counsel(&f, i);
        tie_worked_for(&f, i);
    }
    tie_clauses(&f);
    tie_predicates(&f);
    return f.failed ? fail(err, ODF_E_MEMORY, "relations of an entry") : ODF_OK;
}

void ties_clear(struct ties *ties)
{
    vector_clear(&ties->list);
    table_clear(&ties->known);
}

const char *relation_rule_text(enum relation_rule rule)
{
    static const char *const texts[TIE_RULE_COUNT] = {
        [TIE_ROLE_OF] = "a role of a body before the name",
        [TIE_BODY_ROLE] = "a body and a role beside the name",
        [TIE_NAME_ROLE_OF] = "a role of a body behind the name",
        [TIE_BRACKETS] = "a body in brackets behind the name",
        [TIE_OF] = "the name, \"of\" or \"from\", and a body",
        [TIE_MEMBER] = "a title that only members of a parliament bear",
        [TIE_POSSESSIVE] = "a possessive before a word for a relation",
        [TIE_PRONOUN] = "\"his\" or \"her\" before a word for a relation",
        [TIE_ITS_ROLE] = "\"its\" or the possessive of a word for a body before a role",
        [TIE_OWN_BODY] = "a possessive before a word for a body",
        [TIE_THEY] = "\"they\", a role, and a body",
        [TIE_OFFICE] = "a verb of office, a role, and a body",
        [TIE_WHO_LEADS] = "a verb of leading, owning or working, and a body",
        [TIE_CLIENT] = "a client and who represents them",
        [TIE_KIN_OF] = "a word for a relation, \"of\", and a person",
        [TIE_COUPLE] = "two names that are called a couple",
        [TIE_FOUNDED_BY] = "a body founded or led by a person",
        [TIE_PART_IN_NAME] = "the name of the whole inside the name of the part",
        [TIE_OWNER] = "a company named as the owner",
    };
    return texts[rule];
}
