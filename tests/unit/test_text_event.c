/* SPDX-License-Identifier: MIT */
#include "../support/reading.h"
#include "../support/unit.h"

#include "base/base.h"

#include <odfgraph/text.h>

#include <stdio.h>

/* "detention 2019-05-02 Baku [arrested] Ilgar Aliyev subject; …" for the events of `text`. */
static void events(const char *text, char *out, size_t room)
{
    struct reading reading = reading_of(text);
    const odf_entry *entry = &reading.entry;
    size_t size = 0;

    *out = 0;
    for (size_t i = 0; i < entry->event_count; i++) {
        const odf_event *event = &entry->events[i];
        char date[ODF_PERIOD_SIZE];
        assert_memory_equal(text + event->trigger_span.start, event->trigger,
                            strlen(event->trigger));
        size +=
            (size_t)snprintf(out + size, room - size, "%s%s %s %s [%s]", i ? "; " : "",
                             odf_event_type_name(event->type), odf_period_format(event->date, date),
                             event->place, event->trigger);
        for (size_t j = 0; j < event->participant_count; j++)
            size += (size_t)snprintf(out + size, room - size, " %s:%s", event->participants[j].name,
                                     odf_role_name(event->participants[j].role));
    }
    reading_free(&reading);
}

/* The labels of the events of `text`, joined by "; ". */
static void labels(const char *text, char *out, size_t room)
{
    struct reading reading = reading_of(text);
    const odf_entry *entry = &reading.entry;
    size_t size = 0;

    *out = 0;
    for (size_t i = 0; i < entry->event_count; i++)
        size += (size_t)snprintf(out + size, room - size, "%s%s", i ? "; " : "",
                                 entry->events[i].label);
    reading_free(&reading);
}

static void test_labels(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"On 2 May 2019, the journalist Ilgar Aliyev was arrested in Baku.",
         "Ilgar Aliyev arrested in Baku"},
        {"The Minsk City Court sentenced activist Anton Petrov to three years in prison.",
         "Minsk City Court sentenced Anton Petrov to three years in prison"},
        {"The opposition politician Anton Petrov will be extradited to Russia on 4 May 2014.",
         "Anton Petrov will be extradited to Russia"},
        {"On 3 June 2015, the trial of the well-known Belarusian journalist Anton Petrov began.",
         "trial of Anton Petrov"},
        {"After the arrest, the lawyer of Anton Petrov went home.", "arrest (Anton Petrov)"},
        {"Maria Lopez, who was released from prison on 7 July 2018, has left the country.",
         "Maria Lopez released from prison"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char found[512];
        labels(cases[i][0], found, sizeof found);
        assert_string_equal(found, cases[i][1]);
    }
}

static void test_events(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"On 2 May 2019, the journalist Ilgar Aliyev was arrested in Baku.",
         "detention 2019-05-02 Baku [arrested] Ilgar Aliyev:subject"},
        {"The Minsk City Court sentenced activist Anton Petrov to three years in prison.",
         "prosecution   [sentenced] Minsk City Court:actor Anton Petrov:subject"},
        {"On 3 June 2015, the League of Free Writers sent an open letter to President Robert Okello.",
         "statement 2015-06-03  [open letter] League of Free Writers:subject "
         "Robert Okello:addressee"},
        {"The Committee on Culture held a hearing in Chisinau on 4 April 2014.",
         "meeting 2014-04-04 Chisinau [hearing] Committee on Culture:organiser"},
        {"Maria Lopez was released from prison on 7 July 2018.",
         "release 2018-07-07  [released] Maria Lopez:subject"},
        /* a mark opens the text: nothing stands before it */
        {"- Arrested on Monday, Anna Lee was released.",
         "detention   [Arrested] Anna Lee:subject; release   [released] Anna Lee:subject"},
        {"The weather is fine and the river is deep.", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char found[512];
        events(cases[i][0], found, sizeof found);
        assert_string_equal(found, cases[i][1]);
    }
}

/* What surrounds a word changes what it reports. */
static void test_types_by_context(void **state)
{
    (void)state;
    char found[512];

    events("Human Rights Watch released a report on prisons in Uganda.", found, sizeof found);
    assert_memory_equal(found, "statement", 9);
    events("The hearing in the case of Anton Petrov before the Supreme Court began.", found,
           sizeof found);
    assert_memory_equal(found, "prosecution", 11);
    events("Nora Lindgren was jailed for six years.", found, sizeof found);
    assert_memory_equal(found, "prosecution", 11);
    events("The court refused to extradite Anton Petrov to Belarus.", found, sizeof found);
    assert_memory_equal(found, "extradition", 11);
}

/* Who is quoted is the subject, on whichever side of the verb the name stands. */
static void test_speech(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"“We shall not be silent,” said Nora Lindgren, head of the Harbour Union.",
         "statement   [said] Nora Lindgren:subject"},
        {"Nora Lindgren called the ruling “a farce”.",
         "statement   [called] Nora Lindgren:subject"},
        {"Nora Lindgren called her sister on Friday.", ""},
        {"The asylum seekers slept in the gym.", ""},
        {"Nora Lindgren was freed on Friday, said Otto Brandt.",
         "release   [freed] Nora Lindgren:subject; "
         "statement   [said] Nora Lindgren:other Otto Brandt:subject"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char found[512];
        events(cases[i][0], found, sizeof found);
        assert_string_equal(found, cases[i][1]);
    }
}

/* Verbs whose object says what they report; names that only describe another take no part. */
static void test_frames(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"Anna Lee was found guilty on Monday.", "prosecution   [found guilty] Anna Lee:subject"},
        {"The Minsk City Court gave Ivan Orlov six years on 2 May 2019.",
         "prosecution 2019-05-02  [gave] Minsk City Court:actor Ivan Orlov:subject"},
        {"Ivan Orlov was denied entry on 2 May 2019.",
         "decision 2019-05-02  [denied] Ivan Orlov:subject"},
        {"Ivan Orlov was expelled from the Green Party.",
         "decision   [expelled] Ivan Orlov:subject Green Party:actor"},
        {"Ivan Orlov found a flat in Baku.", ""},
        {"Anna Lee walked out of jail on 2 May 2019.",
         "release 2019-05-02  [walked out] Anna Lee:subject"},
        {"Ivan Orlov, the head of the Green Party, was arrested on 2 May 2019.",
         "detention 2019-05-02  [arrested] Ivan Orlov:subject"},
        {"Maria Lopez, whose paper is owned by Ivan Orlov, was arrested.",
         "detention   [arrested] Maria Lopez:subject"},
        {"Anton Petrov's lawyer Maria Lopez was arrested on 2 May 2019.",
         "detention 2019-05-02  [arrested] Maria Lopez:subject"},
        {"Ivan Orlov was arrested, tried and sentenced to ten years.",
         "detention   [arrested] Ivan Orlov:subject; prosecution   [sentenced] Ivan Orlov:subject"},
        {"The Free Press Institute named Anna Lee its treasurer.",
         "decision   [named] Free Press Institute:actor Anna Lee:subject"},
        {"Ivan Orlov was sent back to prison.", "detention   [sent back] Ivan Orlov:subject"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char found[512];
        events(cases[i][0], found, sizeof found);
        assert_string_equal(found, cases[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events), cmocka_unit_test(test_frames),
        cmocka_unit_test(test_labels), cmocka_unit_test(test_types_by_context),
        cmocka_unit_test(test_speech),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
