/* SPDX-License-Identifier: MIT */
/* Dates of partial precision: reading, writing, and comparing them without guessing what is not
 * known. */
#include "base/base.h"

#include <odfgraph/model.h>
#include <stdio.h>

static bool read_digits(const char **at, int count, int *out)
{
    int value = 0;
    for (int i = 0; i < count; i++) {
        if ((*at)[i] < '0' || (*at)[i] > '9')
            return false;
        value = value * 10 + ((*at)[i] - '0');
    }
    *at += count;
    *out = value;
    return true;
}

static int days_in_month(int year, int month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return month == 2 && leap ? 29 : days[month - 1];
}

/* One date; *at moves behind it. */
static bool read_date(const char **at, odf_date *out)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if ((*at)[0] == '-' && (*at)[1] == '-') {
        *at += 1; /* onto the dash before the month */
    } else if (!read_digits(at, 4, &year) || year == 0) {
        return false;
    }
    if (**at == '-') {
        *at += 1;
        if (!read_digits(at, 2, &month) || month < 1 || month > 12)
            return false;
        if (**at == '-') {
            *at += 1;
            if (!read_digits(at, 2, &day) || day < 1 || day > days_in_month(year, month))
                return false;
        }
    }
    *out = (odf_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

static int compare_dates(odf_date a, odf_date b)
{
    if (a.year != b.year)
        return a.year - b.year;
    if (a.month != b.month)
        return (int)a.month - (int)b.month;
    return (int)a.day - (int)b.day;
}

/* A date that is not known to the day, taken as its last day, so that "2019" ends after "2019-03".
 */
static odf_date last_day(odf_date date)
{
    if (date.month == 0)
        date.month = 12;
    if (date.day == 0)
        date.day = 31;
    return date;
}

odf_status odf_period_parse(const char *text, odf_period *out, odf_error *err)
{
    odf_period period = {0};
    const char *at = text;
    if (*text == '\0') {
        *out = period;
        return ODF_OK;
    }
    bool good = read_date(&at, &period.first);
    period.last = period.first;
    if (good && *at == '/') {
        at++;
        good = read_date(&at, &period.last);
        if (good && (period.first.year == 0) != (period.last.year == 0))
            good = false;
        if (good && compare_dates(period.first, last_day(period.last)) > 0)
            return fail(err, ODF_E_INPUT, "the span '%.40s' ends before it begins", text);
    }
    if (!good || *at != '\0')
        return fail(err, ODF_E_INPUT,
                    "'%.40s' is no date; write YYYY-MM-DD, YYYY-MM, YYYY, "
                    "--MM-DD or FROM/TO",
                    text);
    *out = period;
    return ODF_OK;
}

static size_t write_date(char *out, size_t room, odf_date date)
{
    int size = date.year ? snprintf(out, room, "%04u", (unsigned)date.year % 10000)
                         : snprintf(out, room, "-");
    if (date.month)
        size += snprintf(out + size, room - (size_t)size, "-%02u", date.month % 100u);
    if (date.month && date.day)
        size += snprintf(out + size, room - (size_t)size, "-%02u", date.day % 100u);
    return (size_t)size;
}

char *odf_period_format(odf_period period, char out[ODF_PERIOD_SIZE])
{
    out[0] = '\0';
    if (!odf_period_known(period))
        return out;
    const size_t size = write_date(out, ODF_PERIOD_SIZE, period.first);
    if (compare_dates(period.first, period.last) != 0) {
        out[size] = '/';
        write_date(out + size + 1, ODF_PERIOD_SIZE - size - 1, period.last);
    }
    return out;
}

bool odf_period_known(odf_period period)
{
    return period.first.year != 0 || period.first.month != 0;
}

bool odf_period_within(odf_period period, odf_period window)
{
    if (period.first.year == 0)
        return false;
    if (window.first.year && compare_dates(last_day(period.last), window.first) < 0)
        return false;
    if (window.last.year && compare_dates(period.first, last_day(window.last)) > 0)
        return false;
    return true;
}

int odf_period_compare(odf_period a, odf_period b)
{
    const bool a_dated = a.first.year != 0;
    const bool b_dated = b.first.year != 0;
    if (a_dated != b_dated)
        return a_dated ? -1 : 1;
    const int first = compare_dates(a.first, b.first);
    return first ? first : compare_dates(a.last, b.last);
}
