/* SPDX-License-Identifier: MIT */
/* The schema, as the steps that lead to it. A step that has been released is never changed: what
 * comes later is one more row. Derived tables may be dropped and made anew by a step, since they
 * are computed again afterwards.
 *
 * Texts are UTF-8 and never NULL, "" standing for what is absent. Spans are byte offsets into
 * entry.text, end exclusive. Kinds and roles are the numbers of <odfgraph/model.h>; the views
 * spell them out. Dates are texts of ISO 8601 as far as known; beside them stand the first and
 * the last day that they may mean, as numbers such as 20190328, 0 for an unknown year. */
#include "store/sqlite.h"

/* clang-format off */
static const char ledger[] =
    "CREATE TABLE entry("
    "  entry INTEGER PRIMARY KEY,"
    "  id TEXT NOT NULL UNIQUE,"
    "  title TEXT NOT NULL,"
    "  text TEXT NOT NULL,"
    "  date TEXT NOT NULL,"
    "  url TEXT NOT NULL,"
    "  publisher TEXT NOT NULL,"
    "  language TEXT NOT NULL,"
    "  extra TEXT NOT NULL,"      /* unknown keys, as members of a JSON object; so in each table */
    "  content BLOB NOT NULL,"    /* hash of the whole record: same content, nothing to do */
    "  text_key INTEGER NOT NULL" /* hash of what it says: same key, no second witness */
    ");"
    "CREATE TABLE mention("
    "  entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,"
    "  mention INTEGER NOT NULL,"
    "  start INTEGER NOT NULL CHECK (start >= 0),"
    "  end INTEGER NOT NULL CHECK (end > start),"
    "  kind INTEGER NOT NULL,"
    "  name TEXT NOT NULL,"
    "  extra TEXT NOT NULL,"
    "  PRIMARY KEY(entry, mention)) WITHOUT ROWID;"
    "CREATE TABLE event("
    "  entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,"
    "  event INTEGER NOT NULL,"
    "  type INTEGER NOT NULL,"
    "  label TEXT NOT NULL,"
    "  date TEXT NOT NULL,"
    "  place TEXT NOT NULL,"
    "  trigger TEXT NOT NULL,"
    "  start INTEGER NOT NULL,"
    "  end INTEGER NOT NULL,"
    "  extra TEXT NOT NULL,"
    "  PRIMARY KEY(entry, event)) WITHOUT ROWID;"
    "CREATE TABLE participant("
    "  entry INTEGER NOT NULL,"
    "  event INTEGER NOT NULL,"
    "  participant INTEGER NOT NULL,"
    "  name TEXT NOT NULL,"
    "  role INTEGER NOT NULL,"
    "  alleged INTEGER NOT NULL,"
    "  extra TEXT NOT NULL,"
    "  PRIMARY KEY(entry, event, participant),"
    "  FOREIGN KEY(entry, event) REFERENCES event ON DELETE CASCADE) WITHOUT ROWID;"
    "CREATE TABLE relation("
    "  entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,"
    "  relation INTEGER NOT NULL,"
    "  kind INTEGER NOT NULL,"
    "  from_name TEXT NOT NULL,"
    "  to_name TEXT NOT NULL,"
    "  role TEXT NOT NULL,"
    "  quote TEXT NOT NULL,"
    "  start INTEGER NOT NULL,"
    "  end INTEGER NOT NULL,"
    "  alleged INTEGER NOT NULL,"
    "  extra TEXT NOT NULL,"
    "  weight INTEGER NOT NULL CHECK (weight > 0)," /* attestations that one entry counts */
    "  PRIMARY KEY(entry, relation)) WITHOUT ROWID;"
    /* What people decided. Rows are never changed or deleted: to withdraw one is a row of its
     * own that names it in `withdraws`. `decision` is a hash of the rest, so that decisions made
     * on two machines join as sets. */
    "CREATE TABLE decision("
    "  decision TEXT PRIMARY KEY,"
    "  verb INTEGER NOT NULL,"
    "  because TEXT NOT NULL,"
    "  made_by TEXT NOT NULL,"
    "  made_at TEXT NOT NULL,"
    "  withdraws TEXT REFERENCES decision) WITHOUT ROWID;"
    "CREATE TABLE operand("
    "  decision TEXT NOT NULL REFERENCES decision,"
    "  operand INTEGER NOT NULL,"
    "  value TEXT NOT NULL,"
    "  PRIMARY KEY(decision, operand)) WITHOUT ROWID;";

static const char derived[] =
    "CREATE TABLE state(" /* one row: which rules computed the tables below; 0 when stale */
    "  only INTEGER PRIMARY KEY CHECK (only = 1),"
    "  rules INTEGER NOT NULL);"
    "INSERT INTO state VALUES(1, 0);"
    "CREATE TABLE entity("
    "  node INTEGER PRIMARY KEY,"
    "  id TEXT NOT NULL,"
    "  kind INTEGER NOT NULL,"
    "  name TEXT NOT NULL,"
    "  date TEXT NOT NULL,"
    "  type INTEGER NOT NULL,"
    "  place TEXT NOT NULL,"
    "  entries INTEGER NOT NULL,"
    "  mentions INTEGER NOT NULL);"
    "CREATE TABLE identifier("
    "  id TEXT PRIMARY KEY,"
    "  node INTEGER NOT NULL REFERENCES entity) WITHOUT ROWID;"
    "CREATE TABLE alias("
    "  node INTEGER NOT NULL REFERENCES entity,"
    "  name TEXT NOT NULL,"
    "  key TEXT NOT NULL,"
    "  mentions INTEGER NOT NULL,"
    "  PRIMARY KEY(node, name)) WITHOUT ROWID;"
    "CREATE INDEX alias_by_key ON alias(key);"
    "CREATE TABLE appearance("
    "  entry INTEGER NOT NULL,"
    "  mention INTEGER NOT NULL,"
    "  node INTEGER NOT NULL REFERENCES entity,"
    "  PRIMARY KEY(entry, mention),"
    "  FOREIGN KEY(entry, mention) REFERENCES mention) WITHOUT ROWID;"
    "CREATE TABLE occurrence("
    "  entry INTEGER NOT NULL,"
    "  event INTEGER NOT NULL,"
    "  node INTEGER NOT NULL REFERENCES entity,"
    "  PRIMARY KEY(entry, event),"
    "  FOREIGN KEY(entry, event) REFERENCES event) WITHOUT ROWID;"
    "CREATE INDEX occurrence_by_node ON occurrence(node);"
    "CREATE TABLE tie("
    "  tie INTEGER PRIMARY KEY,"
    "  from_node INTEGER NOT NULL REFERENCES entity,"
    "  to_node INTEGER NOT NULL REFERENCES entity,"
    "  kind INTEGER NOT NULL,"
    "  how INTEGER NOT NULL,"
    "  strength INTEGER NOT NULL CHECK (strength > 0),"
    "  role TEXT NOT NULL,"
    "  date TEXT NOT NULL,"
    "  alleged INTEGER NOT NULL);"
    "CREATE TABLE evidence("
    "  tie INTEGER NOT NULL REFERENCES tie,"
    "  evidence INTEGER NOT NULL,"
    "  entry INTEGER NOT NULL REFERENCES entry,"
    "  start INTEGER NOT NULL,"
    "  end INTEGER NOT NULL,"
    "  how INTEGER NOT NULL,"
    "  role TEXT NOT NULL,"
    "  date TEXT NOT NULL,"
    "  first_day INTEGER NOT NULL,"
    "  last_day INTEGER NOT NULL,"
    "  alleged INTEGER NOT NULL,"
    "  PRIMARY KEY(tie, evidence)) WITHOUT ROWID;"

#define WORD_OF_KIND(column) \
    "CASE " column " WHEN 0 THEN 'person' WHEN 1 THEN 'organisation' ELSE 'event' END"
#define WORD_OF_TIE(column) \
    "CASE " column " WHEN 0 THEN 'affiliated' WHEN 1 THEN 'family' WHEN 2 THEN 'represents'" \
    " WHEN 3 THEN 'associate' WHEN 4 THEN 'part_of' WHEN 5 THEN 'takes_part'" \
    " WHEN 6 THEN 'co_mention' ELSE 'linked' END"
#define WORD_OF_HOW(column) \
    "CASE " column " WHEN 0 THEN 'stated' WHEN 1 THEN 'joint event' ELSE 'co-mention' END"
#define WORD_OF_EVENT(column) \
    "CASE " column " WHEN 0 THEN 'detention' WHEN 1 THEN 'prosecution' WHEN 2 THEN 'release'" \
    " WHEN 3 THEN 'extradition' WHEN 4 THEN 'violence' WHEN 5 THEN 'protest'" \
    " WHEN 6 THEN 'election' WHEN 7 THEN 'meeting' WHEN 8 THEN 'statement'" \
    " WHEN 9 THEN 'decision' ELSE 'other' END"

    /* For people who know SQL: every view reads only. substr() of a BLOB counts bytes. */
    "CREATE VIEW v_person AS SELECT id, name, entries, mentions FROM entity WHERE kind = 0;"
    "CREATE VIEW v_organisation AS SELECT id, name, entries, mentions FROM entity WHERE kind = 1;"
    "CREATE VIEW v_event AS SELECT id, name AS label, " WORD_OF_EVENT("type") " AS type, date,"
    "  place, entries FROM entity WHERE kind = 2;"
    "CREATE VIEW v_alias AS SELECT e.id, e.name, a.name AS alias, a.mentions"
    "  FROM alias a JOIN entity e USING(node);"
    "CREATE VIEW v_tie AS SELECT t.tie, f.id AS from_id, f.name AS from_name, "
    WORD_OF_KIND("f.kind") " AS from_kind, " WORD_OF_TIE("t.kind") " AS kind, t.role,"
    "  g.id AS to_id, g.name AS to_name, " WORD_OF_KIND("g.kind") " AS to_kind, "
    WORD_OF_HOW("t.how") " AS how, t.strength, t.date, t.alleged"
    "  FROM tie t JOIN entity f ON f.node = t.from_node JOIN entity g ON g.node = t.to_node;"
    "CREATE VIEW v_evidence AS SELECT v.tie, n.id AS entry, n.publisher, v.date, "
    WORD_OF_HOW("v.how") " AS how, v.role,"
    "  CAST(substr(CAST(n.text AS BLOB), v.start + 1, v.end - v.start) AS TEXT) AS quote,"
    "  v.start, v.end, v.alleged FROM evidence v JOIN entry n USING(entry);"
    "CREATE VIEW v_mention AS SELECT n.id AS entry, m.start, m.end, "
    WORD_OF_KIND("m.kind") " AS kind,"
    "  CAST(substr(CAST(n.text AS BLOB), m.start + 1, m.end - m.start) AS TEXT) AS text,"
    "  m.name, e.id FROM mention m JOIN entry n USING(entry)"
    "  LEFT JOIN appearance a ON a.entry = m.entry AND a.mention = m.mention"
    "  LEFT JOIN entity e ON e.node = a.node;";

static const char finding[] =
    "CREATE TABLE name_key("
    "  key INTEGER NOT NULL," /* of a word or two of a name, romanised: resolve/keys.h */
    "  node INTEGER NOT NULL REFERENCES entity,"
    "  PRIMARY KEY(key, node)) WITHOUT ROWID;"
    "UPDATE state SET rules = 0;"
    /* Words of the entries. The index holds no text of its own; ledger.c keeps it in step, since a
     * trigger may not write to it in a store whose schema is not trusted. */
    "CREATE VIRTUAL TABLE word USING fts5(title, text, content='entry', content_rowid='entry',"
    "  tokenize='unicode61 remove_diacritics 2');"
    "INSERT INTO word(word) VALUES ('rebuild');";

/* A decision comes after all others, and there may be one for every third name. */
static const char latest[] = "CREATE INDEX decision_by_time ON decision(made_at);";

/* clang-format on */

const struct migration store_migrations[] = {
    {"the ledger", ledger},
    {"the tables derived from it, and the views", derived},
    {"names by what they sound like, and the words of the entries", finding},
    {"decisions by time", latest},
};
const int store_migration_count = COUNT_OF(store_migrations);
