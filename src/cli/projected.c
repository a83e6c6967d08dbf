/* SPDX-License-Identifier: MIT */
/* The projection of a view in the place of the view, for the commands that take either. */
#include "cli/cli.h"

const char *kinds_word(odf_kind kind)
{
    switch (kind) {
    case ODF_PERSON: return "persons";
    case ODF_ORGANISATION: return "organisations";
    default: return "events";
    }
}

/* "event": persons by common events; "organisation/person": organisations by common persons. */
static bool read_kinds(struct context *context, const char *text, odf_kind *of, odf_kind *by)
{
    const char *slash = strchr(text, '/');
    if (!slash) {
        if (!odf_kind_parse(text, by))
            return false;
        *of = *by == ODF_PERSON ? ODF_ORGANISATION : ODF_PERSON;
        return true;
    }
    const char *first = arena_copy(&context->memory, (struct slice){text, (size_t)(slash - text)});
    return first && odf_kind_parse(first, of) && odf_kind_parse(slash + 1, by) && *of != *by;
}

static odf_status replace(struct context *context, odf_graph **graph, odf_kind of, odf_kind by,
                          struct projected *out)
{
    odf_graph *view = NULL;
    odf_status status =
        odf_project(*graph, of, by, progress_tick(context), &out->projection, &context->err);
    if (status == ODF_OK)
        status = odf_projection_view(out->projection, *graph, &view, &context->err);
    progress_done(context);
    if (status != ODF_OK)
        return status;
    out->whole = *graph;
    *graph = view;
    out->reading = arena_format(&context->memory,
                                "Here are %s tied by common %s; the strength of a tie is their "
                                "number.",
                                kinds_word(of), kinds_word(by));
    out->title = arena_format(&context->memory, "Tied by common %s", kinds_word(by));
    return out->reading && out->title ? ODF_OK : fail(&context->err, ODF_E_MEMORY, "out of memory");
}

int project_view(struct context *context, odf_graph **graph, struct projected *out)
{
    const char *text = options_value(context, "projection", NULL);
    odf_kind of;
    odf_kind by;
    *out = (struct projected){.reading = ""};
    if (!text)
        return EXIT_FOUND;
    if (!read_kinds(context, text, &of, &by))
        return usage_error(context,
                           "'--projection %s': event, organisation or person, or two different "
                           "ones of these, such as organisation/event",
                           text);
    return report(context, replace(context, graph, of, by, out));
}

odf_status projected_answer(struct context *context, const struct projected *projected,
                            size_t index, odf_answer **out)
{
    const odf_common pair = odf_projection_at(projected->projection, index);
    size_t count;
    const odf_node *through = odf_projection_through(projected->projection, index, &count);
    odf_node(*ends)[2] = arena_alloc_array(&context->memory, sizeof *ends, 2 * count);
    if (!ends)
        return fail(&context->err, ODF_E_MEMORY, "out of memory");
    for (size_t k = 0; k < count; k++) {
        ends[2 * k][0] = pair.a;
        ends[2 * k + 1][0] = pair.b;
        ends[2 * k][1] = ends[2 * k + 1][1] = through[k];
    }
    return odf_answer_pairs(context->store, projected->whole, &context->view,
                            (const odf_node(*)[2])ends, 2 * count, out, &context->err);
}

void projected_clear(struct projected *projected)
{
    odf_projection_free(projected->projection);
    odf_graph_free(projected->whole);
}
