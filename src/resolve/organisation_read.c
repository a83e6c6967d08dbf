/* SPDX-License-Identifier: MIT */
/* A name of an organisation → words with their meaning. Words of other scripts are looked up before
 * they are romanised, in Chinese, Japanese and Korean also where no space parts them. */
#include "resolve/organisation.h"

#include "base/utf8.h"

struct piece {
    struct slice text;  /* romanised, or what it means in English */
    struct slice shown; /* of the key */
    bool translated;
};

struct pieces {
    struct piece items[MOST_PARTS * 2];
    size_t count;
};

static void add_piece(struct pieces *pieces, struct slice text, struct slice shown, bool translated)
{
    if (pieces->count < COUNT_OF(pieces->items) && text.size)
        pieces->items[pieces->count++] = (struct piece){text, shown, translated};
}

static void add_meaning(struct pieces *pieces, const char *meaning, struct slice shown)
{
    struct slice rest = slice_of(meaning);
    struct slice word;
    while (matcher_next_word(&rest, &word))
        add_piece(pieces, word, shown, true);
}

static struct slice upto(struct slice first, struct slice last)
{
    return (struct slice){first.data, (size_t)(last.data + last.size - first.data)};
}

/* "S p A", "p l c": single letters are one word. */
static bool join_letters(odf_matcher *matcher, struct pieces *pieces)
{
    size_t kept = 0;
    for (size_t i = 0; i < pieces->count; kept++) {
        const struct piece *first = &pieces->items[i];
        size_t end = i;
        while (end < pieces->count && pieces->items[end].text.size == 1 &&
               (unsigned char)pieces->items[end].text.data[0] >= 'a')
            end++;
        if (end < i + 2) {
            pieces->items[kept] = pieces->items[i++];
            continue;
        }
        char *joined = arena_alloc(&matcher->memory, end - i + 1);
        if (!joined)
            return false;
        for (size_t j = i; j < end; j++)
            joined[j - i] = pieces->items[j].text.data[0];
        const struct slice shown = upto(first->shown, pieces->items[end - 1].shown);
        pieces->items[kept] = (struct piece){slice_of(joined), shown, false};
        i = end;
    }
    pieces->count = kept;
    return true;
}

/* The Arabic article is written together with its word, in Latin letters it is not. */
static struct slice without_article(struct slice word)
{
    return word.size >= 5 && memcmp(word.data, "al", 2) == 0
               ? (struct slice){word.data + 2, word.size - 2}
               : word;
}

static bool add_romanised(odf_matcher *matcher, struct slice word, enum writing writing,
                          struct pieces *pieces)
{
    const struct slice latin = romanise(&matcher->romaniser, &matcher->memory, word);
    struct slice rest = latin;
    struct slice piece;
    if (!latin.data)
        return false;
    if (writing == WRITING_HAN) { /* "qing hua" is one name */
        char *joined = arena_alloc(&matcher->memory, latin.size + 1);
        size_t size = 0;
        if (!joined)
            return false;
        while (matcher_next_word(&rest, &piece)) {
            memcpy(joined + size, piece.data, piece.size);
            size += piece.size;
        }
        add_piece(pieces, (struct slice){joined, size}, word, false);
        return true;
    }
    while (matcher_next_word(&rest, &piece))
        add_piece(pieces, writing == WRITING_CONSONANTS ? without_article(piece) : piece, word,
                  false);
    return true;
}

/* The longest listed phrase at the start of `rest`, cut where a letter ends; `*out_size` bytes of
 * it. A single letter means something only where nothing follows it. */
static const char *listed_start(const struct lexicon *lexicon, struct slice rest, size_t *out_size)
{
    const char *at = rest.data;
    const char *limit = rest.data + rest.size;
    const char *found = NULL;
    uint32_t letter;
    for (size_t letters = 1; utf8_next(&at, limit, &letter); letters++) {
        const struct slice start = {rest.data, (size_t)(at - rest.data)};
        if (start.size >= LONGEST_NATIVE_BYTES)
            break;
        const char *meaning = letters > 1 || at == limit ? lexicon_native(lexicon, start) : NULL;
        if (meaning) {
            found = meaning;
            *out_size = start.size;
        }
    }
    return found;
}

/* A word without spaces, in which what is listed is found and the rest romanised. */
static bool add_unspaced(odf_matcher *matcher, struct slice word, enum writing writing,
                         struct pieces *pieces)
{
    struct slice unknown = {word.data, 0};
    while (word.size) {
        size_t size = 0;
        const char *meaning = listed_start(&matcher->lexicon, word, &size);
        uint32_t letter;
        const char *next = word.data;
        if (!meaning) {
            if (!utf8_next(&next, word.data + word.size, &letter))
                break;
            size = (size_t)(next - word.data);
            unknown.size += size;
        } else {
            if (unknown.size && !add_romanised(matcher, unknown, writing, pieces))
                return false;
            add_meaning(pieces, meaning, (struct slice){word.data, size});
            unknown = (struct slice){word.data + size, 0};
        }
        word = (struct slice){word.data + size, word.size - size};
    }
    return !unknown.size || add_romanised(matcher, unknown, writing, pieces);
}

/* What a word means with the article, "and" or "for" in front that Arabic and Hebrew write together
 * with it. */
static const char *native_meaning(const struct lexicon *lexicon, struct slice word)
{
    static const char *const prefixes[] = {"وال", "ال", "لل", "و", "ل", "ب", "ה", "ו", "ל", "ב"};
    const char *meaning = lexicon_native(lexicon, word);
    for (size_t i = 0; !meaning && i < COUNT_OF(prefixes); i++) {
        const size_t size = strlen(prefixes[i]);
        if (word.size > size + 4 && memcmp(word.data, prefixes[i], size) == 0)
            meaning = lexicon_native(lexicon, (struct slice){word.data + size, word.size - size});
    }
    return meaning;
}

/* The longest listed phrase of several words at the start of `key`; *out_size bytes of it. */
static const char *native_phrase(const struct lexicon *lexicon, struct slice key, size_t *out_size)
{
    enum { MOST_NATIVE_WORDS = 4 };
    const char *found = NULL;
    struct slice rest = key;
    struct slice word;
    for (size_t i = 0; i < MOST_NATIVE_WORDS && matcher_next_word(&rest, &word); i++) {
        const struct slice start = upto(key, word);
        const char *meaning = i ? lexicon_native(lexicon, start) : native_meaning(lexicon, start);
        if (meaning) {
            found = meaning;
            *out_size = start.size;
        }
    }
    return found;
}

static bool is_native(struct slice word)
{
    const unsigned char byte = (unsigned char)word.data[0];
    return (byte >= 0xCD && byte < 0xD0) || byte >= 0xD4; /* Greek; what is beyond Cyrillic */
}

static bool add_key_word(odf_matcher *matcher, struct slice word, struct pieces *pieces,
                         bool *consonants)
{
    const enum writing writing = writing_of(word);
    if (writing == WRITING_HAN || writing == WRITING_HANGUL || writing == WRITING_KANA)
        return add_unspaced(matcher, word, writing, pieces);
    *consonants = *consonants || writing == WRITING_CONSONANTS;
    return add_romanised(matcher, word, writing, pieces);
}

static bool cut(odf_matcher *matcher, struct slice key, struct pieces *pieces, bool *consonants)
{
    struct slice word;
    while (key.size) {
        size_t size = 0;
        if (is_native(key) && !lexicon_read_natives(&matcher->lexicon))
            return false;
        const char *meaning = is_native(key) ? native_phrase(&matcher->lexicon, key, &size) : NULL;
        if (meaning) {
            add_meaning(pieces, meaning, (struct slice){key.data, size});
            size += size < key.size;
            key = (struct slice){key.data + size, key.size - size};
        } else if (!matcher_next_word(&key, &word) ||
                   !add_key_word(matcher, word, pieces, consonants)) {
            return false;
        }
    }
    return join_letters(matcher, pieces);
}

static void add_word(struct organisation *org, struct org_word word)
{
    if (org->count < MOST_PARTS)
        org->words[org->count++] = word;
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

/* "l'Interieur", "d'Investissement": the key has no apostrophe. */
static bool read_elided(const struct lexicon *lexicon, struct slice word, struct lexicon_word *out)
{
    enum { LONG_WORD = 6 };
    return word.size >= LONG_WORD && (word.data[0] == 'l' || word.data[0] == 'd') &&
           strchr("aeiouyh", word.data[1]) &&
           lexicon_phrase(lexicon, (struct slice){word.data + 1, word.size - 1}, out) &&
           out->class != WORD_ACRONYM;
}

static bool add_single(odf_matcher *matcher, struct organisation *org, const struct piece *piece)
{
    const uint32_t number = lexicon_number(&matcher->lexicon, piece->text);
    struct org_word word = {.text = piece->text,
                            .meaning = piece->text,
                            .shown = piece->shown,
                            .class = WORD_PLAIN,
                            .translated = piece->translated};
    struct lexicon_word elided;
    if (is_number(piece->text)) {
        word.meaning = without_zeros(piece->text);
        word.class = WORD_NUMBER;
    } else if (number && (piece->text.size > 1 || org->count)) {
        const char *digits = arena_format(&matcher->memory, "%u", number);
        if (!digits)
            return false;
        word.meaning = slice_of(digits);
        word.class = WORD_NUMBER;
    } else if (read_elided(&matcher->lexicon, piece->text, &elided)) {
        word.meaning = slice_of(elided.meaning);
        word.class = elided.class;
        word.listed = true;
    }
    add_word(org, word);
    return true;
}

/* The longest phrase that is listed and starts at pieces[at]; returns its number of pieces. */
static size_t longest_phrase(odf_matcher *matcher, const struct pieces *pieces, size_t at,
                             bool with_acronyms, struct lexicon_word *out)
{
    char phrase[LONGEST_PHRASE_BYTES];
    size_t size = 0;
    size_t found = 0;
    for (size_t i = at; i < pieces->count && i < at + LONGEST_PHRASE_WORDS; i++) {
        const struct slice word = pieces->items[i].text;
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

static bool add_words(odf_matcher *matcher, struct organisation *org, const struct pieces *pieces,
                      bool may_expand);

/* An acronym is as if what it stands for had been written. */
static bool add_expansion(odf_matcher *matcher, struct organisation *org, const char *meaning,
                          struct slice shown)
{
    struct pieces pieces = {.count = 0};
    add_meaning(&pieces, meaning, shown);
    return add_words(matcher, org, &pieces, false);
}

static bool add_words(odf_matcher *matcher, struct organisation *org, const struct pieces *pieces,
                      bool may_expand)
{
    for (size_t i = 0; i < pieces->count;) {
        const struct piece *piece = &pieces->items[i];
        struct lexicon_word word;
        const size_t length = longest_phrase(matcher, pieces, i, may_expand, &word);
        const struct slice shown =
            length ? upto(piece->shown, pieces->items[i + length - 1].shown) : piece->shown;
        if (length && word.class == WORD_ACRONYM) {
            if (!add_expansion(matcher, org, word.meaning, shown))
                return false;
        } else if (length) {
            add_word(org, (struct org_word){piece->text, slice_of(word.meaning), shown, word.class,
                                            true, piece->translated});
        } else if (!add_single(matcher, org, piece)) {
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
        org->words[i].listed = false;
    }
}

bool organisation_read(odf_matcher *matcher, struct slice key, struct organisation *out)
{
    struct pieces pieces = {.count = 0};
    *out = (struct organisation){0};
    if (!cut(matcher, key, &pieces, &out->consonants))
        return false;
    for (size_t i = 0; i < pieces.count && i < MOST_PARTS; i++)
        out->raw[out->raw_count++] = pieces.items[i].text;
    if (!add_words(matcher, out, &pieces, true))
        return false;
    keep_bare_names(out);
    return true;
}
