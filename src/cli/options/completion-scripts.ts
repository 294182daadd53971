/** Shells that completions are written for. */
export type Shell = "bash" | "zsh" | "fish";

/**
 * Scripts that complete the program's words. Each asks the program itself, by its hidden command `complete`, so that they
 * know every command and every id of the version that is installed; they need not be made anew after an update.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: `# Completions of llm-interview for bash.
_llm_interview() {
  local word about
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    if [[ $word == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
    else
      [[ $word == */ ]] && compopt -o nospace 2>/dev/null
      COMPREPLY+=("$word")
    fi
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _llm_interview llm-interview
`,
  zsh: `#compdef llm-interview
# Completions of llm-interview for zsh.
_llm_interview() {
  local word about
  local -a candidates
  while IFS=$'\\t' read -r word about; do
    if [[ $word == :files ]]; then
      _files
      return
    fi
    candidates+=("\${word//:/\\\\:}:$about")
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  _describe 'llm-interview' candidates
}
if [[ $funcstack[1] == _llm-interview ]]; then
  _llm_interview "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _llm_interview llm-interview
fi
`,
  fish: `# Completions of llm-interview for fish.
function __llm_interview_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($words[1] complete -- $words[2..] "$current" 2>/dev/null)
    if contains -- :files $lines
        __fish_complete_path "$current"
    else
        printf '%s\\n' $lines
    end
end
complete -c llm-interview -f -a '(__llm_interview_complete)'
`,
};
