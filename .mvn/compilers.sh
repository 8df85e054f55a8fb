# Says which of the JVM's compilers a run needs. Sourced by ./fixdex, which has set app; POSIX sh.
#
# The quick compiler alone makes a short run a sixth shorter. In a long one the optimising compiler
# saves more than it costs, and what makes a run long is entries of which nothing is kept: where 2,000
# are read both take as long (docs/performance.md, "The compilers").

many=2000

# choose_compilers COMMAND WORD... sets `compilers` to an option for the JVM, or to nothing.
choose_compilers() {
  compilers=
  case ${1:-} in
    serve | lsp | eval) return ;; # these live long
    build | lint | search | diagnose | run)
      find_base "$@"
      ! has_much_to_read || return 0
      ;;
  esac
  compilers=-XX:TieredStopAtLevel=1
}

# Sets `base` to the knowledge base that the words name, or to the one that is here or above.
find_base() {
  base=
  before=
  for word; do
    [ "$before" != --kb ] || base=$word
    before=$word
    case $word in --kb=*) base=${word#--kb=} ;; esac
  done
  [ -z "$base" ] || return 0
  above=$PWD
  while [ -n "$above" ]; do
    if [ -f "$above/fixdex.yaml" ]; then
      base=$above
      return
    fi
    if [ -d "$above/kb" ]; then
      base=$above/kb
      return
    fi
    above=${above%/*}
  done
}

has_much_to_read() {
  [ -d "$base" ] && are_many || return 1
  kept=$base/../.fixdex/catalog
  # What another version of the program has kept is not used.
  [ -n "$(find "$kept" -newer "$app/stamp" 2>/dev/null)" ] || return 0
  are_many -newer "$kept"
}

# Whether many entries are such as the words for find say.
are_many() {
  [ -n "$(find "$base/" -name '*.md' "$@" 2>/dev/null | sed -n "${many}{p;q;}")" ]
}
