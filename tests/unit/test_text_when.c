/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "text/when.h"

#include <stdio.h>

/* The dates in `text`, separated by spaces. */
static void dates(const char *text, const char *published, char *out, size_t room)
{
    struct vocabulary vocabulary;
    struct tokens tokens = {0};
    struct whens whens = {0};
    odf_period day = {{0, 0, 0}, {0, 0, 0}};
    size_t size = 0;

    assert_int_equal(vocabulary_init(&vocabulary, NULL), ODF_OK);
    assert_int_equal(odf_period_parse(published, &day, NULL), ODF_OK);
    assert_int_equal(tokens_read(&tokens, &vocabulary, slice_of(text), NULL), ODF_OK);
    assert_int_equal(whens_find(&whens, &tokens, slice_of(text), day, NULL), ODF_OK);
    *out = 0;
    for (size_t i = 0; i < whens.list.count; i++) {
        char one[ODF_PERIOD_SIZE];
        size += (size_t)snprintf(out + size, room - size, "%s%s", i ? " " : "",
                                 odf_period_format(whens.list.items[i].period, one));
    }
    whens_clear(&whens);
    tokens_clear(&tokens);
    vocabulary_clear(&vocabulary);
}

static void test_written_forms(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"On 6 November 2019 it rained", "2019-11-06"},
        {"On the 11th of October, 2017, it rained", "2017-10-11"},
        {"On 16thDecember, 2011", "2011-12-16"},
        {"February 6-7, 2020", "2020-02-06/2020-02-07"},
        {"on the 15th and 16th of December 2011", "2011-12-15/2011-12-16"},
        {"between Monday 16 and Friday 27 September 2019", "2019-09-16/2019-09-27"},
        {"between the 12th and the 14th of June 2019", "2019-06-12/2019-06-14"},
        {"from 1 May to 12 June 2019", "2019-05-01/2019-06-12"},
        {"the session (30-4 October)", "--09-30/--10-04"},
        {"on 15-16.07.2019", "2019-07-15/2019-07-16"},
        {"30.01.2013 – 14.02.2013", "2013-01-30/2013-02-14"},
        {"3/22/2011 and 2019-03-28", "2011-03-22 2019-03-28"},
        {"in September 2016, in April", "2016-09 --04"},
        {"April 3 or 8 November", "--04-03 --11-08"},
        {"since 2010 at 10:30", "2010"},
        {"31 February 2019", "2019-02"},
        {"may march in 1 of 300", ""},
        {"on Tuesday", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char found[128];
        dates(cases[i][0], "", found, sizeof found);
        assert_string_equal(found, cases[i][1]);
    }
}

/* 2019-03-28 was a Thursday. */
static void test_days_before_publication(void **state)
{
    (void)state;
    char found[128];

    dates("yesterday, today, on Thursday, on Tuesday, next Monday, last Thursday", "2019-03-28",
          found, sizeof found);
    assert_string_equal(found, "2019-03-27 2019-03-28 2019-03-28 2019-03-26 2019-04-01 2019-03-21");
    dates("yesterday", "2020-03-01", found, sizeof found);
    assert_string_equal(found, "2020-02-29");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_written_forms),
        cmocka_unit_test(test_days_before_publication),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
