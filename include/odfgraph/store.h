/* SPDX-License-Identifier: MIT */
/**
 * The store: one SQLite file that holds the ledger (what was published, and what people decided
 * about it) and the graph that is computed from it.
 *
 * A handle belongs to one thread at a time; several processes may read one store, one may write.
 * The file is made with mode 0600. Its tables are documented in odfgraph-store(5).
 */
#ifndef ODFGRAPH_STORE_H
#define ODFGRAPH_STORE_H

#include <odfgraph/model.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct odf_store odf_store;

typedef enum odf_store_mode {
    ODF_STORE_READ,  /* must exist; nothing is changed */
    ODF_STORE_WRITE, /* must exist; brought up to the current schema */
    ODF_STORE_CREATE /* made if it does not exist */
} odf_store_mode;

/** The schema that this library writes; stores of a higher one are refused. */
ODF_API int odf_store_schema_version(void);

/** "3.40.1": the SQLite in use. */
ODF_API const char *odf_store_engine_version(void);

/**
 * An empty file, as a load leaves it that was killed in its first moment, is a store of schema 0.
 *
 * @return ODF_OK; ODF_E_STORE if there is no file, it is no store of odfgraph, is damaged or
 *         busy; ODF_E_VERSION if it is of a newer version, or of an older one and `mode` is
 *         ODF_STORE_READ; ODF_E_MEMORY
 */
ODF_API ODF_CHECKED odf_status odf_store_open(const char *path, odf_store_mode mode,
                                              odf_store **out, odf_error *err);

/** Rolls back what was not committed. Accepts NULL. */
ODF_API void odf_store_close(odf_store *store);

/** Whether the graph was computed from the ledger as it is, by this version's rules. */
ODF_API bool odf_store_derived(const odf_store *store);

typedef struct odf_store_counts {
    uint64_t entries;
    uint64_t independent_entries; /* without those whose text says the same as another's */
    uint64_t mentions;
    uint64_t decisions;
    uint64_t nodes[ODF_KIND_COUNT];
    uint64_t ties[ODF_TIE_KIND_COUNT];
    uint64_t evidence[ODF_HOW_COUNT];
    odf_period period; /* of the dated evidence; all zero if none */
    uint64_t undated_evidence;
    char publisher[128]; /* the one named most often, cut; "" if none */
    uint64_t publishers;
} odf_store_counts;

ODF_API ODF_CHECKED odf_status odf_store_count(odf_store *store, odf_store_counts *out,
                                               odf_error *err);

#ifdef __cplusplus
}
#endif
#endif
