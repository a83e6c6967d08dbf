/* SPDX-License-Identifier: MIT */
/* Verbs whose object says what they report: "found guilty" is of a court, "found a flat" of nobody;
 * "denied entry" is a decision, "denied the charge" a statement. */
#include "text/event_find.h"

/* A verb with one of `objects` among the `reach` words behind it is of `type`. */
struct frame {
    const char *verbs, *objects;
    uint8_t reach;
    bool passive; /* only as a passive */
    odf_event_type type;
    bool term; /* a term, not "six years ago" */
};

#define TERMS "years year months month sentence sentences life imprisonment term terms jail prison"
#define PRISONS                                                                                    \
    "prison jail custody detention colony cell penitentiary gaol camp imprisonment captivity arrest"
#define COURTS "court courts judge judges magistrate magistrates tribunal jury courtroom justice"
#define RIGHTS                                                                                     \
    "visa visas entry asylum permission registration accreditation access licence license permit " \
    "permits citizenship passport passports nationality residency boarding admission funding leave"
#define SUITS                                                                                      \
    "lawsuit lawsuits suit suits case cases charges charge appeal appeals "                        \
    "indictment motion claim"

static const struct frame frames[] = {
    {"deny denies denied refuse refuses refused", RIGHTS, 3, false, ODF_DECISION},
    {"grant grants granted", "bail parole amnesty clemency", 3, false, ODF_RELEASE},
    {"give gave given get got gets receive received receives hand handed hands", TERMS, 7, false,
     ODF_PROSECUTION, true},
    {"give gave given", "leave furlough amnesty pardon", 4, false, ODF_RELEASE},
    {"give gave given hand handed receive received", "award prize medal citizenship asylum", 6,
     false, ODF_DECISION},
    {"face faces faced", "charges charge trial counts count prosecution " TERMS, 6, false,
     ODF_PROSECUTION},
    {"find finds found", "guilty liable", 14, false, ODF_PROSECUTION},
    {"bring brought brings appear appeared appears take took taken", COURTS, 6, false,
     ODF_PROSECUTION},
    {"bring brought file filed files lodge lodged lodges launch launched open opened withdraw",
     SUITS, 5, false, ODF_PROSECUTION},
    {"lose lost loses", "appeal case lawsuit suit", 4, false, ODF_PROSECUTION},
    {"lose lost loses", "licence license seat immunity citizenship passport job post vote", 4,
     false, ODF_DECISION},
    {"leave left leaves walk walked walks", PRISONS, 5, false, ODF_RELEASE},
    {"swap swapped exchange exchanged", "prisoner prisoners for in with", 5, true, ODF_RELEASE},
    {"post posts posted", "bail", 4, false, ODF_RELEASE},
    {"catch caught", "after minutes hours days at in near by while as on", 1, true, ODF_DETENTION},
    {"send sent take took taken move moved transfer transferred return returned", PRISONS, 7, false,
     ODF_DETENTION},
    {"fly flown return returned", "to from back home", 2, true, ODF_EXTRADITION},
    {"name named names", "suspect suspects accused defendant", 30, false, ODF_PROSECUTION},
    {"declare declared declares", "wanted", 14, false, ODF_PROSECUTION},
    {"stop stopped", "at border airport checkpoint police", 5, true, ODF_DETENTION},
    {"lead led leads", "handcuffs", 6, false, ODF_DETENTION},
    {"remain remained remains", PRISONS, 4, false, ODF_DETENTION},
    {"place placed places",
     "custody arrest confinement detention handcuffs control guard surveillance", 5, false,
     ODF_DETENTION},
    {"place placed places", "investigation", 5, false, ODF_PROSECUTION},
    {"place placed places", "list lists sanctions register", 6, false, ODF_DECISION},
    {"attach attached", "property properties assets accounts house flat", 4, false, ODF_DECISION},
};

/* Verbs that report nothing unless one of their frames is there. */
#define ONLY_IN_FRAMES                                                                             \
    "give gives gave given giving get gets got getting receive receives received receiving hand "  \
    "hands handed handing find finds found finding bring brings brought bringing appear appears "  \
    "appeared appearing face faces faced facing lodge lodges lodged lodging leave leaves left "    \
    "leaving swap swaps swapped swapping exchange exchanges exchanged exchanging walk walks "      \
    "walked walking fly flies flew flown flying return returns returned returning stop stops "     \
    "stopped stopping lead leads led leading remain remains remained remaining attach attaches "   \
    "attached attaching move moves moved moving catch catches caught catching send sends sent sending name names named naming lose loses lost losing place places placed placing"

/* "named Ann treasurer", "was named head of X". */
static bool names_to_office(const struct page *p, const struct candidate *c)
{
    if (!page_is(p, c->first, "name names named naming"))
        return false;
    for (uint32_t i = c->last; i < c->last + 8; i++) {
        const struct token *token = page_token(p, i);
        const struct mention *mention = page_mention(p, i);
        if (mention && mention->kind == ODF_ORGANISATION)
            return false;
        if (!mention && token_is(token, WORD_ROLE))
            return c->passive || page_near(p, i, -4, -1, "as its new") || page_mention(p, i - 1) ||
                   page_near(p, i, -3, -1, "chief deputy executive acting vice managing");
        if (token->kind == TOKEN_PUNCTUATION)
            return false;
    }
    return false;
}

/* "six years ago", "a year later": no term in prison. */
static bool span_of_time(const struct page *p, uint32_t from, uint32_t reach)
{
    return page_near(p, from, 1, (int)reach + 1, "ago later earlier before after old since past");
}

/* "expelled from the Green Party". */
static bool expels_from_body(const struct page *p, const struct candidate *c)
{
    if (!page_is(p, c->first, "expel expels expelled expelling expulsion"))
        return false;
    for (uint32_t i = c->last; i < c->last + 6; i++) {
        const struct mention *mention = page_mention(p, i);
        if (mention)
            return mention->kind == ODF_ORGANISATION && page_near(p, i, -3, -1, "from");
    }
    return false;
}

enum event_frame event_frame(const struct page *p, struct candidate *c)
{
    const uint32_t word = c->last - 1;

    for (size_t i = 0; c->verb && i < COUNT_OF(frames); i++) {
        const struct frame *frame = &frames[i];
        if ((frame->passive && !c->seen[SEEN_verb_passive]) || !page_is(p, word, frame->verbs) ||
            !page_near(p, word, 1, frame->reach, frame->objects))
            continue;
        if (frame->term && span_of_time(p, word, frame->reach))
            continue;
        c->type = frame->type;
        return FRAME_FOUND;
    }
    if (names_to_office(p, c) || expels_from_body(p, c) ||
        (c->seen[SEEN_verb_passive] && page_is(p, c->first, "declared"))) {
        c->type = ODF_DECISION;
        return FRAME_FOUND;
    }
    return page_is(p, word, ONLY_IN_FRAMES) ? FRAME_LACKING : FRAME_NONE;
}
