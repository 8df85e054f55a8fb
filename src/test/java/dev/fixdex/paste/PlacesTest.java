package dev.fixdex.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private static final Path CASES = Path.of("src/test/resources/paste/places.txt");

  @TestFactory
  List<DynamicTest> findsWhatIsRun() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String language = "";
    for (String line : Files.readAllLines(CASES)) {
      if (line.startsWith("== ")) {
        language = line.substring(3);
      } else if (!language.isEmpty()) {
        String[] parts = line.split(" ¦ ", 2);
        tests.add(isFound(language, parts[0], parts[1]));
      }
    }
    assertTrue(tests.size() > 150, tests.size() + " cases");
    return tests;
  }

  private static DynamicTest isFound(String language, String block, String expected) {
    String code = block.replace("\\n", "\n");
    List<Slot> slots = Written.slots(code);
    List<String> keys = Written.keys(language, code);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      found.add(slots.get(i).name() + " " + keys.get(i));
    }
    return DynamicTest.dynamicTest(
        language + ": " + block, () -> assertEquals(expected, String.join(", ", found)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "docker build -t __A__ . ¦ sh-word",
        "echo '__A__' ¦ sh-single",
        "echo \"x __A__\" ¦ sh-double",
        "echo \"$(cat __A__)\" ¦ sh-word",
        "echo \"${B:-__A__}\" ¦ sh-plain",
        "echo ${__A__} ¦ sh-brace-name",
        "echo $__A__ ¦ sh-name",
        "echo \"$__A__\" ¦ sh-name",
        "echo \\__A__ ¦ sh-plain",
        "echo \"\\__A__\" ¦ sh-plain,sh-double",
        "echo `cat __A__` ¦ sh-plain",
        "echo $((__A__ + 1)) ¦ sh-number",
        "a[__A__]=1 ¦ sh-number",
        "echo $'__A__' ¦ sh-plain",
        "echo x # __A__ ¦ comment",
        "echo x#__A__ ¦ sh-word",
        "echo x >__A__ ¦ sh-word",
        "echo __A__>x ¦ sh-quoted",
        "cat <<EOF\\n__A__\\nEOF ¦ sh-heredoc",
        "cat <<'EOF'\\n__A__\\nEOF ¦ sh-verbatim",
        "cat <<-EOF\\n\\t$__A__\\n\\tEOF\\necho __B__ ¦ sh-name sh-word",
        "cat <<EOF\\n$(ls __A__)\\nEOF ¦ sh-plain,sh-heredoc",
        "sh -c 'rm __A__' ¦ sh-word,sh-single",
        "sudo bash -c \"rm __A__\" ¦ sh-word,sh-double",
        "bash -c \"rm $X __A__\" ¦ sh-plain,sh-double",
        "ssh host rm __A__ ¦ sh-word,sh-word",
        "ssh -i __A__ host ¦ sh-word",
        "ssh -p 22 u@__A__ ¦ sh-word",
        "ssh host 'rm __A__' ¦ sh-word,sh-single",
        "ssh host \"cat '__A__'\" ¦ sh-single,sh-double",
        "kubectl exec p -- sh -c 'echo \"__A__\"' ¦ sh-double,sh-single",
        "watch -n 5 ls __A__ ¦ sh-word,sh-word",
        "eval echo __A__ ¦ sh-word,sh-word",
        "python3 -c 'print(\"__A__\")' ¦ sh-plain,sh-single",
        "python3 x.py '__A__' ¦ sh-single",
        "sed -i 's/x/__A__/' __B__ ¦ sh-slashless,sh-single sh-word",
        "psql -h __A__ -c \"SELECT '__B__'\" ¦ sh-word sh-plain,sh-double",
        "echo __A__ | sh ¦ sh-plain,sh-word",
        "echo __A__ | grep __B__ ¦ sh-word sh-word",
        "echo __A__ | xargs rm; echo __B__ ¦ sh-plain,sh-word sh-word",
        "cat <<'EOF' | bash\\nrm __A__\\nEOF ¦ sh-word,sh-verbatim",
        "psql <<EOF\\nDROP __A__\\nEOF ¦ sh-plain,sh-heredoc",
        "[[ __A__ -eq 1 ]] && echo __B__ ¦ sh-plain sh-word",
        "case x in a) echo __A__;; esac ¦ sh-word",
        "x=$(case y in b) echo __A__;; esac) ¦ sh-word",
        "declare -i n=__A__ ¦ sh-plain",
        "echo \"open __A__ ¦ sh-plain,sh-double",
        "if true; then\\n  echo \"__A__\"\\nfi ¦ sh-double",
        "ls 2>&1 | tee __A__ ¦ sh-word",
        "ls &>__A__ ¦ sh-word",
        "f() { echo __A__; } ¦ sh-word",
        "a=(x __A__) ¦ sh-word",
        "diff <(ls __A__) y ¦ sh-word",
        "trap 'rm __A__' EXIT ¦ sh-word,sh-single",
        "alias x='ls __A__' ¦ sh-plain,sh-single",
      })
  void findsTheQuotingOfPosixShells(String code, String places) {
    assertEquals(
        List.of(places.split(" ")),
        Written.keys("bash", code.replace("\\n", "\n").replace("\\t", "\t")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "console ¦ $ ls __A__\\n__B__ is printed ¦ sh-word text",
        "console ¦ PS C:\\> Get-Item __A__ ¦ ps-word",
        "powershell ¦ Get-Item -Path __A__ ¦ ps-word",
        "powershell ¦ docker run x/__A__:1 ¦ ps-part",
        "powershell ¦ $x = __A__ ¦ ps-word",
        "powershell ¦ __A__ -x ¦ ps-plain",
        "powershell ¦ & __A__ -x ¦ ps-word",
        "powershell ¦ ls \"a __A__\" ¦ ps-double",
        "powershell ¦ ls 'a __A__' ¦ ps-single",
        "powershell ¦ ls \"$(ls __A__) __B__\" ¦ ps-word ps-double",
        "powershell ¦ ls \"$__A__\" ¦ sh-name",
        "powershell ¦ $x = @'\\n__A__\\n'@ ¦ ps-verbatim",
        "powershell ¦ $x = @\"\\n__A__\\n\"@ ¦ ps-here",
        "powershell ¦ iex \"ls __A__\" ¦ ps-plain,ps-double",
        "powershell ¦ ls # __A__ ¦ comment",
        "cmd ¦ set X=__A__ ¦ cmd",
        "cmd ¦ del \"C:\\__A__\" ¦ cmd-quoted",
        "cmd ¦ rem __A__ ¦ comment",
        "cmd ¦ del \"__A__\" __B__\\n  REM __C__ \"\\ndel __D__ & rem __E__\\n:: __F__ ¦ cmd-quoted cmd"
            + " comment cmd cmd comment",
        "json ¦ {\"a\": \"x__A__\", \"b\": __B__} ¦ json-string json-value",
        "yaml ¦ a: __A__ ¦ yaml-whole",
        "yaml ¦ a: __A__:latest ¦ yaml-part",
        "yaml ¦ a: \"__A__\" ¦ json-string",
        "yaml ¦ a: '__A__' # __B__ ¦ yaml-single comment",
        "yaml ¦ a: |\\n  __A__\\nb: __B__ ¦ yaml-block yaml-whole",
        "yaml ¦ run: ls __A__ ¦ sh-plain",
        "yaml ¦ - run: |\\n    ls __A__\\n- x: __B__ ¦ sh-plain yaml-whole",
        "yaml ¦ a: [x, __A__] ¦ yaml-whole",
        "toml ¦ a = \"__A__\"\\nb = __B__\\nc = '__C__' ¦ json-string json-value literal",
        "toml ¦ __A__ = __B__\\n__C__ = \"=\" __D__ ¦ code-bare json-value code-bare json-value",
        "sql ¦ SELECT '__A__' FROM __B__ ¦ sql-unsure sql-bare",
        "mysql ¦ SELECT '__A__' ¦ sql-escaped",
        "postgresql ¦ SELECT '__A__', \"__B__\" -- __C__ ¦ sql-string sql-identifier comment",
        "dockerfile ¦ FROM __A__\\nRUN ls __B__\\nCMD [\"__C__\"]\\nENV A=\"__D__\" ¦ docker-word"
            + " sh-word json-string docker-double",
        "dockerfile ¦ ENV A=\"__A__\" B='__B__' C=__C__ D=\"\\\"__D__\" E=$__E__ ¦ docker-double"
            + " literal docker-word docker-double docker-word",
        "dockerfile ¦ RUN ls __A__\\nSHELL [\"cmd\"]\\nRUN ls __B__ ¦ sh-word plain",
        "bash ¦ cat <<EOF\\n$(ls __A__) __B__ `ls __C__` __D__ \\__E__ __F__\\nEOF"
            + " ¦ sh-plain,sh-heredoc sh-heredoc sh-plain,sh-heredoc sh-heredoc"
            + " sh-plain,sh-heredoc sh-heredoc",
        "python ¦ x = \"__A__\" + '__B__' + __C__ # __D__ ¦ code-double code-single code-bare"
            + " comment",
        "python ¦ x = f\"__A__\" ¦ code-bare",
        "xml ¦ <a b=\"__A__\">__B__</a> ¦ xml xml",
        "nginx ¦ root __A__; ¦ setting",
        "ini ¦ a=__A__ ¦ text",
        "fish ¦ echo __A__ ¦ plain",
        "text ¦ __A__ ¦ text",
      })
  void findsTheQuotingOfOtherLanguages(String language, String code, String places) {
    assertEquals(
        List.of(places.split(" ")),
        Written.keys(language, code.replace("\\n", "\n").replace("\\t", "\t")));
  }

  /** To follow all of them for each placeholder would take long. */
  @ParameterizedTest
  @CsvSource({"500, sh-word", "600, sh-plain"})
  void takesWhatComesAfterVeryManyWordsForCode(int words, String place) {
    assertEquals(List.of(place), Written.keys("bash", "ls" + " x".repeat(words) + " __F__"));
  }
}
