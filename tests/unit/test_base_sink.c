/* SPDX-License-Identifier: MIT */
#include "../support/unit.h"

#include "base/sink.h"

#include <locale.h>
#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

static void assert_number(double value, const char *expected)
{
    odf_sink *sink = odf_sink_new_memory();
    sink_number(sink, value);
    assert_string_equal(odf_sink_memory(sink, NULL), expected);
    odf_sink_free(sink);
}

static void check_numbers(void)
{
    assert_number(0, "0");
    assert_number(-0.0, "0");
    assert_number(1, "1");
    assert_number(-12.5, "-12.5");
    assert_number(0.1, "0.1");
    assert_number(1.0 / 3, "0.3333333333333333");
    assert_number(1e20, "100000000000000000000");
    assert_number(1e22, "1e22");
    assert_number(1.5e-9, "1.5e-9");
    assert_number(0.000125, "0.000125");
    assert_number(123456.789, "123456.789");
    assert_number(NAN, "nan");
    assert_number(-INFINITY, "-inf");
}

static void check_fixed(double value, int decimals, const char *expected)
{
    odf_sink *sink = odf_sink_new_memory();
    sink_fixed(sink, value, decimals);
    assert_string_equal(odf_sink_memory(sink, NULL), expected);
    odf_sink_free(sink);
}

static void test_numbers_are_shortest_in_every_locale(void **state)
{
    (void)state;
    check_numbers();
    check_fixed(-0.04, 1, "0.0");
    check_fixed(-1.25, 1, "-1.2");
    check_fixed(3, 0, "3");
    if (setlocale(LC_ALL, "de_DE.UTF-8")) {
        check_numbers();
        check_fixed(12.34, 1, "12.3");
        setlocale(LC_ALL, "C");
    }
}

static void test_json_strings_are_escaped(void **state)
{
    (void)state;
    odf_sink *sink = odf_sink_new_memory();
    sink_json_string(sink, SLICE("a\"b\\c\n\x01Ж\xFFz"));
    assert_string_equal(odf_sink_memory(sink, NULL), "\"a\\\"b\\\\c\\n\\u0001Ж\xEF\xBF\xBDz\"");
    odf_sink_free(sink);
}

static void test_xml_is_escaped(void **state)
{
    (void)state;
    odf_sink *sink = odf_sink_new_memory();
    sink_xml(sink, SLICE("<a & \"b\" 'c'>\x01\x0B]]>"));
    assert_string_equal(odf_sink_memory(sink, NULL),
                        "&lt;a &amp; &quot;b&quot; &#39;c&#39;&gt;]]&gt;");
    odf_sink_free(sink);
}

static void test_a_file_appears_whole_or_not_at_all(void **state)
{
    (void)state;
    char folder[] = "/tmp/odfgraph-sink-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char path[64];
    snprintf(path, sizeof path, "%s/result", folder);
    odf_error err = {0};
    odf_sink *sink = NULL;

    assert_int_equal(odf_sink_new_file(path, &sink, &err), ODF_OK);
    sink_text(sink, "half");
    odf_sink_free(sink);
    assert_int_not_equal(access(path, F_OK), 0);

    assert_int_equal(odf_sink_new_file(path, &sink, &err), ODF_OK);
    sink_text(sink, "whole");
    assert_int_equal(odf_sink_finish(sink, &err), ODF_OK);
    odf_sink_free(sink);
    assert_int_equal(access(path, F_OK), 0);
    unlink(path);
    assert_int_equal(rmdir(folder), 0);

    assert_int_equal(odf_sink_new_file("/nowhere/at/all", &sink, &err), ODF_E_IO);
}

static void write_whole(const char *path, const char *text)
{
    odf_error err = {0};
    odf_sink *sink = NULL;
    assert_int_equal(odf_sink_new_file(path, &sink, &err), ODF_OK);
    sink_text(sink, text);
    assert_int_equal(odf_sink_finish(sink, &err), ODF_OK);
    odf_sink_free(sink);
}

static void test_links_and_devices_stay_what_they_are(void **state)
{
    (void)state;
    char folder[] = "/tmp/odfgraph-sink-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char real[64];
    char link[64];
    char pipe_path[64];
    struct stat about;
    odf_sink *sink = NULL;
    odf_error err = {0};
    snprintf(real, sizeof real, "%s/real", folder);
    snprintf(link, sizeof link, "%s/link", folder);
    snprintf(pipe_path, sizeof pipe_path, "%s/pipe", folder);
    write_whole(real, "old");
    assert_int_equal(symlink("real", link), 0);
    write_whole(link, "new text");
    assert_int_equal(lstat(link, &about), 0);
    assert_true(S_ISLNK(about.st_mode));
    assert_int_equal(stat(real, &about), 0);
    assert_int_equal(about.st_size, 8);

    assert_int_equal(mkfifo(pipe_path, 0600), 0);
    FILE *reader = fopen(pipe_path, "r+");
    write_whole(pipe_path, "x");
    assert_int_equal(lstat(pipe_path, &about), 0);
    assert_true(S_ISFIFO(about.st_mode));
    assert_int_equal(getc(reader), 'x');
    fclose(reader);
    assert_int_equal(odf_sink_new_file(folder, &sink, &err), ODF_E_IO);
    unlink(pipe_path);
    unlink(link);
    unlink(real);
    assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_are_shortest_in_every_locale),
        cmocka_unit_test(test_json_strings_are_escaped),
        cmocka_unit_test(test_xml_is_escaped),
        cmocka_unit_test(test_a_file_appears_whole_or_not_at_all),
        cmocka_unit_test(test_links_and_devices_stay_what_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
