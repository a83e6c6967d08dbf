/* SPDX-License-Identifier: MIT */
/* A run of capitalised words is cut into units by what its words mean. */
#include "text/name_finder.h"

bool name_looks_name(const struct token *token)
{
    if (token->shape == SHAPE_CAPITAL && token_is(token, WORD_SURNAME) &&
        !token_is(token, WORD_FUNCTION | WORD_MONTH | WORD_WEEKDAY | WORD_HEAD | WORD_STATE |
                             WORD_OTHER_HEAD))
        return true; /* "Jack Warner", "Roger Cook" */
    return token_is_capital(token) &&
           !token_is(token, WORD_FUNCTION | WORD_ENGLISH | WORD_MONTH | WORD_WEEKDAY | WORD_HEAD |
                                WORD_STATE | WORD_PEOPLE | WORD_OTHER_HEAD);
}

/* "VIENNA/WARSAW": where a report was written. */
static bool joined_places(const struct name_finder *f, uint32_t index)
{
    struct slice key = tokens_key(f->tokens, index);
    const char *stroke = memchr(key.data, '/', key.size);

    if (!stroke)
        return false;
    struct slice left = {key.data, (size_t)(stroke - key.data)};
    return left.size > 3 && vocabulary_find(f->vocabulary, left)->classes & WORD_PLACE;
}

static enum unit_kind upper_kind(const struct name_finder *f, uint32_t index)
{
    const struct token *token = name_token(f, index);
    const uint32_t classes = token->classes & ~(uint32_t)WORD_STARTS_PHRASE;
    const uint32_t size = token->end - token->start;

    if (classes & WORD_KNOWN_ORGANISATION)
        return UNIT_KNOWN;
    if (classes & WORD_TITLE)
        return UNIT_TITLE;
    if (classes & (WORD_STATE | WORD_PEOPLE))
        return UNIT_GEO;
    if (classes & WORD_LEGAL_FORM)
        return UNIT_LEGAL;
    const struct token *next = name_token(f, index + 1);
    if (name_key_is(f, index, "tv fm fc f.c f.c.") && index > 0 && !token->first &&
        token_is_capital(name_token(f, index - 1)) &&
        !token_is(name_token(f, index - 1), WORD_FUNCTION | WORD_STATE | WORD_PEOPLE))
        return UNIT_HEAD;
    if (name_key_is(f, index, "tv radio") && token_is_capital(next) && !next->first &&
        !token_is(next, WORD_FUNCTION | WORD_ROLE | WORD_TITLE))
        return UNIT_HEAD; /* "TV Rain" */
    if (classes & (WORD_ACRONYM | WORD_FUNCTION))
        return UNIT_ENGLISH;
    if (classes & (WORD_PLACE | WORD_GIVEN) && size > 4)
        return classes & WORD_PLACE ? UNIT_GEO : UNIT_GIVEN;
    if (size > 4 && classes & (WORD_ENGLISH | WORD_ROLE | WORD_HEAD | WORD_OTHER_HEAD))
        return UNIT_ENGLISH;
    if (classes & (WORD_MONTH | WORD_WEEKDAY))
        return UNIT_OTHER;
    if (strspn(f->text.data + token->start, "IVX") >= size)
        return UNIT_ENGLISH; /* a number */
    if (f->text.data[token->end - 1] == 's' || joined_places(f, index))
        return UNIT_ENGLISH; /* many of a kind: HFCs, SUVs */
    for (uint32_t i = 0; i < size; i++)
        if (f->text.data[token->start + i] >= '0' && f->text.data[token->start + i] <= '9')
            return UNIT_ENGLISH; /* a code, a room */
    const bool joined = memchr(f->text.data + token->start, '/', size) != NULL;
    return size > 9 && !joined ? UNIT_NAME : UNIT_UPPER;
}

/* What stands behind the last hyphen of a word; empty without one. */
static struct slice behind_hyphen(struct slice key)
{
    const char *hyphen = memrchr(key.data, '-', key.size);

    if (!hyphen)
        return (struct slice){"", 0};
    return (struct slice){hyphen + 1, (size_t)(key.data + key.size - hyphen - 1)};
}

/* "Unibank", "Tatneft": what firms put behind a syllable or two. */
static bool firm_end(const struct name_finder *f, uint32_t index)
{
    static const char *const ends[] = {
        "bank",    "neft",  "energo", "export", "invest",  "telecom",  "telekom",
        "pharma",  "pharm", "stroy",  "stroi",  "holding", "neftegaz", "prom",
        "watch",   "leaks", "media",  "soft",   "tech",    "nadzor",   "finans",
        "textile", "oil",   "trans",  "petrol", "chem",    "news",     "press"};
    const struct slice key = tokens_key(f->tokens, index);

    if (key.size > 7 &&
        (memcmp(key.data, "radio", 5) == 0 ||
         (memcmp(key.data, "petro", 5) == 0 && !vocabulary_surname_end(f->vocabulary, key))))
        return true; /* "Radiozhurnal", "Petrobangla" */
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        const size_t size = strlen(ends[i]);
        if (key.size > size + 2 && memcmp(key.data + key.size - size, ends[i], size) == 0)
            return true;
    }
    return false;
}

/* "Goethe-Institut": the part behind the hyphen is the head. */
static bool hyphen_head(const struct name_finder *f, uint32_t index)
{
    struct slice tail = behind_hyphen(tokens_key(f->tokens, index));

    return tail.size > 3 && vocabulary_find(f->vocabulary, tail)->classes & WORD_HEAD;
}

/* "Non-democratic", "Anti-corruption": words of the language that a hyphen joins. */
static bool english_compound(const struct name_finder *f, uint32_t index)
{
    struct slice key = tokens_key(f->tokens, index), tail = behind_hyphen(key);

    if (tail.size < 3)
        return false;
    struct slice front = {key.data, key.size - tail.size - 1};
    const uint32_t behind = vocabulary_find(f->vocabulary, tail)->classes;
    const bool prefix = slice_equal(front, SLICE("non")) || slice_equal(front, SLICE("anti")) ||
                        slice_equal(front, SLICE("pro")) || slice_equal(front, SLICE("co")) ||
                        slice_equal(front, SLICE("multi")) || slice_equal(front, SLICE("semi"));
    return prefix ? behind != 0
                  : behind & WORD_ENGLISH && !(behind & (WORD_GIVEN | WORD_SURNAME)) &&
                        vocabulary_find(f->vocabulary, front)->classes & WORD_ENGLISH;
}

/* "Haile-Mariam", "Jean-Bosco" */
static bool given_compound(const struct name_finder *f, uint32_t index)
{
    struct slice key = tokens_key(f->tokens, index), tail = behind_hyphen(key);

    if (tail.size < 3 || name_token(f, index)->shape == SHAPE_UPPER)
        return false;
    struct slice front = {key.data, key.size - tail.size - 1};
    return vocabulary_find(f->vocabulary, front)->classes & WORD_GIVEN &&
           vocabulary_find(f->vocabulary, tail)->classes & (WORD_GIVEN | WORD_SURNAME);
}

/* "Kwok-leung", "Jong-un": a capital syllable and a small one that is no word of English. */
static bool syllables(const struct name_finder *f, uint32_t index)
{
    const struct token *token = name_token(f, index);
    struct slice text = {f->text.data + token->start, token->end - token->start};
    struct slice tail = behind_hyphen(text);

    if (token->classes & ~(uint32_t)WORD_STARTS_PHRASE || tail.size < 2 || tail.size > 6 ||
        text.size - tail.size > 7)
        return false;
    for (size_t i = 0; i < tail.size; i++)
        if (tail.data[i] < 'a' || tail.data[i] > 'z')
            return false;
    const uint32_t behind =
        vocabulary_find(f->vocabulary, tail)->classes & ~(uint32_t)WORD_STARTS_PHRASE;
    return behind == 0 || behind & (WORD_GIVEN | WORD_SURNAME);
}

bool name_compound_modifier(const struct name_finder *f, uint32_t index)
{
    static const char *const tails[] = {"based",  "backed",     "led",        "owned",
                                        "listed", "registered", "controlled", "born",
                                        "linked", "run",        "sponsored"};
    struct slice tail = behind_hyphen(tokens_key(f->tokens, index));

    for (size_t i = 0; i < COUNT_OF(tails); i++)
        if (slice_equal(tail, slice_of(tails[i])))
            return true;
    return false;
}

/* "K.C. Maurer": several initials in one word, before a name. */
static bool joined_initials(const struct name_finder *f, uint32_t index)
{
    const struct token *token = name_token(f, index), *next = name_token(f, index + 1);
    const uint32_t size = token->end - token->start;

    if (token->shape != SHAPE_UPPER || size < 4 || size > 6 || size % 2 || token->classes ||
        !name_looks_name(next) || next->first || next->shape == SHAPE_UPPER ||
        token_is(next, WORD_TITLE | WORD_ROLE | WORD_PLACE))
        return false;
    for (uint32_t i = 1; i < size; i += 2)
        if (f->text.data[token->start + i] != '.')
            return false;
    return true;
}

/* "Andre Price III", "Boyet Macaraeg Jr.": a number or word of birth behind a name. */
static bool birth_suffix(const struct name_finder *f, uint32_t index)
{
    return name_key_is(f, index, "ii iii iv jr jr. sr sr. jnr snr") && index > 0 &&
           token_is_capital(name_token(f, index - 1));
}

/* Whether a given name or an initial stands right before the word. */
static bool behind_given(const struct name_finder *f, uint32_t index)
{
    const struct token *token = name_token(f, index),
                       *before = name_token(f, index ? index - 1 : 0);

    return index > 0 && !token->first && token_is_capital(before) &&
           (token_is(before, WORD_GIVEN) || before->shape == SHAPE_INITIAL);
}

/* "Pace", "Who": the letters of a body, but written as another word. */
static bool only_its_letters(const struct token *token)
{
    return token->shape == SHAPE_CAPITAL && token->word->name &&
           token_is(token, WORD_ENGLISH | WORD_GIVEN | WORD_SURNAME) && !token_is(token, WORD_USER);
}

/* Single words: what the capitalised word most often is. */
static enum unit_kind word_kind(const struct name_finder *f, uint32_t index)
{
    const struct token *token = name_token(f, index);
    const uint32_t classes = token->classes & ~(uint32_t)WORD_STARTS_PHRASE;
    const struct token *next = name_token(f, index + 1);

    if (token->shape == SHAPE_INITIAL || joined_initials(f, index))
        return UNIT_INITIAL;
    if (classes & WORD_KNOWN_PERSON)
        return UNIT_PERSON;
    if (classes & WORD_KNOWN_ORGANISATION && !only_its_letters(token))
        return UNIT_KNOWN;
    if (token->shape == SHAPE_UPPER)
        return upper_kind(f, index);
    if (classes & WORD_SURNAME && classes & (WORD_ROLE | WORD_TITLE) && behind_given(f, index))
        return UNIT_NAME; /* "Tim Cook" */
    if (classes & (WORD_STATE | WORD_PEOPLE | WORD_PLACE))
        return classes & WORD_GIVEN && name_looks_name(next) && next->glued == false ? UNIT_GIVEN
                                                                                     : UNIT_GEO;
    if (classes & (WORD_MONTH | WORD_WEEKDAY))
        return classes & WORD_GIVEN && name_looks_name(next) && !next->first ? UNIT_GIVEN
                                                                             : UNIT_OTHER;
    if (classes & WORD_GIVEN && !(classes & (WORD_HEAD | WORD_TITLE | WORD_ROLE)) &&
        name_looks_name(next) && !next->first)
        return UNIT_GIVEN;
    if (index > 0 && !token->first && token_is_capital(name_token(f, index - 1)) &&
        token_is(name_token(f, index - 1),
                 WORD_PLACE | WORD_STATE | WORD_MEDIA | WORD_WEEKDAY | WORD_VENUE) &&
        name_key_is(
            f, index,
            "star sun globe mirror independent leader mail express register ledger gleaner"))
        return UNIT_HEAD; /* of newspapers: Toronto Star, Sunday Leader */
    if (index > 0 && !token->first && token_is_capital(name_token(f, index - 1)) &&
        (name_unlisted(name_token(f, index - 1)) ||
         token_is(name_token(f, index - 1), WORD_GIVEN) ||
         (token_is(name_token(f, index - 1), WORD_ENGLISH) &&
          !token_is(name_token(f, index - 1), WORD_FUNCTION | WORD_TITLE) &&
          !name_token(f, index - 1)->first)) &&
        name_key_is(f, index,
                    "capital partners diamonds mining minerals resources maritime petroleum pharma "
                    "foods finance electronics metals cement textiles chemicals plastics hotels "
                    "resorts casinos estates properties trading pictures records motors farms "
                    "plantations timber logging fisheries seafood dairy wines brands stores "
                    "semiconductors robotics biosciences therapeutics labs networks wireless "
                    "management advisory cosmetics jewellers builders constructions quarries "
                    "granites garments apparel fashions engineering mills tobacco ceramics "
                    "instruments aerospace avionics cruises ferries tours travels carriers "
                    "haulage freight courier dredging drilling offshore seeds fertilisers"))
        return UNIT_HEAD; /* of firms: "Petra Diamonds" */
    if (index > 0 && name_key_is(f, index - 1, "the") &&
        token_is_capital(name_token(f, index - 1)) &&
        name_key_is(f, index,
                    "star sun globe mirror independent mail express standard herald nation "
                    "citizen hill atlantic economist observer guardian sentinel telegraph "
                    "times post journal tribune chronicle gazette") &&
        name_key_is(f, index + 1, "said reported says reports wrote claimed revealed quoted"))
        return UNIT_KNOWN;
    if (classes & WORD_ADJECTIVE)
        return classes & WORD_TITLE && name_looks_name(next) ? UNIT_TITLE : UNIT_ADJECTIVE;
    if (classes & (WORD_TITLE | WORD_ROLE) &&
        !(classes & (WORD_OTHER_HEAD | WORD_HEAD) && !name_looks_name(next)))
        return UNIT_TITLE;
    if (classes & WORD_HEAD)
        return UNIT_HEAD;
    if (classes & WORD_LEGAL_FORM &&
        (!(classes & WORD_ENGLISH) || name_key_is(f, index, "ltd llc limited incorporated")))
        return UNIT_LEGAL;
    if (classes & WORD_OTHER_HEAD)
        return UNIT_OTHER;
    if (classes & WORD_VENUE)
        return UNIT_VENUE;
    if (classes & WORD_FUNCTION)
        return UNIT_ENGLISH;
    if (classes & WORD_GIVEN)
        return classes & WORD_ENGLISH && !name_looks_name(next) ? UNIT_ENGLISH : UNIT_GIVEN;
    if (classes & WORD_SURNAME && (!(classes & WORD_ENGLISH) || behind_given(f, index)))
        return UNIT_NAME;
    if (classes == 0 && (hyphen_head(f, index) || firm_end(f, index)))
        return UNIT_HEAD;
    if (classes == 0 &&
        vocabulary_find(f->vocabulary, behind_hyphen(tokens_key(f->tokens, index)))->classes &
            WORD_PEOPLE)
        return UNIT_GEO; /* "British-Iranian" */
    if (classes == 0 && given_compound(f, index))
        return UNIT_GIVEN;
    if (classes == 0 && english_compound(f, index))
        return UNIT_ENGLISH;
    if (syllables(f, index))
        return UNIT_GIVEN;
    return classes & WORD_ENGLISH ? UNIT_ENGLISH : UNIT_NAME;
}

static enum unit_kind phrase_kind(uint32_t classes)
{
    if (classes & WORD_KNOWN_PERSON)
        return UNIT_PERSON;
    if (classes & WORD_KNOWN_ORGANISATION)
        return UNIT_KNOWN;
    if (classes & (WORD_STATE | WORD_PEOPLE | WORD_PLACE))
        return UNIT_GEO;
    if (classes & (WORD_TITLE | WORD_ROLE))
        return UNIT_TITLE;
    if (classes & WORD_HEAD)
        return UNIT_HEAD;
    if (classes & WORD_OTHER_HEAD)
        return UNIT_OTHER;
    if (classes & WORD_LEGAL_FORM)
        return UNIT_LEGAL;
    return classes & WORD_VENUE ? UNIT_VENUE : UNIT_ENGLISH;
}

enum {
    NAME_CLASSES = WORD_KNOWN_PERSON | WORD_KNOWN_ORGANISATION | WORD_STATE | WORD_PEOPLE |
                   WORD_PLACE | WORD_TITLE | WORD_ROLE | WORD_HEAD | WORD_OTHER_HEAD | WORD_VENUE |
                   WORD_LEGAL_FORM
};

/* A phrase of capitalised words is one unit. */
static uint32_t phrase_unit(const struct name_finder *f, uint32_t index)
{
    const struct token *token = name_token(f, index);

    if (!token->phrase || !(token->phrase->classes & NAME_CLASSES))
        return 0;
    for (uint32_t i = 0; i < token->phrase_tokens; i++) {
        const struct token *part = name_token(f, index + i);
        if (part->kind == TOKEN_WORD && !token_is_capital(part) && !token_is(part, WORD_FUNCTION))
            return 0;
    }
    return token->phrase_tokens;
}

static bool particle_inside(const struct name_finder *f, uint32_t index)
{
    const struct token *token = name_token(f, index);

    if (token->kind != TOKEN_WORD || token->shape != SHAPE_LOWER || !token_is(token, WORD_PARTICLE))
        return false;
    if (token_is(token, WORD_FUNCTION) || name_key_is(f, index, "a o e y das do"))
        return false;
    const struct token *next = name_token(f, index + 1);
    return (token_is_capital(next) && !next->first) ||
           (token_is(next, WORD_PARTICLE) && token_is_capital(name_token(f, index + 2)));
}

static bool run_goes_on(const struct name_finder *f, uint32_t index)
{
    const struct token *token = name_token(f, index);

    if (token->first && index > 0)
        return false;
    if (token_is_capital(token))
        return true;
    if (token_is_mark(token, '/') && token->glued && name_token(f, index + 1)->glued &&
        token_is_capital(name_token(f, index + 1)))
        return true;
    return particle_inside(f, index);
}

/* "al-Salman", "el-Sayed" */
static bool arabic_surname(const struct name_finder *f, uint32_t index)
{
    struct slice key = tokens_key(f->tokens, index);

    return key.size > 5 && (memcmp(key.data, "al-", 3) == 0 || memcmp(key.data, "el-", 3) == 0);
}

/* Family names of East Asia, and the syllables of given names there: words of English among them
 * ("Le Trong Hung", "Thu Hang", "Thida Aye Kyaw") are none in a row of such. */
static bool asian_family(const struct name_finder *f, uint32_t at)
{
    return name_key_is(
        f, at,
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh "
        "trinh doan mai luong cao ta chau lam ha dao thai luu kim lee park choi "
        "jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song chen wang li "
        "zhang liu yang huang zhao wu zhou xu sun ma zhu hu lin guo he gao luo "
        "zheng liang xie tang deng cao peng zeng xiao tian dong pan yuan jiang cai "
        "yu du ye cheng su wei lu ding ren shen yao zhong aung kyaw htet zaw thein "
        "thida khin daw u ma ko saw nang naing myint htay win");
}

static bool asian_syllable(const struct name_finder *f, uint32_t at)
{
    return name_key_is(
        f, at,
        "anh an binh chau chi cong cuc cuong dan danh dao dat diem diep dinh do doan "
        "dong duc dung duong duy gia giang ha hai han hang hanh hao hiep hieu hien "
        "hoa hoai hoan hoang hong hue hung huong huy khai khang khanh khoa khoi kien "
        "kieu kim lam lan le lien linh loan loc loi long luan luc luong ly mai manh "
        "minh my nam nga ngan nghia ngoc nguyen nguyet nhan nhat nhi nhu nhung ninh "
        "oanh phat phi phong phu phuc phuong quan quang que quoc quy quyen quynh sang "
        "sinh son tai tam tan thach thai thang thanh thao the thi thien thinh tho "
        "thoa thong thu thuan thuy thuong tien tin tinh toan tram trang tri trinh "
        "trong truc trung truong tu tuan tuan tuong tuyen tuyet van vi viet vinh vu "
        "vuong vy xuan yen aung aye hla htay htun htet khin ko kyaw kyi lin lwin maung "
        "min moe mon mya myat myint myo naing nandar ne nu nwe nyein nyo oo phyo pyae "
        "san sein shwe soe su than thant thaw thein thet thiri tin tun wai win ye zaw "
        "zay zin zeya");
}

/* The units from `first` on are one name if all but the first are such syllables, or unlisted. */
static void join_syllables(const struct name_finder *f, struct name_run *run)
{
    for (uint32_t i = 0; i + 1 < run->count; i++) {
        uint32_t end = i + 1, sure = 0;
        if (run->units[i].last - run->units[i].first != 1 || !asian_family(f, run->units[i].first))
            continue;
        while (end < run->count && end < i + 4 &&
               run->units[end].last - run->units[end].first == 1 &&
               name_token(f, run->units[end].first)->shape == SHAPE_CAPITAL &&
               (asian_syllable(f, run->units[end].first) || run->units[end].kind == UNIT_NAME)) {
            sure += asian_syllable(f, run->units[end].first);
            end++;
        }
        if (!sure)
            continue;
        run->units[i].kind = UNIT_GIVEN;
        for (uint32_t j = i + 1; j < end; j++)
            run->units[j].kind = UNIT_NAME;
        i = end - 1;
    }
}

/* Whether a given name or an initial has been read. */
static bool person_opened(const struct name_run *run)
{
    for (uint32_t i = 0; i < run->count; i++)
        if (run->units[i].kind == UNIT_GIVEN || run->units[i].kind == UNIT_INITIAL)
            return true;
    return false;
}

uint32_t name_read_run(const struct name_finder *f, uint32_t first, struct name_run *run)
{
    uint32_t at = first;

    run->count = 0;
    while (run->count < LONGEST_RUN && (at == first || run_goes_on(f, at))) {
        struct name_unit *unit = &run->units[run->count];
        const uint32_t phrase = phrase_unit(f, at);
        const struct token *token = name_token(f, at);
        unit->first = at;
        unit->last = at + (phrase ? phrase : 1);
        unit->kind = phrase                    ? phrase_kind(token->phrase->classes)
                     : token_is_capital(token) ? word_kind(f, at)
                                               : UNIT_PARTICLE;
        unit->may_be_given = !phrase && token_is(token, WORD_GIVEN);
        unit->surname = !phrase && (token_is(token, WORD_SURNAME) || token->surname_end ||
                                    arabic_surname(f, at));
        if (run->count > 1 && !phrase && unit->kind == UNIT_GEO && token_is(token, WORD_PLACE) &&
            name_key_is(f, at - 1, "al el bin ibn abu ben bint van von de di del"))
            unit->kind = UNIT_NAME; /* "Reem Al Salem" */
        if (run->count > 0 && run->units[run->count - 1].kind == UNIT_INITIAL && !phrase &&
            unit->kind == UNIT_GEO && !token_is(token, WORD_PEOPLE))
            unit->kind = UNIT_NAME; /* "Javier A. Montenegro" */
        if (!phrase && run->count > 0 && birth_suffix(f, at) &&
            (run->units[run->count - 1].kind == UNIT_NAME || person_opened(run)))
            unit->kind = UNIT_NAME;
        at = unit->last;
        run->count++;
        if (name_token(f, at)->glued && name_token(f, at)->kind == TOKEN_WORD &&
            token_is(name_token(f, at), WORD_LEGAL_FORM))
            break;
    }
    join_syllables(f, run);
    return at;
}
