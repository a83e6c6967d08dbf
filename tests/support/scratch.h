/* SPDX-License-Identifier: MIT */
/* A folder of its own for each test that needs files. */
#ifndef SUPPORT_SCRATCH_H
#define SUPPORT_SCRATCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct scratch {
    char folder[64];
    char path[96]; /* of the one file that the test makes there */
};

static inline int scratch_make(struct scratch *scratch, const char *name)
{
    strcpy(scratch->folder, "/tmp/odfgraph-test-XXXXXX");
    if (!mkdtemp(scratch->folder))
        return -1;
    snprintf(scratch->path, sizeof scratch->path, "%s/%s", scratch->folder, name);
    return 0;
}

static inline int scratch_drop(struct scratch *scratch)
{
    unlink(scratch->path);
    return rmdir(scratch->folder);
}

#endif
