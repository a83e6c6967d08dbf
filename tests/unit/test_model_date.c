/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include <odfgraph/model.h>

static odf_period read_period(const char *text)
{
    odf_period period = {0};
    odf_error err = {0};
    if (odf_period_parse(text, &period, &err) != ODF_OK)
        fail_msg("%s: %s", text, err.message);
    return period;
}

static void test_forms_survive_a_round_trip(void **state)
{
    (void)state;
    static const char *const forms[] = {
        "2019-03-28", "2019-02",         "2012", "2018-07-07/2018-07-11", "2018-07/2019", "--11-08",
        "--11",       "--11-08/--11-10", ""};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        char text[ODF_PERIOD_SIZE];
        assert_string_equal(odf_period_format(read_period(forms[i]), text), forms[i]);
    }
}

static void test_what_is_no_date_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "2019-02-31", "2019-13",   "2019-00-01",  "19-01-01",  "2019-1-1",
        "2019-02-29", "yesterday", "2019-03-28 ", "2019/",     "2019-05/2018",
        "0000",       "--",        "--02-30",     "2019/--05", "2019-03-28T10:00"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        odf_period period = {.first.year = 77};
        odf_error err = {0};
        assert_int_equal(odf_period_parse(wrong[i], &period, &err), ODF_E_INPUT);
        assert_int_equal(period.first.year, 77);
        assert_true(err.message[0] != '\0');
    }
    assert_true(odf_period_known(read_period("2020-02-29")));
}

static void test_windows_include_what_may_share_a_day(void **state)
{
    (void)state;
    odf_period window = {read_period("2019-03").first, read_period("2019-05-10").first};
    assert_true(odf_period_within(read_period("2019"), window));
    assert_true(odf_period_within(read_period("2019-05-10"), window));
    assert_true(odf_period_within(read_period("2018-01/2019-03-01"), window));
    assert_false(odf_period_within(read_period("2019-05-11"), window));
    assert_false(odf_period_within(read_period("2019-02"), window));
    assert_false(odf_period_within(read_period(""), window));
    assert_false(odf_period_within(read_period("--04-01"), window));
    odf_period since_2019 = {read_period("2019").first, {0}};
    assert_true(odf_period_within(read_period("2030-01-01"), since_2019));
    assert_false(odf_period_within(read_period("2018-12-31"), since_2019));
    odf_period until_2019 = {{0}, read_period("2019").first};
    assert_true(odf_period_within(read_period("2019-12-31"), until_2019));
}

static void test_order_in_time(void **state)
{
    (void)state;
    static const char *const ascending[] = {
        "2012", "2012-05", "2012-05-03", "2012-05-03/2012-05-09", "2013-01-01", "--01-01"};
    for (size_t i = 0; i + 1 < sizeof ascending / sizeof ascending[0]; i++)
        assert_true(odf_period_compare(read_period(ascending[i]), read_period(ascending[i + 1])) <
                    0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms_survive_a_round_trip),
        cmocka_unit_test(test_what_is_no_date_is_refused),
        cmocka_unit_test(test_windows_include_what_may_share_a_day),
        cmocka_unit_test(test_order_in_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
