/* SPDX-License-Identifier: MIT */
/* Claims → ties: those of the same ends and kind are one, with one evidence row for each claim. */
#include "ingest/deriving.h"

/* ---- ties and evidence */

static int by_claim(const void *left, const void *right)
{
    const struct tie_claim *a = left;
    const struct tie_claim *b = right;
    int order = compare_numbers(a->from, b->from);
    if (!order)
        order = compare_numbers(a->to, b->to);
    if (!order)
        order = compare_numbers(a->kind, b->kind);
    if (!order)
        order = odf_period_compare(a->date, b->date);
    if (!order)
        order = compare_numbers(a->entry, b->entry);
    if (!order)
        order = compare_numbers(a->span.start, b->span.start);
    if (!order)
        order = compare_numbers(a->span.end, b->span.end);
    return order ? order : strcmp(a->role, b->role);
}

/* Claims end at nodes from here on; a tie of an entity with itself says nothing. */
static void point_to_nodes(struct deriving *d)
{
    struct claims *claims = &d->claims;
    size_t kept = 0;
    for (size_t i = 0; i < claims->ties.count; i++) {
        struct tie_claim tie = claims->ties.items[i];
        tie.from = node_of_name(d, tie.from);
        tie.to = tie.to_event ? node_of_event(d, tie.to) : node_of_name(d, tie.to);
        if (tie.from == tie.to || tie.from == NO_NODE || tie.to == NO_NODE)
            continue;
        if (tie.kind == ODF_CO_MENTION && tie.from > tie.to) {
            const uint32_t swapped = tie.from;
            tie.from = tie.to;
            tie.to = swapped;
        }
        claims->ties.items[kept++] = tie;
    }
    claims->ties.count = kept;
    if (kept)
        qsort(claims->ties.items, kept, sizeof *claims->ties.items, by_claim);
}

static odf_how how_of(odf_tie_kind kind)
{
    if (kind == ODF_TAKES_PART)
        return ODF_JOINT_EVENT;
    return kind == ODF_CO_MENTION ? ODF_CO_MENTIONED : ODF_STATED;
}

/* What one text attests: entries that say the same count once. */
struct attestation {
    uint64_t text_key;
    uint32_t weight;
};

static int by_text_key(const void *left, const void *right)
{
    const struct attestation *a = left;
    const struct attestation *b = right;
    const int order = compare_numbers(a->text_key, b->text_key);
    return order ? order : compare_numbers(b->weight, a->weight);
}

/* Independent entries, or what a foreign list counts for them. */
static uint32_t attested(const struct deriving *d, const struct tie_claim *claims, size_t count,
                         struct attestation *said)
{
    uint64_t strength = 0;
    for (size_t i = 0; i < count; i++)
        said[i] = (struct attestation){d->claims.entries.items[claims[i].entry].text_key,
                                       claims[i].weight};
    qsort(said, count, sizeof *said, by_text_key);
    for (size_t i = 0; i < count; i++)
        strength += i == 0 || said[i].text_key != said[i - 1].text_key ? said[i].weight : 0;
    return strength < UINT32_MAX ? (uint32_t)strength : UINT32_MAX;
}

static int by_text(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The role given most often; of equals the one that sorts first; "" if none is given. */
static const char *usual_role(const struct tie_claim *claims, size_t count, const char **roles)
{
    const char *best = "";
    size_t best_run = 0;
    size_t run = 0;
    size_t given = 0;
    for (size_t i = 0; i < count; i++) {
        if (claims[i].role[0])
            roles[given++] = claims[i].role;
    }
    qsort(roles, given, sizeof *roles, by_text);
    for (size_t i = 0; i < given; i++) {
        run = i && strcmp(roles[i], roles[i - 1]) == 0 ? run + 1 : 1;
        if (run > best_run) {
            best = roles[i];
            best_run = run;
        }
    }
    return best;
}

/* From the first to the last day of what is dated. */
static odf_period span_of(const struct tie_claim *claims, size_t count)
{
    odf_period span = {0};
    for (size_t i = 0; i < count; i++) {
        const odf_period date = claims[i].date;
        if (date.first.year == 0)
            continue;
        const odf_period last = {date.last, date.last};
        if (span.first.year == 0 || odf_period_compare(date, span) < 0)
            span.first = date.first;
        if (span.last.year == 0 || odf_period_compare(last, (odf_period){span.last, span.last}) > 0)
            span.last = date.last;
    }
    return span;
}

static bool same_tie(const struct tie_claim *a, const struct tie_claim *b)
{
    return a->from == b->from && a->to == b->to && a->kind == b->kind;
}

static bool all_alleged(const struct tie_claim *claims, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!claims[i].alleged)
            return false;
    }
    return true;
}

static size_t put_evidence(const struct deriving *d, const struct tie_claim *claims, size_t count,
                           uint32_t tie, struct derived_evidence *rows)
{
    size_t put = 0;
    for (size_t i = 0; i < count; i++) {
        if (i && by_claim(&claims[i - 1], &claims[i]) == 0)
            continue;
        rows[put++] =
            (struct derived_evidence){.tie = tie,
                                      .entry = d->claims.entries.items[claims[i].entry].number,
                                      .span = claims[i].span,
                                      .how = how_of(claims[i].kind),
                                      .role = claims[i].role,
                                      .date = claims[i].date,
                                      .alleged = claims[i].alleged};
    }
    return put;
}

bool collect_ties(struct deriving *d)
{
    point_to_nodes(d);
    const struct tie_claim *claims = d->claims.ties.items;
    const size_t count = d->claims.ties.count;
    struct derived_tie *ties = arena_array(d->memory, struct derived_tie, count);
    struct derived_evidence *evidence = arena_array(d->memory, struct derived_evidence, count);
    struct attestation *said = arena_array(&d->scratch, struct attestation, count);
    const char **roles = arena_array(&d->scratch, const char *, count);
    if (!ties || !evidence || !said || !roles)
        return false;
    size_t tie_count = 0;
    size_t evidence_count = 0;
    for (size_t start = 0, end; start < count; start = end) {
        for (end = start + 1; end < count && same_tie(&claims[start], &claims[end]);)
            end++;
        const struct tie_claim *run = claims + start;
        const size_t size = end - start;
        ties[tie_count] = (struct derived_tie){.from = run->from,
                                               .to = run->to,
                                               .kind = run->kind,
                                               .how = how_of(run->kind),
                                               .strength = attested(d, run, size, said),
                                               .role = usual_role(run, size, roles),
                                               .alleged = all_alleged(run, size),
                                               .date = span_of(run, size)};
        evidence_count +=
            put_evidence(d, run, size, (uint32_t)tie_count, evidence + evidence_count);
        tie_count++;
    }
    d->out->ties = ties;
    d->out->tie_count = tie_count;
    d->out->evidence = evidence;
    d->out->evidence_count = evidence_count;
    return true;
}
