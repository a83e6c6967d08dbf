/* SPDX-License-Identifier: MIT */
/* A program of a user: built by test_installed against the installed copy, outside of this tree. */
#include <odfgraph/odfgraph.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    char version[32];
    snprintf(version, sizeof version, "%d.%d.%d", ODF_VERSION_MAJOR, ODF_VERSION_MINOR,
             ODF_VERSION_PATCH);
    if (strcmp(version, odf_version()) != 0)
        return 1;

    odf_period period;
    odf_error err = {ODF_OK, ""};
    if (odf_period_parse("2019-02", &period, &err) != ODF_OK)
        return 1;
    char text[ODF_PERIOD_SIZE];
    puts(odf_period_format(period, text));
    return 0;
}
