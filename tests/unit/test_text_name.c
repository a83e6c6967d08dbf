/* SPDX-License-Identifier: MIT */
#include "../support/reading.h"
#include "../support/unit.h"

#include "base/base.h"

#include <odfgraph/text.h>

#include <stdio.h>

/* "P Ada Lovelace; O Analytical Society=…": the mentions, the canonical name where it differs. */
static void show(const odf_entry *entry, char *out, size_t room)
{
    size_t size = 0;

    *out = 0;
    for (size_t i = 0; i < entry->mention_count; i++) {
        const odf_mention *mention = &entry->mentions[i];
        assert_memory_equal(entry->text + mention->span.start, mention->text,
                            mention->span.end - mention->span.start);
        const bool same = strcmp(mention->text, mention->name) == 0;
        size += (size_t)snprintf(out + size, room - size, "%s%s %s%s%s", i ? "; " : "",
                                 mention->kind == ODF_PERSON ? "P" : "O", mention->text,
                                 same ? "" : "=", same ? "" : mention->name);
    }
}

static odf_status read_text(odf_extractor *extractor, const char *text, size_t size, odf_entry *out,
                            odf_error *err)
{
    const odf_extractor_input input = {.id = "e", .text = text, .size = size};
    return odf_extractor_read(extractor, &input, out, err);
}

static void expect(const char *text, const char *wanted)
{
    struct reading reading = reading_of(text);
    char found[1024];

    show(&reading.entry, found, sizeof found);
    reading_free(&reading);
    assert_string_equal(found, wanted);
}

static void test_a_newspaper_is_not_the_party_of_its_name(void **state)
{
    (void)state;
    expect("Members of the ‘Umid!’ opposition party met. Dala and Umid newspapers were fined.",
           "O Umid!; O Dala; O Umid=Umid! (newspaper)");
    expect("The Dala newspaper was fined. Journalists of Dala protested.", "O Dala; O Dala");
}

static void test_persons(void **state)
{
    (void)state;
    expect("Yesterday the journalist Ayten Guliyeva met Mr Orlov and P. Weber.",
           "P Ayten Guliyeva; P Orlov; P P. Weber");
    expect("Said and Leyla Mammadov live in Baku. Leyla is a teacher.",
           "P Said=Said Mammadov; P Leyla Mammadov; P Leyla=Leyla Mammadov");
    expect("Luigi di Stefano spoke. Stefano left.",
           "P Luigi di Stefano; P Stefano=Luigi di Stefano");
    expect("Uganda’s President Yoweri Okello and the lawyer’s wife, Grace Auma, came.",
           "P Yoweri Okello; P Grace Auma");
    expect("Troqvin Veldemar, a retired colonel, met Leung, 26, and Giulia Paris, a poet.",
           "P Troqvin Veldemar; P Leung; P Giulia Paris");
    expect("The miner Pedro “Flaco” Ramírez y Ordás was seen with Tsang Wai-kit.",
           "P Pedro “Flaco” Ramírez y Ordás; P Tsang Wai-kit");
    expect("Kem Sovanth was arrested. Nidal al-Sahhar, its deputy leader, fled.",
           "P Kem Sovanth; P Nidal al-Sahhar");
    expect("The Nowak Act was passed in New York on Monday.", "");
}

static void test_organisations(void **state)
{
    (void)state;
    expect("The Ministry of Internal Affairs of Georgia and the Tbilisi City Court refused.",
           "O Ministry of Internal Affairs of Georgia; O Tbilisi City Court");
    expect("The Committee on Press, Human Rights and Legal Affairs of the Moldovan Parliament met.",
           "O Committee on Press, Human Rights and Legal Affairs of the Moldovan Parliament");
    expect("The newspaper ‘Zerkalo’ and the opposition party “Musavat” were closed.",
           "O Zerkalo; O Musavat");
    expect("The Center for Free Media (CFM) wrote. CFM waits.",
           "O Center for Free Media; O CFM=Center for Free Media; O CFM=Center for Free Media");
    expect("He joined the EU and the portal news.by, not the Helsinki Act.",
           "O EU=European Union; O news.by");
    expect("Minsk City Court Judge Anna Petrova is the head of Green Ltd.",
           "O Minsk City Court; P Anna Petrova; O Green Ltd.");
    expect("The firm Drell & Moss LLP and Qaran Trading FZE hold shares in Ozvena.",
           "O Drell & Moss LLP; O Qaran Trading FZE; O Ozvena");
    expect("The Fiscalía General, the Sejm and Kenya Women’s House spoke to the weekly "
           "newspaper Leyla Voice; Prague-based Free Press Forum did not.",
           "O Fiscalía General; O Sejm; O Kenya Women’s House; O Leyla Voice; "
           "O Free Press Forum");
    expect("Lawyers for Clean Rivers, an NGO, and Google said so. Her party, Fuerza Norteña, sued.",
           "O Lawyers for Clean Rivers; O Google; O Fuerza Norteña");
    expect("The Securities and Exchange Board told Statistics Norway and the Vesnora rights group.",
           "O Securities and Exchange Board; O Statistics Norway; O Vesnora");
    expect("Angola’s Banco Quelendo sued the Daily Star and Ozveni founder Hopewell Moyo.",
           "O Banco Quelendo; O Daily Star; O Ozveni; P Hopewell Moyo");
    expect("Elections Canada asked the Ohio State University of the US and Sony.",
           "O Elections Canada; O Ohio State University; O Sony");
    expect("VIENNA/WARSAW. The HFCs of Dr. Orlov v. Spain were discussed.", "P Orlov");
    expect("The European Parliament’s Human Rights Subcommittee met.",
           "O European Parliament’s Human Rights Subcommittee");
}

/* Names that no list knows, told by what is said of them: news of the whole world. */
static void test_unknown_names_by_context(void **state)
{
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        /* bodies: their staff, their reports, who works there, lists, the pronoun */
        {"Krelva journalist Stevan Dojan left.", "O Krelva; P Stevan Dojan"},
        {"The Vornish Dream chairman, Irakli Kob, called it theatre.",
         "O Vornish Dream; P Irakli Kob"},
        {"The notice was served on Monday, Ukrazny Telegraf reported.", "O Ukrazny Telegraf"},
        {"According to Weiquandra, the couple had been seized.", "O Weiquandra"},
        {"The bank fined Ravulent in May. Ravulent said it had paid.", "O Ravulent; O Ravulent"},
        {"Olga Petrova works for Charter 91.", "P Olga Petrova; O Charter 91"},
        {"Three companies – Edil Nord s.r.l., Agrumi del Monte and Vidalia Trasporti – were seized.",
         "O Edil Nord s.r.l.; O Agrumi del Monte; O Vidalia Trasporti"},
        {"Interpol and Caizin said so.", "O Interpol; O Caizin"},
        {"Blue Digital, the publisher of a weekly, closed.", "O Blue Digital"},
        {"He asked Nexus QV to open a shell.", "O Nexus QV"},
        {"MaltaPost writes that she left.", "O MaltaPost"},
        {"Ostap Hnat (Friend of the Nation) voted.", "P Ostap Hnat; O Friend of the Nation"},
        {"She leads Popular Force. Both belong to Citizens of the Coast.",
         "O Popular Force; O Citizens of the Coast"},
        {"The spyware maker Quorvex denied it.", "O Quorvex"},
        {"Facebook and Twitter said they had removed it.", "O Facebook; O Twitter"},
        /* whose body it is, is no part of it */
        {"Zambia’s Anti-Fraud Commission met.",
         "O Anti-Fraud Commission=Anti-Fraud Commission of Zambia"},
        {"He is on trial at Hong Kong’s High Court.", "O High Court=High Court of Hong Kong"},
        /* persons: what they do and suffer, their kin */
        {"Police said Klein had been questioned. Klein’s lawyer refused.", "P Klein; P Klein"},
        {"In a tweet, Bachelin urged them to wait.", "P Bachelin"},
        {"The court jailed Marvundo for six years.", "P Marvundo"},
        {"Her father, Salah, is in prison. Jan Ost and Ewa were fined.",
         "P Salah; P Jan Ost; P Ewa"},
        {"The arrest of Zhelkov in Orlov v. Spain was unlawful.", "P Zhelkov"},
        /* how names are written */
        {"K.C. Maurer, Andre Price III and Leila M. de Luna came.",
         "P K.C. Maurer; P Andre Price III; P Leila M. de Luna"},
        {"Mayor Teodor “Boyet” Macar Jr. met Javier A. Montenegro.",
         "P Teodor “Boyet” Macar Jr.; P Javier A. Montenegro"},
        {"Nguyen Thi Thu Hang met Le Trong Hung in Hanoi.",
         "P Nguyen Thi Thu Hang; P Le Trong Hung"},
        {"The founder, Gulnora Yo‘ldosheva, paid Inversiones Zandar, S.A.",
         "P Gulnora Yo‘ldosheva; O Inversiones Zandar, S.A."},
        {"Non-democratic states left. Energy Minister Carmel Butti Pace did not.",
         "P Carmel Butti Pace"},
        {"He was in Stanley Prison and at Vijay Nagar station.", ""},
        {"Jack Warner, Tim Cook, Ekrem İmamoğlu and Reem Al Salem met Haile-Mariam Bello.",
         "P Jack Warner; P Tim Cook; P Ekrem İmamoğlu; P Reem Al Salem; P Haile-Mariam Bello"},
        {"“Putin is afraid,” he said of Vladimir Putin’s aide.",
         "P Putin=Vladimir Putin; P Vladimir Putin"},
        {"The British-Iranian Nazan Zagari was seen near Cape Canaveral and in Glen View.",
         "P Nazan Zagari"},
        {"Unibank, Tatneft and Petrovella paid Candace Management and Petra Diamonds.",
         "O Unibank; O Tatneft; O Petrovella; O Candace Management; O Petra Diamonds"},
        {"Zimbabwe Lawyers for Human Rights met the Court against Corruption.",
         "O Zimbabwe Lawyers for Human Rights; O Court against Corruption"},
        {"Police went to Yara International’s office and to zarig.mn.",
         "O Yara International; O zarig.mn"},
        {"The bank, Trasta Komerc, lost its licence. The UK’s Foreign Office knew.",
         "O Trasta Komerc; O Foreign Office=Foreign Office of United Kingdom"},
        {"She works for Grenz y Vodal. The LA Sheriff’s office wrote to her daughter, Angel, in part XVII.",
         "O Grenz y Vodal; O LA Sheriff’s office; P Angel"},
        {"He was held in Baku, Turan reports.", "O Turan"},
        {"The Kampot Fishermen’s Association and the Rosa Women’s Association met the CDR.",
         "O Kampot Fishermen’s Association; O Rosa Women’s Association; O CDR"},
        {"The Radio and Television Commission wrote to the Ministry of Mines and Steel Development.",
         "O Radio and Television Commission; O Ministry of Mines and Steel Development"},
        {"Mighty Oak Capital lent it. The Telegraph reported that Grenz’s plant was shut.",
         "O Mighty Oak Capital; O Telegraph; O Grenz"},
        {"Samsung Electronics and Transparency International Georgia sued TV Rain.",
         "O Samsung Electronics; O Transparency International Georgia; O TV Rain"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect(rows[i].text, rows[i].wanted);
}

/* Names are grouped over all entries, whatever the spelling. */
static void test_canonical_names(void **state)
{
    (void)state;
    static const char *const texts[] = {"The activist Yevgeniy Alekseyev was seen.",
                                        "Yevgeniy Alekseyev spoke.",
                                        "The lawyer of Evgeny Alekseev came.",
                                        "Alekseyev left.",
                                        "Y. Alekseyev returned.",
                                        "The League of Free Writers (LFW) met.",
                                        "LFW wrote to the Supreme Court of Armenia.",
                                        "In Armenia the Supreme Court is silent."};
    static const char *const wanted[] = {"P Yevgeniy Alekseyev",
                                         "P Yevgeniy Alekseyev",
                                         "P Evgeny Alekseev=Yevgeniy Alekseyev",
                                         "P Alekseyev=Yevgeniy Alekseyev",
                                         "P Y. Alekseyev=Yevgeniy Alekseyev",
                                         "O League of Free Writers; O LFW=League of Free Writers",
                                         "O LFW=League of Free Writers; O Supreme Court of Armenia",
                                         "O Supreme Court=Supreme Court of Armenia"};
    odf_extractor *extractor;

    assert_int_equal(odf_extractor_new(&extractor, NULL), ODF_OK);
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        assert_int_equal(odf_extractor_learn(extractor, texts[i], strlen(texts[i]), NULL), ODF_OK);
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        odf_entry entry;
        char found[512];
        assert_int_equal(read_text(extractor, texts[i], strlen(texts[i]), &entry, NULL), ODF_OK);
        show(&entry, found, sizeof found);
        assert_string_equal(found, wanted[i]);
    }
    odf_extractor_free(extractor);
}

static void test_invalid_text_is_refused(void **state)
{
    (void)state;
    odf_extractor *extractor;
    odf_error error = {0};
    odf_entry entry;

    assert_int_equal(odf_extractor_new(&extractor, NULL), ODF_OK);
    assert_int_equal(odf_extractor_learn(extractor, "ab\xFF", 3, &error), ODF_E_INPUT);
    assert_string_equal(error.message, "invalid UTF-8 at byte 2");
    assert_int_equal(read_text(extractor, "ab\xFF", 3, &entry, &error), ODF_E_INPUT);
    odf_extractor_free(extractor);
    odf_extractor_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_newspaper_is_not_the_party_of_its_name),
        cmocka_unit_test(test_persons),
        cmocka_unit_test(test_organisations),
        cmocka_unit_test(test_unknown_names_by_context),
        cmocka_unit_test(test_canonical_names),
        cmocka_unit_test(test_invalid_text_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
