/* SPDX-License-Identifier: MIT */
/**
 * The parts of a view: what hangs together, and how closely.
 */
#ifndef ODFGRAPH_STRUCTURE_H
#define ODFGRAPH_STRUCTURE_H

#include <odfgraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Connected components: two nodes are in the same one if some path joins them.
 *
 * @param component  out: the caller's array of n = odf_graph_node_count(graph) numbers, the
 *                   component of each node; 0 is the largest, equals stand in the order of their
 *                   first node
 * @param sizes      out: the caller's array of n numbers, of which the first *out_count are set:
 *                   the nodes of each component, descending
 * @param out_count  out: the number of components
 * @return ODF_OK; ODF_E_MEMORY. Outputs are untouched unless ODF_OK.
 *
 * Time O(m α(n)), of which most is skipped once the largest component is known; memory O(n).
 * Source: Sutton, Ben-Nun, Barak, IPDPS 2018 (Afforest), doi:10.1109/IPDPS.2018.00032.
 */
ODF_API ODF_CHECKED odf_status odf_components(const odf_graph *graph, uint32_t *component,
                                              uint32_t *sizes, uint32_t *out_count, odf_error *err);

/** What to seek communities by. Start with ODF_COMMUNITY_OPTIONS_INIT. */
typedef struct odf_community_options {
    size_t size;
    bool by_strength;  /* ties count by the entries that attest them */
    bool constant;     /* the constant Potts model instead of modularity */
    double resolution; /* > 0: higher gives smaller communities; the Potts model's is a density of
                          ties */
    uint64_t seed;     /* of the order in which nodes are visited: same seed, same communities */
    unsigned rounds;   /* at most; it stops before when a round changes nothing */
    odf_tick tick;
} odf_community_options;

#define ODF_COMMUNITY_OPTIONS_INIT                                                                 \
    {                                                                                              \
        sizeof(odf_community_options), false, false, 1, 1, 10,                                     \
        {                                                                                          \
            NULL, NULL                                                                             \
        }                                                                                          \
    }

/**
 * Communities: a partition of the nodes with many ties inside its parts and few between them.
 *
 * Maximises, without a promise to find the maximum, 1/2M * sum over all ordered pairs (u, v) of the
 * same community of A(u,v) - g w(u) w(v), where A is 1 for neighbours (by strength, their strength)
 * and M the sum of A over pairs; for modularity w(u) = the sum of A(u,.) and g = resolution / 2M,
 * for the constant Potts model w(u) = 1 and g = resolution. Every community is connected, and no
 * single node would be better off in another one.
 *
 * @param options      NULL for the defaults
 * @param community    out: the caller's array of n numbers, the community of each node; 0 is the
 *                     largest, equals stand in the order of their first node
 * @param sizes        out: the caller's array of n numbers, of which the first *out_count are set
 * @param out_quality  out: the sum above; may be NULL
 * @return ODF_OK; ODF_E_INVALID for a resolution that is not > 0; ODF_E_CANCELLED; ODF_E_MEMORY.
 *         Outputs are untouched unless ODF_OK.
 *
 * About O(m) a round in practice. Source: Traag, Waltman, van Eck, Scientific Reports 9 (2019),
 * doi:10.1038/s41598-019-41695-z (Leiden), merging to where the gain is largest.
 */
ODF_API ODF_CHECKED odf_status odf_communities(const odf_graph *graph,
                                               const odf_community_options *options,
                                               uint32_t *community, uint32_t *sizes,
                                               uint32_t *out_count, double *out_quality,
                                               odf_error *err);

/**
 * Nodes whose removal makes their component fall apart (articulation points).
 *
 * @param cut  out: the caller's array of n flags
 * @return ODF_OK; ODF_E_MEMORY
 *
 * O(n + m). Source: Hopcroft and Tarjan, Communications of the ACM 16 (1973),
 * doi:10.1145/362248.362272.
 */
ODF_API ODF_CHECKED odf_status odf_cut_nodes(const odf_graph *graph, bool *cut, odf_error *err);

/**
 * How much falls off with each node: of the others of its component, those that its removal parts
 * from the largest part that remains.
 *
 * @param lost  out: the caller's array of n numbers; 0 but for cut nodes
 * @return ODF_OK; ODF_E_MEMORY. O(n + m)
 */
ODF_API ODF_CHECKED odf_status odf_cut_losses(const odf_graph *graph, uint32_t *lost,
                                              odf_error *err);

/** Two neighbours. */
typedef struct odf_pair {
    odf_node a; /* a < b */
    odf_node b;
} odf_pair;

/**
 * Pairs of neighbours that nothing else joins (bridges), in ascending order. Parallel ties count as
 * one.
 *
 * @param pairs      out: the caller's array of n pairs, of which the first *out_count are set
 * @return ODF_OK; ODF_E_MEMORY. O(n + m)
 */
ODF_API ODF_CHECKED odf_status odf_bridges(const odf_graph *graph, odf_pair *pairs,
                                           size_t *out_count, odf_error *err);

/**
 * How much falls off with each bridge: the nodes on the smaller of its two sides.
 *
 * @param lost  out: the caller's array of n numbers, lost[i] for the i-th pair that odf_bridges()
 *              gives
 * @param side  out: the caller's array of n nodes, the end on that side; a, if both are alike
 * @return ODF_OK; ODF_E_MEMORY. O(n + m)
 */
ODF_API ODF_CHECKED odf_status odf_bridge_losses(const odf_graph *graph, uint32_t *lost,
                                                 odf_node *side, odf_error *err);

/**
 * Betweenness of ties: on how many of the shortest ways between two nodes, its own ends among them,
 * a tie lies (a share where there are several). Parallel ties have the same score, loops 0.
 *
 * @param by_strength  a tie is 1 / strength long
 * @param score        out: the caller's array of odf_graph_tie_count(graph) doubles
 * @return ODF_OK; ODF_E_CANCELLED; ODF_E_MEMORY; score is untouched unless ODF_OK
 *
 * As the measure "betweenness". Source: Girvan and Newman, PNAS 99 (2002),
 * doi:10.1073/pnas.122653799.
 */
ODF_API ODF_CHECKED odf_status odf_tie_betweenness(const odf_graph *graph, bool by_strength,
                                                   unsigned threads, odf_tick tick, double *score,
                                                   odf_error *err);

/** How betweenness is estimated. Start with ODF_SAMPLE_OPTIONS_INIT. */
typedef struct odf_sample_options {
    size_t size;
    double error; /* in (0, 1): how far a score may be from the truth, as a share of all pairs */
    double doubt; /* in (0, 1): how likely any score at all may be farther away */
    uint64_t seed;
    odf_tick tick;
} odf_sample_options;

#define ODF_SAMPLE_OPTIONS_INIT                                                                    \
    {                                                                                              \
        sizeof(odf_sample_options), 0.01, 0.1, 1,                                                  \
        {                                                                                          \
            NULL, NULL                                                                             \
        }                                                                                          \
    }

/**
 * Betweenness estimated from random shortest paths, for views too large for the measure.
 *
 * score[v] = the share of the sampled pairs of nodes whose random shortest path passes through v.
 * With a probability of 1 - doubt, every score is within `error` of the betweenness of v divided by
 * n (n - 1) / 2.
 *
 * @param options      NULL for the defaults
 * @param score        out: the caller's array of n doubles; untouched unless ODF_OK
 * @param out_samples  out: how many paths it took; may be NULL
 * @return ODF_OK; ODF_E_INVALID for an error or doubt outside (0, 1); ODF_E_CANCELLED; ODF_E_MEMORY
 *
 * 0.5 / error^2 * (log2(longest shortest path) + 1 + ln(1 / doubt)) searches from both ends.
 * Source: Riondato and Kornaropoulos, Data Mining and Knowledge Discovery 30 (2016),
 * doi:10.1007/s10618-015-0423-0; searches as in Borassi and Natale, ESA 2016 (KADABRA).
 */
ODF_API ODF_CHECKED odf_status odf_betweenness_sampled(const odf_graph *graph,
                                                       const odf_sample_options *options,
                                                       double *score, uint64_t *out_samples,
                                                       odf_error *err);

/** Called for each clique, its members ascending; false ends the search. */
typedef bool odf_clique_fn(void *user, const odf_node *members, size_t count);

/**
 * Every maximal clique of at least so many nodes: all its members are neighbours of each other, and
 * no other node is a neighbour of all of them.
 *
 * @return ODF_OK, also when `take` ended it; ODF_E_CANCELLED; ODF_E_MEMORY
 *
 * There may be very many: O(d n 3^(d/3)) for the largest core number d. Source: Eppstein, Löffler,
 * Strash, ISAAC 2010, doi:10.1007/978-3-642-17517-6_36.
 */
ODF_API ODF_CHECKED odf_status odf_cliques(const odf_graph *graph, size_t least,
                                           odf_clique_fn *take, void *user, odf_tick tick,
                                           odf_error *err);

/**
 * The nodes at most `radius` hops from a node, itself first, then by distance and id.
 *
 * @param nodes  out: the caller's array of n nodes, of which the first *out_count are set
 * @return ODF_OK; ODF_E_INVALID for a node outside the view; ODF_E_MEMORY. For the network itself,
 * see odf_graph_induced().
 */
ODF_API ODF_CHECKED odf_status odf_ego(const odf_graph *graph, odf_node node, unsigned radius,
                                       odf_node *nodes, size_t *out_count, odf_error *err);

/** Two nodes of one kind that have neighbours of another in common. */
typedef struct odf_common {
    odf_node a; /* a < b */
    odf_node b;
    uint32_t count;   /* neighbours in common */
    double closeness; /* the sum over these of 1 / (their neighbours of the first kind - 1) */
} odf_common;

typedef struct odf_projection odf_projection;

/**
 * The two-mode projection: which nodes of kind `of` are joined by which of kind `through`, as
 * persons by the events they have in common.
 *
 * `closeness` counts what many have in common for less: a meeting of two joins them, a rally of a
 * thousand hardly does. It adds up to the number of shared events that a node has with anyone.
 *
 * @return ODF_OK; ODF_E_CANCELLED; ODF_E_MEMORY; ODF_E_LIMIT beyond 2^31 pairs
 *
 * O(sum over the common neighbours of their squared degrees). Source: Newman, Physical Review E 64
 * (2001) 016132, doi:10.1103/PhysRevE.64.016132.
 */
ODF_API ODF_CHECKED odf_status odf_project(const odf_graph *graph, odf_kind of, odf_kind through,
                                           odf_tick tick, odf_projection **out, odf_error *err);

/** The pairs in ascending order. */
ODF_API size_t odf_projection_count(const odf_projection *projection);
ODF_API odf_common odf_projection_at(const odf_projection *projection, size_t index);

/** What joins the two: the evidence of the pair. An array that lives as long as the projection. */
ODF_API const odf_node *odf_projection_through(const odf_projection *projection, size_t index,
                                               size_t *out_count);

/**
 * The projection as a view of its own, for measures, communities and maps: the nodes of kind `of`,
 * and for each pair one tie (ODF_LINKED, known by ODF_JOINT_EVENT) that is as strong as the two
 * have nodes in common; its role says so, "2 common events", and its number is the index of the
 * pair.
 *
 * @param graph  the view that was projected
 * @return ODF_OK; ODF_E_MEMORY. O(nodes + pairs log pairs)
 */
ODF_API ODF_CHECKED odf_status odf_projection_view(const odf_projection *projection,
                                                   const odf_graph *graph, odf_graph **out,
                                                   odf_error *err);
ODF_API void odf_projection_free(odf_projection *projection); /* accepts NULL */

#ifdef __cplusplus
}
#endif
#endif
