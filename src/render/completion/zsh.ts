/** Completion for zsh: to be sourced, or saved as `_certs` in a folder of `fpath`. Nothing typed is evaluated. */
import { type CompletionModel, DIRECTIONS, FACT, FILES, shellCases, shellWord, singleQuoted } from './model.ts';

/** Without a description there is no sign before one. */
const item = (value: string, text: string): string =>
  singleQuoted(value.replaceAll(':', '\\:') + (text === '' ? '' : `:${text}`), `'\\''`);

export const zshScript = (model: CompletionModel): string => {
  const { version, sets, valued } = model;
  const lists = Object.entries(sets).map(
    ([name, words]) => `    ${name})
      items=(
${words.map(({ value, text }) => `        ${item(value, text)}`).join('\n')}
      ) ;;`,
  );
  const cases = shellCases(model);
  return `#compdef certs
# Completion of certs ${version} for zsh, by: certs completion zsh
# For this shell:  source <(certs completion zsh)
# For every shell: certs completion zsh -o FOLDER/_certs, in a folder of fpath

_certs_words() {
  case $1 in
${lists.join('\n')}
    *) items=() ;;
  esac
}

_certs() {
  local cur=$words[CURRENT] command= seen= topic= taken=, flag= set= position=0 index word part
  local -a items ending left
  for ((index = 2; index < CURRENT; index += 1)); do
    word=$words[index]
    if [[ -n $flag ]]; then flag=; continue; fi
${shellWord(valued)}
  done
  if [[ $cur == --*=* ]]; then
    flag=\${cur%%=*} part=\${cur#*=}
    compset -P 1 '*='
    cur=$part
  fi
  if [[ -n $flag ]]; then
    case "$command $seen $flag" in
${cases.flags}
    esac
  elif [[ $cur == -* ]]; then
    _certs_words options-$command
    local -a own=($items)
    _certs_words options
    items=($own $items)
    _describe -o option items
    return
  elif [[ -z $command ]]; then
    set=commands
  else
    case "$command $topic $position" in
${cases.places}
    esac
  fi
  if [[ $set == ${FILES} ]]; then
    _files
    return
  fi
  if [[ -n $flag ]]; then taken=,; fi
  # Of a list the last one is being typed.
  if [[ $flag == --sort ]]; then
    if [[ $cur == *:* ]]; then
      set=${DIRECTIONS}
      compset -P '*:'
    fi
  elif [[ -n $flag && $cur == *,* ]]; then
    part=\${cur##*,}
    taken=,\${cur%,*},
    compset -P '*,'
    cur=$part
  fi
  # Of a fact, too.
  if [[ $set == ${FACT}* ]]; then
    ending=(-S '')
    if [[ $cur == *:* ]]; then
      part=\${cur##*:}
      compset -P '*:'
      if [[ $part == *=* ]]; then
        set=$set-\${part%%=*}
        compset -P '*[=+]'
      else
        set=$set-key
      fi
    fi
  fi
  _certs_words "$set"
  # What is chosen already is not offered again.
  for word in $items; do
    if [[ \${(L)taken} != *,"\${(L)word%%:*}",* ]]; then left+=($word); fi
  done
  items=($left)
  _describe word items "\${ending[@]}" -M 'm:{a-zA-Z}={A-Za-z}'
}

if [[ $funcstack[1] == _certs ]]; then
  _certs
else
  if (( ! $+functions[compdef] )); then
    autoload -Uz compinit
    compinit -D -i
  fi
  compdef _certs certs
fi
`;
};
