/* SPDX-License-Identifier: MIT */
#include <odfgraph/version.h>

#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

const char *odf_version(void)
{
    return TEXT(ODF_VERSION_MAJOR) "." TEXT(ODF_VERSION_MINOR) "." TEXT(ODF_VERSION_PATCH);
}
