/* SPDX-License-Identifier: MIT */
#include "resolve/matcher.h"

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

/* Words of a key as they were written; others as they are. */
static struct slice as_written(const odf_matcher *matcher, struct slice text)
{
    for (size_t i = 0; text.size && i < COUNT_OF(matcher->sources); i++) {
        const struct matcher_source *source = &matcher->sources[i];
        if (text.data < source->key.data || text.data >= source->key.data + source->key.size)
            continue;
        const struct key_place *first = &source->places[text.data - source->key.data];
        const struct key_place *last = first + text.size - 1;
        return (struct slice){source->name.data + first->start, last->end - first->start};
    }
    return text;
}

bool matcher_has_capitals(const odf_matcher *matcher, struct slice word, struct slice letters)
{
    const struct slice written = as_written(matcher, word);
    size_t found = 0;
    size_t small = 0;
    for (size_t i = 0; i < written.size; i++) {
        const char letter = written.data[i];
        if (letter >= 'A' && letter <= 'Z') {
            if (found == letters.size || letter - 'A' + 'a' != letters.data[found])
                return false;
            found++;
        } else {
            small += letter >= 'a' && letter <= 'z';
        }
    }
    return found == letters.size && small > 0;
}

bool matcher_is_capital(const odf_matcher *matcher, struct slice word)
{
    const struct slice written = as_written(matcher, word);
    for (size_t i = 0; i < written.size; i++)
        if (written.data[i] < 'A' || written.data[i] > 'Z')
            return false;
    return written.size > 0;
}

static bool is_one_place(struct slice a, struct slice b)
{
    return a.size && a.data == b.data && a.size == b.size;
}

/* From the beginning of the first to the end of the last. */
static struct slice both(struct slice a, struct slice b)
{
    const char *end_a = a.data + a.size;
    const char *end_b = b.data + b.size;
    const char *start = a.data < b.data ? a.data : b.data;
    return (struct slice){start, (size_t)((end_a > end_b ? end_a : end_b) - start)};
}

/* A reason that is the same, or tells what the same word of one name means; reason_count if there
 * is none. */
static size_t told_already(const odf_matcher *matcher, struct slice left, struct slice right,
                           const char *how)
{
    const bool meaning = strcmp(how, "meaning") == 0;
    size_t i = 0;
    for (; i < matcher->reason_count; i++) {
        const bool at_left = is_one_place(left, matcher->told[i][0]);
        const bool at_right = is_one_place(right, matcher->told[i][1]);
        if (strcmp(matcher->reasons[i].how, how) == 0 &&
            ((at_left && at_right) || (meaning && (at_left || at_right))))
            break;
    }
    return i;
}

bool matcher_note(odf_matcher *matcher, struct slice left, struct slice right, const char *how,
                  double similarity)
{
    const size_t at = told_already(matcher, left, right, how);
    if (at == MOST_REASONS)
        return true;
    if (at < matcher->reason_count) {
        left = both(left, matcher->told[at][0]);
        right = both(right, matcher->told[at][1]);
    }
    odf_match_reason *reason = &matcher->reasons[at];
    *reason = (odf_match_reason){arena_copy(&matcher->memory, as_written(matcher, left)),
                                 arena_copy(&matcher->memory, as_written(matcher, right)), how,
                                 similarity};
    if (!reason->left || !reason->right)
        return false;
    matcher->told[at][0] = left;
    matcher->told[at][1] = right;
    matcher->reason_count += at == matcher->reason_count;
    return true;
}

static struct slice next_letter(struct slice text)
{
    while (text.size && *text.data == ' ')
        text = (struct slice){text.data + 1, text.size - 1};
    return text;
}

const char *matcher_how_same(struct slice left, struct slice right)
{
    if (slice_equal(left, right))
        return "equal";
    left = next_letter(left);
    right = next_letter(right);
    while (left.size && right.size && *left.data == *right.data) {
        left = next_letter((struct slice){left.data + 1, left.size - 1});
        right = next_letter((struct slice){right.data + 1, right.size - 1});
    }
    return left.size || right.size ? "romanisation" : "written together";
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
        if (words[first].size >= whole.size ||
            (mode != SOUND_SYLLABLES && !sound_same_start(whole, words[first])))
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

/* "(Jama'atu Ahlis Sunna)": three words in brackets at the end are a name of their own. */
static bool is_second_name(struct slice bracket)
{
    size_t gaps = 0;
    for (size_t i = 0; i < bracket.size; i++)
        gaps += bracket.data[i] == ' ';
    return gaps >= 2 && bracket.data[bracket.size - 1] == ')';
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
    return acronym || (open && is_second_name((struct slice){open, name.size - first + 1}))
               ? (struct slice){name.data, first - 1}
               : name;
}

static bool read_source(odf_matcher *matcher, odf_kind kind, const char *name,
                        struct matcher_source *out)
{
    const struct slice text = slice_of(name);
    out->name = kind == ODF_PERSON ? text : without_acronym(text);
    out->key = resolve_key_placed(&matcher->memory, out->name, &out->places);
    return out->key.data;
}

odf_status odf_matcher_compare(odf_matcher *matcher, odf_kind kind, const char *left,
                               const char *right, odf_match *out, odf_error *err)
{
    arena_reset(&matcher->memory);
    matcher->reason_count = 0;
    double score = 0;
    if (!read_source(matcher, kind, left, &matcher->sources[0]) ||
        !read_source(matcher, kind, right, &matcher->sources[1]))
        return fail(err, ODF_E_MEMORY, "comparing names");
    const struct slice a = matcher->sources[0].key;
    const struct slice b = matcher->sources[1].key;
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
