/* SPDX-License-Identifier: MIT */
/**
 * Writing a store's content in the formats of other programs, and in our own.
 */
#ifndef ODFGRAPH_EXCHANGE_H
#define ODFGRAPH_EXCHANGE_H

#include <odfgraph/decision.h>
#include <odfgraph/entry.h>
#include <odfgraph/evidence.h>
#include <odfgraph/graph.h>
#include <odfgraph/sink.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_format odf_format;

ODF_API const odf_format *odf_format_find(const char *name); /* NULL if there is none */
ODF_API size_t odf_format_count(void);
ODF_API const odf_format *odf_format_at(size_t index); /* by name; NULL outside the range */
ODF_API const char *odf_format_name(const odf_format *format);
ODF_API const char *odf_format_summary(const odf_format *format);

/** Where an export takes its content from. A format asks for what it can hold only. */
typedef struct odf_export_source {
    size_t size; /* of this struct */
    const odf_graph *graph;
    void *user;
    /** All entries in the order of their ids. */
    odf_status (*each_entry)(void *user, odf_entry_fn *take, void *taker, odf_error *err);
    /** The evidence of one tie, valid until the next call. */
    odf_status (*evidence_of)(void *user, odf_tie tie, const odf_evidence **out, size_t *out_count,
                              odf_error *err);
} odf_export_source;

/**
 * Writes in one format. Same content, same bytes.
 *
 * @return ODF_OK; ODF_E_MEMORY; what the source's functions return. Whether everything could be
 *         written is told by odf_sink_finish().
 */
ODF_API ODF_CHECKED odf_status odf_format_write(const odf_format *format,
                                                const odf_export_source *source, odf_sink *sink,
                                                odf_error *err);

/* ---- decisions */

typedef enum odf_decision_format {
    ODF_DECISIONS_JOURNAL, /* one JSON object a line, everything */
    ODF_DECISIONS_RESOLVER /* nomenklatura's resolver lines: what stands, without its history */
} odf_decision_format;

/** Writes decisions in the order given. Whether all could be written tells odf_sink_finish(). */
ODF_API ODF_CHECKED odf_status odf_decisions_write(const odf_decision *decisions, size_t count,
                                                   odf_decision_format format, odf_sink *sink,
                                                   odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
