/* SPDX-License-Identifier: MIT */
/* replay FOLDER…: runs a fuzz target over every file of its corpus, without a fuzzer. */
#include "fuzz.h"

#include <dirent.h>

static char path[4096];

static void replay_file(void)
{
    FILE *file = fopen(path, "rb");
    MUST(file && fseek(file, 0, SEEK_END) == 0);
    const long size = ftell(file);
    MUST(size >= 0 && fseek(file, 0, SEEK_SET) == 0);
    /* Exactly as large as the input, so that the sanitizers see a read behind its end. */
    uint8_t *data = malloc(size ? (size_t)size : 1);
    MUST(data && fread(data, 1, (size_t)size, file) == (size_t)size);
    LLVMFuzzerTestOneInput(data, (size_t)size);
    free(data);
    fclose(file);
}

static size_t replay_folder(const char *folder)
{
    DIR *files = opendir(folder);
    MUST(files);
    size_t count = 0;
    for (struct dirent *file = readdir(files); file; file = readdir(files)) {
        if (file->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, file->d_name);
        replay_file();
        count++;
    }
    closedir(files);
    return count;
}

int main(int argc, char **argv)
{
    size_t count = 0;
    for (int i = 1; i < argc; i++)
        count += replay_folder(argv[i]);
    printf("%zu inputs\n", count);
    return count ? 0 : 1;
}
