/* SPDX-License-Identifier: MIT */
/* The words of the entry record, in the order of the enumerations. */
#include "base/base.h"

#include <odfgraph/model.h>

static const char *const kinds[ODF_KIND_COUNT] = {"person", "organisation", "event"};

static const char *const tie_kinds[ODF_TIE_KIND_COUNT] = {"affiliated", "family",  "represents",
                                                          "associate",  "part_of", "takes_part",
                                                          "co_mention", "linked"};

static const char *const hows[ODF_HOW_COUNT] = {"stated", "joint event", "co-mention"};

static const char *const event_types[ODF_EVENT_TYPE_COUNT] = {
    "detention", "prosecution", "release",   "extradition", "violence", "protest",
    "election",  "meeting",     "statement", "decision",    "other"};

static const char *const roles[ODF_ROLE_COUNT] = {"subject",   "organiser", "participant",
                                                  "addressee", "actor",     "other"};

static const char *word_at(const char *const *words, size_t count, size_t index)
{
    return index < count ? words[index] : NULL;
}

static bool index_of(const char *const *words, size_t count, const char *word, size_t *out)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], word) == 0) {
            *out = i;
            return true;
        }
    }
    return false;
}

const char *odf_kind_name(odf_kind kind)
{
    return word_at(kinds, COUNT_OF(kinds), kind);
}

const char *odf_tie_kind_name(odf_tie_kind kind)
{
    return word_at(tie_kinds, COUNT_OF(tie_kinds), kind);
}

const char *odf_how_name(odf_how how)
{
    return word_at(hows, COUNT_OF(hows), how);
}

const char *odf_event_type_name(odf_event_type type)
{
    return word_at(event_types, COUNT_OF(event_types), type);
}

const char *odf_role_name(odf_role role)
{
    return word_at(roles, COUNT_OF(roles), role);
}

bool odf_kind_parse(const char *word, odf_kind *out)
{
    size_t index;
    if (!index_of(kinds, COUNT_OF(kinds), word, &index))
        return false;
    *out = (odf_kind)index;
    return true;
}

bool odf_tie_kind_parse(const char *word, odf_tie_kind *out)
{
    size_t index;
    if (!index_of(tie_kinds, COUNT_OF(tie_kinds), word, &index))
        return false;
    *out = (odf_tie_kind)index;
    return true;
}

bool odf_event_type_parse(const char *word, odf_event_type *out)
{
    size_t index;
    if (!index_of(event_types, COUNT_OF(event_types), word, &index))
        return false;
    *out = (odf_event_type)index;
    return true;
}

bool odf_role_parse(const char *word, odf_role *out)
{
    size_t index;
    if (!index_of(roles, COUNT_OF(roles), word, &index))
        return false;
    *out = (odf_role)index;
    return true;
}

bool odf_tie_kind_symmetric(odf_tie_kind kind)
{
    return kind == ODF_FAMILY || kind == ODF_ASSOCIATE || kind == ODF_CO_MENTION;
}
