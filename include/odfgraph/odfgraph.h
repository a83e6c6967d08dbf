/* SPDX-License-Identifier: MIT */
/** All of the library. */
#ifndef ODFGRAPH_ODFGRAPH_H
#define ODFGRAPH_ODFGRAPH_H

#include <odfgraph/connect.h>
#include <odfgraph/decision.h>
#include <odfgraph/entry.h>
#include <odfgraph/evidence.h>
#include <odfgraph/exchange.h>
#include <odfgraph/graph.h>
#include <odfgraph/ingest.h>
#include <odfgraph/map.h>
#include <odfgraph/measure.h>
#include <odfgraph/model.h>
#include <odfgraph/path.h>
#include <odfgraph/query.h>
#include <odfgraph/resolve.h>
#include <odfgraph/search.h>
#include <odfgraph/sink.h>
#include <odfgraph/status.h>
#include <odfgraph/store.h>
#include <odfgraph/structure.h>
#include <odfgraph/suggest.h>
#include <odfgraph/text.h>
#include <odfgraph/version.h>

#endif
