/* SPDX-License-Identifier: MIT */
/* Dates: whatever is accepted comes back the same from its shortest form, and is in order. */
#include "fuzz.h"

#include <odfgraph/model.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char text[256];
    if (size >= sizeof text)
        return 0;
    memcpy(text, data, size);
    text[size] = '\0';

    odf_period period, again;
    odf_error err = {0};
    if (odf_period_parse(text, &period, &err) != ODF_OK) {
        MUST(err.message[0] != '\0');
        return 0;
    }
    char shortest[ODF_PERIOD_SIZE];
    MUST(odf_period_parse(odf_period_format(period, shortest), &again, &err) == ODF_OK);
    MUST(odf_period_compare(period, again) == 0);
    MUST(strlen(shortest) < ODF_PERIOD_SIZE);
    return 0;
}
