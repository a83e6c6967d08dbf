/* SPDX-License-Identifier: MIT */
/**
 * Maps: a view drawn as a figure for a printed report. The map chooses what fits on the sheet,
 * says on the sheet what it left out, and writes SVG or DOT. The same view and options give the
 * same bytes on every machine.
 *
 * The kinds of map are a table: odf_map_find("ego"), or odf_map_at(0), odf_map_at(1), …
 */
#ifndef ODFGRAPH_MAP_H
#define ODFGRAPH_MAP_H

#include <odfgraph/graph.h>
#include <odfgraph/sink.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A kind of map. Static; never freed. */
typedef struct odf_map odf_map;

/** NULL when there is no such kind. */
ODF_API const odf_map *odf_map_find(const char *name);
ODF_API size_t odf_map_count(void);
ODF_API const odf_map *odf_map_at(size_t index); /* in the order of names; NULL behind the last */

ODF_API const char *odf_map_name(const odf_map *map);    /* "ego" */
ODF_API const char *odf_map_summary(const odf_map *map); /* "one node, its ties and …" */

/** How many focus nodes the kind takes: ego 1, path 2, overview 0. */
ODF_API size_t odf_map_focus_least(const odf_map *map);
ODF_API size_t odf_map_focus_most(const odf_map *map);

typedef enum odf_map_format {
    ODF_MAP_SVG,
    ODF_MAP_DOT,  /* with final positions: `neato -n2` shows the same map */
    ODF_MAP_TEXT, /* some sentences that say what is to be seen, and who is not drawn */
    ODF_MAP_PDF,  /* these two only if the library was built with librsvg */
    ODF_MAP_PNG,  /* 300 dots per inch */
    ODF_MAP_FORMAT_COUNT
} odf_map_format;

/** False for a format this library was built without. */
ODF_API bool odf_map_format_available(odf_map_format format);

/** An entry that a tie rests on. */
typedef struct odf_map_source {
    const char *entry; /* as it is to be printed: "kz-0017" */
    const char *publisher;
    odf_period date;
} odf_map_source;

typedef struct odf_map_options {
    size_t size; /* sizeof(odf_map_options) */

    const odf_node *focus; /* ego: the subject; path: both ends */
    size_t focus_count;
    const odf_node *highlight; /* drawn with a heavy border */
    size_t highlight_count;

    const char *title;    /* NULL or "": the map's own; plain UTF-8 text, any characters */
    const char *subtitle; /* added before what the map says about its selection */
    const char *note;     /* one more line under it */
    const char *lang;     /* of the frame's texts: en, de, fr, pl, ru, uk; NULL: en */

    const char *sources;    /* NULL: "Sources: N entries (publishers, period)" from these: */
    uint32_t entry_count;   /* entries that the ties rest on */
    const char *publishers; /* "Open Dialogue Foundation, …" */
    odf_period period;      /* from the first to the last of these entries */

    double page_width_mm; /* the printable area; 0: A4 landscape, for a large overview A3 */
    double page_height_mm;
    bool portrait; /* exchange the two */
    bool grey;     /* shades of grey only */

    uint32_t limit;      /* draw at most this many nodes; 0: what the sheet holds */
    bool no_omission;    /* fail with ODF_E_LIMIT rather than leave a node out */
    uint32_t radius;     /* ego: steps from the subject; 0: 1 */
    uint32_t most_steps; /* path: of a chain; 0: any */

    bool whole_view; /* connect: draw all of the view, a network that odf_connect() found */

    /* Columns, or NULL: one value for each node or tie of the view. */
    const uint32_t *community; /* of the node; overview tints them */

    /* The n-th entry behind a tie of the view; false behind the last. Texts need not outlive the
     * call. It is asked for the ties that are drawn only, and the footer then counts these entries
     * instead of what entry_count, publishers and period say. */
    bool (*tie_source)(void *user, odf_tie tie, size_t n, odf_map_source *out);
    void *tie_source_user;
    bool numbered_sources; /* print their numbers on the ties, and under the map what they mean */

    odf_tick tick; /* progress, and cancelling within a tenth of a second */

    /* What the view was narrowed to, as the subtitle is to say it. */
    odf_period window;  /* of its evidence; a timeline draws no event outside */
    unsigned kinds;     /* 1u << odf_kind for each kind that it holds; 0: not narrowed */
    unsigned tie_kinds; /* 1u << odf_tie_kind, in the same way */
    const char *const *places;
    size_t place_count;
    const char *const *omitted; /* names that it was to do without */
    size_t omitted_count;
} odf_map_options;

#define ODF_MAP_OPTIONS_INIT                                                                       \
    {                                                                                              \
        .size = sizeof(odf_map_options)                                                            \
    }

/**
 * Draws `view` as a map of one kind.
 *
 * What the map chooses from the view: ego, the subject and those within `radius` steps; path,
 * the shortest chains between the ends and those one step longer; overview, the largest
 * component and others of at least five nodes. Over the capacity of the sheet the nodes with the
 * most ties are kept, and the subtitle says how many of how many. Hand in a view that holds just
 * the ties to be shown.
 *
 * @param map      the kind
 * @param view     not changed
 * @param options  NULL for none
 * @param format   SVG, DOT, …
 * @param out      written to, not finished; on failure nothing has been written
 * @param err      may be NULL
 * @return ODF_OK; ODF_NOT_FOUND when there is nothing to draw (an empty view, no path);
 *         ODF_E_INVALID for a wrong number of focus nodes, a node outside the view, an unknown
 *         language or a sheet too small; ODF_E_LIMIT when omission is needed but forbidden;
 *         ODF_E_INTERNAL when Graphviz is not usable; ODF_E_CANCELLED; ODF_E_MEMORY
 *
 * Calls that use Graphviz wait for each other; it keeps its state in the process.
 */
ODF_API ODF_CHECKED odf_status odf_map_draw(const odf_map *map, const odf_graph *view,
                                            const odf_map_options *options, odf_map_format format,
                                            odf_sink *out, odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
