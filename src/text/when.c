/* SPDX-License-Identifier: MIT */
/* Every way in which news write a date: "the 11th of October, 2017", "February 6-7, 2020",
 * "between Monday 16 and Friday 27 September 2019", "15-16.07.2019", "3/22/2011", "16thDecember",
 * "on Tuesday", "in 2012". A part that is not written stays unknown. */
#include "text/when.h"

struct dates {
    const struct tokens *tokens;
    struct slice text;
    odf_period published;
};

static const struct token *at(const struct dates *d, uint32_t index)
{
    static const struct word nothing = {0};
    static const struct token none = {.word = &nothing, .kind = TOKEN_PUNCTUATION};

    return index < d->tokens->list.count ? &d->tokens->list.items[index] : &none;
}

static bool is(const struct dates *d, uint32_t index, const char *word)
{
    return tokens_is(d->tokens, index, word);
}

/* The number that the token begins with, if it is digits only (and an ordinal ending); else -1. */
static int number_at(const struct dates *d, uint32_t index)
{
    const struct token *token = at(d, index);
    int number = 0;

    if (token->kind != TOKEN_NUMBER)
        return -1;
    for (uint32_t i = token->start; i < token->end; i++) {
        const char c = d->text.data[i];
        if (c < '0' || c > '9')
            return token->ordinal && i > token->start ? number : -1;
        if (number > 9999)
            return -1;
        number = 10 * number + (c - '0');
    }
    return number;
}

static int day_at(const struct dates *d, uint32_t index)
{
    const int number = number_at(d, index);
    return number >= 1 && number <= 31 ? number : 0;
}

static int year_at(const struct dates *d, uint32_t index)
{
    const int number = number_at(d, index);
    return number >= 1900 && number <= 2099 && !at(d, index)->ordinal ? number : 0;
}

static int month_at(const struct dates *d, uint32_t index)
{
    const struct token *token = at(d, index);
    if (token->kind != TOKEN_WORD || !token_is(token, WORD_MONTH) || !token_is_capital(token))
        return 0;
    return token->word->number;
}

static bool weekday_word(const struct dates *d, uint32_t index)
{
    return token_is(at(d, index), WORD_WEEKDAY) && token_is_capital(at(d, index));
}

/* "," or "of" or "of the year" between the parts of a date. */
static uint32_t skip_comma(const struct dates *d, uint32_t index)
{
    return token_is_mark(at(d, index), ',') ? index + 1 : index;
}

static odf_date date_of(int year, int month, int day)
{
    return (odf_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

static bool exists(odf_date date)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return date.month == 0 || date.day <= days[date.month - 1];
}

/* A year behind the day and month: "…, 2017". Returns 0 and leaves *index if there is none. */
static int read_year(const struct dates *d, uint32_t *index)
{
    uint32_t next = skip_comma(d, *index);
    int year = year_at(d, next);

    if (!year && is(d, next, "of"))
        year = year_at(d, ++next);
    if (year)
        *index = next + 1;
    return year;
}

/* One end of a span as far as it is written. */
struct part {
    int year, month, day;
};

/* "6 November", "6th of November", "November 6th": a day with a month. */
static bool read_day_month(const struct dates *d, uint32_t *index, struct part *out)
{
    uint32_t next = *index;
    int day = day_at(d, next);

    if (day) {
        next++;
        if (is(d, next, "of"))
            next++;
        int month = month_at(d, next);
        if (!month)
            return false;
        *out = (struct part){0, month, day};
        *index = next + 1;
        return true;
    }
    int month = month_at(d, next);
    day = month ? day_at(d, next + 1) : 0;
    if (!day || at(d, next + 1)->sentence != at(d, next)->sentence)
        return false;
    *out = (struct part){0, month, day};
    *index = next + 2;
    return true;
}

static bool dash(const struct dates *d, uint32_t index)
{
    return token_is_mark(at(d, index), '-');
}

/* "15.07.2019", "3/22/2011", "2019/07/15" within one token. */
static bool read_numeric(const struct dates *d, uint32_t index, struct part *out)
{
    const struct token *token = at(d, index);
    int numbers[3] = {0, 0, 0};
    unsigned count = 0;
    char mark = 0;

    if (token->kind != TOKEN_NUMBER)
        return false;
    for (uint32_t i = token->start; i < token->end; i++) {
        const char c = d->text.data[i];
        if (c >= '0' && c <= '9') {
            numbers[count] = 10 * numbers[count] + (c - '0');
            if (numbers[count] > 9999)
                return false;
        } else if ((c == '.' || c == '/') && count < 2 && (mark == 0 || mark == c)) {
            mark = c;
            count++;
        } else {
            return false;
        }
    }
    if (count != 2)
        return false;
    int day = numbers[0], month = numbers[1], year = numbers[2];
    if (numbers[0] > 31) {
        year = numbers[0];
        day = numbers[2];
    } else if (month > 12 || (mark == '/' && day <= 12)) {
        day = numbers[1];
        month = numbers[0];
    }
    if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900 || year > 2099)
        return false;
    *out = (struct part){year, month, day};
    return true;
}

static bool finish(odf_date first, odf_date last, uint32_t from, uint32_t to, struct when *out)
{
    if (!exists(first) || !exists(last))
        return false;
    *out = (struct when){from, to, {first, last}, false};
    return true;
}

/* "3/22/2011", "30.01.2013 – 14.02.2013", "15-16.07.2019", "2019-03-28". */
static bool numeric(const struct dates *d, uint32_t from, struct when *out)
{
    struct part part, end;
    uint32_t next = from;

    if (read_numeric(d, from, &part)) {
        odf_date first = date_of(part.year, part.month, part.day), last = first;
        next = from + 1;
        if (dash(d, next) && read_numeric(d, next + 1, &end)) {
            last = date_of(end.year, end.month, end.day);
            next += 2;
        }
        return finish(first, last, from, next, out);
    }
    if (!dash(d, from + 1))
        return false;
    if (day_at(d, from) && read_numeric(d, from + 2, &part) && part.day > day_at(d, from))
        return finish(date_of(part.year, part.month, day_at(d, from)),
                      date_of(part.year, part.month, part.day), from, from + 3, out);
    if (year_at(d, from) && dash(d, from + 3) && at(d, from + 1)->glued) {
        const int month = number_at(d, from + 2), day = day_at(d, from + 4);
        if (month >= 1 && month <= 12 && day)
            return finish(date_of(year_at(d, from), month, day),
                          date_of(year_at(d, from), month, day), from, from + 5, out);
    }
    return false;
}

/* The month before which the first day lies when it is greater than the last: "30-4 October". */
static odf_date first_of(int year, int month, int first_day, int last_day)
{
    if (first_day <= last_day)
        return date_of(year, month, first_day);
    return month == 1 ? date_of(year ? year - 1 : 0, 12, first_day)
                      : date_of(year, month - 1, first_day);
}

static bool joins_days(const struct dates *d, uint32_t index)
{
    return dash(d, index) || is(d, index, "and") || is(d, index, "to") || is(d, index, "until") ||
           is(d, index, "till") || is(d, index, "through");
}

static uint32_t skip_article_and_day(const struct dates *d, uint32_t index)
{
    if (is(d, index, "the"))
        index++;
    if (weekday_word(d, index))
        index = skip_comma(d, index + 1);
    if (is(d, index, "the"))
        index++;
    return index;
}

/* "12 and 14 June, 2017", "16 and Friday 27 September 2019", "16th-17th of December 2011". */
static bool days_of_month(const struct dates *d, uint32_t from, struct when *out)
{
    const int first_day = day_at(d, from);
    uint32_t next = from + 1;

    if (!first_day || !joins_days(d, next))
        return false;
    next = skip_article_and_day(d, next + 1);
    struct part end;
    if (!day_at(d, next) || !read_day_month(d, &next, &end))
        return false;
    const int year = read_year(d, &next);
    return finish(first_of(year, end.month, first_day, end.day), date_of(year, end.month, end.day),
                  from, next, out);
}

/* "February 6-7, 2020", "December 5 and 6". */
static bool month_days(const struct dates *d, uint32_t from, struct when *out)
{
    const int month = month_at(d, from);
    const int first_day = month ? day_at(d, from + 1) : 0;
    uint32_t next = from + 2;

    if (!first_day || !joins_days(d, next) || !day_at(d, next + 1) || month_at(d, next + 2))
        return false;
    const int last_day = day_at(d, next + 1);
    next += 2;
    const int year = read_year(d, &next);
    if (last_day < first_day)
        return false;
    return finish(date_of(year, month, first_day), date_of(year, month, last_day), from, next, out);
}

/* "24 June", "June 24, 2019", and a span of two such: "1 May to 12 June 2019". */
static bool day_month(const struct dates *d, uint32_t from, struct when *out)
{
    struct part start, end;
    uint32_t next = from;

    if (!read_day_month(d, &next, &start))
        return false;
    int year = read_year(d, &next);
    odf_date first = date_of(year, start.month, start.day), last = first;
    if (joins_days(d, next)) {
        uint32_t further = skip_article_and_day(d, next + 1);
        if (read_day_month(d, &further, &end)) {
            const int end_year = read_year(d, &further);
            const bool in_order =
                end.month > start.month || (end.month == start.month && end.day > start.day);
            if (in_order && (!is(d, next, "and") || (from > 0 && is(d, from - 1, "between")))) {
                first = date_of(year ? year : end_year, start.month, start.day);
                last = date_of(end_year ? end_year : year, end.month, end.day);
                next = further;
            }
        }
    }
    return finish(first, last, from, next, out);
}

/* "September 2016", "early March 2012"; a month alone only where a preposition says so. */
static bool month_year(const struct dates *d, uint32_t from, struct when *out)
{
    const int month = month_at(d, from);
    uint32_t next = from + 1;

    if (!month)
        return false;
    const int year = read_year(d, &next);
    if (!year && !(from > 0 &&
                   (is(d, from - 1, "in") || is(d, from - 1, "early") || is(d, from - 1, "late") ||
                    is(d, from - 1, "since") || is(d, from - 1, "during") ||
                    is(d, from - 1, "until") || is(d, from - 1, "of") || is(d, from - 1, "mid"))))
        return false;
    return finish(date_of(year, month, 0), date_of(year, month, 0), from, next, out);
}

static bool year_alone(const struct dates *d, uint32_t from, struct when *out)
{
    const int year = year_at(d, from);
    const struct token *next = at(d, from + 1);

    if (!year || (token_is_mark(next, '/') && next->glued) || token_is(next, WORD_NUMERAL))
        return false;
    *out = (struct when){from, from + 1, {date_of(year, 0, 0), date_of(year, 0, 0)}, true};
    return true;
}

/* --- days counted from the day of publication ------------------------------------------------ */

/* Days since 1 March of the year 0 and back, after Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms" (2021). */
static long days_from(odf_date date)
{
    const long year = date.year - (date.month <= 2);
    const long shifted = (date.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + date.day - 1;
}

static odf_date date_from(long days)
{
    long era = days / 146097, rest = days % 146097;
    long year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    long day_of_year = rest - (365 * year + year / 4 - year / 100);
    long shifted = (5 * day_of_year + 2) / 153;
    int month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);

    return date_of((int)(year + era * 400 + (month <= 2)), month,
                   (int)(day_of_year - (153 * shifted + 2) / 5 + 1));
}

static bool relative(const struct dates *d, uint32_t from, struct when *out)
{
    const odf_date day = d->published.first;
    long back;

    if (!day.year || !day.month || !day.day)
        return false;
    const long today = days_from(day);
    if (is(d, from, "today")) {
        back = 0;
    } else if (is(d, from, "yesterday")) {
        back = 1;
    } else if (is(d, from, "tomorrow")) {
        back = -1;
    } else if (weekday_word(d, from)) {
        const long weekday = (today + 2) % 7; /* 0 is Monday: 1 March 0000 was a Wednesday */
        back = (weekday - (at(d, from)->word->number - 1) + 7) % 7;
        if (from > 0 && is(d, from - 1, "next"))
            back -= 7;
        else if (from > 0 && is(d, from - 1, "last") && back == 0)
            back = 7;
    } else {
        return false;
    }
    const odf_date date = date_from(today - back);
    return finish(date, date, from, from + 1, out);
}

/* --- all of them ----------------------------------------------------------------------------- */

static bool read_when(const struct dates *d, uint32_t from, struct when *out)
{
    return numeric(d, from, out) || days_of_month(d, from, out) || month_days(d, from, out) ||
           day_month(d, from, out) || month_year(d, from, out) || year_alone(d, from, out) ||
           relative(d, from, out);
}

odf_status whens_find(struct whens *out, const struct tokens *tokens, struct slice text,
                      odf_period published, odf_error *err)
{
    const struct dates d = {tokens, text, published};

    out->list.count = 0;
    for (uint32_t i = 0; i < tokens->list.count;) {
        const struct token *token = &tokens->list.items[i];
        struct when when;
        const bool may = token->kind == TOKEN_NUMBER ||
                         (token->kind == TOKEN_WORD &&
                          (token_is(token, WORD_MONTH | WORD_WEEKDAY) ||
                           (token_is(token, WORD_FUNCTION) && odf_period_known(published))));
        if (!may || !read_when(&d, i, &when)) {
            i++;
            continue;
        }
        if (!vector_push(&out->list, when))
            return fail(err, ODF_E_MEMORY, "dates of an entry");
        i = when.last;
    }
    return ODF_OK;
}

size_t whens_before(const struct whens *whens, uint32_t index)
{
    size_t low = 0, high = whens->list.count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (whens->list.items[middle].first < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void whens_clear(struct whens *whens)
{
    vector_clear(&whens->list);
}
