# SPDX-License-Identifier: MIT
# Completion of odfgraph for bash: commands and options as --help lists them, kinds of map, files, and
# names: a surname or any other part of a name becomes the full names that it may mean.

_odfgraph_commands() {
    odfgraph --help 2>/dev/null | sed -n '/^Commands:/,/^$/s/^  \([a-z-]*\) .*/\1/p'
}

_odfgraph_options() {
    odfgraph "$1" --help 2>/dev/null | sed -n 's/^  \(-., \|    \)\(--[a-z-]*\).*/\2/p'
}

# "KIND is ego NAME, path A B, … or timeline [NAME…]." lists the kinds of map.
_odfgraph_maps() {
    odfgraph map --help 2>/dev/null | sed -n '/^KIND is/,/\./p' | tr '\n' ' ' |
        sed 's/^KIND is //; s/\..*//; s/ or /, /g' | tr ',' '\n' | awk '{ print $1 }'
}

# Full names that the word may mean in the store, ready to stand on a command line.
_odfgraph_names() {
    local word=${1#[\"\']} name
    odfgraph find --quiet --format tsv -- "$word" 2>/dev/null | tail -n +2 | cut -f 2 |
        while IFS= read -r name; do printf '%q\n' "$name"; done
}

_odfgraph() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)) || [[ $verb == help ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_odfgraph_commands) help --help --version" -- "$word")
    elif [[ $before == --db || $before == --output || $before == -o || $before == --tsv || $before == --groups ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    elif [[ $word == @* ]]; then
        mapfile -t COMPREPLY < <(compgen -f -P @ -- "${word#@}")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_odfgraph_options "$verb")" -- "$word")
    elif [[ $verb == load ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    elif [[ $verb == map && $COMP_CWORD -eq 2 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_odfgraph_maps)" -- "$word")
    elif [[ -n $word ]]; then
        mapfile -t COMPREPLY < <(_odfgraph_names "$word")
    fi
}

complete -F _odfgraph odfgraph
