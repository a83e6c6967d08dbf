/* SPDX-License-Identifier: MIT */
#include "ingest/automatic.h"

#include "model/decision.h"
#include "resolve/block.h"
#include "resolve/fold.h"

/* A surname alone and a full name that bears it. */
static const double SCORE_SURNAME = 0.6;

/* From here on two names are spellings of one, whatever else is there. */
static const double SCORE_SPELLING = 0.97;

/* A word belongs to one entity if that is named by it so many times as often as all others. */
enum { FAR_MORE = 4 };

struct atom_entry {
    uint32_t atom;
    uint32_t entry;
};

/* A word by which entries call an atom that has a longer name. */
struct nickname {
    const char *key;
    odf_kind kind;
    uint32_t atom;
    uint32_t mentions;
};

struct wish {
    uint32_t left; /* atoms, left < right */
    uint32_t right;
    const char *because;
};

struct working {
    struct automatic *automatic;
    odf_store *store;
    const struct claims *claims;
    const uint32_t *atom_of_name;
    struct decided *decided;
    struct arena memory;
    odf_matcher *matcher;
    const char **keys;  /* of atoms */
    const char **names; /* of atoms, as written */
    struct block_pair *pairs;
    size_t pair_count;
    VECTOR(struct atom_entry) places;
    VECTOR(struct nickname) nicknames;
    VECTOR(struct wish) wishes;
    odf_error *err;
};

static odf_status no_memory(struct working *w)
{
    return fail(w->err, ODF_E_MEMORY, "merging names: out of memory");
}

static int compare_numbers(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

static bool is_one_word(const char *key)
{
    return !strchr(key, ' ');
}

/* ---- what is to be compared */

static bool read_atoms(struct working *w)
{
    const struct claims *claims = w->claims;
    const size_t count = w->decided->atoms.count;
    w->keys = arena_array(&w->memory, const char *, count);
    w->names = arena_array(&w->memory, const char *, count);
    if (!w->keys || !w->names)
        return false;
    for (size_t i = 0; i < claims->names.count; i++) {
        const struct named *named = &claims->names.items[i];
        const uint32_t atom = w->atom_of_name[i];
        if (w->keys[atom] || named->split)
            continue;
        w->keys[atom] = arena_copy(&w->memory, named->key);
        w->names[atom] = named->name;
        if (!w->keys[atom])
            return false;
    }
    return true;
}

static int by_place(const void *left, const void *right)
{
    const struct atom_entry *a = left;
    const struct atom_entry *b = right;
    const int order = compare_numbers(a->atom, b->atom);
    return order ? order : compare_numbers(a->entry, b->entry);
}

static bool read_places(struct working *w)
{
    for (size_t i = 0; i < w->claims->mentions.count; i++) {
        const struct mention_claim *mention = &w->claims->mentions.items[i];
        if (!vector_push(&w->places,
                         (struct atom_entry){w->atom_of_name[mention->named], mention->entry}))
            return false;
    }
    if (w->places.count)
        qsort(w->places.items, w->places.count, sizeof *w->places.items, by_place);
    return true;
}

static int by_nickname(const void *left, const void *right)
{
    const struct nickname *a = left;
    const struct nickname *b = right;
    int order = strcmp(a->key, b->key);
    if (!order)
        order = compare_numbers(a->kind, b->kind);
    return order ? order : compare_numbers(a->atom, b->atom);
}

/* "Alga (newspaper)": where a bare word means another body, brackets tell them apart. */
static bool is_told_apart(const char *name, const char *word)
{
    const size_t size = strlen(word);
    return strncmp(name, word, size) == 0 && strncmp(name + size, " (", 2) == 0;
}

static bool read_nicknames(struct working *w)
{
    for (size_t i = 0; i < w->claims->spellings.count; i++) {
        const struct spelling *spelling = &w->claims->spellings.items[i];
        const uint32_t atom = w->atom_of_name[spelling->named];
        const struct slice key = resolve_key(&w->memory, slice_of(spelling->text));
        if (!key.data)
            return false;
        if (!spelling->mentions || !key.size || !w->keys[atom] || is_one_word(w->keys[atom]) ||
            !is_one_word(key.data) ||
            is_told_apart(w->claims->names.items[spelling->named].name, spelling->text))
            continue;
        const struct nickname nickname = {key.data, w->decided->atoms.items[atom].kind, atom,
                                          spelling->mentions};
        if (!vector_push(&w->nicknames, nickname))
            return false;
    }
    if (w->nicknames.count)
        qsort(w->nicknames.items, w->nicknames.count, sizeof *w->nicknames.items, by_nickname);
    return true;
}

static int by_key(const void *left, const void *right)
{
    const struct block_name *a = left;
    const struct block_name *b = right;
    const int order = slice_compare(a->key, b->key);
    return order ? order : compare_numbers(a->owner, b->owner);
}

static odf_status compare_atoms(struct working *w)
{
    const size_t count = w->decided->atoms.count;
    struct block_name *names = arena_array(&w->memory, struct block_name, count);
    size_t used = 0;
    if (!names)
        return no_memory(w);
    for (uint32_t i = 0; i < count; i++)
        if (w->keys[i])
            names[used++] =
                (struct block_name){i, w->decided->atoms.items[i].kind, slice_of(w->keys[i])};
    if (used)
        qsort(names, used, sizeof *names, by_key);
    return block_pairs(w->matcher, names, used, SCORE_SURNAME, w->automatic->tick, &w->memory,
                       &w->pairs, &w->pair_count, w->err);
}

/* ---- what is beyond doubt */

static double score_of(const struct working *w, uint32_t a, uint32_t b)
{
    const uint32_t left = a < b ? a : b;
    const uint32_t right = a < b ? b : a;
    size_t low = 0;
    size_t high = w->pair_count;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        const struct block_pair *pair = &w->pairs[middle];
        if (pair->left < left || (pair->left == left && pair->right < right))
            low = middle + 1;
        else
            high = middle;
    }
    return low < w->pair_count && w->pairs[low].left == left && w->pairs[low].right == right
               ? w->pairs[low].score
               : 0;
}

/* The pairs of one atom, wherever it stands in them. */
struct fits {
    uint32_t *others;
    size_t count;
};

static struct fits *fits_of_atoms(struct working *w, double least)
{
    struct fits *fits = arena_array(&w->memory, struct fits, w->decided->atoms.count);
    for (int fill = 0; fits && fill < 2; fill++) {
        for (size_t i = 0; i < w->pair_count; i++) {
            const struct block_pair *pair = &w->pairs[i];
            if (pair->score < least)
                continue;
            if (fill) {
                fits[pair->left].others[fits[pair->left].count] = pair->right;
                fits[pair->right].others[fits[pair->right].count] = pair->left;
            }
            fits[pair->left].count++;
            fits[pair->right].count++;
        }
        for (size_t i = 0; !fill && i < w->decided->atoms.count; i++) {
            fits[i].others = arena_array(&w->memory, uint32_t, fits[i].count);
            if (!fits[i].others)
                return NULL;
            fits[i].count = 0;
        }
    }
    return fits;
}

/* Whether something fits `a` that does not fit `b`. */
static bool has_rival(const struct working *w, const struct fits *fits, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < fits[a].count; i++) {
        const uint32_t other = fits[a].others[i];
        if (other != b && score_of(w, other, b) < w->automatic->from)
            return true;
    }
    return false;
}

static size_t first_place(const struct working *w, uint32_t atom)
{
    size_t low = 0;
    size_t high = w->places.count;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (w->places.items[middle].atom < atom)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether one entry names both, and neither is a short form for what the entry calls in full. */
static bool stand_together(const struct working *w, uint32_t a, uint32_t b)
{
    if (is_one_word(w->keys[a]) || is_one_word(w->keys[b]))
        return false;
    size_t i = first_place(w, a);
    size_t j = first_place(w, b);
    const struct atom_entry *places = w->places.items;
    while (i < w->places.count && j < w->places.count && places[i].atom == a &&
           places[j].atom == b) {
        if (places[i].entry == places[j].entry)
            return true;
        if (places[i].entry < places[j].entry)
            i++;
        else
            j++;
    }
    return false;
}

static odf_status wish(struct working *w, uint32_t a, uint32_t b, const char *because)
{
    const struct wish wish = {a < b ? a : b, a < b ? b : a, because};
    return because && vector_push(&w->wishes, wish) ? ODF_OK : no_memory(w);
}

static const char *tell_score(struct working *w, uint32_t a, uint32_t b, double score)
{
    return arena_format(&w->memory, "'%s' and '%s' score 0.%02u", w->names[a], w->names[b],
                        (unsigned)(score >= 1 ? 99 : score * 100));
}

static odf_status wish_for_pairs(struct working *w)
{
    const struct fits *fits = fits_of_atoms(w, w->automatic->from);
    odf_status status = fits ? ODF_OK : no_memory(w);
    for (size_t i = 0; status == ODF_OK && i < w->pair_count; i++) {
        const struct block_pair *pair = &w->pairs[i];
        const uint32_t a = pair->left;
        const uint32_t b = pair->right;
        if (pair->score < w->automatic->from)
            continue;
        if (pair->score < SCORE_SPELLING &&
            (has_rival(w, fits, a, b) || has_rival(w, fits, b, a) || stand_together(w, a, b)))
            continue;
        status = wish(w, a, b, tell_score(w, a, b, pair->score));
    }
    return status;
}

/* The atom for which entries use a word: alone, or far more than for others. */
static bool owner_of_word(const struct working *w, const char *key, odf_kind kind,
                          uint32_t *out_atom)
{
    uint32_t best = 0;
    uint32_t others = 0;
    size_t low = 0;
    size_t high = w->nicknames.count;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (strcmp(w->nicknames.items[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    const size_t first = low;
    for (; low < w->nicknames.count && strcmp(w->nicknames.items[low].key, key) == 0; low++) {
        const struct nickname *nickname = &w->nicknames.items[low];
        if (nickname->kind == kind && nickname->mentions > best) {
            best = nickname->mentions;
            *out_atom = nickname->atom;
        }
    }
    for (size_t i = first; i < low; i++) {
        const struct nickname *nickname = &w->nicknames.items[i];
        if (nickname->kind == kind && nickname->atom != *out_atom &&
            score_of(w, nickname->atom, *out_atom) < w->automatic->from)
            others += nickname->mentions;
    }
    return best && best >= FAR_MORE * others;
}

/* The full name that alone, or far more often than others, has a word. Spellings of it are no
 * others. */
static bool bearer_of(const struct working *w, const struct fits *fits, uint32_t atom,
                      uint32_t *out_atom)
{
    const struct atom *atoms = w->decided->atoms.items;
    uint32_t best = 0;
    uint32_t others = 0;
    for (size_t i = 0; i < fits[atom].count; i++) {
        const uint32_t other = fits[atom].others[i];
        if (!is_one_word(w->keys[other]) && atoms[other].mentions > best) {
            best = atoms[other].mentions;
            *out_atom = other;
        }
    }
    for (size_t i = 0; i < fits[atom].count; i++) {
        const uint32_t other = fits[atom].others[i];
        if (!is_one_word(w->keys[other]) && other != *out_atom &&
            score_of(w, other, *out_atom) < w->automatic->from)
            others += atoms[other].mentions;
    }
    return best && best >= FAR_MORE * others;
}

static odf_status wish_for_words(struct working *w)
{
    const struct fits *fits = fits_of_atoms(w, SCORE_SURNAME);
    odf_status status = fits ? ODF_OK : no_memory(w);
    for (uint32_t i = 0; status == ODF_OK && i < w->decided->atoms.count; i++) {
        uint32_t owner = i;
        const odf_kind kind = w->decided->atoms.items[i].kind;
        if (!w->keys[i] || !is_one_word(w->keys[i]))
            continue;
        if (owner_of_word(w, w->keys[i], kind, &owner))
            status = wish(w, i, owner,
                          arena_format(&w->memory, "entries say '%s' for '%s'", w->names[i],
                                       w->names[owner]));
        else if (kind == ODF_PERSON &&
                 !lexicon_is_given_name(&w->matcher->lexicon, slice_of(w->keys[i])) &&
                 bearer_of(w, fits, i, &owner))
            status = wish(w, i, owner,
                          arena_format(&w->memory, "'%s' alone bears the name '%s'",
                                       w->names[owner], w->names[i]));
    }
    return status;
}

/* ---- what was decided before */

static const char *pair_key(struct arena *memory, const char *a, const char *b)
{
    return strcmp(a, b) < 0 ? arena_format(memory, "%s %s", a, b)
                            : arena_format(memory, "%s %s", b, a);
}

struct history {
    struct table of_pair;   /* pair of ids → the automatic merge, or TABLE_NONE - 1: a person's */
    struct table undone_by; /* decision → the undo that stands */
};

#define BY_A_PERSON (TABLE_NONE - 1)

static void history_clear(struct history *history)
{
    table_clear(&history->of_pair);
    table_clear(&history->undone_by);
}

static bool recall_pairs(struct working *w, struct history *history, uint32_t number)
{
    const odf_decision *decision = &w->decided->list.items[number];
    const bool automatic = decision->verb == ODF_VERB_AUTO_MERGE;
    if (!automatic && decision->verb != ODF_VERB_MERGE && decision->verb != ODF_VERB_DISTINCT &&
        decision->verb != ODF_VERB_UNSURE)
        return true;
    for (size_t i = 0; i < decision->operand_count; i++)
        for (size_t j = 0; j < i; j++) {
            const char *key = pair_key(&w->memory, decision->operands[i], decision->operands[j]);
            uint32_t *place =
                key ? table_add(&history->of_pair, slice_of(key), number, NULL) : NULL;
            if (!place)
                return false;
            if (!automatic)
                *place = BY_A_PERSON;
        }
    return true;
}

static bool recall(struct working *w, struct history *history)
{
    const struct decision_list *list = &w->decided->list;
    for (uint32_t i = 0; i < list->count; i++) {
        const odf_decision *decision = &list->items[i];
        if (!recall_pairs(w, history, i))
            return false;
        if (decision->verb == ODF_VERB_UNDO && decision->stands &&
            !table_add(&history->undone_by, slice_of(decision->operands[0]), i, NULL))
            return false;
    }
    return true;
}

static odf_status decide(struct working *w, odf_verb verb, const char *const *operands,
                         size_t count, const char *because)
{
    char id[ODF_DECISION_ID_SIZE];
    bool is_new = false;
    odf_decision decision = {.verb = verb,
                             .operands = operands,
                             .operand_count = count,
                             .because = because,
                             .made_by = decided_robot,
                             .made_at = w->automatic->made_at};
    decision_id(&decision, id);
    decision.id = id;
    odf_status status = store_put_decision(w->store, &decision, &is_new, w->err);
    if (status == ODF_OK && is_new && !decision_list_add(&w->decided->list, &decision))
        status = no_memory(w);
    return status;
}

/* The undo of an automatic merge, if it stands and was made here rather than by a person. */
static const odf_decision *own_undo(const struct working *w, const struct history *history,
                                    const odf_decision *merge)
{
    const uint32_t at = table_get(&history->undone_by, slice_of(merge->id));
    const odf_decision *undo = at == TABLE_NONE ? NULL : &w->decided->list.items[at];
    return undo && decided_by_robot(undo) ? undo : NULL;
}

static odf_status fulfil(struct working *w, const struct history *history, const struct wish *asked,
                         bool *wanted)
{
    const char *ids[2] = {w->decided->atoms.items[asked->left].id,
                          w->decided->atoms.items[asked->right].id};
    const char *key = pair_key(&w->memory, ids[0], ids[1]);
    if (!key)
        return no_memory(w);
    const uint32_t at = table_get(&history->of_pair, slice_of(key));
    if (at == TABLE_NONE) {
        w->automatic->merged++;
        return decide(w, ODF_VERB_AUTO_MERGE, ids, 2, asked->because);
    }
    if (at == BY_A_PERSON)
        return ODF_OK;
    wanted[at] = true;
    const odf_decision *merge = &w->decided->list.items[at];
    const odf_decision *undo = merge->stands ? NULL : own_undo(w, history, merge);
    if (!undo)
        return ODF_OK;
    const char *undone[1] = {undo->id};
    w->automatic->merged++;
    return decide(w, ODF_VERB_UNDO, undone, 1, "beyond doubt again");
}

static int by_ids(const void *left, const void *right)
{
    const struct wish *a = left;
    const struct wish *b = right;
    const int order = compare_numbers(a->left, b->left);
    return order ? order : compare_numbers(a->right, b->right);
}

/* Numbers of list items move as decisions are added, ids do not. */
static odf_status withdraw_the_rest(struct working *w, const bool *wanted, size_t before)
{
    odf_status status = ODF_OK;
    for (size_t i = 0; status == ODF_OK && i < before; i++) {
        const odf_decision *decision = &w->decided->list.items[i];
        if (wanted[i] || decision->verb != ODF_VERB_AUTO_MERGE || !decision->stands ||
            !decided_by_robot(decision))
            continue;
        const char *undone[1] = {decision->id};
        w->automatic->withdrawn++;
        status = decide(w, ODF_VERB_UNDO, undone, 1, "no longer beyond doubt");
    }
    return status;
}

static odf_status settle(struct working *w)
{
    CLEANUP(history_clear) struct history history = {0};
    const size_t before = w->decided->list.count;
    bool *wanted = arena_array(&w->memory, bool, before);
    odf_status status = wanted && recall(w, &history) ? ODF_OK : no_memory(w);
    if (w->wishes.count)
        qsort(w->wishes.items, w->wishes.count, sizeof *w->wishes.items, by_ids);
    for (size_t i = 0; status == ODF_OK && i < w->wishes.count; i++)
        if (i == 0 || by_ids(&w->wishes.items[i - 1], &w->wishes.items[i]) != 0)
            status = fulfil(w, &history, &w->wishes.items[i], wanted);
    if (status == ODF_OK)
        status = withdraw_the_rest(w, wanted, before);
    if (status == ODF_OK && !decision_list_settle(&w->decided->list))
        status = no_memory(w);
    return status;
}

static odf_status work(struct working *w)
{
    odf_status status = odf_matcher_new(&w->matcher, w->err);
    if (status == ODF_OK && (!read_atoms(w) || !read_places(w) || !read_nicknames(w)))
        status = no_memory(w);
    if (status == ODF_OK)
        status = compare_atoms(w);
    if (status == ODF_OK)
        status = wish_for_pairs(w);
    if (status == ODF_OK)
        status = wish_for_words(w);
    return status == ODF_OK ? settle(w) : status;
}

odf_status automatic_merge(struct automatic *automatic, odf_store *store,
                           const struct claims *claims, const uint32_t *atom_of_name,
                           struct decided *decided, odf_error *err)
{
    struct working w = {.automatic = automatic,
                        .store = store,
                        .claims = claims,
                        .atom_of_name = atom_of_name,
                        .decided = decided,
                        .err = err};
    const odf_status status = work(&w);
    odf_matcher_free(w.matcher);
    vector_clear(&w.places);
    vector_clear(&w.nicknames);
    vector_clear(&w.wishes);
    arena_clear(&w.memory);
    return status;
}
