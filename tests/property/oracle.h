/* SPDX-License-Identifier: MIT */
/* Slow, obvious versions, written from the definitions and not from the code that they check. */
#ifndef PROPERTY_ORACLE_H
#define PROPERTY_ORACLE_H

#include <odfgraph/measure.h>
#include <odfgraph/path.h>

enum { ORACLE_NODES = 72 };

/* A view as plain matrices. */
struct matrix {
    size_t n;
    double strength[ORACLE_NODES][ORACLE_NODES]; /* entries that attest ties between two; 0: none */
    double points[ORACLE_NODES]
                 [ORACLE_NODES]; /* the same for ties that lead from the first to the second */
    odf_kind kind[ORACLE_NODES];
    uint32_t group[ORACLE_NODES];                /* its kind, for measures options->groups */
    double distance[ORACLE_NODES][ORACLE_NODES]; /* INFINITY if there is no way */
    double ways[ORACLE_NODES][ORACLE_NODES];     /* how many shortest ones */
};

void matrix_read(const odf_graph *graph, bool by_strength, struct matrix *out);

/* The score of every node, unnormalised, with the options' groups and near nodes and the default
 * params; false if no oracle is known for the measure, which the test takes as a fault. */
bool oracle_measure(const char *name, const odf_graph *graph, const odf_measure_options *options,
                    double *score);

/* All simple chains from `from` to `to` within the options that are at most `extra` hops longer
 * than the shortest, in the order that path.h promises. Returns how many, at most `room`. */
struct oracle_chain {
    size_t length;
    odf_node nodes[ORACLE_NODES];
};
void oracle_weigh(const odf_graph *graph, const struct oracle_chain *chain, double out[4]);
size_t oracle_chains(const odf_graph *graph, odf_node from, odf_node to,
                     const odf_path_options *options, unsigned extra, struct oracle_chain *chains,
                     size_t room);

#endif
