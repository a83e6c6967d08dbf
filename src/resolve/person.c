/* SPDX-License-Identifier: MIT */
/* Two names of persons. Each is cut into parts (given names, surnames, patronymics, initials);
 * parts are joined to each other, the most alike first; the score is 1 less what each joint and
 * each part left over costs. Parts left over on both sides contradict each other. */
#include "resolve/person.h"

#include "base/utf8.h"

static bool has_ending(struct slice word, const char *ending)
{
    const size_t size = strlen(ending);
    return word.size > size && memcmp(word.data + word.size - size, ending, size) == 0;
}

static bool has_ending_of(struct slice word, const char *const *endings, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (has_ending(word, endings[i]))
            return true;
    return false;
}

static bool has_trait(const odf_matcher *matcher, struct slice word, unsigned trait)
{
    return (lexicon_traits(&matcher->lexicon, word) & trait) != 0;
}

static int suffix_of(const odf_matcher *matcher, struct slice word)
{
    return (int)(lexicon_traits(&matcher->lexicon, word) / TRAIT_SUFFIX);
}

static void add_part(struct person *person, struct slice text, struct slice shown,
                     enum part_role role)
{
    if (person->count < MOST_PARTS && text.size)
        person->parts[person->count++] = (struct part){text, shown, role};
}

/* From the first part to the last, as the key has them. */
static struct slice shown_from(const struct part *first, const struct part *last)
{
    return (struct slice){first->shown.data,
                          (size_t)(last->shown.data + last->shown.size - first->shown.data)};
}

static struct slice after(struct slice word, size_t size)
{
    return (struct slice){word.data + size, word.size - size};
}

/* The Arabic article is written together with its word, in Latin letters it is not. */
static struct slice without_article(struct slice word)
{
    return word.size >= 4 && memcmp(word.data, "al", 2) == 0 && !slice_equal(word, SLICE("allh"))
               ? after(word, 2)
               : word;
}

/* Each letter of Chinese is a word of its own in Latin. */
static struct slice shown_letter(struct slice shown, size_t which)
{
    const char *at = shown.data;
    const char *start = at;
    uint32_t letter;
    for (size_t i = 0; i <= which; i++) {
        start = at;
        if (!utf8_next(&at, shown.data + shown.size, &letter))
            return shown;
    }
    return (struct slice){start, (size_t)(at - start)};
}

static void add_words(struct person *person, struct slice latin, struct slice shown,
                      enum writing writing, enum part_role role)
{
    struct slice word;
    for (size_t i = 0; matcher_next_word(&latin, &word); i++)
        add_part(person, writing == WRITING_CONSONANTS ? without_article(word) : word,
                 writing == WRITING_HAN ? shown_letter(shown, i) : shown, role);
}

/* Korean names are written without a space: the first syllable is the surname. */
static size_t surname_bytes(struct slice word, enum writing writing)
{
    const size_t letters = utf8_length(word);
    const char *at = word.data;
    uint32_t letter;
    if (writing != WRITING_HANGUL || letters < 2 || letters > 4 ||
        !utf8_next(&at, word.data + word.size, &letter))
        return word.size;
    return (size_t)(at - word.data);
}

/* "Ким Чен Ын", "Ван И": Russian writes such names by rules of its own. */
static bool cut_eastern(const odf_matcher *matcher, struct slice key, struct person *person)
{
    struct slice word;
    struct person read = {0};
    while (matcher_next_word(&key, &word)) {
        const char *latin = lexicon_eastern(&matcher->lexicon, word);
        if (!latin)
            return false;
        add_part(&read, slice_of(latin), word, PART_CORE);
    }
    if (read.count < 2 || read.count > 4)
        return false;
    *person = read;
    return true;
}

static bool cut(odf_matcher *matcher, struct slice key, struct person *person)
{
    struct slice word;
    if (cut_eastern(matcher, key, person))
        return true;
    while (matcher_next_word(&key, &word)) {
        const enum writing writing = writing_of(word);
        const size_t first = surname_bytes(word, writing);
        const struct slice pieces[] = {{word.data, first}, after(word, first)};
        const enum part_role role =
            utf8_length(word) == 1 && writing == WRITING_ALPHABET ? PART_INITIAL : PART_CORE;
        person->consonants = person->consonants || writing == WRITING_CONSONANTS;
        for (size_t i = 0; i < COUNT_OF(pieces); i++) {
            if (!pieces[i].size)
                continue;
            const struct slice latin = romanise(&matcher->romaniser, &matcher->memory, pieces[i]);
            if (!latin.data)
                return false;
            add_words(person, latin, pieces[i], writing, role);
        }
    }
    return true;
}

static void remove_part(struct person *person, size_t at)
{
    person->count--;
    for (size_t i = at; i < person->count; i++)
        person->parts[i] = person->parts[i + 1];
}

static void drop_titles(const odf_matcher *matcher, struct person *person)
{
    while (person->count > 1 && has_trait(matcher, person->parts[0].text, TRAIT_TITLE_BEFORE) &&
           !(person->count == 2 && person->parts[1].role == PART_INITIAL))
        remove_part(person, 0);
    while (person->count > 2 &&
           has_trait(matcher, person->parts[person->count - 1].text, TRAIT_TITLE_AFTER))
        person->count--;
}

static void take_suffix(const odf_matcher *matcher, struct person *person)
{
    for (size_t i = person->count; i-- > 1;) {
        const int suffix = suffix_of(matcher, person->parts[i].text);
        const bool initials = person->parts[i].role == PART_INITIAL &&
                              (i + 1 < person->count || person->parts[i - 1].text.size == 1);
        if (suffix && person->count > 2 && !initials) {
            person->suffix = suffix;
            remove_part(person, i);
        }
    }
}

/* Abd al-Rahman, Abdul Rahman, Abdel-Rahman: one name. */
static bool join_abdul(odf_matcher *matcher, struct person *person)
{

    for (size_t i = 0; i + 1 < person->count; i++) {
        if (!has_trait(matcher, person->parts[i].text, TRAIT_SERVANT))
            continue;
        while (i + 2 < person->count &&
               has_trait(matcher, person->parts[i + 1].text, TRAIT_ARTICLE))
            remove_part(person, i + 1);
        const struct slice rest = person->parts[i + 1].text;
        const char *joined = arena_format(&matcher->memory, "abdul%.*s", (int)rest.size, rest.data);
        if (!joined)
            return false;
        person->parts[i].text = slice_of(joined);
        person->parts[i].shown = shown_from(&person->parts[i], &person->parts[i + 1]);
        remove_part(person, i + 1);
    }
    return true;
}

/* Nur al-Din, Nuruddin, Noureddine: one name. */
static bool join_faith(odf_matcher *matcher, struct person *person)
{
    for (size_t i = 0; i + 1 < person->count; i++) {
        size_t at = i + 1;
        while (at + 1 < person->count &&
               (has_trait(matcher, person->parts[at].text, TRAIT_ARTICLE | TRAIT_PARTICLE)))
            at++;
        if (!has_trait(matcher, person->parts[at].text, TRAIT_FAITH) ||
            person->parts[i].text.size < 2 || person->parts[i].role == PART_INITIAL)
            continue;
        const struct slice first = person->parts[i].text;
        const char *joined =
            arena_format(&matcher->memory, "%.*seddin", (int)first.size, first.data);
        if (!joined)
            return false;
        person->parts[i].shown = shown_from(&person->parts[i], &person->parts[at]);
        person->parts[i].text = slice_of(joined);
        while (at-- > i)
            remove_part(person, i + 1);
    }
    return true;
}

/* "CY Leung", "JP Morgan": capitals beside a name that is not written in them are initials. */
static void split_initials(const odf_matcher *matcher, struct person *person)
{
    bool mixed = false;
    for (size_t i = 0; i < person->count; i++)
        mixed = mixed || (person->parts[i].text.size > 3 &&
                          !matcher_is_capital(matcher, person->parts[i].shown));
    for (size_t i = 0; mixed && i < person->count; i++) {
        const struct part part = person->parts[i];
        if (part.text.size != 2 || part.shown.size != 2 || part.role != PART_CORE ||
            person->count == MOST_PARTS || !matcher_is_capital(matcher, part.shown))
            continue;
        for (size_t j = person->count++; j > i + 1; j--)
            person->parts[j] = person->parts[j - 1];
        for (size_t j = 0; j < 2; j++)
            person->parts[i + j] =
                (struct part){{part.text.data + j, 1}, {part.shown.data + j, 1}, PART_INITIAL};
    }
}

static size_t count_role(const struct person *person, enum part_role role)
{
    size_t count = 0;
    for (size_t i = 0; i < person->count; i++)
        count += person->parts[i].role == role;
    return count;
}

static void mark_patronymics(const odf_matcher *matcher, struct person *person)
{
    static const char *const endings[] = {
        "ovich",  "evich", "ovych", "evych", "avich", "owitsch", "ewitsch", "ovitch",
        "evitch", "ovic",  "ovna",  "evna",  "owna",  "ewna",    "ivna",    "auna",
        "ichna",  "uly",   "kyzy",  "kizi",  "qyzy",  "oglu",    "ogly"};
    for (size_t i = 1; i < person->count; i++)
        if (has_trait(matcher, person->parts[i].text, TRAIT_CHILD_OF) &&
            person->parts[i - 1].role == PART_CORE && person->count > 3)
            person->parts[i - 1].role = PART_PATRONYMIC;
    if (count_role(person, PART_CORE) < 3 || count_role(person, PART_PATRONYMIC))
        return;
    for (size_t i = 1; i < person->count; i++) {
        struct part *part = &person->parts[i];
        if (part->role == PART_CORE && (has_ending_of(part->text, endings, COUNT_OF(endings)) ||
                                        has_trait(matcher, part->text, TRAIT_PATRONYMIC))) {
            part->role = PART_PATRONYMIC;
            return;
        }
    }
}

static void mark_particles(const odf_matcher *matcher, struct person *person)
{
    /* "Ortega y Gasset": one letter is an initial unless it joins two words. */
    for (size_t i = 1; i + 1 < person->count; i++)
        if (slice_equal(person->parts[i].text, SLICE("y")) && person->parts[i - 1].text.size > 1 &&
            person->parts[i + 1].text.size > 1)
            person->parts[i].role = PART_PARTICLE;
    for (size_t i = 0; i < person->count; i++)
        if (has_trait(matcher, person->parts[i].text, TRAIT_PARTICLE) && person->count > 1)
            person->parts[i].role = PART_PARTICLE;
    if (!count_role(person, PART_CORE) && !count_role(person, PART_INITIAL))
        for (size_t i = 0; i < person->count; i++)
            person->parts[i].role = PART_CORE;
}

/* Whether the word is made of Chinese or Korean syllables only. */
static bool is_syllabic(const odf_matcher *matcher, struct slice word)
{

    if (!word.size)
        return true;
    for (size_t onset = 0; onset <= 2 && onset < word.size; onset++) {
        if (onset && !has_trait(matcher, (struct slice){word.data, onset}, TRAIT_ONSET))
            continue;
        for (size_t rime = 1; rime <= 5 && onset + rime <= word.size; rime++)
            if (has_trait(matcher, (struct slice){word.data + onset, rime}, TRAIT_RIME) &&
                is_syllabic(matcher, after(word, onset + rime)))
                return true;
    }
    return false;
}

static bool is_east_asian(const odf_matcher *matcher, const struct person *person)
{

    bool surname = false;
    size_t cores = 0;
    for (size_t i = 0; i < person->count; i++) {
        const struct part *part = &person->parts[i];
        if (part->text.size > 12 || !is_syllabic(matcher, part->text))
            return false;
        surname = surname || has_trait(matcher, part->text, TRAIT_EAST_ASIAN);
        cores++;
    }
    return surname && cores >= 2 && cores <= 4 && !count_role(person, PART_INITIAL);
}

bool person_read(odf_matcher *matcher, struct slice key, struct person *out)
{
    *out = (struct person){0};
    if (!cut(matcher, key, out))
        return false;
    drop_titles(matcher, out);
    take_suffix(matcher, out);
    if (!join_abdul(matcher, out) || !join_faith(matcher, out))
        return false;
    split_initials(matcher, out);
    out->syllables = is_east_asian(matcher, out);
    if (!out->syllables)
        mark_particles(matcher, out);
    mark_patronymics(matcher, out);
    return true;
}

/* A surname without its feminine ending. */
static struct slice masculine(struct slice word)
{
    static const struct {
        const char *ending;
        uint8_t cut; /* letters to leave out */
    } rules[] = {{"skaya", 3}, {"skaia", 3}, {"skaja", 3}, {"ckaya", 3}, {"tskaya", 3}, {"ska", 1},
                 {"cka", 1},   {"dzka", 1},  {"ova", 1},   {"eva", 1},   {"owa", 1},    {"ewa", 1},
                 {"yova", 1},  {"ina", 1},   {"yna", 1},   {"aya", 3},   {"aia", 3},    {"na", 1},
                 {"skiy", 2},  {"skii", 2},  {"skij", 2},  {"skyy", 2},  {"skyi", 2},   {"sky", 1},
                 {"ski", 1},   {"cki", 1},   {"cky", 1},   {"dzki", 1},  {"ny", 1},     {"ene", 2}};
    for (size_t i = 0; i < COUNT_OF(rules); i++)
        if (has_ending(word, rules[i].ending) && word.size > rules[i].cut + 3u)
            return (struct slice){word.data, word.size - rules[i].cut};
    return word;
}

/* Final vowels tell men from women, and there are as many women as men: Mario and Maria, Daniel and
 * Daniela, Andre and Andrea. Surnames that have feminine endings are no such case. */
static bool differ_in_gender(const struct lexicon *lexicon, struct slice a, struct slice b)
{
    const struct slice longer = a.size >= b.size ? a : b;
    const struct slice shorter = a.size >= b.size ? b : a;
    const char last = longer.data[longer.size - 1];
    if (shorter.size < 3 || longer.size - shorter.size > 1)
        return false;
    if (longer.size == shorter.size) {
        const char other = shorter.data[shorter.size - 1];
        return memcmp(longer.data, shorter.data, longer.size - 1) == 0 &&
               (last == 'a' || other == 'a') && strchr("aoe", last) && strchr("aoe", other) &&
               last != other && !has_ending(longer, "enko") && !has_ending(longer, "enka");
    }
    if (memcmp(longer.data, shorter.data, shorter.size) == 0)
        return last == 'a' || (last == 'e' && lexicon_is_given_name(lexicon, shorter));
    return last == 'a' && shorter.data[shorter.size - 1] != 'a' &&
           memcmp(longer.data, shorter.data, shorter.size - 1) == 0;
}

struct likeness {
    double similarity;
    const char *how;
};

static struct likeness sound_alike(const odf_matcher *matcher, enum sound_mode mode, struct slice a,
                                   struct slice b)
{
    const double similarity = sound_similarity(&matcher->sounds, mode, a, b);
    return (struct likeness){similarity, similarity >= 0.97   ? "romanisation"
                                         : similarity >= 0.85 ? "spelling"
                                                              : "like"};
}

/* What Abdul serves: all such names begin alike. */
static struct slice without_servant(struct slice word)
{
    return word.size >= 8 && memcmp(word.data, "abdul", 5) == 0 ? after(word, 5) : word;
}

/* Imad and Imad ad-Din. */
static bool is_first_of(struct slice shorter, struct slice longer)
{
    return shorter.size >= 3 && longer.size == shorter.size + 5 &&
           memcmp(longer.data, shorter.data, shorter.size) == 0 && has_ending(longer, "eddin");
}

static struct likeness liken(const odf_matcher *matcher, enum sound_mode mode, struct slice a,
                             struct slice b)
{
    if (slice_equal(a, b))
        return (struct likeness){1, "equal"};
    const struct lexicon *lexicon = &matcher->lexicon;
    struct likeness likeness = sound_alike(matcher, mode, a, b);
    const bool known = lexicon_is_given_name(lexicon, a) && lexicon_is_given_name(lexicon, b);
    struct slice a_rest = without_servant(a);
    struct slice b_rest = without_servant(b);
    if (a_rest.size < a.size && b_rest.size < b.size && mode == SOUND_PLAIN &&
        !(known && lexicon_same_given_name(lexicon, a, b))) {
        const double rests = sound_similarity(&matcher->sounds, mode, a_rest, b_rest);
        if (rests < likeness.similarity)
            likeness = (struct likeness){rests, "spelling"};
    }
    if (is_first_of(a, b) || is_first_of(b, a))
        return (struct likeness){0.92, "short form"};
    if (known && lexicon_same_given_name(lexicon, a, b))
        return likeness.similarity >= 0.95 ? likeness : (struct likeness){0.95, "given name"};
    if (known && mode == SOUND_PLAIN && likeness.similarity < 0.97)
        return (struct likeness){likeness.similarity * 0.6, "another given name"};
    const struct slice a_stem = masculine(a);
    const struct slice b_stem = masculine(b);
    if (a_stem.size != a.size || b_stem.size != b.size) {
        const double stems = sound_similarity(&matcher->sounds, mode, a_stem, b_stem) - 0.02;
        if (stems > likeness.similarity && stems >= 0.9)
            return (struct likeness){stems, "gendered ending"};
    }
    if (mode == SOUND_PLAIN && likeness.similarity < 0.97 && differ_in_gender(lexicon, a, b))
        return (struct likeness){likeness.similarity * 0.6, "another gender"};
    return likeness;
}

/* The shorter the word, the more one letter means. */
static double needed(struct slice a, struct slice b, enum sound_mode mode)
{
    const size_t size = a.size < b.size ? a.size : b.size;
    if (mode == SOUND_SYLLABLES)
        return size <= 4 ? 0.88 : 0.9;
    if (mode == SOUND_CONSONANTS)
        return size <= 3 ? 0.85 : 0.75;
    return size <= 3 ? 0.92 : size <= 4 ? 0.9 : size <= 5 ? 0.83 : 0.8;
}

/* Where no vowels are written every letter tells: Muhammad and Mahmoud differ in one. */
static const double LEAST_OF_CONSONANTS = 0.93;

struct joint {
    size_t left;
    size_t right;
    struct likeness likeness;
};

struct comparison {
    odf_matcher *matcher;
    struct person *left;
    struct person *right;
    enum sound_mode mode;
    bool left_used[MOST_PARTS];
    bool right_used[MOST_PARTS];
    struct joint joints[MOST_PARTS];
    size_t joint_count;
};

static void add_joint(struct comparison *c, struct joint joint)
{
    c->left_used[joint.left] = c->right_used[joint.right] = true;
    c->joints[c->joint_count++] = joint;
}

static bool is_word(const struct part *part)
{
    return part->role == PART_CORE || part->role == PART_PATRONYMIC;
}

typedef struct likeness likenesses[MOST_PARTS][MOST_PARTS];

static bool next_best(const struct comparison *c, likenesses all, struct joint *out)
{
    double best = 0;
    for (size_t i = 0; i < c->left->count; i++)
        for (size_t j = 0; j < c->right->count; j++)
            if (!c->left_used[i] && !c->right_used[j] && all[i][j].similarity > best) {
                best = all[i][j].similarity;
                *out = (struct joint){i, j, all[i][j]};
            }
    return best > 0;
}

static void join_words(struct comparison *c)
{
    likenesses all;
    for (size_t i = 0; i < c->left->count; i++)
        for (size_t j = 0; j < c->right->count; j++) {
            const struct part *a = &c->left->parts[i];
            const struct part *b = &c->right->parts[j];
            all[i][j] = (struct likeness){0, ""};
            if (!is_word(a) || !is_word(b))
                continue;
            const struct likeness likeness = liken(c->matcher, c->mode, a->text, b->text);
            double least = a->role == b->role ? needed(a->text, b->text, c->mode) : 0.9;
            if (c->left->consonants && c->right->consonants && least < LEAST_OF_CONSONANTS)
                least = LEAST_OF_CONSONANTS;
            if (likeness.similarity >= least)
                all[i][j] = likeness;
        }
    struct joint joint;
    while (next_best(c, all, &joint))
        add_joint(c, joint);
}

static void join_initials(struct comparison *c)
{
    for (size_t i = 0; i < c->left->count; i++)
        for (size_t j = 0; j < c->right->count; j++) {
            const struct part *a = &c->left->parts[i];
            const struct part *b = &c->right->parts[j];
            if (c->left_used[i] || c->right_used[j] || a->role == PART_PARTICLE ||
                b->role == PART_PARTICLE || (a->role != PART_INITIAL && b->role != PART_INITIAL))
                continue;
            if (sound_same_start(a->text, b->text))
                add_joint(c, (struct joint){i, j, {a->role == b->role ? 1 : 0.9, "initial"}});
        }
}

/* "Jin ping" and "Jinping", "Vanden Berg" and "Vandenberg": the parts of `many` that together are
 * one part of `few` become one. */
static bool join_split_words(odf_matcher *matcher, enum sound_mode mode, const struct person *few,
                             struct person *many)
{
    for (size_t i = 0; i < few->count; i++) {
        struct slice texts[MOST_PARTS];
        for (size_t j = 0; j < many->count; j++)
            texts[j] = many->parts[j].text;
        struct run run;
        if (!matcher_find_run(matcher, mode, few->parts[i].text, texts, many->count, &run))
            continue;
        const char *whole = arena_copy(&matcher->memory, run.text);
        if (!whole)
            return false;
        const struct slice shown = shown_from(&many->parts[run.first], &many->parts[run.last]);
        many->parts[run.first] = (struct part){slice_of(whole), shown, PART_CORE};
        for (size_t j = run.first; j < run.last; j++)
            remove_part(many, run.first + 1);
    }
    return true;
}

enum {
    /* hundredths of the score */
    COST_CONTRADICTION = 55,
    COST_PATRONYMICS_DIFFER = 50,
    COST_SUFFIXES_DIFFER = 40,
    COST_SUFFIX_MISSING = 4,
    COST_INITIAL = 6,
    COST_INITIAL_MISSING = 3,
    COST_INITIAL_ALONE = 8, /* V. Kozlov, Kozlov */
    COST_UNLIKE = 150,      /* times what the similarity lacks */
    COST_UNLIKE_ALONE = 200,
    COST_UNLIKE_SYLLABLE = 100, /* which is compared more strictly */
    COST_ORDER = 2,
    COST_ORDER_AND_SPELLING = 10, /* Thomas Williams, William Thomas */
    COST_EXTRA = 8,
    COST_MORE_EXTRA = 3,
    COST_MOST_EXTRA = 15,
    COST_EXTRA_PATRONYMIC = 2,
    COST_ONE_PART_ONLY = 35,
    COST_NO_SURNAME = 8,
    COST_OTHER_GENDER = 25,
    COST_SON = 35,
};

struct rest {
    size_t cores;
    size_t patronymics;
    size_t initials;
};

static bool count_rest(struct comparison *c, const struct person *person, const bool *used,
                       bool is_left, struct rest *out)
{
    *out = (struct rest){0};
    for (size_t i = 0; i < person->count; i++) {
        const struct part *part = &person->parts[i];
        if (used[i] || part->role == PART_PARTICLE)
            continue;
        out->cores += part->role == PART_CORE;
        out->patronymics += part->role == PART_PATRONYMIC;
        out->initials += part->role == PART_INITIAL;
        const struct slice none = {"", 0};
        if (!matcher_note(c->matcher, is_left ? part->shown : none, is_left ? none : part->shown,
                          "only on one side", 0))
            return false;
    }
    return true;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* "Uday Saddam Hussein" is the son of "Saddam Hussein": in front of a chain of given names one more
 * is another person's, unless it is Muhammad, which often is left out. */
static bool is_son(const struct comparison *c, const struct person *longer, const bool *used)
{
    const struct lexicon *lexicon = &c->matcher->lexicon;
    if (longer->count < 3 || used[0] || c->joint_count < 2 ||
        lexicon_same_given_name(lexicon, longer->parts[0].text, SLICE("muhammad")))
        return false;
    for (size_t i = 0; i < 3; i++)
        if (longer->parts[i].role != PART_CORE ||
            !lexicon_is_given_name(lexicon, longer->parts[i].text))
            return false;
    for (size_t i = 1; i < longer->count; i++)
        if (!used[i])
            return false;
    return true;
}

static double cost_of_rest(const struct comparison *c, struct rest left, struct rest right,
                           size_t words_joined)
{
    const size_t contradictions = least(left.cores, right.cores);
    const size_t extra = left.cores + right.cores - 2 * contradictions;
    double cost = (double)(contradictions * COST_CONTRADICTION);
    if (extra == 1 && !contradictions &&
        is_son(c, left.cores ? c->left : c->right, left.cores ? c->left_used : c->right_used))
        cost += COST_SON;
    if (left.patronymics && right.patronymics)
        cost += COST_PATRONYMICS_DIFFER;
    else
        cost += (double)(left.patronymics + right.patronymics) * COST_EXTRA_PATRONYMIC;
    if (left.initials && right.initials)
        cost += COST_CONTRADICTION;
    else if (contradictions == 0 &&
             ((left.initials && right.cores) || (right.initials && left.cores)))
        cost += COST_CONTRADICTION;
    else
        cost += (double)(left.initials + right.initials) *
                (c->joint_count == 1 ? COST_INITIAL_ALONE : COST_INITIAL_MISSING);
    if (extra) {
        const size_t cost_of_extra = COST_EXTRA + (extra - 1) * COST_MORE_EXTRA;
        cost += (double)least(cost_of_extra, COST_MOST_EXTRA);
    }
    if (c->joint_count == 1 && extra)
        cost += COST_ONE_PART_ONLY - COST_EXTRA; /* Putin, Vladimir Putin */
    if (words_joined == 0)
        cost += 50;
    return cost;
}

static double cost_of_suffixes(const struct comparison *c)
{
    const int left = c->left->suffix;
    const int right = c->right->suffix;
    return left == right ? 0 : left && right ? COST_SUFFIXES_DIFFER : COST_SUFFIX_MISSING;
}

static bool cost_of_joints(struct comparison *c, double *cost, size_t *words)
{
    bool ordered = true;
    size_t given_names = 0;
    bool gender = false;
    double worst = 1;
    for (size_t i = 0; i < c->joint_count; i++) {
        const struct joint *joint = &c->joints[i];
        const struct part *a = &c->left->parts[joint->left];
        const struct part *b = &c->right->parts[joint->right];
        const double unlike = 1 - joint->likeness.similarity;
        if (is_word(a) && is_word(b)) {
            *words += a->role == PART_CORE || b->role == PART_CORE;
            given_names += lexicon_is_given_name(&c->matcher->lexicon, a->text) &&
                           lexicon_is_given_name(&c->matcher->lexicon, b->text);
            gender = gender || strcmp(joint->likeness.how, "gendered ending") == 0;
            *cost += unlike * (c->left->count == 1 || c->right->count == 1 ? COST_UNLIKE_ALONE
                               : c->mode == SOUND_SYLLABLES                ? COST_UNLIKE_SYLLABLE
                                                                           : COST_UNLIKE);
            worst = joint->likeness.similarity < worst ? joint->likeness.similarity : worst;
        } else {
            *cost += a->role == b->role ? 3 : COST_INITIAL;
        }
        for (size_t j = 0; j < i; j++)
            ordered =
                ordered && (c->joints[j].left < joint->left) == (c->joints[j].right < joint->right);
        const char *how = joint->likeness.how;
        if (strcmp(how, "equal") == 0)
            how = matcher_how_same(a->shown, b->shown);
        if (!matcher_note(c->matcher, a->shown, b->shown, how, joint->likeness.similarity))
            return false;
    }
    if (!ordered)
        *cost += worst < 0.9 ? COST_ORDER_AND_SPELLING : COST_ORDER;
    /* Kozlov is not Kozlova, unless a given name tells that one of them is spelt carelessly. */
    if (gender && *words < 2)
        *cost += COST_OTHER_GENDER;
    if (given_names == c->joint_count && c->joint_count &&
        count_role(c->left, PART_CORE) != count_role(c->right, PART_CORE))
        *cost += COST_NO_SURNAME;
    return true;
}

bool compare_persons(odf_matcher *matcher, struct slice left_key, struct slice right_key,
                     double *score)
{
    struct person left;
    struct person right;
    if (!person_read(matcher, left_key, &left) || !person_read(matcher, right_key, &right))
        return false;
    struct comparison c = {.matcher = matcher, .left = &left, .right = &right};
    c.mode = left.consonants != right.consonants ? SOUND_CONSONANTS
             : left.syllables && right.syllables ? SOUND_SYLLABLES
                                                 : SOUND_PLAIN;
    if (!join_split_words(matcher, c.mode, &left, &right) ||
        !join_split_words(matcher, c.mode, &right, &left))
        return false;
    join_words(&c);
    join_initials(&c);
    double cost = 0;
    size_t words = 0;
    struct rest left_rest;
    struct rest right_rest;
    if (!cost_of_joints(&c, &cost, &words) ||
        !count_rest(&c, &left, c.left_used, true, &left_rest) ||
        !count_rest(&c, &right, c.right_used, false, &right_rest))
        return false;
    cost += cost_of_rest(&c, left_rest, right_rest, words) + cost_of_suffixes(&c);
    *score = cost >= 100 ? 0 : 1 - cost / 100;
    return true;
}
