/* SPDX-License-Identifier: MIT */
/**
 * Where results are written: memory, an open stream, or a file that appears whole or not at all.
 *
 * Write errors stick: after the first failure everything else is swallowed, and
 * odf_sink_finish() reports it once. A sink belongs to one thread at a time.
 */
#ifndef ODFGRAPH_SINK_H
#define ODFGRAPH_SINK_H

#include <odfgraph/status.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_sink odf_sink;

/** Collects in memory; read it with odf_sink_memory(). NULL when memory is out. */
ODF_API odf_sink *odf_sink_new_memory(void);

/** Writes to a stream that stays the caller's, at the latest when the sink is finished or freed.
 *  NULL when memory is out. */
ODF_API odf_sink *odf_sink_new_stream(FILE *stream);

/**
 * Writes a temporary file in the folder of `path`; odf_sink_finish() syncs and renames it. A
 * sink that is freed without a successful finish leaves the old file as it was. A symbolic link
 * is followed; a device or a pipe is written to as it stands.
 *
 * @return ODF_OK; ODF_E_IO; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_sink_new_file(const char *path, odf_sink **out, odf_error *err);

/** Flushes and, for a file, puts it into place. @return the first failure, or ODF_OK */
ODF_API ODF_CHECKED odf_status odf_sink_finish(odf_sink *sink, odf_error *err);

/** What a memory sink holds: NUL-terminated, valid until the next write. */
ODF_API const char *odf_sink_memory(const odf_sink *sink, size_t *out_size);

/** Accepts NULL. */
ODF_API void odf_sink_free(odf_sink *sink);

#ifdef __cplusplus
}
#endif
#endif
