/* SPDX-License-Identifier: MIT */
/* What a decision is, apart from any store. */
#include "model/decision.h"

#include "base/base.h"
#include "base/table.h"

#include <stdio.h>

/* Verbs whose operands are a set. */
static bool is_set(odf_verb verb)
{
    return verb == ODF_VERB_MERGE || verb == ODF_VERB_AUTO_MERGE || verb == ODF_VERB_DISTINCT ||
           verb == ODF_VERB_UNSURE;
}

static const struct {
    const char *name;
    size_t least;
    size_t most;
} verbs[ODF_VERB_COUNT] = {
    [ODF_VERB_MERGE] = {"merge", 2, SIZE_MAX}, [ODF_VERB_AUTO_MERGE] = {"auto-merge", 2, 2},
    [ODF_VERB_DISTINCT] = {"distinct", 2, 2},  [ODF_VERB_UNSURE] = {"unsure", 2, 2},
    [ODF_VERB_SPLIT] = {"split", 2, SIZE_MAX}, [ODF_VERB_RENAME] = {"rename", 2, 2},
    [ODF_VERB_RETYPE] = {"retype", 2, 2},      [ODF_VERB_ALIAS] = {"alias", 2, 2},
    [ODF_VERB_UNALIAS] = {"unalias", 2, 2},    [ODF_VERB_HIDE] = {"hide", 1, 1},
    [ODF_VERB_UNDO] = {"undo", 1, 1},
};

const char *odf_verb_name(odf_verb verb)
{
    return (size_t)verb < ODF_VERB_COUNT ? verbs[verb].name : NULL;
}

bool odf_verb_parse(const char *word, odf_verb *out)
{
    for (int i = 0; i < ODF_VERB_COUNT; i++) {
        if (strcmp(verbs[i].name, word) == 0) {
            *out = (odf_verb)i;
            return true;
        }
    }
    return false;
}

odf_status decision_check(const odf_decision *decision, odf_error *err)
{
    const char *name = odf_verb_name(decision->verb);
    if (!name)
        return fail(err, ODF_E_INVALID, "no such decision");
    if (decision->operand_count < verbs[decision->verb].least ||
        decision->operand_count > verbs[decision->verb].most)
        return fail(err, ODF_E_INVALID, "'%s' with %zu operands; it takes %s%zu", name,
                    decision->operand_count,
                    verbs[decision->verb].most > verbs[decision->verb].least ? "at least " : "",
                    verbs[decision->verb].least);
    for (size_t i = 0; i < decision->operand_count; i++) {
        if (!decision->operands[i][0])
            return fail(err, ODF_E_INVALID, "'%s' with an empty operand", name);
    }
    odf_kind kind;
    if (decision->verb == ODF_VERB_RETYPE &&
        (!odf_kind_parse(decision->operands[1], &kind) || kind == ODF_EVENT))
        return fail(err, ODF_E_INVALID,
                    "'%.40s' is no kind that can be decided: person or "
                    "organisation",
                    decision->operands[1]);
    if (is_set(decision->verb) && decision->operand_count == 2 &&
        strcmp(decision->operands[0], decision->operands[1]) == 0)
        return fail(err, ODF_E_INVALID, "'%s' of one and the same entity '%s'", name,
                    decision->operands[0]);
    return ODF_OK;
}

static uint64_t hash_text(const char *text, uint64_t seed)
{
    return hash_bytes(text, strlen(text) + 1, seed);
}

void decision_id(const odf_decision *decision, char out[ODF_DECISION_ID_SIZE])
{
    uint64_t hash = hash_text(odf_verb_name(decision->verb), 1);
    uint64_t sum = 0;
    for (size_t i = 0; i < decision->operand_count; i++) {
        if (is_set(decision->verb))
            sum += hash_text(decision->operands[i], 2);
        else
            hash = hash_text(decision->operands[i], hash);
    }
    hash ^= sum * 0x9E3779B97F4A7C15u;
    hash = hash_text(decision->because, hash);
    hash = hash_text(decision->made_by, hash);
    hash = hash_text(decision->made_at, hash);
    snprintf(out, ODF_DECISION_ID_SIZE, "%016llx", (unsigned long long)hash);
}
