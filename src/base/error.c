/* SPDX-License-Identifier: MIT */
#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>

static const char *const status_names[] = {
    [ODF_OK] = "done",
    [ODF_NOT_FOUND] = "nothing found",
    [ODF_AMBIGUOUS] = "ambiguous",
    [ODF_PARTIAL] = "input has errors",
};

static const char *const failure_names[] = {
    [-ODF_E_MEMORY] = "out of memory",
    [-ODF_E_INVALID] = "invalid argument",
    [-ODF_E_INPUT] = "faulty input",
    [-ODF_E_STORE] = "store error",
    [-ODF_E_VERSION] = "store of a newer version",
    [-ODF_E_IO] = "input or output error",
    [-ODF_E_REFUSED] = "refused",
    [-ODF_E_LIMIT] = "limit exceeded",
    [-ODF_E_CANCELLED] = "cancelled",
    [-ODF_E_INTERNAL] = "internal error",
};

const char *odf_status_name(odf_status status)
{
    const int code = (int)status;
    const char *name = NULL;
    if (code >= 0 && (size_t)code < COUNT_OF(status_names))
        name = status_names[code];
    else if (code < 0 && (size_t)-code < COUNT_OF(failure_names))
        name = failure_names[-code];
    return name ? name : "unknown status";
}

int slice_compare(struct slice a, struct slice b)
{
    const size_t shared = a.size < b.size ? a.size : b.size;
    const int order = shared ? memcmp(a.data, b.data, shared) : 0;
    if (order != 0)
        return order;
    return a.size < b.size ? -1 : a.size > b.size;
}

/* A cut message must not end inside a UTF-8 letter. */
static void cut_whole_letters(char *message)
{
    size_t size = strlen(message);
    if (size < ODF_ERROR_SIZE - 1)
        return;
    while (size > 0 && ((unsigned char)message[size - 1] & 0xC0) == 0x80)
        size--;
    if (size > 0 && (unsigned char)message[size - 1] >= 0xC0)
        size--;
    message[size] = '\0';
}

odf_status fail(odf_error *err, odf_status status, const char *format, ...)
{
    if (!err)
        return status;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    cut_whole_letters(err->message);
    err->status = status;
    return status;
}

odf_status error_within(odf_error *err, odf_status status, const char *context, ...)
{
    if (!err)
        return status;
    char inner[ODF_ERROR_SIZE];
    memcpy(inner, err->message, sizeof inner);
    va_list arguments;
    va_start(arguments, context);
    int used = vsnprintf(err->message, sizeof err->message, context, arguments);
    va_end(arguments);
    if (used >= 0 && (size_t)used < sizeof err->message)
        snprintf(err->message + used, sizeof err->message - (size_t)used, ": %s", inner);
    cut_whole_letters(err->message);
    err->status = status;
    return status;
}
