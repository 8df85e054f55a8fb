package dev.fixdex.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# only a comment ' (",
        "a=1 b=2 env -i cmd >out 2>&1 <in &",
        "! grep -q x f && echo no || { echo yes; }",
        "time -p ls | sort |& tee log; time",
        "for f in *.log; do echo \"it's $f\"; done",
        "for f\ndo echo; done",
        "for ((i = 0; i < 3; i++)); do echo $((i << 1)); done >out",
        "select x in a b; do break; done",
        "case \"$1\" in (a|b) echo a;; *) echo done;& c) esac",
        "if [ -f a ]; then :; elif [[ $a =~ ^(x|y)$ && -n $b ]]; then :; else :; fi",
        "while read -r l; do echo \"$l\"; done < <(ls; pwd)",
        "until ((n > 3)); do ((n++)); done",
        "f() { echo x; }\nfunction g { f; }\nfunction h() (f)",
        "cat > f <<'EOF'\nif \" open ( here\nEOF\necho",
        "cat <<-A <<B\n\tx\n\tA\ny\nB\ntr a b <<< \"$x\"",
        "x=$(cat <<E\na ) b\nE\n)",
        "x=(a 'b c' # one\n  \"$(d)\")\nx[i + 1]=2 x+=(e)",
        "echo ${x:-\"$(echo \"}\")\"} ${#x} $'it\\'s' $\"x\" `a 'b'` $$ $(( (1+2) ))",
        "echo $( (a); (b) ) \"${x/\\}/y}\" a\\ b\\\n c",
        "ls !(*.log|a) @(x|y) &> out &>> out",
        "coproc X { cat; }\ncoproc cat",
        "git log --format='%h\n%s' -- __PATH__  # VAR",
        "echo if do done fi } case",
      })
  void takesWhatBashTakes(String script) {
    assertEquals("none", ShellSyntax.fault(script).map(Fault::toString).orElse("none"));
  }

  @Test
  void saysWhatStaysOpenAndWhere() {
    List<String> scripts =
        List.of(
            "echo «\"»x $(a)",
            "echo a «'»b",
            "echo «$(»ls",
            "echo «${»x",
            "cat «<<»EOF\ntext\n",
            "«if» true; then\n  echo\n",
            "for f in *; «do»\n  if true; then :; fi\n",
            "«case» x in a) b;;\n",
            "«(»cd x",
            "x=«(»a b\n",
            "«[[» -n x\n",
            "ls |«»");
    scripts.forEach(marked -> check(marked, true));
  }

  @Test
  void saysWhatCannotStandWhereItStands() {
    List<String> scripts =
        List.of(
            "echo x; «fi»",
            "ls «)»",
            "ls && «;» pwd",
            "if true; «fi»",
            "«;;»",
            "echo a «(»b)",
            "cat <«»\nls",
            "for f in a; «echo»; done",
            "{ a; } «b»",
            "a «|»| | b".replace("«|»| |", "|| «|»"),
            "echo $(a; «done»)");
    scripts.forEach(marked -> check(marked, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$((", "$(", "${", "((", "( ", "{ ", "if ", "\"$(", "a=(", "<(", "case x in ("})
  void endsInTimeOnWhatNobodyWrites(String opener) {
    ShellSyntax.fault(opener.repeat(20));
    ShellSyntax.fault(opener.repeat(20_000));
  }

  @Test
  void everyPrefixIsTakenWithoutAThrow() {
    String script =
        "for f in $(ls \"${x:-'a'}\"); do case $f in (a) cat <<E\n$(b)\nE\n;; esac; done";
    for (int end = 0; end <= script.length(); end++) {
      int length = end;
      ShellSyntax.fault(script.substring(0, end))
          .ifPresent(fault -> assertTrue(fault.end() <= length, fault::toString));
    }
  }

  private static void check(String marked, boolean open) {
    int start = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    Fault fault =
        ShellSyntax.fault(marked.replaceAll("[«»]", ""))
            .orElseThrow(() -> new AssertionError("no fault in " + marked));
    assertEquals(
        List.of(start, end, open), List.of(fault.start(), fault.end(), fault.open()), marked);
  }
}
