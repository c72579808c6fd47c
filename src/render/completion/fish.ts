/** Completion for fish. Nothing typed is evaluated. */
import { type CompletionModel, DIRECTIONS, FACT, FILES, patternsOf, singleQuoted } from './model.ts';

const text = (value: string): string => singleQuoted(value.replaceAll('\\', '\\\\'), "\\'");

const cases = (rows: readonly (readonly [pattern: string, set: string])[]): string =>
  rows.map(([pattern, set]) => `            case '${pattern}'\n                set list ${set}`).join('\n');

export const fishScript = (model: CompletionModel): string => {
  const { version, sets, valued } = model;
  // Without words it would print a line that is empty.
  const filled = Object.entries(sets).filter(([, words]) => words.length > 0);
  const lists = filled.map(
    ([name, words]) => `        case ${name}
            printf '%s\\t%s\\n' ${words.map((word) => `${word.value} ${text(word.text)}`).join(' ')}`,
  );
  const { flags, places } = patternsOf(model);
  return `# Completion of certs ${version} for fish, by: certs completion fish
# For this shell:  certs completion fish | source
# For every shell: certs completion fish -o ~/.config/fish/completions/certs.fish

function __certs_words
    switch $argv[1]
${lists.join('\n')}
    end
end

function __certs_complete
    set -l words (commandline -opc)
    set -l cur (commandline -ct)
    set -l command ''
    set -l seen ''
    set -l topic ''
    set -l taken ''
    set -l flag ''
    set -l list ''
    set -l prefix ''
    set -l position 0
    for word in $words[2..-1]
        if test -n "$flag"
            set flag ''
            continue
        end
        if test -n "$command"
            set seen "$seen "(string split -m 1 -- = $word)[1]' '
        end
        switch $word
            case ${valued.join(' ')}
                set flag $word
            case '-*'
            case '*'
                if test -z "$command"
                    set command $word
                else
                    if test $position -eq 0
                        set topic $word
                    end
                    set taken $taken,$word
                    set position (math $position + 1)
                end
        end
    end
    if string match -q -- '--*=*' "$cur"
        set flag (string split -m 1 -- = "$cur")[1]
        set prefix "$flag="
    end
    if test -n "$flag"
        switch "$command $seen $flag"
${cases(flags)}
        end
    else if string match -q -- '-*' "$cur"
        set list options
    else if test -z "$command"
        set list commands
    else
        switch "$command $topic $position"
${cases(places)}
        end
    end
    # Asked whether names of files are wanted: fish itself completes them best.
    if set -q argv[1]
        test "$list" = $argv[1]
        return
    end
    if test "$list" = options
        __certs_words options-$command
        __certs_words options
    else if test -n "$list"
        if test -n "$flag"
            set taken ''
        end
        # Of a list the last one is being typed.
        if test "$flag" = --sort
            if string match -q -- '*:*' "$cur"
                set list ${DIRECTIONS}
                set prefix (string replace -r -- '[^:]*$' '' "$cur")
            end
        else if test -n "$flag"; and string match -q -- '*,*' "$cur"
            set taken (string replace -- "$prefix" '' "$cur" | string replace -r -- ',[^,]*$' '')
            set prefix (string replace -r -- '[^,]*$' '' "$cur")
        end
        # What is chosen already is not offered again.
        set -l chosen (string split -- , (string lower -- "$taken"))
        # Of a fact, too.
        set -l part (string replace -r -- '^.*,' '' "$cur")
        if string match -q -- '${FACT}*' $list; and string match -q -- '*:*' "$part"
            set prefix (string replace -r -- '[^:]*$' '' "$cur")
            set part (string replace -r -- '^.*:' '' "$part")
            if string match -q -- '*=*' "$part"
                set list $list-(string split -m 1 -- = "$part")[1]
                set prefix (string replace -r -- '[^=+]*$' '' "$cur")
            else
                set list $list-key
            end
        end
        for word in (__certs_words $list)
            if not contains -- (string lower -- (string split -m 1 -- \\t $word)[1]) $chosen
                echo "$prefix$word"
            end
        end
    end
end

complete -c certs -e
complete -c certs -f -a '(__certs_complete)'
complete -c certs -F -n '__certs_complete ${FILES}'
`;
};
