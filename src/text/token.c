/* SPDX-License-Identifier: MIT */
/* Splits text as it is found on the web: curly and straight quotes, possessives, initials,
 * domain names, "16thDecember", "Nazarbayev.We", letters of two scripts in one word. */
#include "text/token.h"

#include "base/bytes.h"
#include "base/utf8.h"

enum { LONGEST_PHRASE = 7 };

struct reader {
    struct tokens *out;
    const struct vocabulary *vocabulary;
    const char *text, *limit, *at;
    bool in_quote;      /* a single quotation mark is open */
    bool ends_sentence; /* the last token closes a sentence if a new one may begin */
    bool failed;
};

static bool ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The letter at `at` without moving; 0 at the end. */
static uint32_t peek(const struct reader *reader, const char *at)
{
    uint32_t letter = 0;

    if (at < reader->limit && (unsigned char)*at < 0x80)
        return (unsigned char)*at;
    return utf8_next(&at, reader->limit, &letter) ? letter : 0;
}

static size_t letter_size(uint32_t letter)
{
    return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
}

static bool is_space_before(const struct reader *reader, const char *start)
{
    return start == reader->text || start[-1] == ' ' || start[-1] == '\n' || start[-1] == '\t' ||
           start[-1] == '\r' || (start - reader->text >= 2 && (unsigned char)start[-1] == 0xA0);
}

/* Stores the key of a word, with what its letters tell. `key` has room for LONGEST_KEY. */
static void describe_word(const struct reader *reader, struct slice bytes, struct token *token,
                          char *key)
{
    const struct word_form *form = word_form_of(&reader->out->words, bytes, reader->limit);

    token->word = form->word;
    token->sets = form->sets;
    token->classes = form->classes;
    token->hash = form->hash;
    token->continues_phrase = form->continues_phrase;
    token->shape = form->shape;
    token->surname_end = form->surname_end;
    token->key_size = form->key_size;
    if (form->key_size <= WORD_BYTES)
        memcpy(key, form->key, WORD_BYTES);
    else
        memcpy(key, form->key, form->key_size);
}

/* The next token, without what its bytes tell; NULL when memory is out. */
static inline struct token *push(struct reader *reader, const char *start, const char *end,
                                 enum token_kind kind)
{
    static const struct word nothing = {0};
    struct tokens *out = reader->out;

    if (!vector_reserve(&out->list, 1) || !vector_reserve(&out->folded, LONGEST_KEY + 1)) {
        reader->failed = true;
        return NULL;
    }
    struct token *token = &out->list.items[out->list.count++];
    *token = (struct token){.start = (uint32_t)(start - reader->text),
                            .end = (uint32_t)(end - reader->text),
                            .word = &nothing,
                            .sentence = (uint32_t)out->sentences.count - 1,
                            .key = (uint32_t)out->folded.count,
                            .kind = (uint8_t)kind,
                            .glued = !is_space_before(reader, start)};
    reader->at = end;
    return token;
}

/* A token with a key, which opens a sentence if one may begin and it is not written small. */
static inline struct token *push_word(struct reader *reader, const char *start, const char *end,
                                      enum token_kind kind)
{
    struct tokens *out = reader->out;
    const struct slice bytes = {start, (size_t)(end - start)};
    struct token *token = push(reader, start, end, kind);

    if (!token)
        return NULL;
    char *key = out->folded.items + token->key;
    if (kind == TOKEN_WORD) {
        describe_word(reader, bytes, token, key);
    } else {
        token->key_size = (uint8_t)word_fold(bytes, key);
        token->hash = word_hash((struct slice){key, token->key_size});
    }
    out->folded.count += token->key_size;
    token->first = out->list.count == 1 ||
                   (reader->ends_sentence && (token->shape != SHAPE_LOWER || kind != TOKEN_WORD));
    if (token->first && out->list.count > 1 &&
        !vector_push(&out->sentences, (uint32_t)out->list.count - 1))
        reader->failed = true;
    token->sentence = (uint32_t)out->sentences.count - 1;
    reader->ends_sentence = false;
    return token;
}

static bool starts_with(const struct reader *reader, const char *at, const char *word)
{
    const size_t size = strlen(word);
    return (size_t)(reader->limit - at) >= size && memcmp(at, word, size) == 0;
}

/* Ends of domain names that are common in the news; others need "www." or "http". */
static bool is_domain_end(struct slice end)
{
    static const char *const list[] = {
        "kz",     "ru",   "com",  "org", "net", "pl",   "tv",     "ua",    "by",  "eu",    "info",
        "az",     "uk",   "de",   "fr",  "it",  "kg",   "uz",     "md",    "ge",  "am",    "media",
        "online", "news", "live", "io",  "gov", "int",  "tr",     "ir",    "cz",  "lt",    "lv",
        "ee",     "es",   "mn",   "tj",  "tm",  "bg",   "ro",     "hu",    "sk",  "rs",    "ba",
        "mk",     "al",   "gr",   "cy",  "mt",  "pt",   "nl",     "lu",    "ch",  "ie",    "se",
        "dk",     "fi",   "jp",   "kr",  "cn",  "tw",   "hk",     "pk",    "bd",  "lk",    "np",
        "vn",     "kh",   "sg",   "ph",  "au",  "nz",   "ca",     "mx",    "gt",  "hn",    "sv",
        "ni",     "cr",   "ve",   "ec",  "cl",  "ar",   "uy",     "br",    "cu",  "ht",    "za",
        "zw",     "zm",   "ke",   "ug",  "ng",  "gh",   "sn",     "ci",    "cd",  "cm",    "eg",
        "ly",     "tn",   "dz",   "ma",  "il",  "ps",   "jo",     "lb",    "iq",  "sa",    "ae",
        "qa",     "kw",   "bh",   "ye",  "af",  "asia", "africa", "today", "biz", "press", "fm"};
    for (size_t i = 0; i < COUNT_OF(list); i++)
        if (slice_equal(end, slice_of(list[i])))
            return true;
    return false;
}

static bool is_url_byte(char c)
{
    return (unsigned char)c > ' ' && !strchr("\"<>()[]{}", c) && (unsigned char)c != 0xE2;
}

static bool read_url(struct reader *reader)
{
    const char *end = reader->at;

    while (end < reader->limit && is_url_byte(*end))
        end++;
    while (end > reader->at && strchr(".,;:!?'", end[-1]))
        end--;
    if (*reader->at == 'h' && !memchr(reader->at, ':', (size_t)(end - reader->at)))
        return false;
    if (end <= reader->at + 1)
        return false;
    push_word(reader, reader->at, end, TOKEN_URL);
    return true;
}

/* Moves over letters, with hyphens, digits and apostrophes that stand between letters. */
static const char *word_end(const struct reader *reader, const char *at)
{
    while (at < reader->limit) {
        const uint32_t letter = peek(reader, at);
        if (word_letter(letter) || unicode_is_digit(letter)) {
            at += letter_size(letter);
            continue;
        }
        const bool joins = letter == '-' || letter == 0x2013 || letter == '\'' ||
                           letter == 0x2019 || letter == 0x2011 || letter == 0x2018;
        if (!joins)
            break;
        const char *next = at + letter_size(letter);
        const uint32_t after = peek(reader, next);
        if (!word_letter(after) && !(letter == '-' && unicode_is_digit(after)))
            break;
        if (letter == '\'' || letter == 0x2019) { /* ’s is a token of its own */
            const uint32_t behind = peek(reader, next + letter_size(after));
            if ((after == 's' || after == 'S') && !word_letter(behind))
                break;
        }
        at = next;
    }
    return at;
}

/* "U.S.", "D.C.", "V.", "Mr.": the dot belongs to the word. */
static const char *abbreviation_end(struct reader *reader, const char *start, const char *end)
{
    uint32_t letter = peek(reader, start);

    if (start + letter_size(letter) == end && unicode_is_upper(letter) && end < reader->limit &&
        *end == '.') {
        const char *at = end + 1;
        while (at + 1 < reader->limit && unicode_is_upper(peek(reader, at)) &&
               at + letter_size(peek(reader, at)) < reader->limit &&
               at[letter_size(peek(reader, at))] == '.')
            at += letter_size(peek(reader, at)) + 1;
        return at;
    }
    if (end - start == 1 && end + 2 < reader->limit && *end == '.' && ascii_letter(end[1]) &&
        end[2] == '.') { /* "s.r.l." */
        const char *at = end + 1;
        while (at + 1 < reader->limit && at - start < LONGEST_KEY && ascii_letter(*at) &&
               at[1] == '.')
            at += 2;
        char key[LONGEST_KEY];
        const size_t size = word_fold((struct slice){start, (size_t)(at - start)}, key);
        if (table_get(&reader->vocabulary->table, (struct slice){key, size}) != TABLE_NONE)
            return at;
    }
    if (end - start > 1 && start[0] >= 'A' && start[0] <= 'Z' && start[1] >= 'A' && start[1] <= 'Z')
        return end; /* "the CDR." is no commander */
    if (end < reader->limit && *end == '.' && end - start <= 5) {
        char key[LONGEST_KEY];
        const size_t size = word_fold((struct slice){start, (size_t)(end - start) + 1}, key);
        if (size && table_get(&reader->vocabulary->table, (struct slice){key, size}) != TABLE_NONE)
            return end + 1;
    }
    return end;
}

/* "gazeta.pl", "Stan.kz": true if a domain name begins at `start` whose first label ends at `end`.
 */
static const char *domain_end(const struct reader *reader, const char *end)
{
    enum { MOST_LABELS = 16 };
    const char *found = NULL;

    for (unsigned i = 0; i < MOST_LABELS && end + 1 < reader->limit && *end == '.'; i++) {
        const char *label = end + 1;
        const char *at = label;
        while (at < reader->limit && (ascii_letter(*at) || ascii_digit(*at) || *at == '-'))
            at++;
        if (at == label)
            break;
        if (is_domain_end((struct slice){label, (size_t)(at - label)}) &&
            !(at < reader->limit && *at == '@'))
            found = at;
        end = at;
    }
    return found;
}

/* "S&D", "ODIHR/OSCE": capitals joined by a sign are one word. */
static const char *joined_end(const struct reader *reader, const char *start, const char *end)
{
    if (end >= reader->limit || (*end != '&' && *end != '/') || end + 1 >= reader->limit)
        return end;
    const char *next = end + 1, *next_end = word_end(reader, next);
    if (next_end == next)
        return end;
    const struct slice left = {start, (size_t)(end - start)};
    const struct slice right = {next, (size_t)(next_end - next)};
    if (*end == '&')
        return left.size <= 2 && right.size <= 2 && unicode_is_upper(peek(reader, next)) ? next_end
                                                                                         : end;
    return word_shape(left) == SHAPE_UPPER && word_shape(right) == SHAPE_UPPER ? next_end : end;
}

static void read_word(struct reader *reader)
{
    const char *start = reader->at;
    const char *end = word_end(reader, start);
    const char *domain = domain_end(reader, end);

    if (domain) {
        push_word(reader, start, domain, TOKEN_URL);
        return;
    }
    if (end < reader->limit && *end == '@') {
        while (end < reader->limit && is_url_byte(*end))
            end++;
        push_word(reader, start, end, TOKEN_URL);
        return;
    }
    const char *joined = joined_end(reader, start, end);
    push_word(reader, start, joined != end ? joined : abbreviation_end(reader, start, end),
              TOKEN_WORD);
}

static bool is_ordinal_ending(const char *at)
{
    return !memcmp(at, "th", 2) || !memcmp(at, "st", 2) || !memcmp(at, "nd", 2) ||
           !memcmp(at, "rd", 2);
}

static void read_number(struct reader *reader)
{
    const char *start = reader->at, *at = start;
    bool ordinal = false;

    while (at < reader->limit && ascii_digit(*at)) {
        at++;
        if (at + 1 < reader->limit && strchr(".,:/", *at) && ascii_digit(at[1]))
            at++;
    }
    const char *digits = at;
    if (reader->limit - at >= 2 && is_ordinal_ending(at) &&
        !(at + 2 < reader->limit && at[2] >= 'a' && at[2] <= 'z')) {
        at += 2;
        ordinal = true;
    }
    const bool word = !ordinal && (word_letter(peek(reader, at)) ||
                                   (at + 1 < reader->limit && *at == '-' && ascii_letter(at[1])));
    if (word) {
        at = word_end(reader, at);
        const char *domain = domain_end(reader, at);
        push_word(reader, start, domain ? domain : at, domain ? TOKEN_URL : TOKEN_WORD);
        return;
    }
    struct token *token = push_word(reader, start, ordinal ? at : digits, TOKEN_NUMBER);
    if (token)
        token->ordinal = ordinal;
}

static bool is_mark_before_word(const struct reader *reader, const char *at)
{
    return at == reader->text || !word_letter((unsigned char)at[-1]) || is_space_before(reader, at);
}

/* ’s behind a word, or the apostrophe behind a plural ("Kozlovs’ wife"). */
static bool read_possessive(struct reader *reader, uint32_t letter)
{
    const struct tokens *out = reader->out;
    const char *next = reader->at + letter_size(letter);

    if (letter != '\'' && letter != 0x2019)
        return false;
    if (out->list.count == 0 || is_space_before(reader, reader->at))
        return false;
    const uint8_t kind = out->list.items[out->list.count - 1].kind;
    if (kind != TOKEN_WORD && kind != TOKEN_URL)
        return false;
    const uint32_t after = peek(reader, next);
    if ((after == 's' || after == 'S') && !word_letter(peek(reader, next + 1))) {
        push(reader, reader->at, next + 1, TOKEN_POSSESSIVE);
        return true;
    }
    const char last = reader->at[-1];
    if (last == 's' && kind == TOKEN_WORD && !reader->in_quote && (after == ' ' || after == 0xA0)) {
        push(reader, reader->at, next, TOKEN_POSSESSIVE);
        return true;
    }
    return false;
}

struct mark {
    uint32_t letter;
    char mark;
};

static char mark_of(uint32_t letter)
{
    static const struct mark marks[] = {{0x2018, '<'}, {0x201A, '<'}, {0x2019, '>'}, {0x201C, '{'},
                                        {0x201E, '{'}, {0xAB, '{'},   {0x201D, '}'}, {0xBB, '}'},
                                        {0x2026, '.'}, {0x2013, '-'}, {0x2014, '-'}, {0x2012, '-'},
                                        {0x2212, '-'}, {0xB4, '\''}};

    if (letter < 0x80)
        return letter == '`' ? '\'' : (char)letter;
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (marks[i].letter == letter)
            return marks[i].mark;
    return 0;
}

/* Whether a '.' behind the last token ends the sentence: not behind an abbreviation. */
static bool closes_sentence(const struct reader *reader, char mark)
{
    if (mark == '!' || mark == '?')
        return true;
    if (mark != '.')
        return false;
    const struct tokens *out = reader->out;
    return out->list.count > 0 && out->list.items[out->list.count - 1].shape != SHAPE_INITIAL;
}

static void read_mark(struct reader *reader)
{
    const uint32_t letter = peek(reader, reader->at);
    const char mark = mark_of(letter);
    const bool closes = closes_sentence(reader, mark);

    if (read_possessive(reader, letter))
        return;
    struct token *token =
        push(reader, reader->at, reader->at + letter_size(letter), TOKEN_PUNCTUATION);
    if (token)
        token->mark = mark;
    if (mark == '<' || (mark == '\'' && token && !token->glued))
        reader->in_quote = true;
    else if (mark == '>' || mark == '\'')
        reader->in_quote = false;
    if (closes)
        reader->ends_sentence = true;
    else if (mark != '}' && mark != '>' && mark != '"' && mark != ')' && mark != ']' &&
             mark != '\'')
        reader->ends_sentence = false;
}

/* Looks for the longest set phrase that begins at token `index`. */
static void find_phrase(struct tokens *tokens, const struct vocabulary *vocabulary, size_t index)
{
    char key[LONGEST_PHRASE * (LONGEST_KEY + 1)];
    struct token *token = &tokens->list.items[index];
    size_t size = 0;

    for (size_t i = 0;
         i < LONGEST_PHRASE && i < token->word->phrase_words && index + i < tokens->list.count;
         i++) {
        struct slice word = tokens_key(tokens, index + i);
        const struct token *part = &tokens->list.items[index + i];
        if (part->kind != TOKEN_WORD || word.size == 0 || part->sentence != token->sentence ||
            (i > 0 && !part->continues_phrase))
            break;
        if (i)
            key[size++] = ' ';
        memcpy(key + size, word.data, word.size);
        size += word.size;
        if (i == 0)
            continue;
        uint32_t row = table_get(&vocabulary->table, (struct slice){key, size});
        if (row == TABLE_NONE)
            continue;
        if (vocabulary->words.items[row].classes || vocabulary->words.items[row].trigger) {
            token->phrase = &vocabulary->words.items[row];
            token->phrase_tokens = (uint8_t)(i + 1);
        }
    }
}

static void find_phrases(struct tokens *tokens, const struct vocabulary *vocabulary)
{
    size_t inside = 0;

    for (size_t i = 0; i < tokens->list.count; i++) {
        struct token *token = &tokens->list.items[i];
        if (inside) {
            token->in_phrase = true;
            inside--;
        } else if (token->classes & WORD_STARTS_PHRASE) {
            find_phrase(tokens, vocabulary, i);
            inside = token->phrase ? token->phrase_tokens - 1u : 0;
        }
    }
}

static inline void skip_space(struct reader *reader)
{
    while (reader->at < reader->limit && *reader->at <= ' ') { /* or not ASCII */
        if (*reader->at == ' ') {
            reader->at++;
            continue;
        }
        const uint32_t letter = peek(reader, reader->at);
        if (letter == '\n' && reader->at + 1 < reader->limit && reader->at[1] == '\n')
            reader->ends_sentence = true;
        if (letter > ' ' && !unicode_is_space(letter) && letter != 0xFEFF && letter != 0xAD &&
            letter != 0x200B)
            return;
        reader->at += letter_size(letter);
    }
}

#define BIT(byte) (1ull << ((byte)&63))

/* Whether a word of ASCII letters surely ends before this byte. Others may join what follows:
 * digits, hyphens, apostrophes, the dots of domains and initials, letters that are not ASCII. */
static bool ends_plain_word(unsigned char c)
{
    const uint64_t joins = BIT('-') | BIT('\'') | BIT('.') | BIT('&') | BIT('/') | 0x3FFull << '0';
    return c < 64 ? !(joins >> c & 1) : c < 0x80 && c != '@';
}

/* Behind the ASCII letters from `at`, eight bytes at a time: a small letter's distance from 'a' is
 * less than 26, and only then do both sums below differ in the top bit of its byte. */
static const char *letters_end(const char *at, const char *limit)
{
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;

    while (limit - at >= 8) {
        const uint64_t bytes = bytes_eight(at), small = (bytes | ones * 0x20) & ~tops;
        const uint64_t letters =
            (small + ones * (0x80 - 'a')) & ~(small + ones * (0x7F - 'z')) & ~bytes & tops;
        if (letters != tops)
            return at + __builtin_ctzll(letters ^ tops) / 8;
        at += 8;
    }
    while (at < limit && ascii_letter(*at))
        at++;
    return at;
}

/* Most words: ASCII letters up to a space or a comma. Moves over nothing if it is another. */
static bool read_plain_word(struct reader *reader)
{
    const char *end = letters_end(reader->at, reader->limit);

    if (end == reader->at || (end < reader->limit && !ends_plain_word((unsigned char)*end)))
        return false;
    push_word(reader, reader->at, end, TOKEN_WORD);
    return true;
}

/* "http…", "www.", "#…" */
static bool opens_like_url(const struct reader *reader)
{
    return *reader->at == '#' || starts_with(reader, reader->at, "http") ||
           starts_with(reader, reader->at, "www.");
}

static void read_token(struct reader *reader)
{
    if (opens_like_url(reader) && is_mark_before_word(reader, reader->at) && read_url(reader))
        return;
    if (read_plain_word(reader))
        return;
    const uint32_t letter = peek(reader, reader->at);
    if (word_letter(letter))
        read_word(reader);
    else if (unicode_is_digit(letter))
        read_number(reader);
    else
        read_mark(reader);
}

odf_status tokens_read(struct tokens *out, const struct vocabulary *vocabulary, struct slice text,
                       odf_error *err)
{
    struct reader reader = {.out = out,
                            .vocabulary = vocabulary,
                            .text = text.data,
                            .limit = text.data + text.size,
                            .at = text.data};

    if (!out->lists && !(out->lists = word_lists_new()))
        return fail(err, ODF_E_MEMORY, "tokens");
    const odf_status status = word_memory_open(&out->words, vocabulary, err);
    if (status != ODF_OK)
        return status;
    out->list.count = out->folded.count = out->sentences.count = 0;
    out->lists->failed = false;
    if (!vector_push(&out->sentences, 0))
        return fail(err, ODF_E_MEMORY, "tokens");
    for (skip_space(&reader); reader.at < reader.limit && !reader.failed; skip_space(&reader))
        read_token(&reader);
    if (reader.failed)
        return fail(err, ODF_E_MEMORY, "tokens");
    find_phrases(out, vocabulary);
    return ODF_OK;
}

void tokens_clear(struct tokens *tokens)
{
    vector_clear(&tokens->list);
    vector_clear(&tokens->folded);
    vector_clear(&tokens->sentences);
    word_lists_free(tokens->lists);
    tokens->lists = NULL;
    word_memory_clear(&tokens->words);
}
