/* SPDX-License-Identifier: MIT */
#include "../support/reading.h"
#include "../support/unit.h"

#include "base/base.h"

#include <odfgraph/text.h>

#include <stdio.h>

/* "affiliated Ann Lee>Green Party (leader); …" */
static void relations(const char *text, char *out, size_t room)
{
    struct reading reading = reading_of(text);
    const odf_entry *entry = &reading.entry;
    size_t size = 0;

    *out = 0;
    for (size_t i = 0; i < entry->relation_count; i++) {
        const odf_relation *relation = &entry->relations[i];
        assert_memory_equal(text + relation->quote_span.start, relation->quote,
                            strlen(relation->quote));
        size += (size_t)snprintf(out + size, room - size, "%s%s %s>%s (%s)", i ? "; " : "",
                                 odf_tie_kind_name(relation->kind), relation->from, relation->to,
                                 relation->role);
    }
    reading_free(&reading);
}

static void test_relations(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"Anna Petrova, the leader of the Green Party, spoke.",
         "affiliated Anna Petrova>Green Party (leader)"},
        {"The editor of the ‘Zerkalo’ newspaper, Ilgar Aliyev, was silent.",
         "affiliated Ilgar Aliyev>Zerkalo (editor)"},
        {"The Minsk City Court judge Anton Petrov left.",
         "affiliated Anton Petrov>Minsk City Court (judge)"},
        {"MEPs Anna Weber and Marco Rossi wrote.",
         "affiliated Anna Weber>European Parliament (MEP); "
         "affiliated Marco Rossi>European Parliament (MEP)"},
        {"The French Senator Paul Martin came.", "affiliated Paul Martin>French Senate (senator)"},
        {"Anna Weber (Green Party; Austria) and Marco Rossi of the Free Press Institute met.",
         "affiliated Anna Weber>Green Party (); affiliated Marco Rossi>Free Press Institute ()"},
        {"Anton Petrov’s lawyer, Maria Lopez, and his wife, Nina Petrova, waited.",
         "represents Maria Lopez>Anton Petrov (lawyer); family Nina Petrova>Anton Petrov (wife)"},
        {"The Free Press Institute was closed. Its director, Nina Orlova, fled.",
         "affiliated Nina Orlova>Free Press Institute (director)"},
        {"Anton Petrov was appointed head of the Office on Water Quality.",
         "affiliated Anton Petrov>Office on Water Quality (head)"},
        {"Maria Lopez and her client, the poet Ivan Orlov, waited.",
         "represents Maria Lopez>Ivan Orlov (client)"},
        {"The brother of the poet Ivan Orlov, Oleg Orlov, left.",
         "family Oleg Orlov>Ivan Orlov (brother)"},
        {"Maria Lopez, the sister of Diego Lopez, is a colleague of the activist Anton Petrov.",
         "family Maria Lopez>Diego Lopez (sister)"},
        {"The Subcommittee on Trade of the European Parliament met.",
         "part_of Subcommittee on Trade of the European Parliament>European Parliament ()"},
        {"The Sejm was silent; Anna Nowak MP was not.", "affiliated Anna Nowak>Sejm (MP)"},
        {"Deputies of the Green Party Anna Weber and Marco Rossi left.",
         "affiliated Anna Weber>Green Party (deputy); affiliated Marco Rossi>Green Party (deputy)"},
        {"Chief Editor of the Minsk Gazette Anton Petrov left.",
         "affiliated Anton Petrov>Minsk Gazette (chief editor)"},
        {"Maria Lopez, 43, works for the Green Party.", "affiliated Maria Lopez>Green Party ()"},
        {"Maria Lopez, a lawyer from Lyon, heads the Free Press Institute.",
         "affiliated Maria Lopez>Free Press Institute (head)"},
        {"Maria Lopez (43) sits on the board of the oil firm, Kestrel Energy Ltd.",
         "affiliated Maria Lopez>Kestrel Energy Ltd. (board member)"},
        {"Anton Petrov holds a 49-percent stake in Kestrel Energy Ltd.",
         "affiliated Anton Petrov>Kestrel Energy Ltd. (owner)"},
        {"Anton Petrov joined the Green Party in calling for a ban.", ""},
        {"Anton Petrov led the Green Party delegation to Paris.", ""},
        {"Maria Lopez, once deputy head of the Free Press Institute and a member of the Green Party, "
         "left.",
         "affiliated Maria Lopez>Free Press Institute (deputy head); "
         "affiliated Maria Lopez>Green Party (member)"},
        {"Anton Petrov and Maria Lopez, members of the Green Party, left.",
         "affiliated Anton Petrov>Green Party (member); affiliated Maria Lopez>Green Party (member)"},
        {"Contact: Maria Lopez, press officer, Free Press Institute, Paris.",
         "affiliated Maria Lopez>Free Press Institute (press officer)"},
        {"Maria Lopez, a lawyer, Free Press Institute said.", ""},
        {"Anton Petrov and Nina Petrova, the parents of the reporter Ivan Petrov, wrote.",
         "family Anton Petrov>Ivan Petrov (parent); family Nina Petrova>Ivan Petrov (parent)"},
        {"Maria Lopez, a former aide to President Anton Petrov, spoke.",
         "associate Maria Lopez>Anton Petrov (former aide)"},
        {"The Minsk Gazette's Maria Lopez was there.", "affiliated Maria Lopez>Minsk Gazette ()"},
        {"The Green Party leader and former mayor Maria Lopez was there.",
         "affiliated Maria Lopez>Green Party (leader)"},
        {"They jailed Ivan Orlov, the filmmaker Maria Lopez and her husband, the poet Diego Lopez.",
         "family Diego Lopez>Maria Lopez (husband)"},
        {"Anton Petrov and Ivan Orlov were deported. Their lawyer Maria Lopez complained.",
         "represents Maria Lopez>Anton Petrov (lawyer); represents Maria Lopez>Ivan Orlov (lawyer)"},
        {"Nina Orlova came, and so did Anton Petrov. Her brother Ivan Orlov was held.",
         "family Ivan Orlov>Nina Orlova (brother)"},
        {"Anton Petrov's driver, Ivan Orlov, was held.",
         "associate Ivan Orlov>Anton Petrov (driver)"},
        {"Maria Lopez, director of the Minsk Gazette, and her deputy Ivan Orlov were held.",
         "affiliated Maria Lopez>Minsk Gazette (director); "
         "affiliated Ivan Orlov>Minsk Gazette (deputy)"},
        {"The weekly Minsk Gazette and the Free Press Institute were fined. The paper's owner, Ivan Orlov, left.",
         "affiliated Ivan Orlov>Minsk Gazette (owner)"},
        {"The Free Press Institute (FPI), whose president, Maria Lopez, is in jail, was closed.",
         "affiliated Maria Lopez>Free Press Institute (president)"},
        {"Maria Lopez was fired. Her employer, the Free Press Institute, would not say why.",
         "affiliated Maria Lopez>Free Press Institute ()"},
        {"Maria Lopez, Ivan Orlov and Diego Lopez were held. All three are members of the Green Party.",
         "affiliated Maria Lopez>Green Party (member); affiliated Ivan Orlov>Green Party (member); affiliated Diego Lopez>Green Party (member)"},
        {"Deputy Prosecutor Ivan Orlov met the Parliament of Malta.", ""},
        {"The Parliament of Malta passed the law. Only two legislators, Maria Lopez and Diego Lopez, voted against.",
         "affiliated Maria Lopez>Parliament of Malta (legislator); affiliated Diego Lopez>Parliament of Malta (legislator)"},
        {"Kestrel Energy Ltd, a subsidiary of the Dutch group Northvale Holding BV, was fined.",
         "part_of Kestrel Energy Ltd>Northvale Holding BV (subsidiary)"},
        {"Kestrel Energy Ltd is owned by Ivan Orlov and Maria Lopez.",
         "affiliated Ivan Orlov>Kestrel Energy Ltd (owner); affiliated Maria Lopez>Kestrel Energy Ltd (owner)"},
        {"Kestrel Energy Ltd, which belongs to Northvale Holding BV, was fined.",
         "part_of Kestrel Energy Ltd>Northvale Holding BV ()"},
        {"The Minsk Gazette, owned by Kestrel Energy Ltd, was closed.",
         "part_of Minsk Gazette>Kestrel Energy Ltd ()"},
        {"The Green Party's youth wing, the Green Youth Union, met.",
         "part_of Green Youth Union>Green Party (youth wing)"},
        {"Kestrel Energy Ltd, Northvale Holding BV's subsidiary, was fined.",
         "part_of Kestrel Energy Ltd>Northvale Holding BV (subsidiary)"},
        {"The Minsk Gazette was founded by the poet Ivan Orlov.",
         "affiliated Ivan Orlov>Minsk Gazette (founder)"},
        {"Anton Petrov's company Kestrel Energy Ltd was fined.",
         "affiliated Anton Petrov>Kestrel Energy Ltd ()"},
        {"Ivan Orlov, a trainer – and the stepson of Green Party board member Anton Petrov – left.",
         "family Ivan Orlov>Anton Petrov (stepson); affiliated Anton Petrov>Green Party (board member)"},
        {"Prosecutor Ivan Orlov, of the Free Press Institute, left.",
         "affiliated Ivan Orlov>Free Press Institute ()"},
        {"Maria Lopez has not seen her husband, the retired general Diego Lopez, since May.",
         "family Diego Lopez>Maria Lopez (husband)"},
        {"Anton Petrov's ex-deputy Ivan Orlov left.",
         "associate Ivan Orlov>Anton Petrov (ex-deputy)"},
        {"Maria Lopez, once chief of staff to President Anton Petrov, spoke.",
         "associate Maria Lopez>Anton Petrov (chief of staff)"},
        {"President Anton Petrov spoke; Maria Lopez named her own personal assistant, Ivan Orlov.",
         "associate Ivan Orlov>Maria Lopez (personal assistant)"},
        {"The Minsk Gazette, a weekly paper owned by the banker Ivan Orlov, was closed.",
         "affiliated Ivan Orlov>Minsk Gazette (owner)"},
        {"Ivan Orlov and Anton Petrov held Kestrel Energy Ltd for years.",
         "affiliated Ivan Orlov>Kestrel Energy Ltd (owner); affiliated Anton Petrov>Kestrel Energy Ltd (owner)"},
        {"Two staff members of the Free Press Institute, including the doctor Ivan Orlov, were killed.",
         "affiliated Ivan Orlov>Free Press Institute (staff member)"},
        {"The Minsk Gazette was fined. Its owner, Ivan Orlov, is a former aide of Anton Petrov.",
         "affiliated Ivan Orlov>Minsk Gazette (owner); associate Ivan Orlov>Anton Petrov (former aide)"},
        {"Maria Lopez is 58 and has run the Free Press Institute for years.",
         "affiliated Maria Lopez>Free Press Institute (head)"},
        {"The UN expert on water Maria Lopez came.",
         "affiliated Maria Lopez>United Nations (expert)"},
        {"Ivan Orlov and Head of the Publications Department, Maria Lopez, met.",
         "affiliated Maria Lopez>Publications Department (head)"},
        {"Lawyer Diego Lopez, who represents Maria Lopez, was disbarred.",
         "represents Diego Lopez>Maria Lopez ()"},
        {"Maria Lopez is represented by the lawyer Diego Lopez.",
         "represents Diego Lopez>Maria Lopez ()"},
        {"Anton Petrov's business partner, Ivan Orlov, heads Kestrel Energy Ltd.",
         "associate Ivan Orlov>Anton Petrov (business partner); affiliated Ivan Orlov>Kestrel Energy Ltd. (head)"},
        {"Ivan Orlov, the nephew of President Anton Petrov, owns Kestrel Energy Ltd.",
         "family Ivan Orlov>Anton Petrov (nephew); affiliated Ivan Orlov>Kestrel Energy Ltd. (owner)"},
        {"Ivan Orlov, the nephew of President Anton Petrov, was appointed head of the Free Press Institute.",
         "family Ivan Orlov>Anton Petrov (nephew); affiliated Ivan Orlov>Free Press Institute (head)"},
        {"Maria Lopez, married to Anton Petrov, left.", "family Maria Lopez>Anton Petrov ()"},
        {"Maria Lopez, a retired colonel, was appointed head of the Free Press Institute.",
         "affiliated Maria Lopez>Free Press Institute (head)"},
        {"Ivan Orlov, a nephew of the former president Anton Petrov and once a clerk in the Green Party, "
         "left.",
         "family Ivan Orlov>Anton Petrov (nephew); affiliated Ivan Orlov>Green Party (clerk)"},
        {"Maria Lopez, head of the Green Party and daughter of ex-president Diego Lopez, left.",
         "affiliated Maria Lopez>Green Party (head); family Maria Lopez>Diego Lopez (daughter)"},
        {"Ivan Orlov, a friend of Anton Petrov who owns Kestrel Energy Ltd, left.",
         "associate Ivan Orlov>Anton Petrov (friend); affiliated Ivan Orlov>Kestrel Energy Ltd (owner)"},
        {"Ivan Orlov, Anton Petrov's son-in-law, controls Kestrel Energy Ltd.",
         "affiliated Ivan Orlov>Kestrel Energy Ltd. (owner); family Ivan Orlov>Anton Petrov (son-in-law)"},
        {"Anton Petrov's then-girlfriend Maria Lopez left.",
         "family Maria Lopez>Anton Petrov (then-girlfriend)"},
        {"Maria Lopez, ex-vice-chairwoman of the Green Party, left.",
         "affiliated Maria Lopez>Green Party (ex-vice-chairwoman)"},
        {"The Minsk Gazette was fined. Maria Lopez left. She had edited the Minsk Gazette since May.",
         "affiliated Maria Lopez>Minsk Gazette (editor)"},
        {"Maria Lopez was held. She is the head of the Free Press Institute.",
         "affiliated Maria Lopez>Free Press Institute (head)"},
        {"Ivan Orlov and the Minsk Gazette, a paper he co-founded, were fined.",
         "affiliated Ivan Orlov>Minsk Gazette (co-founder)"},
        {"Kestrel Energy Ltd fell after the builder, chaired by Ivan Orlov, was fined.",
         "affiliated Ivan Orlov>Kestrel Energy Ltd (chair)"},
        {"The Free Press Institute has named Maria Lopez treasurer.",
         "affiliated Maria Lopez>Free Press Institute (treasurer)"},
        {"Kestrel Energy Ltd and its managing partner, Sir Ivan Orlov, were fined.",
         "affiliated Ivan Orlov>Kestrel Energy Ltd (managing partner)"},
        {"The Minsk Gazette, whose editor is Maria Lopez, was fined.",
         "affiliated Maria Lopez>Minsk Gazette (editor)"},
        {"Ivan Orlov, whose Green Party lost the vote, left.",
         "affiliated Ivan Orlov>Green Party ()"},
        {"Maria Lopez came with her husband Diego and daughter Ana.",
         "family Diego>Maria Lopez (husband); family Ana>Maria Lopez (daughter)"},
        {"Petrov special assistant Maria Lopez met Anton Petrov.",
         "associate Maria Lopez>Anton Petrov (special assistant)"},
        {"Ivan Orlov and Nina Orlova – brother and sister – were fined. Both belong to the Green Party.",
         "family Ivan Orlov>Nina Orlova (); affiliated Ivan Orlov>Green Party (); "
         "affiliated Nina Orlova>Green Party ()"},
        {"Nina Orlova was held. So was Ivan Orlov, her former driver.",
         "associate Ivan Orlov>Nina Orlova (former driver)"},
        {"Maria Lopez and her husband, Diego Lopez, were held. Their lawyer, Ivan Orlov, complained.",
         "family Diego Lopez>Maria Lopez (husband); represents Ivan Orlov>Maria Lopez (lawyer); "
         "represents Ivan Orlov>Diego Lopez (lawyer)"},
        {"Anton Petrov, Nina Orlova and Ivan Orlov – all three of the Green Party – were held.",
         "affiliated Anton Petrov>Green Party (); affiliated Nina Orlova>Green Party (); "
         "affiliated Ivan Orlov>Green Party ()"},
        {"Ivan Orlov, 47, of Kestrel Energy Ltd, was held.",
         "affiliated Ivan Orlov>Kestrel Energy Ltd ()"},
        {"Ivan Orlov, a banker represented by attorney Maria Lopez, was held.",
         "represents Maria Lopez>Ivan Orlov ()"},
        {"Ivan Orlov, a front man for Anton Petrov, was held.",
         "associate Ivan Orlov>Anton Petrov (front man)"},
        {"Maria Lopez was suspended by the Free Press Institute's board.", ""},
        {"Maria Lopez, who heads the Green Party and once worked at the Free Press Institute, left.",
         "affiliated Maria Lopez>Green Party (head); affiliated Maria Lopez>Free Press Institute ()"},
        {"Maria Lopez, who chaired the Green Party, has joined the Free Press Institute.",
         "affiliated Maria Lopez>Green Party (chair); affiliated Maria Lopez>Free Press Institute (member)"},
        {"President Robert Okello visited Kampala with Grace Auma.", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char found[1024];
        relations(cases[i][0], found, sizeof found);
        assert_string_equal(found, cases[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_relations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
