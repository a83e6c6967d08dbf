/* SPDX-License-Identifier: MIT */
/* The inner loops of brandes_lanes.c for one width of registers. Included once for each, with
 *
 *     KERNEL_TARGET        the attribute that names the width
 *     KERNEL_NAMED(name)   the name of this copy of a function
 *     KERNEL_ADD           sum += value in the lanes of the mask's lowest bits; may be left out */

/* All ones in the lanes of the mask's lowest bits. */
KERNEL_TARGET ALWAYS_INLINE void KERNEL_NAMED(spread)(uint32_t mask, mask_part *out)
{
    const int64_t bits = mask;
    const mask_part all = {bits, bits, bits, bits, bits, bits, bits, bits};
    const mask_part each = {1, 2, 4, 8, 16, 32, 64, 128};
    *out = (all & each) != 0;
}

#ifndef KERNEL_ADD
#define KERNEL_ADD(sum, value, mask)                                                               \
    do {                                                                                           \
        mask_part chosen;                                                                          \
        KERNEL_NAMED(spread)(mask, &chosen);                                                       \
        (sum) += (lane_part)((mask_part)(value)&chosen);                                           \
    } while (0)
#endif

/* Adds up what the neighbours of `v` hold in the lanes of `mask` in which they are on the level.
 * Whether lanes are in common cannot be guessed, so those neighbours are listed first, without a
 * branch, and what they hold is fetched while others are added. */
KERNEL_TARGET ALWAYS_INLINE void KERNEL_NAMED(gather)(const struct brandes_batch *batch, uint32_t v,
                                                      uint32_t mask, const struct lanes *values,
                                                      struct lanes *sum)
{
    const struct brandes_part *part = batch->part;
    const uint32_t *here = batch->here;
    lane_part sum0 = {0}, sum1 = {0}, sum2 = {0}, sum3 = {0}; /* kept in registers */
    for (uint32_t a = part->offset[v], end; a < part->offset[v + 1]; a = end) {
        struct entry found[ARCS_AT_ONCE];
        uint32_t count = 0;
        end = part->offset[v + 1] - a < ARCS_AT_ONCE ? part->offset[v + 1] : a + ARCS_AT_ONCE;
        for (uint32_t b = a; b < end; b++) {
            const uint32_t u = part->target[b];
            const uint32_t common = here[u] & mask;
            found[count] = (struct entry){u, common};
            count += common != 0;
        }
        for (uint32_t i = 0; i < count; i++) {
            const struct lanes *next = &values[found[i + AHEAD < count ? i + AHEAD : i].node];
            for (int p = 0; p < PARTS; p++)
                __builtin_prefetch(&next->part[p]);
            const struct lanes *value = &values[found[i].node];
            const uint32_t common = found[i].mask;
            KERNEL_ADD(sum0, value->part[0], common);
            KERNEL_ADD(sum1, value->part[1], common >> WIDTH);
            KERNEL_ADD(sum2, value->part[2], common >> 2 * WIDTH);
            KERNEL_ADD(sum3, value->part[3], common >> 3 * WIDTH);
        }
    }
    sum->part[0] = sum0;
    sum->part[1] = sum1;
    sum->part[2] = sum2;
    sum->part[3] = sum3;
}

KERNEL_TARGET static void KERNEL_NAMED(forward)(struct brandes_batch *batch)
{
    for (uint32_t i = batch->start; i < batch->end; i++) {
        const struct entry entry = batch->entries[i];
        struct lanes sum;
        KERNEL_NAMED(gather)(batch, entry.node, entry.mask, batch->paths, &sum);
        for (int p = 0; p < PARTS; p++)
            batch->paths[entry.node].part[p] += sum.part[p];
    }
}

/* `here` holds the level one farther than the entries. */
KERNEL_TARGET static void KERNEL_NAMED(backward)(struct brandes_batch *batch)
{
    for (uint32_t i = batch->start; i < batch->end; i++) {
        const struct entry entry = batch->entries[i];
        const double own = batch->part->targets[entry.node];
        const lane_part ends = {own, own, own, own, own, own, own, own};
        const struct lanes *paths = &batch->paths[entry.node];
        struct lanes *rate = &batch->rate[entry.node];
        struct lanes sum;
        lane_part total = {0};
        KERNEL_NAMED(gather)(batch, entry.node, entry.mask, batch->rate, &sum);
        for (int p = 0; p < PARTS; p++) {
            mask_part lanes;
            KERNEL_NAMED(spread)(entry.mask >> p * WIDTH, &lanes);
            const lane_part share = paths->part[p] * sum.part[p];
            const lane_part fresh = (ends + share) / paths->part[p];
            rate->part[p] =
                (lane_part)(((mask_part)fresh & lanes) | ((mask_part)rate->part[p] & ~lanes));
            total += batch->weight->part[p] * (lane_part)((mask_part)share & lanes);
        }
        batch->score[entry.node] += ((total[0] + total[1]) + (total[2] + total[3])) +
                                    ((total[4] + total[5]) + (total[6] + total[7]));
    }
}

#undef KERNEL_TARGET
#undef KERNEL_NAMED
#undef KERNEL_ADD
