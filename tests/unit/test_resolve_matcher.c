/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "base/base.h"

#include <odfgraph/resolve.h>
#include <stdio.h>

static int make_matcher(void **state)
{
    odf_error err = {0};
    odf_matcher *matcher = NULL;
    if (odf_matcher_new(&matcher, &err) != ODF_OK)
        return -1;
    *state = matcher;
    return 0;
}

static int free_matcher(void **state)
{
    odf_matcher_free(*state);
    return 0;
}

static odf_match compare(odf_matcher *matcher, odf_kind kind, const char *left, const char *right)
{
    odf_error err = {0};
    odf_match match = {0};
    assert_int_equal(odf_matcher_compare(matcher, kind, left, right, &match, &err), ODF_OK);
    return match;
}

static void test_names_that_differ_in_a_telling_part_stay_apart(void **state)
{
    static const char *const pairs[][2] = {{"Askar Moldashev", "Daniyar Moldashev"},
                                           {"Alma Shalabayeva", "Syrym Shalabayev"},
                                           {"Mukhtar Ablyazov", "Mukhtar Dzhakishev"},
                                           {"Aliya Tuletayeva", "Roza Tuletayeva"}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        assert_int_equal(compare(*state, ODF_PERSON, pairs[i][0], pairs[i][1]).verdict,
                         ODF_DIFFERENT);
}

static void test_every_spelling_of_a_name_is_the_same(void **state)
{
    static const char *const spellings[] = {
        "Galymzhan Zhakiyanov",  "Галымжан Жакиянов",    "Ғалымжан Жақиянов",
        "Zhakianov Galymzhan",   "Galymjan Jakianov",    "G. Zhakiyanov",
        "ZHAKIYANOV, Galymzhan", "Galymzhan Zhaqijanov", "Mr. Galymzhan Zhakiyanov"};
    for (size_t i = 0; i < COUNT_OF(spellings); i++)
        for (size_t j = 0; j < COUNT_OF(spellings); j++)
            assert_int_equal(compare(*state, ODF_PERSON, spellings[i], spellings[j]).verdict,
                             ODF_SAME);
}

static void test_a_group_of_a_parliament_is_known_by_its_members(void **state)
{
    static const char *const names[] = {
        "Group of the Progressive Alliance of Socialists and Democrats",
        "Alliance of Socialists and Democrats", "Socialists & Democrats",
        "Socialists and Democrats Group"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        for (size_t j = 0; j < COUNT_OF(names); j++)
            assert_true(compare(*state, ODF_ORGANISATION, names[i], names[j]).score >= 0.9);
    assert_int_equal(
        compare(*state, ODF_ORGANISATION, names[0], "Alliance of Liberals and Democrats").verdict,
        ODF_DIFFERENT);
}

static void test_every_part_has_its_reason(void **state)
{
    const odf_match match = compare(*state, ODF_PERSON, "Сергей Викторович Лавров", "S. Lavrov");
    assert_int_equal(match.reason_count, 3);
    assert_string_equal(match.reasons[0].left, "Лавров");
    assert_string_equal(match.reasons[0].right, "Lavrov");
    assert_string_equal(match.reasons[0].how, "romanisation");
    assert_string_equal(match.reasons[1].right, "S");
    assert_string_equal(match.reasons[1].how, "initial");
    assert_string_equal(match.reasons[2].left, "Викторович");
    assert_string_equal(match.reasons[2].right, "");
}

static void expect_reasons(odf_matcher *matcher, odf_kind kind, const char *left, const char *right,
                           const char *wanted)
{
    const odf_match match = compare(matcher, kind, left, right);
    char found[1024] = "";
    size_t size = 0;
    for (size_t i = 0; i < match.reason_count; i++)
        size +=
            (size_t)snprintf(found + size, sizeof found - size, "%s%s = %s %s", i ? "; " : "",
                             match.reasons[i].left, match.reasons[i].right, match.reasons[i].how);
    assert_string_equal(found, wanted);
}

static void test_reasons_show_words_as_they_were_written(void **state)
{
    expect_reasons(*state, ODF_PERSON, "Zhang San-feng", "ZHANG, Sanfeng",
                   "Zhang = ZHANG equal; San-feng = Sanfeng written together");
    expect_reasons(*state, ODF_ORGANISATION, "中国银行", "Bank of China",
                   "中国 = China meaning; 银行 = Bank meaning");
    expect_reasons(*state, ODF_ORGANISATION, "ФСБ", "Federal Security Service",
                   "ФСБ = Federal Security Service meaning");
    expect_reasons(*state, ODF_ORGANISATION, "KMG", "KazMunayGas", "KMG = KazMunayGas acronym");
}

static void test_names_are_read_by_the_rules_of_their_script(void **state)
{
    static const struct {
        odf_kind kind;
        const char *left;
        const char *right;
    } pairs[] = {
        {ODF_PERSON, "Ли Сон Чжун", "Lee Sung-jung"},
        {ODF_PERSON, "Ван И", "Wang Yi"},
        {ODF_PERSON, "Hsieh Hsien-ming", "Xie Xianming"},
        {ODF_PERSON, "Ευγένιος Μπουζούκης", "Evgenios Bouzoukis"},
        {ODF_PERSON, "Jamal ad-Din Karimi", "Jamaluddin Karimi"},
        {ODF_PERSON, "KY Wong", "Wong Kin-yip"},
        {ODF_ORGANISATION, "وزارة الدفاع اللبنانية", "Lebanese Ministry of Defence"},
        {ODF_ORGANISATION, "אוניברסיטת חיפה", "University of Haifa"},
        {ODF_ORGANISATION, "上海汽车有限公司", "Shanghai Motor Co., Ltd."},
        {ODF_ORGANISATION, "Υπουργείο Δικαιοσύνης", "Ministry of Justice"},
        {ODF_ORGANISATION, "Ministère de l’Énergie", "Ministry of Energy"},
        {ODF_ORGANISATION, "ЖДК", "Железнодорожная Добывающая Компания"},
        {ODF_ORGANISATION, "Hnos. Paz Mfg. S.A.P.I. de C.V.", "Hermanos Paz Manufacturing"}};
    for (size_t i = 0; i < COUNT_OF(pairs); i++)
        if (compare(*state, pairs[i].kind, pairs[i].left, pairs[i].right).verdict != ODF_SAME)
            fail_msg("%s and %s", pairs[i].left, pairs[i].right);
    assert_int_not_equal(compare(*state, ODF_PERSON, "محمد حسن", "محمود حسن").verdict, ODF_SAME);
    assert_int_not_equal(compare(*state, ODF_PERSON, "Omar Hassan", "Ahmed Omar Hassan").verdict,
                         ODF_SAME);
}

static void test_a_name_without_letters_is_like_no_other(void **state)
{
    assert_true(compare(*state, ODF_PERSON, "", "").score == 0);
    assert_true(compare(*state, ODF_ORGANISATION, "–", "–").score == 0);
}

struct tally {
    unsigned right_same;
    unsigned wrong_same;
    unsigned missed;
};

static double f1(struct tally tally)
{
    return 2.0 * tally.right_same / (2.0 * tally.right_same + tally.wrong_same + tally.missed);
}

static char *next_field(char **rest)
{
    char *field = *rest;
    *rest += strcspn(field, "\t\n");
    if (**rest)
        *(*rest)++ = '\0';
    return field;
}

/* Pairs by kind, and both ways round. */
static void test_pairs(void **state)
{
    FILE *file = fopen(PAIRS_FILE, "r");
    assert_non_null(file);
    struct tally tallies[2] = {{0}};
    char line[1024];
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#')
            continue;
        char *rest = line;
        odf_kind kind;
        assert_true(odf_kind_parse(next_field(&rest), &kind));
        const bool expected = strcmp(next_field(&rest), "same") == 0;
        const char *left = next_field(&rest);
        const char *right = next_field(&rest);
        const odf_match match = compare(*state, kind, left, right);
        const bool same = match.verdict == ODF_SAME;
        struct tally *tally = &tallies[kind];
        tally->right_same += expected && same;
        tally->wrong_same += !expected && same;
        tally->missed += expected && !same;
        const double backwards = compare(*state, kind, right, left).score;
        if (backwards - match.score > 1e-9 || match.score - backwards > 1e-9)
            fail_msg("%s and %s: %f one way, %f the other", left, right, match.score, backwards);
    }
    fclose(file);
    print_message("F1 persons %.3f, organisations %.3f\n", f1(tallies[ODF_PERSON]),
                  f1(tallies[ODF_ORGANISATION]));
    assert_true(f1(tallies[ODF_PERSON]) >= 0.95);
    assert_true(f1(tallies[ODF_ORGANISATION]) >= 0.95);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_that_differ_in_a_telling_part_stay_apart),
        cmocka_unit_test(test_every_spelling_of_a_name_is_the_same),
        cmocka_unit_test(test_a_group_of_a_parliament_is_known_by_its_members),
        cmocka_unit_test(test_every_part_has_its_reason),
        cmocka_unit_test(test_reasons_show_words_as_they_were_written),
        cmocka_unit_test(test_names_are_read_by_the_rules_of_their_script),
        cmocka_unit_test(test_a_name_without_letters_is_like_no_other),
        cmocka_unit_test(test_pairs),
    };
    return cmocka_run_group_tests(tests, make_matcher, free_matcher);
}
