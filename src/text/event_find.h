/* SPDX-License-Identifier: MIT */
/* What the steps of finding events share. */
#ifndef TEXT_EVENT_FIND_H
#define TEXT_EVENT_FIND_H

#include "text/page.h"

static inline bool event_sentence_has(const struct page *p, uint32_t index, const char *words)
{
    return page_near(p, index, -SPAN_LIMIT, SPAN_LIMIT, words);
}

static inline bool event_determiner(const struct page *p, uint32_t index)
{
    return page_is(p, index,
                   "the a an this that these those his her its their our my any some no each "
                   "another all such");
}

static inline bool event_be(const struct page *p, uint32_t index)
{
    return page_is(p, index, "is are was were been be being");
}

static inline bool event_modal(const struct page *p, uint32_t index)
{
    return page_in(p, index, SET(modal));
}

static inline bool event_common_noun(const struct page *p, uint32_t index)
{
    const struct token *token = page_token(p, index);
    return token->kind == TOKEN_WORD && token->shape == SHAPE_LOWER &&
           !token_is(token, WORD_FUNCTION | WORD_NUMERAL) && token->end - token->start > 2;
}

/* The token behind which only adverbs stand before `index`. */
uint32_t event_skip_adverb_back(const struct page *p, uint32_t index);

/* The form in which the trigger stands: which of the verb's features hold. */
void event_see_form(const struct page *p, struct candidate *c);

enum event_frame {
    FRAME_NONE,
    FRAME_FOUND,  /* the object gave the type */
    FRAME_LACKING /* the verb reports nothing without an object that is not there */
};

/* Sets the type of a verb by its object. */
enum event_frame event_frame(const struct page *p, struct candidate *c);

/* What the words around a trigger make of it. False if it reports nothing. */
bool event_refine(const struct page *p, struct candidate *c);

/* Notes what stands around the candidate; what the others of its entry are to it. */
void event_see_words(const struct page *p, struct candidate *c);
void event_see_others(struct candidate *list, size_t count, size_t index,
                      const struct tokens *tokens);

#endif
