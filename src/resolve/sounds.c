/* SPDX-License-Identifier: MIT */
#include "resolve/sounds.h"

#include <string.h>

/* Sounds are named by one letter; S = sh, C = ch, J = zh, T = ts, X = ks. */
struct cluster {
    char text[8];
    char sound;
    uint8_t cost; /* hundredths: how unusual this reading is */
};

/* Sorted by the first letter. A letter that is not listed stands for itself. */
static const struct cluster clusters[] = {
    {"a", 'a', 0},       {"aa", 'a', 2},    {"ae", 'e', 5},   {"ae", 'a', 8},   {"bh", 'b', 2},
    {"c", 'k', 0},       {"c", 'T', 5},     {"c", 's', 5},    {"c", 'C', 12},   {"c", 'J', 30},
    {"ch", 'C', 0},      {"ch", 'h', 8},    {"ch", 'k', 15},  {"ch", 'S', 10},  {"ch", 'J', 25},
    {"ck", 'k', 0},      {"cs", 'X', 5},    {"cs", 'C', 10},  {"cz", 'C', 0},   {"cz", 'T', 5},
    {"dh", 'd', 3},      {"dh", 'z', 15},   {"dj", 'J', 0},   {"dz", 'z', 10},  {"dz", 'J', 10},
    {"dz", 'T', 15},     {"dz", 'd', 14},   {"dzh", 'J', 0},  {"dsch", 'J', 0}, {"dsh", 'J', 5},
    {"e", 'e', 0},       {"ee", 'i', 0},    {"ee", 'e', 5},   {"eo", 'o', 10},  {"eo", 'u', 12},
    {"eu", 'u', 10},     {"ew", 'e', 30},   {"g", 'g', 0},    {"g", 'h', 20},   {"g", 'J', 25},
    {"gh", 'g', 0},      {"gu", 'g', 8},    {"gj", 'J', 10},  {"h", 'h', 0},    {"hs", 'S', 5},
    {"i", 'i', 0},       {"ie", 'e', 3},    {"ie", 'i', 5},   {"ii", 'i', 0},   {"ij", 'i', 0},
    {"iy", 'i', 0},      {"io", 'o', 15},   {"j", 'J', 0},    {"j", 'i', 3},    {"j", 'h', 50},
    {"je", 'e', 3},      {"jh", 'J', 5},    {"ji", 'i', 8},   {"jo", 'o', 12},  {"kh", 'h', 0},
    {"kh", 'k', 12},     {"ks", 'X', 0},    {"kz", 'X', 10},  {"lj", 'l', 12},  {"ng", 'n', 12},
    {"nj", 'n', 12},     {"o", 'o', 0},     {"oe", 'o', 5},   {"oe", 'e', 12},  {"oe", 'u', 12},
    {"oo", 'u', 0},      {"oo", 'o', 4},    {"ou", 'u', 0},   {"ou", 'o', 5},   {"ow", 'o', 30},
    {"ph", 'f', 0},      {"q", 'k', 0},     {"q", 'C', 15},   {"qu", 'k', 5},   {"rh", 'r', 0},
    {"sc", 'S', 15},     {"sch", 'S', 0},   {"sch", 'J', 12}, {"sh", 'S', 0},   {"shch", 'S', 0},
    {"schtsch", 'S', 0}, {"stsch", 'S', 5}, {"sz", 'S', 5},   {"sz", 's', 5},   {"tc", 'C', 10},
    {"tch", 'C', 0},     {"th", 't', 0},    {"ts", 'T', 0},   {"tsch", 'C', 0}, {"tsz", 'z', 4},
    {"tsz", 'J', 4},     {"tz", 'T', 0},    {"u", 'u', 0},    {"ue", 'u', 4},   {"uu", 'u', 2},
    {"w", 'v', 0},       {"w", 'u', 5},     {"wh", 'v', 5},   {"x", 'X', 0},    {"x", 'h', 12},
    {"x", 'S', 12},      {"x", 's', 12},    {"y", 'i', 0},    {"ye", 'e', 0},   {"yi", 'i', 0},
    {"yo", 'o', 10},     {"yo", 'e', 10},   {"yy", 'i', 0},   {"z", 'z', 0},    {"z", 'T', 10},
    {"zh", 'J', 0},      {"zh", 'C', 20},
};

struct change {
    char pair[3];
    uint8_t cost;
};

static const struct change changes[] = {
    {"ae", 35}, {"ao", 35}, {"au", 45}, {"ai", 55}, {"ei", 22}, {"eo", 40}, {"eu", 50}, {"io", 60},
    {"iu", 45}, {"ou", 20}, {"bp", 50}, {"bv", 50}, {"dt", 40}, {"gk", 40}, {"gh", 20}, {"kh", 35},
    {"sz", 35}, {"zJ", 35}, {"sS", 25}, {"SC", 35}, {"JC", 35}, {"Ts", 35}, {"TC", 35}, {"Tz", 30},
    {"vf", 25}, {"vu", 25}, {"mn", 70}, {"iJ", 35}, {"Xk", 50}, {"Xs", 40}, {"Xz", 40}, {"fp", 60},
    {"hv", 80}, {"tT", 70}, {"hS", 60}, {"lr", 80}, {"SJ", 40}, {"TJ", 50},
};

static bool is_vowel(int sound)
{
    return sound && strchr("aeiou", sound) != NULL;
}

enum {
    UNLIKE = 120,
    DROP_VOWEL = 45,
    DROP_H = 30,
    DROP_DOUBLE = 3,
    DROP_CONSONANT = 85,
    SWAP = 50
};

/* A script without vowels: they come and go, and W and Y may be consonants or vowels. */
static void leave_vowels_out(struct sounds *sounds)
{
    static const char vowels[] = "aeiou";
    for (const char *v = vowels; *v; v++) {
        sounds->drop[SOUND_CONSONANTS][(int)*v] = 4;
        sounds->change[SOUND_CONSONANTS]['v'][(int)*v] = strchr("ou", *v) ? 5 : 60;
        sounds->change[SOUND_CONSONANTS][(int)*v]['v'] = strchr("ou", *v) ? 5 : 60;
        for (const char *w = vowels; *w; w++)
            if (v != w)
                sounds->change[SOUND_CONSONANTS][(int)*v][(int)*w] = 8;
    }
    sounds->drop[SOUND_CONSONANTS]['v'] = 50;
    sounds->drop[SOUND_CONSONANTS]['h'] = 20;
}

/* O and U, and the two that Korean romanises as eo and eu, vary; no other vowels do. */
static void keep_vowels_apart(struct sounds *sounds)
{
    static const char vowels[] = "aeiou";
    for (const char *v = vowels; *v; v++) {
        sounds->drop[SOUND_SYLLABLES][(int)*v] = 90;
        for (const char *w = vowels; *w; w++)
            if (v != w && !(strchr("ou", *v) && strchr("ou", *w)))
                sounds->change[SOUND_SYLLABLES][(int)*v][(int)*w] = 110;
    }
    /* Ri, Lee; and the voiced and voiceless pairs of Wade-Giles and McCune-Reischauer. */
    static const char pairs[][2] = {{'r', 'l'}, {'g', 'k'}, {'d', 't'}, {'b', 'p'}, {'J', 'C'}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        sounds->change[SOUND_SYLLABLES][(int)pairs[i][0]][(int)pairs[i][1]] = 22;
        sounds->change[SOUND_SYLLABLES][(int)pairs[i][1]][(int)pairs[i][0]] = 22;
    }
}

void sounds_init(struct sounds *sounds)
{
    for (int mode = 0; mode < SOUND_MODE_COUNT; mode++) {
        for (int a = 0; a < 128; a++) {
            for (int b = 0; b < 128; b++)
                sounds->change[mode][a][b] = a == b ? 0 : UNLIKE;
            sounds->drop[mode][a] = is_vowel(a) ? DROP_VOWEL : a == 'h' ? DROP_H : DROP_CONSONANT;
        }
        for (size_t i = 0; i < COUNT_OF(changes); i++) {
            const int a = changes[i].pair[0];
            const int b = changes[i].pair[1];
            sounds->change[mode][a][b] = sounds->change[mode][b][a] = changes[i].cost;
        }
    }
    leave_vowels_out(sounds);
    keep_vowels_apart(sounds);
}

struct reading {
    uint8_t length;
    uint8_t cost;
    unsigned char sound;
};

enum { READINGS = 8 };

struct word {
    char text[SOUND_LONGEST + 8];
    size_t size;
    size_t sound_count; /* by the longest clusters */
    struct reading readings[SOUND_LONGEST][READINGS];
    uint8_t counts[SOUND_LONGEST];
};

static void add_reading(struct word *word, size_t at, struct reading reading)
{
    if (word->counts[at] < READINGS)
        word->readings[at][word->counts[at]++] = reading;
}

static const struct cluster *clusters_from(char letter)
{
    size_t low = 0;
    size_t high = COUNT_OF(clusters);
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (clusters[middle].text[0] < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return clusters + low;
}

/* Wade-Giles has other rimes than Pinyin: Hsien is Xian, Yeh is Ye. */
static size_t level_rimes(struct slice text, char *out, size_t room)
{
    static const char *const rimes[][2] = {{"ien", "ian"}, {"iung", "iong"}, {"ieh", "ie"},
                                           {"ueh", "ue"},  {"uei", "ui"},    {"eh", "e"},
                                           {"ih", "i"}};
    size_t size = 0;
    for (size_t at = 0; at < text.size && size < room;) {
        size_t row = 0;
        while (row < COUNT_OF(rimes) &&
               (strlen(rimes[row][0]) > text.size - at ||
                memcmp(text.data + at, rimes[row][0], strlen(rimes[row][0])) != 0))
            row++;
        if (row == COUNT_OF(rimes)) {
            out[size++] = text.data[at++];
            continue;
        }
        const size_t length = strlen(rimes[row][1]);
        if (size + length > room)
            break;
        memcpy(out + size, rimes[row][1], length);
        size += length;
        at += strlen(rimes[row][0]);
    }
    return size;
}

static void read_word(struct word *word, enum sound_mode mode, struct slice text)
{
    memset(word->counts, 0, sizeof word->counts);
    if (mode == SOUND_SYLLABLES) {
        word->size = level_rimes(text, word->text, SOUND_LONGEST);
    } else {
        word->size = text.size < SOUND_LONGEST ? text.size : SOUND_LONGEST;
        memcpy(word->text, text.data, word->size);
    }
    memset(word->text + word->size, 0, 8);
    for (size_t at = 0; at < word->size; at++) {
        const char letter = word->text[at];
        bool single = false;
        const struct cluster *end = clusters + COUNT_OF(clusters);
        for (const struct cluster *c = clusters_from(letter); c < end && c->text[0] == letter;
             c++) {
            const size_t length = strlen(c->text);
            if (memcmp(word->text + at, c->text, length) != 0)
                continue;
            if (mode == SOUND_SYLLABLES &&
                (strcmp(c->text, "ng") == 0 || (strcmp(c->text, "ch") == 0 && c->sound == 'h')))
                continue; /* Yang is not Yan, Chao not Hao */
            single = single || length == 1;
            add_reading(word, at,
                        (struct reading){(uint8_t)length, c->cost, (unsigned char)c->sound});
        }
        if (!single)
            add_reading(word, at, (struct reading){1, 0, (unsigned char)letter});
    }
    word->sound_count = 0;
    for (size_t at = 0; at < word->size;) {
        size_t longest = 1;
        word->sound_count += !at || word->text[at] != word->text[at - 1];
        for (size_t i = 0; i < word->counts[at]; i++)
            if (word->readings[at][i].length > longest)
                longest = word->readings[at][i].length;
        at += longest;
    }
}

static uint32_t change_cost(const struct sounds *sounds, enum sound_mode mode, unsigned char a,
                            unsigned char b)
{
    return a < 128 && b < 128 ? sounds->change[mode][a][b] : a == b ? 0 : UNLIKE;
}

/* Doubled consonants come and go in every romanisation. */
static uint32_t drop_cost(const struct sounds *sounds, enum sound_mode mode,
                          const struct word *word, size_t at, unsigned char sound)
{
    if (at && word->text[at] == word->text[at - 1] && !strchr("aeiouy", word->text[at]))
        return DROP_DOUBLE;
    return sound < 128 ? sounds->drop[mode][sound] : DROP_CONSONANT;
}

static void lower(uint32_t *cost, uint32_t to)
{
    if (to < *cost)
        *cost = to;
}

typedef uint32_t costs[SOUND_LONGEST + 8][SOUND_LONGEST + 8];

static void step(const struct sounds *sounds, enum sound_mode mode, const struct word *a,
                 const struct word *b, size_t i, size_t j, costs cost)
{
    const uint32_t here = cost[i][j];
    const size_t a_count = i < a->size ? a->counts[i] : 0;
    const size_t b_count = j < b->size ? b->counts[j] : 0;
    for (size_t x = 0; x < a_count; x++) {
        const struct reading *left = &a->readings[i][x];
        lower(&cost[i + left->length][j],
              here + left->cost + drop_cost(sounds, mode, a, i, left->sound));
        for (size_t y = 0; y < b_count; y++) {
            const struct reading *right = &b->readings[j][y];
            /* The same letters are the same, however unusual the reading. */
            const bool same = left->length == right->length &&
                              memcmp(a->text + i, b->text + j, left->length) == 0;
            lower(&cost[i + left->length][j + right->length],
                  same ? here
                       : here + left->cost + right->cost +
                             change_cost(sounds, mode, left->sound, right->sound));
        }
    }
    for (size_t y = 0; y < b_count; y++) {
        const struct reading *right = &b->readings[j][y];
        lower(&cost[i][j + right->length],
              here + right->cost + drop_cost(sounds, mode, b, j, right->sound));
    }
    if (i + 1 < a->size && j + 1 < b->size && a->text[i] == b->text[j + 1] &&
        a->text[i + 1] == b->text[j])
        lower(&cost[i + 2][j + 2], here + SWAP);
}

/* The sounds that no romanisation writes with letters of another bit. */
static unsigned firm_sounds(struct slice text)
{
    unsigned sounds = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char letter = text.data[i];
        sounds |= letter == 'm'                       ? 1u
                  : letter == 'n'                     ? 2u
                  : letter == 'l'                     ? 4u
                  : letter == 'r'                     ? 8u
                  : letter && strchr("bpfvw", letter) ? 16u
                                                      : 0u;
    }
    return sounds;
}

/* Cheap: whether words have so many sounds that only one of them has that none could call them
 * alike. */
static bool cannot_be_alike(struct slice a, struct slice b)
{
    unsigned odd = firm_sounds(a) ^ firm_sounds(b);
    size_t count = 0;
    for (; odd; odd &= odd - 1)
        count++;
    const size_t longer = a.size > b.size ? a.size : b.size;
    return count >= 2 && count * 5 > longer;
}

double sound_similarity(const struct sounds *sounds, enum sound_mode mode, struct slice left,
                        struct slice right)
{
    if (slice_equal(left, right))
        return 1;
    if (cannot_be_alike(left, right))
        return 0;
    struct word a;
    struct word b;
    read_word(&a, mode, left);
    read_word(&b, mode, right);
    const size_t longer = a.sound_count > b.sound_count ? a.sound_count : b.sound_count;
    costs cost;
    for (size_t i = 0; i <= a.size + 7; i++)
        for (size_t j = 0; j <= b.size + 7; j++)
            cost[i][j] = UINT32_MAX / 2;
    cost[0][0] = 0;
    for (size_t i = 0; i <= a.size; i++)
        for (size_t j = 0; j <= b.size; j++)
            step(sounds, mode, &a, &b, i, j, cost);
    const double edits = cost[a.size][b.size] / 100.0;
    return edits >= (double)longer || !longer ? 0 : 1 - edits / (double)longer;
}

bool sound_same_start(struct slice word, struct slice initial)
{
    if (!word.size || !initial.size)
        return false;
    struct word a;
    struct word b;
    read_word(&a, SOUND_PLAIN, word);
    read_word(&b, SOUND_PLAIN, initial);
    if (a.text[0] == b.text[0])
        return true;
    for (size_t i = 0; i < a.counts[0]; i++)
        for (size_t j = 0; j < b.counts[0]; j++)
            if (a.readings[0][i].sound == b.readings[0][j].sound)
                return true;
    return false;
}
