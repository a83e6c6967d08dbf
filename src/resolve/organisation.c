/* SPDX-License-Identifier: MIT */
/* Two names of organisations. Words are brought to their meaning, joined to each other, and the
 * score is the share of the weight that is joined. Words left over on both sides count in both, so
 * that names which differ in a telling word stay apart; numbers must agree. */
#include "resolve/organisation.h"

struct side {
    struct organisation org;
    bool used[MOST_PARTS];
};

static bool counts(const struct side *side, size_t i)
{
    const enum word_class class = side->org.words[i].class;
    return !side->used[i] && class != WORD_STOP && class != WORD_FORM;
}

/* A word that may be skipped when an acronym is spelled. */
static bool is_optional(enum word_class class)
{
    return class == WORD_STOP || class == WORD_FORM || class == WORD_COUNTRY ||
           class == WORD_GENERIC;
}

/* One letter of Cyrillic is two of Latin: "RZhD" is РЖД. */
static bool starts_with_digraph(struct slice word, struct slice acronym)
{
    static const char digraphs[][3] = {"zh", "kh", "ts", "ch", "sh", "yu", "ya", "ye"};
    for (size_t i = 0; i < COUNT_OF(digraphs); i++)
        if (word.size >= 2 && acronym.size >= 2 && memcmp(word.data, digraphs[i], 2) == 0 &&
            memcmp(acronym.data, digraphs[i], 2) == 0)
            return true;
    return false;
}

/* Whether the words from `i` on spell the rest of an acronym, each with its first letter (of the
 * text or of its meaning), a short one with all. Words for which `skip` holds are not there. */
static bool spells(const struct organisation *org, const bool *skip, size_t i, struct slice acronym,
                   size_t words)
{
    if (i == org->count)
        return acronym.size == 0 && words >= 2;
    const struct org_word *word = &org->words[i];
    if (skip[i])
        return spells(org, skip, i + 1, acronym, words);
    if (is_optional(word->class) && spells(org, skip, i + 1, acronym, words))
        return true;
    if (!acronym.size)
        return false;
    const struct slice rest = {acronym.data + 1, acronym.size - 1};
    if (word->text.data[0] == acronym.data[0] && spells(org, skip, i + 1, rest, words + 1))
        return true;
    if (word->meaning.size && word->meaning.data[0] == acronym.data[0]) {
        if (spells(org, skip, i + 1, rest, words + 1))
            return true;
        const char *gap = memchr(word->meaning.data, ' ', word->meaning.size);
        if (gap && rest.size && gap[1] == rest.data[0] &&
            spells(org, skip, i + 1, (struct slice){rest.data + 1, rest.size - 1}, words + 2))
            return true;
    }
    const size_t size = word->text.size;
    if (starts_with_digraph(word->text, acronym) &&
        spells(org, skip, i + 1, (struct slice){acronym.data + 2, acronym.size - 2}, words + 1))
        return true;
    return size > 1 && size <= 3 && acronym.size >= size &&
           memcmp(acronym.data, word->text.data, size) == 0 &&
           spells(org, skip, i + 1, (struct slice){acronym.data + size, acronym.size - size},
                  words + 1);
}

/* The same over the words as they are written, a phrase being as many as it has: IRIB is the
 * Islamic Republic of Iran Broadcasting, although three of these words are one country. */
static bool raw_spells(const odf_matcher *matcher, const struct organisation *org,
                       struct slice acronym)
{
    struct organisation plain = {.count = org->raw_count};
    static const bool none[MOST_PARTS] = {false};
    for (size_t i = 0; i < org->raw_count; i++) {
        struct lexicon_word word;
        const bool dropped = lexicon_phrase(&matcher->lexicon, org->raw[i], &word) &&
                             (word.class == WORD_STOP || word.class == WORD_FORM);
        plain.words[i] = (struct org_word){
            .text = org->raw[i], .meaning = org->raw[i], .class = dropped ? WORD_STOP : WORD_PLAIN};
    }
    return spells(&plain, none, 0, acronym, 0);
}

/* Whether `word` is the beginnings of the raw words from `i` on: Petrobras is Petróleo Brasileiro,
 * KOMID the Korea Mining Development Corporation. Stop words and what is listed behind the first
 * two may be passed over. */
static bool is_blend(const odf_matcher *matcher, const struct organisation *org, size_t i,
                     struct slice word, size_t used, size_t fewest)
{
    enum { LONGEST_BEGINNING = 6 };
    if (!word.size && used >= fewest && i == org->raw_count)
        return true;
    if (i == org->raw_count)
        return false;
    const struct slice raw = org->raw[i];
    const size_t most = raw.size < word.size ? raw.size : word.size;
    for (size_t size = used ? 1 : 2; size <= most && size <= LONGEST_BEGINNING; size++)
        if (memcmp(raw.data, word.data, size) != 0)
            break;
        else if (is_blend(matcher, org, i + 1, (struct slice){word.data + size, word.size - size},
                          used + 1, fewest))
            return true;
    struct lexicon_word listed;
    return lexicon_phrase(&matcher->lexicon, raw, &listed) &&
           (used || listed.class == WORD_STOP || listed.class == WORD_FORM) &&
           is_blend(matcher, org, i + 1, word, used, fewest);
}

static bool blends(const odf_matcher *matcher, const struct organisation *org,
                   const struct org_word *word)
{
    enum { SHORTEST_BLEND = 4, LONG_BLEND = 5, LONGEST_BLEND = 14 };
    const size_t size = word->text.size;
    const bool digit = word->text.data[0] >= '0' && word->text.data[0] <= '9';
    return word->class == WORD_PLAIN && !word->listed && size >= SHORTEST_BLEND &&
           size <= LONGEST_BLEND &&
           is_blend(matcher, org, 0, word->text, 0, size >= LONG_BLEND || digit ? 2 : 3);
}

/* Whether the letters are the initials in any order, as a translation may have another: NIOC is
 * شرکت ملی نفت ایران. Every word that tells something must have its letter. */
static bool is_any_order(const struct organisation *org, struct slice acronym)
{
    char left[16];
    bool translated = false;
    size_t size = acronym.size;
    if (size < 3 || size > sizeof left)
        return false;
    memcpy(left, acronym.data, size);
    for (int optional = 0; optional < 2; optional++)
        for (size_t i = 0; i < org->count; i++) {
            const struct org_word *word = &org->words[i];
            const bool may_miss =
                word->class == WORD_STOP || word->class == WORD_FORM || word->class == WORD_GENERIC;
            char *letter = may_miss == optional && word->meaning.size
                               ? memchr(left, word->meaning.data[0], size)
                               : NULL;
            translated = translated || word->translated;
            if (letter)
                *letter = left[--size];
            else if (!optional && !may_miss)
                return false;
        }
    return translated && size == 0;
}

static bool is_acronym(const struct org_word *word)
{
    return (word->class == WORD_PLAIN || word->class == WORD_FORM) && word->text.size >= 2 &&
           word->text.size <= 8 && slice_equal(word->text, word->meaning);
}

/* "National Bank of Kazakhstan (NBK)": the acronym of the other words says nothing new. */
static void drop_own_acronym(struct organisation *org)
{
    for (size_t i = 0; i < org->count && org->count > 2; i++) {
        bool skip[MOST_PARTS] = {false};
        skip[i] = true;
        if (is_acronym(&org->words[i]) && org->words[i].text.size >= 3 &&
            spells(org, skip, 0, org->words[i].text, 0)) {
            org->words[i].class = WORD_STOP;
            return;
        }
    }
}

static void unused(const struct side *side, bool *skip)
{
    for (size_t i = 0; i < side->org.count; i++)
        skip[i] = side->used[i];
}

struct sums {
    double joined; /* weight of joined words */
    double alike;  /* the same, each times its similarity */
    double words;  /* number of joined words */
    size_t followers;
    bool numbers_joined;
};

static const double WEIGHT_LITTLE = 0.05;

static double weight_of(enum word_class class)
{
    switch (class) {
    case WORD_GENERIC: return 0.25;
    case WORD_COUNTRY: return 0.5;
    case WORD_STOP:
    case WORD_FORM: return 0;
    default: return 1;
    }
}

/* Listed words (bank, ministry) tell less than names. */
static double weight(const struct org_word *word)
{
    const bool listed = word->listed && (word->class == WORD_PLAIN || word->class == WORD_BOND ||
                                         word->class == WORD_HEAD);
    return listed ? 0.6 : weight_of(word->class);
}

/* Whether nothing but word `i` of the name counts. */
static bool is_alone(const struct side *side, size_t i)
{
    for (size_t j = 0; j < side->org.count; j++)
        if (j != i && side->org.words[j].class != WORD_STOP &&
            side->org.words[j].class != WORD_FORM)
            return false;
    return true;
}

/* Whether the word is the capitals inside the only word of the other name: KMG, KazMunayGas. */
static bool is_capitals(odf_matcher *matcher, const struct organisation *org,
                        const struct org_word *word)
{
    size_t only = org->count;
    for (size_t i = 0; i < org->count; i++)
        if (org->words[i].class != WORD_STOP && org->words[i].class != WORD_FORM) {
            if (only < org->count)
                return false;
            only = i;
        }
    return only < org->count && is_acronym(word) && word->text.size >= 3 &&
           matcher_has_capitals(matcher, org->words[only].shown, word->text);
}

/* EPP/CD is not abbreviated again, as EC. */
static bool has_acronym(const struct organisation *org)
{
    for (size_t i = 0; i < org->count; i++)
        if (org->words[i].class == WORD_PLAIN && !org->words[i].listed &&
            org->words[i].text.size > 1 && org->words[i].text.size < 4)
            return true;
    return false;
}

/* Takes everything that `skip` does not hold for as joined to word `i` of the short side. */
static bool join_acronym(odf_matcher *matcher, struct side *short_side, size_t i,
                         struct side *long_side, const bool *skip, bool short_is_left,
                         struct sums *sums)
{
    const struct slice acronym = short_side->org.words[i].shown;
    struct slice whole = {0};
    double total = 0;
    for (size_t j = 0; j < long_side->org.count; j++) {
        const struct slice shown = long_side->org.words[j].shown;
        if (skip[j])
            continue;
        total += weight(&long_side->org.words[j]);
        if (!whole.size)
            whole = shown;
        else if (shown.data > whole.data)
            whole.size = (size_t)(shown.data + shown.size - whole.data);
    }
    memset(long_side->used, true, sizeof long_side->used);
    short_side->used[i] = true;
    sums->joined += total;
    sums->alike += total;
    sums->words++;
    return matcher_note(matcher, short_is_left ? acronym : whole, short_is_left ? whole : acronym,
                        "acronym", 0.9);
}

static bool try_acronym(odf_matcher *matcher, struct side *short_side, struct side *long_side,
                        bool short_is_left, struct sums *sums, double *out_cost)
{
    for (size_t i = 0; i < short_side->org.count; i++) {
        const struct org_word *word = &short_side->org.words[i];
        bool skip[MOST_PARTS];
        unused(long_side, skip);
        if (!counts(short_side, i))
            continue;
        const bool alone = is_alone(short_side, i);
        const bool acronym =
            is_acronym(word) && (word->text.size > 2 || !has_acronym(&long_side->org));
        if ((acronym && alone && raw_spells(matcher, &long_side->org, word->text)) ||
            (acronym && alone && is_any_order(&long_side->org, word->text)) ||
            (alone && (blends(matcher, &long_side->org, word) ||
                       is_capitals(matcher, &long_side->org, word))))
            memset(skip, false, sizeof skip);
        else if (!acronym || !spells(&long_side->org, skip, 0, word->text, 0))
            continue;
        *out_cost += word->text.size == 2 ? 0.15 : 0.08;
        return join_acronym(matcher, short_side, i, long_side, skip, short_is_left, sums);
    }
    return true;
}

struct pair {
    double similarity;
    const char *how;
};

/* Whether the words differ in two neighbouring letters that changed places, which in a long word is
 * a slip of the keyboard: no two names are known to differ so. The first letter is never one. */
static bool letters_exchanged(struct slice a, struct slice b)
{
    enum { LONG_WORD = 7 };
    size_t i = 1;

    if (a.size != b.size || a.size < LONG_WORD || a.data[0] != b.data[0])
        return false;
    while (i < a.size && a.data[i] == b.data[i])
        i++;
    return i + 1 < a.size && a.data[i] == b.data[i + 1] && a.data[i + 1] == b.data[i] &&
           memcmp(a.data + i + 2, b.data + i + 2, a.size - i - 2) == 0;
}

/* Whether a Slavic adjective is made of the name: Tulskiy of Tula, Kerchenskaya of Kerch. */
static bool is_adjective_of(struct slice adjective, struct slice name)
{
    static const char *const endings[] = {"skiy", "skaya", "skoe",  "skogo", "skoy",
                                          "skie", "skii",  "skikh", "skyy",  "skyi",
                                          "sky",  "ska",   "ske",   "skoho"};
    static const char *const joints[] = {"", "en", "in", "an", "ov"};
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        const size_t ending = strlen(endings[i]);
        if (adjective.size < ending + 3 ||
            memcmp(adjective.data + adjective.size - ending, endings[i], ending) != 0)
            continue;
        const size_t stem = adjective.size - ending;
        const size_t base = strchr("aeiouy", name.data[name.size - 1]) ? name.size - 1 : name.size;
        if (base < 3 || base > stem || memcmp(adjective.data, name.data, base) != 0)
            continue;
        for (size_t j = 0; j < COUNT_OF(joints); j++)
            if (stem - base == strlen(joints[j]) &&
                memcmp(adjective.data + base, joints[j], stem - base) == 0)
                return true;
    }
    return false;
}

static const char *how_same(const struct org_word *a, const struct org_word *b)
{
    const bool written = !a->translated && !b->translated && slice_equal(a->text, b->text);
    const bool phrase = (a->listed && memchr(a->shown.data, ' ', a->shown.size)) ||
                        (b->listed && memchr(b->shown.data, ' ', b->shown.size));
    return slice_equal(a->shown, b->shown) ? "equal"
           : written && !phrase            ? matcher_how_same(a->shown, b->shown)
                                           : "meaning";
}

static struct pair liken(const odf_matcher *matcher, enum sound_mode mode, const struct org_word *a,
                         const struct org_word *b)
{
    if (slice_equal(a->meaning, b->meaning))
        return (struct pair){1, how_same(a, b)};
    if (a->class == WORD_NUMBER || b->class == WORD_NUMBER)
        return (struct pair){0, ""};
    if (slice_equal(a->text, b->text))
        return (struct pair){1, how_same(a, b)};
    if (!a->listed && !b->listed && letters_exchanged(a->text, b->text))
        return (struct pair){0.97, "letters exchanged"};
    if (!a->listed && !b->listed &&
        (is_adjective_of(a->text, b->text) || is_adjective_of(b->text, a->text)))
        return (struct pair){0.95, "adjective"};
    const double similarity = sound_similarity(&matcher->sounds, mode, a->text, b->text);
    const size_t size = a->text.size < b->text.size ? a->text.size : b->text.size;
    const double least = a->listed || b->listed     ? (a->listed && b->listed ? 2 : 0.88)
                         : mode == SOUND_CONSONANTS ? 0.75
                         : size <= 3                ? 1
                         : size <= 5                ? 0.86
                                                    : 0.82;
    const bool plainly = a->listed || b->listed; /* and so no name that is romanised */
    return similarity >= least
               ? (struct pair){similarity,
                               similarity >= 0.97 && !plainly ? "romanisation" : "spelling"}
               : (struct pair){0, ""};
}

static bool join_best(odf_matcher *matcher, enum sound_mode mode, struct side *left,
                      struct side *right, struct sums *sums, bool *ordered)
{
    struct pair pairs[MOST_PARTS][MOST_PARTS];
    for (size_t i = 0; i < left->org.count; i++)
        for (size_t j = 0; j < right->org.count; j++)
            pairs[i][j] = counts(left, i) && counts(right, j)
                              ? liken(matcher, mode, &left->org.words[i], &right->org.words[j])
                              : (struct pair){0, ""};
    size_t last_right[MOST_PARTS] = {0};
    for (;;) {
        double best = 0;
        size_t a = 0;
        size_t b = 0;
        for (size_t i = 0; i < left->org.count; i++)
            for (size_t j = 0; j < right->org.count; j++)
                if (!left->used[i] && !right->used[j] && pairs[i][j].similarity > best) {
                    best = pairs[i][j].similarity;
                    a = i;
                    b = j;
                }
        if (best == 0)
            break;
        left->used[a] = right->used[b] = true;
        last_right[a] = b + 1;
        const struct org_word *x = &left->org.words[a];
        const struct org_word *y = &right->org.words[b];
        const double both = (weight(x) + weight(y)) / 2;
        const double alike = 1 - 2 * (1 - best);
        sums->joined += both;
        sums->alike += both * (alike > 0 ? alike : 0);
        sums->words++;
        sums->followers += x->class == WORD_FOLLOWERS && y->class == WORD_FOLLOWERS;
        sums->numbers_joined = sums->numbers_joined || x->class == WORD_NUMBER;
        if (!matcher_note(matcher, x->shown, y->shown, pairs[a][b].how, best))
            return false;
    }
    size_t last = 0;
    for (size_t i = 0; i < left->org.count; i++) {
        *ordered = *ordered && (!last_right[i] || last_right[i] > last);
        last = last_right[i] ? last_right[i] : last;
    }
    return true;
}

static bool join_split_words(odf_matcher *matcher, enum sound_mode mode, const struct side *few,
                             struct side *many)
{
    for (size_t i = 0; i < few->org.count; i++) {
        if (few->org.words[i].class != WORD_PLAIN || few->org.words[i].listed)
            continue;
        struct slice texts[MOST_PARTS];
        for (size_t j = 0; j < many->org.count; j++)
            texts[j] = many->org.words[j].class == WORD_HEAD ? many->org.words[j].meaning
                                                             : many->org.words[j].text;
        struct run run;
        if (!matcher_find_run(matcher, mode, few->org.words[i].text, texts, many->org.count, &run))
            continue;
        const char *whole = arena_copy(&matcher->memory, run.text);
        if (!whole)
            return false;
        const struct slice text = slice_of(whole);
        const struct org_word *last = &many->org.words[run.last];
        const struct slice first = many->org.words[run.first].shown;
        const struct slice shown = {first.data,
                                    (size_t)(last->shown.data + last->shown.size - first.data)};
        many->org.words[run.first] = (struct org_word){text, text, shown, WORD_PLAIN, false, false};
        many->org.count -= run.last - run.first;
        for (size_t j = run.first + 1; j < many->org.count; j++)
            many->org.words[j] = many->org.words[j + run.last - run.first];
    }
    return true;
}

struct rest {
    double weight;
    double one_sided; /* the weight if the other side has nothing left over */
    size_t numbers;
    size_t forms;
};

/* Whether another word that the same letters stand for is joined: "General" of the "Prosecutor
 * General's Office". */
static bool is_rest_of_phrase(const struct side *side, size_t at)
{
    for (size_t i = 0; i < side->org.count; i++)
        if (i != at && side->used[i] &&
            side->org.words[i].shown.data == side->org.words[at].shown.data)
            return true;
    return false;
}

/* Who says "Socialists and Democrats" means their group, their alliance or their progressive
 * alliance. */
static bool says_little(const struct org_word *word, bool is_party)
{
    return is_party && (word->class == WORD_BOND || word->class == WORD_GENERIC);
}

/* What a word costs that nothing contradicts. */
static double weight_alone(const struct org_word *word)
{
    return word->class == WORD_HEAD ? 0.25 : word->class == WORD_COUNTRY ? 0.3 : weight(word);
}

static bool count_rest(odf_matcher *matcher, const struct side *side, bool is_left, bool is_party,
                       struct rest *out)
{
    *out = (struct rest){0};
    for (size_t i = 0; i < side->org.count; i++) {
        const struct org_word *word = &side->org.words[i];
        out->forms += word->class == WORD_FORM;
        if (!counts(side, i))
            continue;
        const bool little = says_little(word, is_party);
        out->weight += little ? WEIGHT_LITTLE : weight(word);
        out->one_sided += little ? WEIGHT_LITTLE : weight_alone(word);
        out->numbers += word->class == WORD_NUMBER;
        const struct slice none = {"", 0};
        const struct slice shown = is_rest_of_phrase(side, i) ? word->meaning : word->shown;
        if (!matcher_note(matcher, is_left ? shown : none, is_left ? none : shown,
                          "only on one side", 0))
            return false;
    }
    return true;
}

static double score_of(const struct sums *sums, struct rest left, struct rest right, bool ordered,
                       double cost)
{
    const bool both = left.weight > 0 && right.weight > 0;
    const double apart = both ? left.weight + right.weight : left.one_sided + right.one_sided;
    if (sums->joined <= 0)
        return 0;
    double score = sums->alike / (sums->joined + apart) - cost;
    if (left.numbers && right.numbers)
        score *= 0.5;
    else if (left.numbers || right.numbers)
        score -= 0.15;
    if (!ordered)
        score -= 0.02;
    return score > 0 ? score : 0;
}

static bool same_form(const struct side *left, const struct side *right)
{
    bool some = false;
    for (size_t i = 0; i < left->org.count; i++)
        for (size_t j = 0; j < right->org.count; j++) {
            const struct org_word *a = &left->org.words[i];
            const struct org_word *b = &right->org.words[j];
            if (a->class != WORD_FORM || b->class != WORD_FORM)
                continue;
            some = true;
            if (slice_equal(a->meaning, b->meaning))
                return true;
        }
    return !some;
}

bool organisation_countries_differ(odf_matcher *matcher, struct slice left, struct slice right,
                                   bool *out)
{
    struct organisation a;
    struct organisation b;
    if (!organisation_read(matcher, left, &a) || !organisation_read(matcher, right, &b))
        return false;
    size_t of_a = 0;
    size_t of_b = 0;
    bool shared = false;
    for (size_t i = 0; i < a.count; i++)
        of_a += a.words[i].class == WORD_COUNTRY;
    for (size_t j = 0; j < b.count; j++) {
        of_b += b.words[j].class == WORD_COUNTRY;
        for (size_t i = 0; i < a.count; i++)
            shared = shared || (a.words[i].class == WORD_COUNTRY &&
                                slice_equal(a.words[i].meaning, b.words[j].meaning));
    }
    *out = of_a && of_b && !shared;
    return true;
}

bool compare_organisations(odf_matcher *matcher, struct slice left_key, struct slice right_key,
                           double *score)
{
    struct side left = {0};
    struct side right = {0};
    if (!organisation_read(matcher, left_key, &left.org) ||
        !organisation_read(matcher, right_key, &right.org))
        return false;
    const enum sound_mode mode =
        left.org.consonants != right.org.consonants ? SOUND_CONSONANTS : SOUND_PLAIN;
    drop_own_acronym(&left.org);
    drop_own_acronym(&right.org);
    struct sums sums = {0};
    double cost = 0;
    bool ordered = true;
    struct rest left_rest;
    struct rest right_rest;
    if (!join_split_words(matcher, mode, &left, &right) ||
        !join_split_words(matcher, mode, &right, &left) ||
        !join_best(matcher, mode, &left, &right, &sums, &ordered) ||
        !try_acronym(matcher, &left, &right, true, &sums, &cost) ||
        !try_acronym(matcher, &right, &left, false, &sums, &cost))
        return false;
    if (!same_form(&left, &right))
        cost += 0.03;
    const bool is_party = sums.followers >= 2;
    if (!count_rest(matcher, &left, true, is_party, &left_rest) ||
        !count_rest(matcher, &right, false, is_party, &right_rest))
        return false;
    *score = score_of(&sums, left_rest, right_rest, ordered, cost);
    return true;
}
