/* SPDX-License-Identifier: MIT */
#include "oracle.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double SLACK = 1e-9;

/* Floyd and Warshall. */
static void fill_distances(struct matrix *matrix, bool by_strength)
{
    const size_t n = matrix->n;
    for (size_t u = 0; u < n; u++) {
        for (size_t v = 0; v < n; v++) {
            const double strength = matrix->strength[u][v];
            matrix->distance[u][v] = u == v          ? 0
                                     : strength == 0 ? INFINITY
                                     : by_strength   ? 1 / strength
                                                     : 1;
        }
    }
    for (size_t k = 0; k < n; k++) {
        for (size_t u = 0; u < n; u++) {
            for (size_t v = 0; v < n; v++) {
                const double through = matrix->distance[u][k] + matrix->distance[k][v];
                if (through < matrix->distance[u][v])
                    matrix->distance[u][v] = through;
            }
        }
    }
}

/* The shortest ways from u to v: over the neighbours of u from which they go on. */
static double count_ways(struct matrix *matrix, bool by_strength, size_t u, size_t v)
{
    if (matrix->ways[u][v] >= 0)
        return matrix->ways[u][v];
    double ways = u == v;
    for (size_t w = 0; w < matrix->n; w++) {
        if (u == v || matrix->strength[u][w] == 0 || matrix->distance[u][v] == INFINITY)
            continue;
        const double hop = by_strength ? 1 / matrix->strength[u][w] : 1;
        if (fabs(hop + matrix->distance[w][v] - matrix->distance[u][v]) < SLACK)
            ways += count_ways(matrix, by_strength, w, v);
    }
    return matrix->ways[u][v] = ways;
}

void matrix_read(const odf_graph *graph, bool by_strength, struct matrix *out)
{
    memset(out, 0, sizeof *out);
    out->n = odf_graph_node_count(graph);
    for (odf_tie t = 0; t < odf_graph_tie_count(graph); t++) {
        const odf_tie_info tie = odf_graph_tie(graph, t);
        if (tie.from == tie.to)
            continue;
        out->strength[tie.from][tie.to] += tie.strength;
        out->strength[tie.to][tie.from] += tie.strength;
        out->points[tie.from][tie.to] += tie.strength;
        if (odf_tie_kind_symmetric(tie.kind))
            out->points[tie.to][tie.from] += tie.strength;
    }
    for (odf_node v = 0; v < out->n; v++)
        out->group[v] = out->kind[v] = odf_graph_kind(graph, v);
    fill_distances(out, by_strength);
    for (size_t u = 0; u < out->n; u++) {
        for (size_t v = 0; v < out->n; v++)
            out->ways[u][v] = -1;
    }
    for (size_t u = 0; u < out->n; u++) {
        for (size_t v = 0; v < out->n; v++)
            count_ways(out, by_strength, u, v);
    }
}

static double between(const struct matrix *matrix, size_t s, size_t t, size_t v)
{
    if (s == t || s == v || t == v || matrix->ways[s][t] == 0)
        return 0;
    if (fabs(matrix->distance[s][v] + matrix->distance[v][t] - matrix->distance[s][t]) >= SLACK)
        return 0;
    return matrix->ways[s][v] * matrix->ways[v][t] / matrix->ways[s][t];
}

static bool is_member(const odf_node *group, size_t count, size_t node)
{
    if (!count)
        return true;
    for (size_t i = 0; i < count; i++) {
        if (group[i] == node)
            return true;
    }
    return false;
}

static void betweenness(const struct matrix *matrix, const odf_measure_options *options,
                        double *score)
{
    const bool groups = options->from_count || options->to_count;
    for (size_t v = 0; v < matrix->n; v++) {
        for (size_t s = 0; s < matrix->n; s++) {
            for (size_t t = 0; t < matrix->n; t++) {
                if (is_member(options->from_group, options->from_count, s) &&
                    is_member(options->to_group, options->to_count, t))
                    score[v] += between(matrix, s, t, v) / (groups ? 1 : 2);
            }
        }
    }
}

static void closeness(const struct matrix *matrix, const odf_measure_options *options,
                      double *score)
{
    (void)options;
    for (size_t v = 0; v < matrix->n; v++) {
        double others = 0;
        double sum = 0;
        for (size_t u = 0; u < matrix->n; u++) {
            if (u == v || matrix->distance[v][u] == INFINITY)
                continue;
            others++;
            sum += matrix->distance[v][u];
        }
        score[v] = others ? others / (double)(matrix->n - 1) * others / sum : 0;
    }
}

static void degree(const struct matrix *matrix, const odf_measure_options *options, double *score)
{
    for (size_t v = 0; v < matrix->n; v++) {
        for (size_t u = 0; u < matrix->n; u++)
            score[v] += options->by_strength ? matrix->strength[v][u] : matrix->strength[v][u] > 0;
    }
}

/* The walk itself, with the nodes that have no neighbours sent to the start. */
static void pagerank(const struct matrix *matrix, const odf_measure_options *options, double *score)
{
    const size_t n = matrix->n;
    double start[ORACLE_NODES] = {0};
    double members = 0;
    for (size_t v = 0; v < n; v++)
        members += start[v] = is_member(options->near_nodes, options->near_count, v);
    for (size_t v = 0; v < n; v++)
        score[v] = start[v] /= members;
    for (int round = 0; round < 400; round++) {
        double next[ORACLE_NODES] = {0};
        for (size_t u = 0; u < n; u++) {
            double out = 0;
            for (size_t v = 0; v < n; v++)
                out += options->by_strength ? matrix->strength[u][v] : matrix->strength[u][v] > 0;
            for (size_t v = 0; v < n; v++) {
                const double tie =
                    options->by_strength ? matrix->strength[u][v] : matrix->strength[u][v] > 0;
                next[v] +=
                    0.85 * score[u] * (out > 0 ? tie / out : start[v]) + 0.15 * score[u] * start[v];
            }
        }
        memcpy(score, next, n * sizeof *score);
    }
}

static void strength(const struct matrix *matrix, const odf_measure_options *options, double *score)
{
    (void)options;
    for (size_t v = 0; v < matrix->n; v++) {
        for (size_t u = 0; u < matrix->n; u++)
            score[v] += matrix->strength[v][u];
    }
}

static void harmonic(const struct matrix *matrix, const odf_measure_options *options, double *score)
{
    (void)options;
    for (size_t v = 0; v < matrix->n; v++) {
        for (size_t u = 0; u < matrix->n; u++)
            score[v] += u == v ? 0 : 1 / matrix->distance[v][u];
    }
}

static double weight(const struct matrix *matrix, const odf_measure_options *options, size_t u,
                     size_t v)
{
    return options->by_strength ? matrix->strength[u][v] : matrix->strength[u][v] > 0;
}

typedef double square[ORACLE_NODES][ORACLE_NODES];

/* All eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations. */
static void diagonalise(size_t n, square matrix, square vectors)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++)
            vectors[i][j] = i == j;
    }
    for (int sweep = 0; sweep < 60; sweep++) {
        for (size_t p = 0; p < n; p++) {
            for (size_t q = p + 1; q < n; q++) {
                if (fabs(matrix[p][q]) < 1e-300)
                    continue;
                const double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
                const double t = (theta >= 0 ? 1 : -1) / (fabs(theta) + sqrt(theta * theta + 1));
                const double c = 1 / sqrt(t * t + 1);
                const double s = t * c;
                for (size_t k = 0; k < n; k++) {
                    const double a = matrix[k][p];
                    const double b = matrix[k][q];
                    matrix[k][p] = c * a - s * b;
                    matrix[k][q] = s * a + c * b;
                }
                for (size_t k = 0; k < n; k++) {
                    const double a = matrix[p][k];
                    const double b = matrix[q][k];
                    matrix[p][k] = c * a - s * b;
                    matrix[q][k] = s * a + c * b;
                    const double x = vectors[k][p];
                    const double y = vectors[k][q];
                    vectors[k][p] = c * x - s * y;
                    vectors[k][q] = s * x + c * y;
                }
            }
        }
    }
}

/* The ones projected onto the space of the largest eigenvalue, the largest entry made 1. */
static double leading(size_t n, square matrix, double *score)
{
    static square vectors;
    diagonalise(n, matrix, vectors);
    double value = 0;
    for (size_t j = 0; j < n; j++)
        value = matrix[j][j] > value ? matrix[j][j] : value;
    memset(score, 0, n * sizeof *score);
    if (value < 1e-9)
        return 0;
    for (size_t j = 0; j < n; j++) {
        double along = 0;
        if (matrix[j][j] < value - 1e-9 * value)
            continue;
        for (size_t i = 0; i < n; i++)
            along += vectors[i][j];
        for (size_t i = 0; i < n; i++)
            score[i] += along * vectors[i][j];
    }
    double largest = 0;
    for (size_t i = 0; i < n; i++)
        largest = fabs(score[i]) > fabs(largest) ? score[i] : largest;
    for (size_t i = 0; i < n; i++)
        score[i] /= largest;
    return value;
}

static double eigen(const struct matrix *matrix, const odf_measure_options *options, double *score)
{
    static square copy;
    for (size_t u = 0; u < matrix->n; u++) {
        for (size_t v = 0; v < matrix->n; v++)
            copy[u][v] = weight(matrix, options, u, v);
    }
    return leading(matrix->n, copy, score);
}

static void eigenvector(const struct matrix *matrix, const odf_measure_options *options,
                        double *score)
{
    eigen(matrix, options, score);
}

static void katz(const struct matrix *matrix, const odf_measure_options *options, double *score)
{
    const size_t n = matrix->n;
    double walks[ORACLE_NODES];
    const double value = eigen(matrix, options, walks);
    memset(score, 0, n * sizeof *score);
    for (size_t v = 0; v < n; v++)
        walks[v] = 1;
    for (int length = 1; value > 0 && length < 100; length++) {
        double longer[ORACLE_NODES] = {0};
        for (size_t u = 0; u < n; u++) {
            for (size_t v = 0; v < n; v++)
                longer[u] += 0.5 / value * weight(matrix, options, u, v) * walks[v];
        }
        memcpy(walks, longer, n * sizeof *walks);
        for (size_t v = 0; v < n; v++)
            score[v] += walks[v];
    }
}

static void hits(const struct matrix *matrix, const odf_measure_options *options, bool hubs,
                 double *score)
{
    static square product;
    const size_t n = matrix->n;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            product[i][j] = 0;
            for (size_t k = 0; k < n; k++) {
                const double a = hubs ? matrix->points[i][k] : matrix->points[k][i];
                const double b = hubs ? matrix->points[j][k] : matrix->points[k][j];
                product[i][j] += options->by_strength ? a * b : (a > 0) * (b > 0);
            }
        }
    }
    leading(n, product, score);
}

static void hub(const struct matrix *matrix, const odf_measure_options *options, double *score)
{
    hits(matrix, options, true, score);
}

static void authority(const struct matrix *matrix, const odf_measure_options *options,
                      double *score)
{
    hits(matrix, options, false, score);
}

/* Takes out, for each k, all that have fewer than k neighbours left, until none is taken. */
static void kcore(const struct matrix *matrix, const odf_measure_options *options, double *score)
{
    (void)options;
    for (size_t k = 1; k < matrix->n; k++) {
        bool out[ORACLE_NODES] = {false};
        bool changed = true;
        while (changed) {
            changed = false;
            for (size_t v = 0; v < matrix->n; v++) {
                size_t left = 0;
                for (size_t u = 0; u < matrix->n; u++)
                    left += matrix->strength[v][u] > 0 && !out[u];
                if (!out[v] && left < k)
                    changed = out[v] = true;
            }
        }
        for (size_t v = 0; v < matrix->n; v++)
            score[v] = out[v] ? score[v] : (double)k;
    }
}

static void triangles(const struct matrix *matrix, const odf_measure_options *options,
                      double *score)
{
    (void)options;
    for (size_t v = 0; v < matrix->n; v++) {
        for (size_t a = 0; a < matrix->n; a++) {
            for (size_t b = a + 1; b < matrix->n; b++)
                score[v] += matrix->strength[v][a] > 0 && matrix->strength[v][b] > 0 &&
                            matrix->strength[a][b] > 0;
        }
    }
}

static void clustering(const struct matrix *matrix, const odf_measure_options *options,
                       double *score)
{
    triangles(matrix, options, score);
    for (size_t v = 0; v < matrix->n; v++) {
        double d = 0;
        for (size_t u = 0; u < matrix->n; u++)
            d += matrix->strength[v][u] > 0;
        score[v] = d < 2 ? 0 : score[v] / (d * (d - 1) / 2);
    }
}

static double part(const struct matrix *matrix, const odf_measure_options *options, size_t u,
                   size_t v)
{
    double all = 0;
    for (size_t w = 0; w < matrix->n; w++)
        all += weight(matrix, options, u, w);
    return all > 0 ? weight(matrix, options, u, v) / all : 0;
}

static void constraint(const struct matrix *matrix, const odf_measure_options *options,
                       double *score)
{
    static square p;
    for (size_t u = 0; u < matrix->n; u++) {
        for (size_t v = 0; v < matrix->n; v++)
            p[u][v] = part(matrix, options, u, v);
    }
    for (size_t v = 0; v < matrix->n; v++) {
        for (size_t w = 0; w < matrix->n; w++) {
            double sum = p[v][w];
            for (size_t q = 0; q < matrix->n; q++)
                sum += q == v || q == w ? 0 : p[v][q] * p[q][w];
            score[v] += w == v || matrix->strength[v][w] == 0 ? 0 : sum * sum;
        }
    }
}

static void effective_size(const struct matrix *matrix, const odf_measure_options *options,
                           double *score)
{
    for (size_t v = 0; v < matrix->n; v++) {
        for (size_t w = 0; w < matrix->n; w++) {
            double strongest = 0;
            double common = 0;
            if (w == v || matrix->strength[v][w] == 0)
                continue;
            for (size_t q = 0; q < matrix->n; q++)
                strongest = fmax(strongest, weight(matrix, options, w, q));
            for (size_t q = 0; q < matrix->n; q++)
                common += q == v || q == w ? 0
                                           : part(matrix, options, v, q) *
                                                 weight(matrix, options, w, q) / strongest;
            score[v] += 1 - common;
        }
    }
}

static bool plays(const struct matrix *matrix, int role, bool directed, size_t a, size_t v,
                  size_t b)
{
    const bool own_a = matrix->group[a] == matrix->group[v];
    const bool own_b = matrix->group[b] == matrix->group[v];
    const bool same = matrix->group[a] == matrix->group[b];
    switch (role) {
    case 1: return own_a && own_b;
    case 2: return same && !own_a;
    case 3: return directed ? own_b && !own_a : own_a != own_b;
    case 4: return directed ? own_a && !own_b : own_a != own_b;
    case 5: return !own_a && !own_b && !same;
    default: return true;
    }
}

static void brokerage(const struct matrix *matrix, const odf_measure_options *options,
                      double *score)
{
    const bool directed = options->param_count == 2 && options->params[1].value != 0;
    const int role = options->param_count == 2 ? (int)options->params[0].value : 0;
    for (size_t v = 0; v < matrix->n; v++) {
        for (size_t a = 0; a < matrix->n; a++) {
            for (size_t b = 0; b < matrix->n; b++) {
                if (a == b || a == v || b == v || (!directed && b < a) ||
                    !plays(matrix, role, directed, a, v, b))
                    continue;
                score[v] += directed ? matrix->points[a][v] > 0 && matrix->points[v][b] > 0 &&
                                           matrix->points[a][b] == 0
                                     : matrix->strength[a][v] > 0 && matrix->strength[v][b] > 0 &&
                                           matrix->strength[a][b] == 0;
            }
        }
    }
}

bool oracle_measure(const char *name, const odf_graph *graph, const odf_measure_options *options,
                    double *score)
{
    static const struct {
        const char *name;
        void (*run)(const struct matrix *matrix, const odf_measure_options *options, double *score);
    } oracles[] = {
        {"authority", authority},
        {"betweenness", betweenness},
        {"brokerage", brokerage},
        {"closeness", closeness},
        {"clustering", clustering},
        {"constraint", constraint},
        {"degree", degree},
        {"effective-size", effective_size},
        {"eigenvector", eigenvector},
        {"harmonic", harmonic},
        {"hub", hub},
        {"katz", katz},
        {"kcore", kcore},
        {"pagerank", pagerank},
        {"strength", strength},
        {"triangles", triangles},
    };
    static struct matrix matrix;
    matrix_read(graph, options->by_strength, &matrix);
    for (size_t v = 0; options->groups && v < matrix.n; v++)
        matrix.group[v] = options->groups[v];
    memset(score, 0, matrix.n * sizeof *score);
    for (size_t i = 0; i < sizeof oracles / sizeof *oracles; i++) {
        if (strcmp(oracles[i].name, name) != 0)
            continue;
        oracles[i].run(&matrix, options, score);
        return true;
    }
    return false;
}

struct walk {
    const odf_graph *graph;
    const odf_path_options *options;
    odf_node from;
    odf_node to;
    struct oracle_chain now;
    struct oracle_chain *chains;
    size_t count;
    size_t room;
};

static bool allowed(const struct walk *walk, odf_node node)
{
    size_t degree;
    odf_graph_neighbours(walk->graph, node, &degree);
    if (node == walk->to)
        return true;
    if (walk->options->avoid_count &&
        is_member(walk->options->avoid, walk->options->avoid_count, node))
        return false;
    if (walk->options->hub_degree && degree > walk->options->hub_degree)
        return false;
    return !walk->options->via_kinds ||
           walk->options->via_kinds >> odf_graph_kind(walk->graph, node) & 1;
}

static void extend(struct walk *walk)
{
    const odf_node end = walk->now.nodes[walk->now.length];
    if (end == walk->to) {
        if (walk->count < walk->room)
            walk->chains[walk->count++] = walk->now;
        return;
    }
    if (walk->options->max_hops && walk->now.length >= walk->options->max_hops)
        return;
    for (odf_node next = 0; next < odf_graph_node_count(walk->graph); next++) {
        bool fresh = odf_graph_strength(walk->graph, end, next) > 0 && allowed(walk, next);
        for (size_t i = 0; i <= walk->now.length; i++)
            fresh = fresh && walk->now.nodes[i] != next;
        if (!fresh)
            continue;
        walk->now.nodes[++walk->now.length] = next;
        extend(walk);
        walk->now.length--;
    }
}

void oracle_weigh(const odf_graph *graph, const struct oracle_chain *chain, double out[4])
{
    out[0] = (double)chain->length;
    out[1] = out[2] = out[3] = 0;
    for (size_t i = 0; i < chain->length; i++) {
        odf_how best = ODF_HOW_COUNT;
        for (odf_tie t = 0; t < odf_graph_tie_count(graph); t++) {
            const odf_tie_info tie = odf_graph_tie(graph, t);
            const bool joins = (tie.from == chain->nodes[i] && tie.to == chain->nodes[i + 1]) ||
                               (tie.to == chain->nodes[i] && tie.from == chain->nodes[i + 1]);
            if (!joins)
                continue;
            best = tie.how < best ? tie.how : best;
            out[3] -= tie.strength;
        }
        out[1] += best == ODF_CO_MENTIONED;
        out[2] += best == ODF_JOINT_EVENT;
    }
}

static int compare_chains(const void *left, const void *right, void *graph)
{
    const struct oracle_chain *a = left;
    const struct oracle_chain *b = right;
    double cost_a[4];
    double cost_b[4];
    oracle_weigh(graph, a, cost_a);
    oracle_weigh(graph, b, cost_b);
    for (int i = 0; i < 4; i++) {
        if (cost_a[i] != cost_b[i])
            return cost_a[i] < cost_b[i] ? -1 : 1;
    }
    for (size_t i = 0; i <= a->length; i++) {
        if (a->nodes[i] != b->nodes[i])
            return a->nodes[i] < b->nodes[i] ? -1 : 1;
    }
    return 0;
}

size_t oracle_chains(const odf_graph *graph, odf_node from, odf_node to,
                     const odf_path_options *options, unsigned extra, struct oracle_chain *chains,
                     size_t room)
{
    struct walk walk = {graph, options, from, to, {0, {from}}, chains, 0, room};
    extend(&walk);
    qsort_r(chains, walk.count, sizeof *chains, compare_chains, (void *)graph);
    size_t kept = 0;
    while (kept < walk.count && chains[kept].length <= chains[0].length + extra)
        kept++;
    return kept;
}
