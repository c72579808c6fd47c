/** Completion for bash 3.2 and later, without the package bash-completion. Nothing typed is evaluated. */
import { type CompletionModel, DIRECTIONS, FACT, FILES, shellCases, shellWord } from './model.ts';

export const bashScript = (model: CompletionModel): string => {
  const { version, sets, valued } = model;
  const lists = Object.entries(sets).map(
    ([name, words]) => `    ${name}) words=(${words.map(({ value }) => value).join(' ')}) ;;`,
  );
  const cases = shellCases(model);
  return `# Completion of certs ${version} for bash, by: certs completion bash
# For this shell:  source <(certs completion bash)
# For every shell: certs completion bash -o ~/.certs-completion.bash
#                  and in ~/.bashrc: source ~/.certs-completion.bash

_certs_words() {
  case $1 in
${lists.join('\n')}
    *) words=() ;;
  esac
}

_certs() {
  local cur=\${COMP_WORDS[COMP_CWORD]} command= seen= topic= taken=, flag= set= prefix= position=0 index word part glue nocase=
  local line=() last=-1 typed words=() found=()
  COMPREPLY=()
  # Bash parts words at = and :, and completes the last part alone: here they are whole.
  for ((index = 1; index <= COMP_CWORD; index += 1)); do
    word=\${COMP_WORDS[index]}
    if [[ $last -ge 0 && ($word == [=:]* || -n $glue) ]]; then
      line[last]=\${line[last]}$word
    else
      last=$((last + 1))
      line[last]=$word
    fi
    glue=
    if [[ $word == [=:] ]]; then glue=1; fi
  done
  if [[ $cur == [=:] ]]; then cur=; fi
  typed=\${#cur}
  cur=\${line[last]}
  typed=$((\${#cur} - typed))
  for ((index = 0; index < last; index += 1)); do
    word=\${line[index]}
    if [[ -n $flag ]]; then flag=; continue; fi
${shellWord(valued)}
  done
  if [[ $cur == --*=* ]]; then
    flag=\${cur%%=*} prefix=\${cur%%=*}= cur=\${cur#*=}
  fi
  if [[ -n $flag ]]; then
    case "$command $seen $flag" in
${cases.flags}
    esac
  elif [[ $cur == -* ]]; then
    _certs_words options
    found=("\${words[@]}")
    set=options-$command
  elif [[ -z $command ]]; then
    set=commands
  else
    case "$command $topic $position" in
${cases.places}
    esac
  fi
  if [[ $set == ${FILES} ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do
      word=$prefix$word
      COMPREPLY+=("\${word:typed}")
    done < <(compgen -f -- "$cur")
    return
  fi
  if [[ -n $flag ]]; then taken=,; fi
  # Of a list the last one is being typed.
  if [[ $flag == --sort ]]; then
    if [[ $cur == *:* ]]; then set=${DIRECTIONS} prefix=$prefix\${cur%:*}: cur=\${cur##*:}; fi
  elif [[ -n $flag && $cur == *,* ]]; then
    taken=,\${cur%,*},
    prefix=$prefix\${cur%,*}, cur=\${cur##*,}
  fi
  # Of a fact, too.
  if [[ $set == ${FACT}* && $cur == *:* ]]; then
    prefix=$prefix\${cur%:*}: cur=\${cur##*:}
    if [[ $cur == *=* ]]; then
      set=$set-\${cur%%=*}
      part=\${cur##*[=+]}
      prefix=$prefix\${cur%"$part"} cur=$part
    else
      set=$set-key
    fi
  fi
  _certs_words "$set"
  shopt -q nocasematch || nocase=1
  shopt -s nocasematch
  for word in "\${words[@]}" "\${found[@]}"; do
    if [[ $word == "$cur"* && $taken != *,"$word",* ]]; then
      word=$prefix$word
      COMPREPLY+=("\${word:typed}")
    fi
  done
  if [[ -n $nocase ]]; then shopt -u nocasematch; fi
  # Behind such a sign more follows at once.
  if [[ \${COMPREPLY[0]-} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}

complete -F _certs certs
`;
};
