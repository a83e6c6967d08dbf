/* SPDX-License-Identifier: MIT */
#include "resolve/matcher.h"

#include "resolve/fold.h"

#include <math.h>

odf_status odf_matcher_new(odf_matcher **out, odf_error *err)
{
    odf_matcher *matcher = calloc(1, sizeof *matcher);
    if (!matcher || !lexicon_init(&matcher->lexicon)) {
        odf_matcher_free(matcher);
        return fail(err, ODF_E_MEMORY, "word lists");
    }
    sounds_init(&matcher->sounds);
    *out = matcher;
    return ODF_OK;
}

void odf_matcher_free(odf_matcher *matcher)
{
    if (!matcher)
        return;
    lexicon_clear(&matcher->lexicon);
    romaniser_clear(&matcher->romaniser);
    arena_clear(&matcher->memory);
    free(matcher);
}

bool matcher_note(odf_matcher *matcher, struct slice left, struct slice right, const char *how,
                  double similarity)
{
    if (matcher->reason_count == MOST_REASONS)
        return true;
    odf_match_reason *reason = &matcher->reasons[matcher->reason_count];
    reason->left = arena_copy(&matcher->memory, left);
    reason->right = arena_copy(&matcher->memory, right);
    reason->how = how;
    reason->similarity = similarity;
    if (!reason->left || !reason->right)
        return false;
    matcher->reason_count++;
    return true;
}

bool matcher_next_word(struct slice *rest, struct slice *out)
{
    if (!rest->size)
        return false;
    const char *gap = memchr(rest->data, ' ', rest->size);
    *out = (struct slice){rest->data, gap ? (size_t)(gap - rest->data) : rest->size};
    const size_t used = out->size + (gap != NULL);
    *rest = (struct slice){rest->data + used, rest->size - used};
    return true;
}

enum { SHORTEST_WHOLE = 4, LONGEST_RUN = 4 };

/* 0 when it is no run. */
static double run_likeness(const odf_matcher *matcher, enum sound_mode mode, struct slice whole,
                           const struct slice *words, struct run *run)
{
    size_t size = 0;
    double apart = 0;
    for (size_t i = run->first; i <= run->last; i++) {
        if (size + words[i].size > sizeof run->letters)
            return 0;
        memcpy(run->letters + size, words[i].data, words[i].size);
        size += words[i].size;
        const double alone = sound_similarity(&matcher->sounds, mode, whole, words[i]);
        apart = alone > apart ? alone : apart;
    }
    run->text = (struct slice){run->letters, size};
    if (size + 3 < whole.size || size > whole.size + 2)
        return 0;
    const double together = sound_similarity(&matcher->sounds, mode, whole, run->text);
    return together >= 0.85 && together > apart ? together : 0;
}

bool matcher_find_run(const odf_matcher *matcher, enum sound_mode mode, struct slice whole,
                      const struct slice *words, size_t count, struct run *out)
{
    if (whole.size < SHORTEST_WHOLE)
        return false;
    double best = 0;
    for (size_t first = 0; first + 1 < count; first++) {
        if (words[first].size >= whole.size || !sound_same_start(whole, words[first]))
            continue;
        for (size_t last = first + 1; last < count && last < first + LONGEST_RUN; last++) {
            struct run run = {.first = first, .last = last};
            const double alike = run_likeness(matcher, mode, whole, words, &run);
            if (alike > best) {
                best = alike;
                *out = run;
                out->text.data = out->letters;
            }
        }
    }
    return best > 0;
}

static odf_verdict verdict_of(double score)
{
    return score >= ODF_MATCH_SAME     ? ODF_SAME
           : score >= ODF_MATCH_UNSURE ? ODF_UNSURE
                                       : ODF_DIFFERENT;
}

/* An organisation's name may end in its acronym in brackets, which says nothing new but may not
 * be made of the name: "Rosoboronexport (ROE)". */
static struct slice without_acronym(struct slice name)
{
    const char *open = memchr(name.data, '(', name.size);
    size_t at = open ? (size_t)(open - name.data) + 1 : 0;
    const size_t first = at;
    while (open && at < name.size && name.data[at] >= 'A' && name.data[at] <= 'Z')
        at++;
    const bool acronym = at - first >= 2 && at - first <= 8 && first > 4 && at + 1 == name.size &&
                         name.data[at] == ')';
    return acronym ? (struct slice){name.data, first - 1} : name;
}

static struct slice key_of(odf_matcher *matcher, odf_kind kind, const char *name)
{
    const struct slice text = slice_of(name);
    return resolve_key(&matcher->memory, kind == ODF_PERSON ? text : without_acronym(text));
}

odf_status odf_matcher_compare(odf_matcher *matcher, odf_kind kind, const char *left,
                               const char *right, odf_match *out, odf_error *err)
{
    arena_reset(&matcher->memory);
    matcher->reason_count = 0;
    struct slice a = key_of(matcher, kind, left);
    struct slice b = key_of(matcher, kind, right);
    double score = 0;
    if (!a.data || !b.data)
        return fail(err, ODF_E_MEMORY, "comparing names");
    if (a.size && slice_equal(a, b)) {
        score = 1;
        if (!matcher_note(matcher, a, b, "equal", 1))
            return fail(err, ODF_E_MEMORY, "comparing names");
    } else if (a.size && b.size) {
        const bool done = kind == ODF_PERSON ? compare_persons(matcher, a, b, &score)
                                             : compare_organisations(matcher, a, b, &score);
        if (!done)
            return fail(err, ODF_E_MEMORY, "comparing names");
    }
    score = floor(score * 1000 + 0.5) / 1000; /* more digits would say what is not known */
    *out = (odf_match){score, verdict_of(score), matcher->reasons, matcher->reason_count};
    return ODF_OK;
}

const odf_match_reason *matcher_copy_reasons(const odf_match *match, struct arena *memory)
{
    odf_match_reason *copies = arena_array(memory, odf_match_reason, match->reason_count);
    for (size_t i = 0; copies && i < match->reason_count; i++) {
        copies[i] = match->reasons[i];
        copies[i].left = arena_copy(memory, slice_of(copies[i].left));
        copies[i].right = arena_copy(memory, slice_of(copies[i].right));
        if (!copies[i].left || !copies[i].right)
            return NULL;
    }
    return copies;
}

const char *odf_verdict_name(odf_verdict verdict)
{
    static const char *const names[] = {"different", "unsure", "same"};
    return (size_t)verdict < COUNT_OF(names) ? names[verdict] : NULL;
}
