/* SPDX-License-Identifier: MIT */
#include "map/timeline.h"

#define TYPE_SIZE 7.5
#define YEAR_SIZE 9.0
#define LEAST_ROW 9.6 /* pt */
#define LARGEST_ROW 20.0
#define DATE_AT 30.0 /* pt from the left; the year stands before it */
#define NAME_AT 80.0
#define NAME_SHARE 0.36 /* of the sheet's width, at most, for names of events */
#define HEAD_TURN 52    /* degrees */
#define HEAD_COS 0.61566147532565829
#define HEAD_SIN 0.78801075360672196
#define HEAD_LONGEST 105.0 /* pt; longer names take two lines, whatever their length */
#define LEAST_COLUMN 12.0  /* pt */
#define LARGEST_COLUMN 34.0
#define SHEET_SHAPE 2.3 /* a cropped sheet is at most so much wider than high */
#define DOT 2.3
#define OTHERS_ROOM 40.0 /* pt that the column of all others takes with its head */
#define STAIR_GAP 5.0    /* pt, in DOT, from a head's left to its line, and between heads */
#define BAND_COLOUR 0xF3F4F5
#define LEADER_COLOUR 0x9A9A9A

struct row {
    uint32_t node; /* of the scene */
    double y;      /* the middle of its first line */
    double height;
    struct label name;
    uint32_t others; /* who took part but has no column */
};

struct column {
    uint32_t node;
    double x;
    struct label head;
    uint32_t first; /* rows */
    uint32_t last;
};

struct board {
    struct row *rows;
    size_t row_count;
    struct column *columns;
    size_t column_count;
    const struct scene_tie **at; /* [row * column_count + column]: who took part, or NULL */
    uint32_t *column_of;         /* by node of the scene */
    bool others;                 /* in any row; they are counted in a last column */
    double others_x;
};

static int by_time(const void *left, const void *right, void *context)
{
    const struct scene *scene = context;
    const struct row *a = left;
    const struct row *b = right;
    const int order = odf_period_compare(odf_graph_date(scene->view, scene->nodes[a->node].node),
                                         odf_graph_date(scene->view, scene->nodes[b->node].node));
    return order ? order : a->node < b->node ? -1 : a->node > b->node;
}

static bool make_board(struct scene *scene, struct board *board)
{
    struct arena *memory = &scene->memory;
    board->rows = arena_array(memory, struct row, scene->node_count);
    board->columns = arena_array(memory, struct column, scene->node_count);
    board->column_of = arena_array(memory, uint32_t, scene->node_count);
    if (!board->rows || !board->columns || !board->column_of)
        return false;
    for (uint32_t i = 0; i < scene->node_count; i++) {
        if (scene->nodes[i].kind == ODF_EVENT)
            board->rows[board->row_count++].node = i;
        else
            board->columns[board->column_count++].node = i;
    }
    qsort_r(board->rows, board->row_count, sizeof *board->rows, by_time, scene);
    board->at =
        arena_array(memory, const struct scene_tie *, board->row_count * board->column_count + 1);
    return board->at != NULL;
}

/* Fills the table for the present order of columns. */
static void fill_table(const struct scene *scene, struct board *board, const uint32_t *row_of)
{
    memset(board->at, 0, board->row_count * board->column_count * sizeof *board->at);
    for (uint32_t c = 0; c < board->column_count; c++) {
        board->column_of[board->columns[c].node] = c;
        board->columns[c].first = UINT32_MAX;
        board->columns[c].last = 0;
    }
    for (size_t i = 0; i < scene->tie_count; i++) {
        const struct scene_tie *tie = &scene->ties[i];
        const uint32_t r = row_of[tie->to];
        const uint32_t c = board->column_of[tie->from];
        struct column *column = &board->columns[c];
        board->at[r * board->column_count + c] = tie;
        column->first = r < column->first ? r : column->first;
        column->last = r > column->last ? r : column->last;
    }
}

/* Columns that the lines of all rows stretch over. */
static size_t stretch_of(const struct board *board, const uint32_t *order)
{
    size_t sum = 0;
    for (size_t r = 0; r < board->row_count; r++) {
        size_t low = SIZE_MAX;
        size_t high = 0;
        for (size_t c = 0; c < board->column_count; c++) {
            if (!board->at[r * board->column_count + order[c]])
                continue;
            low = c < low ? c : low;
            high = c;
        }
        sum += low < high ? high - low : 0;
    }
    return sum;
}

static int by_first_row(const void *left, const void *right)
{
    const struct column *a = left;
    const struct column *b = right;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return a->node < b->node ? -1 : a->node > b->node;
}

/* By first appearance; then two columns change places as long as that shortens the rows' lines. */
static bool order_columns(struct scene *scene, struct board *board)
{
    const size_t n = board->column_count;
    uint32_t *row_of = arena_array(&scene->memory, uint32_t, scene->node_count);
    uint32_t *order = arena_array(&scene->memory, uint32_t, n);
    struct column *sorted = arena_array(&scene->memory, struct column, n);
    if (!row_of || !order || !sorted)
        return false;
    for (uint32_t r = 0; r < board->row_count; r++)
        row_of[board->rows[r].node] = r;
    fill_table(scene, board, row_of);
    if (n > 1)
        qsort(board->columns, n, sizeof *board->columns, by_first_row);
    fill_table(scene, board, row_of);
    for (uint32_t c = 0; c < n; c++)
        order[c] = c;
    size_t best = stretch_of(board, order);
    for (bool better = true; better;) {
        better = false;
        for (size_t a = 0; a < n; a++) {
            for (size_t b = a + 1; b < n; b++) {
                const uint32_t other = order[a];
                order[a] = order[b];
                order[b] = other;
                const size_t now = stretch_of(board, order);
                if (now < best) {
                    best = now;
                    better = true;
                    continue;
                }
                order[b] = order[a];
                order[a] = other;
            }
        }
    }
    for (size_t c = 0; c < n; c++)
        sorted[c] = board->columns[order[c]];
    if (n)
        memcpy(board->columns, sorted, n * sizeof *sorted);
    fill_table(scene, board, row_of);
    return true;
}

static bool wrap_text(struct scene *scene, const char *text, bool bold, double width,
                      struct label *out)
{
    return text && label_wrap(&scene->memory, slice_of(text), TYPE_SIZE, bold, width, out);
}

static bool wrap_name(struct scene *scene, uint32_t node, double width, struct label *out)
{
    return wrap_text(scene, text_clean(&scene->memory, scene->nodes[node].name),
                     scene->nodes[node].subject, width, out);
}

/* Those of each row that have no column. */
static bool count_others(const struct scene *scene, struct board *board)
{
    CLEANUP(arena_clear) struct arena scratch = {0};
    bool *shown = arena_array(&scratch, bool, odf_graph_node_count(scene->view));
    if (!shown)
        return false;
    for (size_t i = 0; i < scene->node_count; i++)
        shown[scene->nodes[i].node] = true;
    for (size_t r = 0; r < board->row_count; r++) {
        struct row *row = &board->rows[r];
        size_t count;
        const odf_node *near =
            odf_graph_neighbours(scene->view, scene->nodes[row->node].node, &count);
        for (size_t i = 0; i < count; i++)
            row->others += !shown[near[i]] && odf_graph_kind(scene->view, near[i]) != ODF_EVENT;
        board->others = board->others || row->others;
    }
    return true;
}

/* At most two lines: columns have no room for more between them. */
static bool wrap_head(struct scene *scene, struct column *column)
{
    double width = HEAD_LONGEST;
    bool enough = wrap_name(scene, column->node, width, &column->head);
    while (enough && column->head.line_count > 2 && width < scene->height / 3) {
        width *= 1.2;
        enough = wrap_name(scene, column->node, width, &column->head);
    }
    return enough;
}

/* "arrest of A [3, 17]": the entries behind all ties of the row, if they are numbered. */
static bool wrap_event(struct scene *scene, struct row *row)
{
    const struct scene_node *event = &scene->nodes[row->node];
    const char *text = text_clean(&scene->memory, event->name);
    const char *numbers = scene_numbers_of(scene, row->node);
    if (text && numbers && numbers[0])
        text = arena_format(&scene->memory, "%s [%s]", text, numbers);
    return numbers && wrap_text(scene, text, event->subject, NAME_SHARE * scene->width, &row->name);
}

static bool wrap_names(struct scene *scene, struct board *board)
{
    bool enough = true;
    for (size_t r = 0; enough && r < board->row_count; r++)
        enough = wrap_event(scene, &board->rows[r]);
    for (size_t c = 0; enough && c < board->column_count; c++)
        enough = wrap_head(scene, &board->columns[c]);
    return enough;
}

/* pt that a head takes above its foot, and to the right of it. */
static double head_height(const struct label *head)
{
    return head->width * HEAD_SIN + label_height(head) * HEAD_COS + 4;
}

static double head_reach(const struct label *head)
{
    return head->width * HEAD_COS + label_height(head) * HEAD_SIN;
}

/* Columns as far apart as the heads leave room for; false if that is not enough. */
static bool place_columns(const struct scene *scene, struct board *board)
{
    double names = 0;
    for (size_t r = 0; r < board->row_count; r++)
        names = most(names, board->rows[r].name.width);
    const double left = scene->area.x0 + NAME_AT + names + 14;
    const double right = scene->area.x1 - (board->others ? OTHERS_ROOM : 0);
    double step = LARGEST_COLUMN;
    for (size_t c = 0; c < board->column_count; c++) {
        const double room = right - left - head_reach(&board->columns[c].head);
        if (c > 0)
            step = least(step, room / (double)c);
        /* Two lines of a turned head need so much between columns. */
        if (label_height(&board->columns[c].head) / HEAD_SIN + 2 > step && c > 0)
            return false;
    }
    for (size_t c = 0; c < board->column_count; c++)
        board->columns[c].x = left + step * (double)c;
    board->others_x = left + step * (double)board->column_count;
    return step >= LEAST_COLUMN;
}

static bool place_rows(const struct scene *scene, struct board *board, double top)
{
    double lines = 0;
    for (size_t r = 0; r < board->row_count; r++)
        lines += (double)(board->rows[r].name.line_count - 1) * TYPE_SIZE * LABEL_LEADING;
    const double room = scene->area.y1 - top - lines;
    const double step = least(LARGEST_ROW, room / (double)board->row_count);
    double y = top;
    for (size_t r = 0; r < board->row_count; r++) {
        struct row *row = &board->rows[r];
        row->height = step + (double)(row->name.line_count - 1) * TYPE_SIZE * LABEL_LEADING;
        row->y = y + step / 2;
        y += row->height;
    }
    return step >= LEAST_ROW;
}

/* Drawing. */

static void mark(struct scene *scene, struct mark mark)
{
    scene->marks[scene->mark_count++] = mark;
}

static bool mark_text(struct scene *scene, struct point at, const char *text, double size,
                      bool bold)
{
    struct label label;
    if (!text || !label_wrap(&scene->memory, slice_of(text), size, bold, 1000, &label))
        return false;
    mark(scene, (struct mark){.sort = MARK_TEXT,
                              .a = at,
                              .label = label,
                              .colour = COLOUR_TEXT,
                              .node = NO_OWNER,
                              .tie = NO_OWNER});
    return true;
}

static int year_of(const struct scene *scene, const struct row *row)
{
    return odf_graph_date(scene->view, scene->nodes[row->node].node).first.year;
}

/* Every second year on a band; the year once, at its first row. */
static bool draw_years(struct scene *scene, const struct board *board)
{
    bool band = false;
    for (size_t r = 0; r < board->row_count; r++) {
        const struct row *row = &board->rows[r];
        size_t last = r;
        while (last + 1 < board->row_count &&
               year_of(scene, &board->rows[last + 1]) == year_of(scene, row))
            last++;
        const struct row *end = &board->rows[last];
        const double step =
            row->height - (double)(row->name.line_count - 1) * TYPE_SIZE * LABEL_LEADING;
        const double end_step =
            end->height - (double)(end->name.line_count - 1) * TYPE_SIZE * LABEL_LEADING;
        if (band)
            mark(scene, (struct mark){.sort = MARK_BAND,
                                      .a = {scene->area.x0, row->y - step / 2},
                                      .b = {scene->area.x1, end->y - end_step / 2 + end->height},
                                      .colour = BAND_COLOUR,
                                      .node = NO_OWNER,
                                      .tie = NO_OWNER});
        if (!mark_text(scene, (struct point){scene->area.x0 + 2, row->y - YEAR_SIZE / 2},
                       arena_format(&scene->memory, "%d", year_of(scene, row)), YEAR_SIZE, true))
            return false;
        band = !band;
        r = last;
    }
    return true;
}

/* "02-03", "02-03 – 02-05" or "02"; the year stands beside it. */
static const char *day_of(struct scene *scene, const struct row *row)
{
    const odf_period date = odf_graph_date(scene->view, scene->nodes[row->node].node);
    const odf_date day = date.first;
    const odf_date last = date.last;
    if (day.month && day.day && last.year == day.year && last.month && last.day &&
        (last.month != day.month || last.day != day.day))
        return arena_format(&scene->memory, "%02d-%02d\xE2\x80\x93%02d-%02d", day.month, day.day,
                            last.month, last.day);
    if (day.month && day.day)
        return arena_format(&scene->memory, "%02d-%02d", day.month, day.day);
    return day.month ? arena_format(&scene->memory, "%02d", day.month)
                     : arena_copy(&scene->memory, SLICE("\xE2\x80\x93"));
}

/* How many have no column. */
static bool draw_others(struct scene *scene, const struct board *board, const struct row *row)
{
    struct label label;
    const char *text = arena_format(&scene->memory, "%u", row->others);
    if (!wrap_text(scene, text, false, 100, &label))
        return false;
    mark(scene, (struct mark){.sort = MARK_TEXT,
                              .a = {board->others_x - label.width / 2, row->y - TYPE_SIZE / 2},
                              .label = label,
                              .colour = COLOUR_TEXT,
                              .node = row->node,
                              .tie = NO_OWNER});
    return true;
}

static bool draw_row(struct scene *scene, const struct board *board, const struct row *row)
{
    const size_t r = (size_t)(row - board->rows);
    double low = 0;
    double high = 0;
    bool any = false;
    for (size_t c = 0; c < board->column_count; c++) {
        if (!board->at[r * board->column_count + c])
            continue;
        low = any ? low : board->columns[c].x;
        high = board->columns[c].x;
        any = true;
    }
    const double text_end = scene->area.x0 + NAME_AT + row->name.width + 3;
    if (!any && row->others)
        low = high = board->others_x;
    if ((any || row->others) && low - DOT - 2 > text_end)
        mark(scene, (struct mark){.sort = MARK_LINE,
                                  .a = {text_end, row->y},
                                  .b = {low - DOT - 1, row->y},
                                  .width = 0.6,
                                  .dotted = true,
                                  .colour = LEADER_COLOUR,
                                  .node = row->node,
                                  .tie = NO_OWNER});
    if (low < high)
        mark(scene, (struct mark){.sort = MARK_LINE,
                                  .a = {low, row->y},
                                  .b = {high, row->y},
                                  .width = 1.1,
                                  .colour = TIMELINE_ROW_COLOUR,
                                  .node = row->node,
                                  .tie = NO_OWNER});
    mark(scene, (struct mark){.sort = MARK_TEXT,
                              .a = {scene->area.x0 + NAME_AT, row->y - TYPE_SIZE / 2},
                              .label = row->name,
                              .colour = COLOUR_TEXT,
                              .node = row->node,
                              .tie = NO_OWNER});
    return mark_text(scene, (struct point){scene->area.x0 + DATE_AT, row->y - TYPE_SIZE / 2},
                     day_of(scene, row), TYPE_SIZE, false) &&
           (!row->others || draw_others(scene, board, row));
}

static bool draw_others_head(struct scene *scene, const struct board *board, double top)
{
    struct label label;
    if (!wrap_text(scene, scene->words->others, false, 100, &label))
        return false;
    mark(scene, (struct mark){.sort = MARK_TEXT,
                              .a = {board->others_x, top - 3},
                              .turn = -HEAD_TURN,
                              .label = label,
                              .colour = COLOUR_QUIET,
                              .node = NO_OWNER,
                              .tie = NO_OWNER});
    return true;
}

static void draw_column(struct scene *scene, const struct board *board, const struct column *column,
                        double top)
{
    if (column->first != UINT32_MAX && column->first < column->last)
        mark(scene, (struct mark){.sort = MARK_LINE,
                                  .a = {column->x, board->rows[column->first].y},
                                  .b = {column->x, board->rows[column->last].y},
                                  .width = 0.8,
                                  .colour = TIMELINE_SPAN_COLOUR,
                                  .node = column->node,
                                  .tie = NO_OWNER});
    mark(scene, (struct mark){.sort = MARK_TEXT,
                              .a = {column->x, top - 3},
                              .turn = -HEAD_TURN,
                              .label = column->head,
                              .colour = COLOUR_TEXT,
                              .node = column->node,
                              .tie = NO_OWNER});
}

static void draw_dots(struct scene *scene, const struct board *board)
{
    for (size_t r = 0; r < board->row_count; r++) {
        for (size_t c = 0; c < board->column_count; c++) {
            const struct scene_tie *tie = board->at[r * board->column_count + c];
            if (tie)
                mark(scene, (struct mark){.sort = tie->alleged ? MARK_RING : MARK_DOT,
                                          .a = {board->columns[c].x, board->rows[r].y},
                                          .width = DOT,
                                          .colour = TIMELINE_SPAN_COLOUR,
                                          .node = NO_OWNER,
                                          .tie = (uint32_t)(tie - scene->ties)});
        }
    }
}

/* For DOT, which turns no text: heads as boxes on stairs that fall to the right, so that each
 * column's line passes the others. */
static void place_nodes(struct scene *scene, const struct board *board, double top)
{
    for (size_t r = 0; r < board->row_count; r++) {
        const struct row *row = &board->rows[r];
        struct scene_node *node = &scene->nodes[row->node];
        node->label = row->name;
        node->w = row->name.width + 4;
        node->h = label_height(&row->name) + 1;
        node->x = scene->area.x0 + NAME_AT + row->name.width / 2;
        node->y = row->y + (label_height(&row->name) - TYPE_SIZE) / 2;
    }
    double bottom = top - STAIR_GAP;
    for (size_t c = board->column_count; c-- > 0;) {
        const struct column *column = &board->columns[c];
        struct scene_node *node = &scene->nodes[column->node];
        node->label = column->head;
        node->w = column->head.width + 6;
        node->h = label_height(&column->head) + 4;
        node->x = column->x - STAIR_GAP + node->w / 2;
        node->y = bottom - node->h / 2;
        bottom -= node->h + STAIR_GAP;
    }
}

/* And ties as lines down their column, then along their row. */
static bool place_lines(struct scene *scene)
{
    for (size_t i = 0; i < scene->tie_count; i++) {
        struct scene_tie *tie = &scene->ties[i];
        const struct scene_node *actor = &scene->nodes[tie->from];
        const struct scene_node *event = &scene->nodes[tie->to];
        struct point *points = arena_array(&scene->memory, struct point, 3);
        if (!points)
            return false;
        const double x = actor->x + STAIR_GAP - actor->w / 2;
        const double y = event->y - (label_height(&event->label) - TYPE_SIZE) / 2;
        points[0] = (struct point){x, actor->y + actor->h / 2};
        points[1] = (struct point){x, y};
        points[2] = (struct point){event->x + event->w / 2, y};
        tie->line = (struct line){points, 3, false};
    }
    return true;
}

odf_status timeline_arrange(struct scene *scene, odf_error *err)
{
    struct board board = {0};
    double head = 10;
    if (!make_board(scene, &board) || !order_columns(scene, &board) || !wrap_names(scene, &board) ||
        !count_others(scene, &board))
        return fail(err, ODF_E_MEMORY, "a timeline of %zu nodes", scene->node_count);
    for (size_t c = 0; c < board.column_count; c++)
        head = most(head, head_height(&board.columns[c].head));
    const double top = scene->area.y0 + head;
    if (!place_columns(scene, &board) || !place_rows(scene, &board, top))
        return fail(err, ODF_E_LIMIT, "%zu events and %zu actors do not fit on the sheet",
                    board.row_count, board.column_count);
    const struct row *last = &board.rows[board.row_count - 1];
    scene_crop(scene, last->y + last->height - scene->area.y0, SHEET_SHAPE);
    scene->marks = arena_array(&scene->memory, struct mark,
                               7 * board.row_count + 2 * board.column_count + scene->tie_count + 1);
    if (!scene->marks || !draw_years(scene, &board) ||
        (board.others && !draw_others_head(scene, &board, top)))
        return fail(err, ODF_E_MEMORY, "a timeline of %zu nodes", scene->node_count);
    for (size_t c = 0; c < board.column_count; c++)
        draw_column(scene, &board, &board.columns[c], top);
    for (size_t r = 0; r < board.row_count; r++) {
        if (!draw_row(scene, &board, &board.rows[r]))
            return fail(err, ODF_E_MEMORY, "a timeline of %zu nodes", scene->node_count);
    }
    draw_dots(scene, &board);
    place_nodes(scene, &board, top);
    return place_lines(scene) ? ODF_OK : fail(err, ODF_E_MEMORY, "lines of a timeline");
}
