/* SPDX-License-Identifier: MIT */
#include "map/hulls.h"

#define HULL_TOLERANCE 15.0 /* pt that a member may be nearer to a foreign centroid */
#define GREY_SHARE 2.0      /* how much more a difference in grey counts than one in colour */

enum { HULL_LEAST = 4 };

/* The convex hull of the members that stand with their own. */
static bool add_hull(struct scene *scene, uint32_t community, const struct point *centroid,
                     uint32_t communities, struct point *corners)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct scene_node *node = &scene->nodes[i];
        if (node->community != community)
            continue;
        const struct point at = {node->x, node->y};
        const double own = distance(at, centroid[community]);
        bool strayed = false;
        for (uint32_t other = 0; other < communities; other++)
            strayed = strayed || distance(at, centroid[other]) < own - HULL_TOLERANCE;
        if (strayed)
            continue;
        const struct box box = box_around(node->x, node->y, node->w, node->h);
        corners[count++] = (struct point){box.x0, box.y0};
        corners[count++] = (struct point){box.x1, box.y0};
        corners[count++] = (struct point){box.x0, box.y1};
        corners[count++] = (struct point){box.x1, box.y1};
    }
    if (count < 4 * HULL_LEAST)
        return true;
    struct point *hull = arena_array(&scene->memory, struct point, count + 1);
    if (!hull)
        return false;
    const size_t size = convex_hull(corners, count, hull);
    scene->hulls[scene->hull_count++] = (struct scene_hull){community, 0, hull, size};
    return true;
}

/* pt between two hulls; 0 may stand for one that lies within the other or across it. */
static double apart(const struct scene_hull *a, const struct scene_hull *b)
{
    double nearest = INFINITY;
    for (size_t i = 0; i < a->count; i++) {
        for (size_t k = 0; k < b->count; k++)
            nearest = least(nearest, distance_to_segment(a->points[i], b->points[k],
                                                         b->points[(k + 1) % b->count]));
    }
    return nearest;
}

static double contrast(uint32_t a, uint32_t b)
{
    double square = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        const double off = (double)(a >> shift & 0xFF) - (double)(b >> shift & 0xFF);
        square += off * off;
    }
    const double grey = (double)(grey_of(a) & 0xFF) - (double)(grey_of(b) & 0xFF);
    return sqrt(square) + GREY_SHARE * fabs(grey);
}

/* The tint that differs most from those of the hulls before it that lie near, in grey too. */
static uint32_t best_tint(const struct scene *scene, size_t index)
{
    const struct scene_hull *hull = &scene->hulls[index];
    uint32_t best = 0;
    double best_cost = INFINITY;
    for (uint32_t i = 0; i < TINT_COUNT; i++) {
        double cost = 0;
        for (size_t k = 0; k < index; k++) {
            const struct scene_hull *other = &scene->hulls[k];
            const double near = 10 + least(apart(hull, other), apart(other, hull));
            cost += 1 / ((contrast(tint_of(i), other->tint) + 2) * near);
        }
        if (cost < best_cost) {
            best_cost = cost;
            best = tint_of(i);
        }
    }
    return best;
}

bool scene_tint(struct scene *scene, uint32_t communities, struct arena *memory)
{
    struct point *centroid = arena_array(memory, struct point, communities);
    double *members = arena_array(memory, double, communities);
    struct point *corners = arena_array(memory, struct point, 4 * scene->node_count);
    scene->hulls = arena_array(&scene->memory, struct scene_hull, communities);
    if (!centroid || !members || !corners || !scene->hulls)
        return false;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct scene_node *node = &scene->nodes[i];
        if (node->community == NO_COMMUNITY)
            continue;
        centroid[node->community].x += node->x;
        centroid[node->community].y += node->y;
        members[node->community]++;
    }
    for (uint32_t c = 0; c < communities; c++) {
        /* An empty community is far from everyone. */
        centroid[c].x = members[c] > 0 ? centroid[c].x / members[c] : INFINITY;
        centroid[c].y = members[c] > 0 ? centroid[c].y / members[c] : INFINITY;
    }
    for (uint32_t c = 0; c < communities; c++) {
        if (members[c] > 0 && !add_hull(scene, c, centroid, communities, corners))
            return false;
    }
    for (size_t i = 0; i < scene->hull_count; i++)
        scene->hulls[i].tint = best_tint(scene, i);
    return true;
}
