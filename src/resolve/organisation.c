/* SPDX-License-Identifier: MIT */
/* Two names of organisations. Words are brought to their meaning, joined to each other, and the
 * score is the share of the weight that is joined. Words left over on both sides count in both, so
 * that names which differ in a telling word stay apart; numbers must agree. */
#include "resolve/organisation.h"

struct words {
    struct slice items[MOST_PARTS * 2];
    size_t count;
};

static bool join_letters(odf_matcher *matcher, struct words *words)
{
    size_t kept = 0;
    for (size_t i = 0; i < words->count; kept++) {
        size_t end = i;
        while (end < words->count && words->items[end].size == 1 &&
               (unsigned char)words->items[end].data[0] >= 'a')
            end++;
        if (end < i + 2) {
            words->items[kept] = words->items[i++];
            continue;
        }
        char *joined = arena_alloc(&matcher->memory, end - i + 1);
        if (!joined)
            return false;
        for (size_t j = i; j < end; j++)
            joined[j - i] = words->items[j].data[0];
        words->items[kept] = slice_of(joined);
        i = end;
    }
    words->count = kept;
    return true;
}

static bool cut(odf_matcher *matcher, struct slice key, struct words *words, bool *consonants)
{
    struct slice word;
    while (matcher_next_word(&key, &word)) {
        const bool bare = writing_of(word) == WRITING_CONSONANTS;
        struct slice latin = romanise(&matcher->romaniser, &matcher->memory, word);
        if (!latin.data)
            return false;
        *consonants = *consonants || bare;
        struct slice piece;
        while (matcher_next_word(&latin, &piece)) {
            if (bare && piece.size >= 5 && memcmp(piece.data, "al", 2) == 0)
                piece = (struct slice){piece.data + 2, piece.size - 2};
            if (words->count < COUNT_OF(words->items) && piece.size)
                words->items[words->count++] = piece;
        }
    }
    return join_letters(matcher, words);
}

static void add_word(struct organisation *org, struct slice text, struct slice meaning,
                     enum word_class class)
{
    if (org->count < MOST_PARTS)
        org->words[org->count++] = (struct org_word){text, meaning, class};
}

static bool is_number(struct slice word)
{
    return word.data[0] >= '0' && word.data[0] <= '9' && word.data[word.size - 1] >= '0' &&
           word.data[word.size - 1] <= '9';
}

static struct slice without_zeros(struct slice number)
{
    while (number.size > 1 && *number.data == '0')
        number = (struct slice){number.data + 1, number.size - 1};
    return number;
}

static bool add_single(odf_matcher *matcher, struct organisation *org, struct slice word)
{
    const uint32_t number = lexicon_number(&matcher->lexicon, word);
    if (is_number(word)) {
        add_word(org, word, without_zeros(word), WORD_NUMBER);
    } else if (number && (word.size > 1 || org->count)) {
        const char *digits = arena_format(&matcher->memory, "%u", number);
        if (!digits)
            return false;
        add_word(org, word, slice_of(digits), WORD_NUMBER);
    } else {
        add_word(org, word, word, WORD_PLAIN);
    }
    return true;
}

/* The longest phrase that is listed and starts at words[at]; returns its number of words. */
static size_t longest_phrase(odf_matcher *matcher, const struct words *words, size_t at,
                             bool with_acronyms, struct lexicon_word *out)
{
    char phrase[LONGEST_PHRASE_BYTES];
    size_t size = 0;
    size_t found = 0;
    for (size_t i = at; i < words->count && i < at + LONGEST_PHRASE_WORDS; i++) {
        const struct slice word = words->items[i];
        if (size + word.size + 1 > sizeof phrase)
            break;
        if (i > at)
            phrase[size++] = ' ';
        memcpy(phrase + size, word.data, word.size);
        size += word.size;
        struct lexicon_word listed;
        if (lexicon_phrase(&matcher->lexicon, (struct slice){phrase, size}, &listed) &&
            (with_acronyms || listed.class != WORD_ACRONYM)) {
            *out = listed;
            found = i - at + 1;
        }
    }
    return found;
}

static bool add_words(odf_matcher *matcher, struct organisation *org, const struct words *words,
                      bool may_expand);

/* An acronym is as if what it stands for had been written. */
static bool add_expansion(odf_matcher *matcher, struct organisation *org, const char *meaning)
{
    struct words words = {.count = 0};
    struct slice rest = slice_of(meaning);
    while (words.count < COUNT_OF(words.items) &&
           matcher_next_word(&rest, &words.items[words.count]))
        words.count++;
    return add_words(matcher, org, &words, false);
}

static bool add_words(odf_matcher *matcher, struct organisation *org, const struct words *words,
                      bool may_expand)
{
    for (size_t i = 0; i < words->count;) {
        const struct slice text = words->items[i];
        struct lexicon_word word;
        const size_t length = longest_phrase(matcher, words, i, may_expand, &word);
        if (length && word.class == WORD_ACRONYM) {
            if (!add_expansion(matcher, org, word.meaning))
                return false;
        } else if (length) {
            add_word(org, text, slice_of(word.meaning), word.class);
        } else if (!add_single(matcher, org, text)) {
            return false;
        }
        i += length ? length : 1;
    }
    return true;
}

/* When nothing but forms and stop words is there, they are the name: "SE", "The The". */
static void keep_bare_names(struct organisation *org)
{
    for (size_t i = 0; i < org->count; i++)
        if (org->words[i].class != WORD_FORM && org->words[i].class != WORD_STOP)
            return;
    for (size_t i = 0; i < org->count; i++) {
        org->words[i].class = WORD_PLAIN;
        org->words[i].meaning = org->words[i].text;
    }
}

bool organisation_read(odf_matcher *matcher, struct slice key, struct organisation *out)
{
    struct words words = {.count = 0};
    *out = (struct organisation){0};
    if (!cut(matcher, key, &words, &out->consonants))
        return false;
    for (size_t i = 0; i < words.count && i < MOST_PARTS; i++)
        out->raw[out->raw_count++] = words.items[i];
    if (!add_words(matcher, out, &words, true))
        return false;
    keep_bare_names(out);
    return true;
}

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
        plain.words[i] =
            (struct org_word){org->raw[i], org->raw[i], dropped ? WORD_STOP : WORD_PLAIN};
    }
    return spells(&plain, none, 0, acronym, 0);
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
    const bool plain = word->class == WORD_PLAIN || word->class == WORD_BOND;
    const bool listed =
        word->class == WORD_HEAD || (plain && !slice_equal(word->text, word->meaning));
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

static bool try_acronym(odf_matcher *matcher, struct side *short_side, struct side *long_side,
                        bool short_is_left, struct sums *sums, double *out_cost)
{
    for (size_t i = 0; i < short_side->org.count; i++) {
        const struct org_word *word = &short_side->org.words[i];
        bool skip[MOST_PARTS];
        unused(long_side, skip);
        if (!counts(short_side, i) || !is_acronym(word))
            continue;
        if (is_alone(short_side, i) && raw_spells(matcher, &long_side->org, word->text))
            memset(skip, false, sizeof skip);
        else if (!spells(&long_side->org, skip, 0, word->text, 0))
            continue;
        double total = 0;
        for (size_t j = 0; j < long_side->org.count; j++)
            if (!skip[j])
                total += weight(&long_side->org.words[j]);
        memset(long_side->used, true, sizeof long_side->used);
        short_side->used[i] = true;
        sums->joined += total;
        sums->alike += total;
        sums->words++;
        *out_cost += word->text.size == 2 ? 0.15 : 0.08;
        const struct slice whole = SLICE("the initials");
        return matcher_note(matcher, short_is_left ? word->text : whole,
                            short_is_left ? whole : word->text, "acronym", 0.9);
    }
    return true;
}

struct pair {
    double similarity;
    const char *how;
};

static bool is_listed(const struct org_word *word)
{
    return !slice_equal(word->text, word->meaning);
}

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

static struct pair liken(const odf_matcher *matcher, enum sound_mode mode, const struct org_word *a,
                         const struct org_word *b)
{
    if (slice_equal(a->meaning, b->meaning))
        return (struct pair){1, slice_equal(a->text, b->text) ? "equal" : "meaning"};
    if (a->class == WORD_NUMBER || b->class == WORD_NUMBER)
        return (struct pair){0, ""};
    if (slice_equal(a->text, b->text))
        return (struct pair){1, "equal"};
    if (!is_listed(a) && !is_listed(b) && letters_exchanged(a->text, b->text))
        return (struct pair){0.97, "letters exchanged"};
    const double similarity = sound_similarity(&matcher->sounds, mode, a->text, b->text);
    const size_t size = a->text.size < b->text.size ? a->text.size : b->text.size;
    const double least = is_listed(a) || is_listed(b) ? (is_listed(a) && is_listed(b) ? 2 : 0.88)
                         : mode == SOUND_CONSONANTS   ? 0.75
                         : size <= 3                  ? 1
                         : size <= 5                  ? 0.86
                                                      : 0.82;
    return similarity >= least
               ? (struct pair){similarity, similarity >= 0.97 ? "romanisation" : "spelling"}
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
        if (!matcher_note(matcher, x->text, y->text, pairs[a][b].how, best))
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
        if (few->org.words[i].class != WORD_PLAIN || is_listed(&few->org.words[i]))
            continue;
        struct slice texts[MOST_PARTS];
        for (size_t j = 0; j < many->org.count; j++)
            texts[j] = many->org.words[j].text;
        struct run run;
        if (!matcher_find_run(matcher, mode, few->org.words[i].text, texts, many->org.count, &run))
            continue;
        const char *whole = arena_copy(&matcher->memory, run.text);
        if (!whole)
            return false;
        const struct slice text = slice_of(whole);
        many->org.words[run.first] = (struct org_word){text, text, WORD_PLAIN};
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
        if (!matcher_note(matcher, is_left ? word->text : none, is_left ? none : word->text,
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
