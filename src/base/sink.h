/* SPDX-License-Identifier: MIT */
/* Writing into an odf_sink: the functions that the library's own writers use. Failures stick in
 * the sink and are reported once, by odf_sink_finish(). */
#ifndef BASE_SINK_H
#define BASE_SINK_H

#include "base/base.h"

#include <odfgraph/sink.h>

void sink_bytes(odf_sink *sink, const void *data, size_t size);
void sink_text(odf_sink *sink, const char *text);
void sink_slice(odf_sink *sink, struct slice text);
void sink_char(odf_sink *sink, char byte);
void sink_format(odf_sink *sink, const char *format, ...) ODF_PRINTF(2, 3); /* no %g, %f, %e */

/* The shortest decimal digits that read back as the same double; '.' in every locale;
 * "nan", "inf", "-inf" for what is no number. */
void sink_number(odf_sink *sink, double value);

/* With exactly `decimals` (0..9) digits behind the point; -0 is written as 0. */
void sink_fixed(odf_sink *sink, double value, int decimals);

/* A JSON string with its quotes. Invalid UTF-8 becomes U+FFFD. */
void sink_json_string(odf_sink *sink, struct slice text);

/* Text and attribute values of XML: & < > " ' escaped, characters that XML forbids dropped. */
void sink_xml(odf_sink *sink, struct slice text);

#endif
