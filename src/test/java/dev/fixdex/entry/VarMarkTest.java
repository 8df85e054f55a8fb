package dev.fixdex.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VarMarkTest {
  /** What is after the arrow is the mark, the blanks before it included. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker run __A__→  # 🖍️ VAR",
        "docker run __A__→ # 🖍 VAR",
        "docker run __A__→\t#🖍️VAR",
        "docker run __A__→ # VAR",
        "docker run __A__→ # 🖍️ VAR  ",
        "docker run __A__→ # ğŸ–ï¸ VAR",
        "docker run __A__→ # ≡ƒûì∩╕Å VAR",
        "docker run __A__→ # ‚úèÔ∏è VAR",
        "int a = __A__;→ // 🖍️ VAR",
        "int a = __A__;→ /* 🖍️ VAR */",
        "int a = __A__;→ /* VAR */",
        "SELECT __A__;→ -- 🖍️ VAR",
        "(setq a __A__)→ ; 🖍️ VAR",
        "a = __A__→ % 🖍️ VAR",
        "Dim a = __A__→ ' 🖍️ VAR",
        "let a = __A__→ \" 🖍️ VAR",
        "<a>__A__</a>→ <!-- 🖍️ VAR -->",
        "<a>__A__</a>→ <!-- VAR -->",
        "let a = __A__→ (* 🖍️ VAR *)",
        "copy __A__ b→ & rem 🖍️ VAR",
        "copy __A__ b→ &REM VAR",
        "copy __A__ b→ &  rem  🖍️ VAR",
        "copy __A__ b→ :: 🖍️ VAR",
        "→# 🖍️ VAR",
        "→rem VAR",
        "→  // 🖍️ VAR",
      })
  void isTheCommentAtTheLinesEnd(String marked) {
    int arrow = marked.indexOf('→');
    String line = marked.replace("→", "");
    assertEquals(arrow, VarMark.startIn(line));
    assertEquals(line.substring(0, arrow), VarMark.strip(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "VAR", "echo VAR", "echo $VAR", "echo ${#VAR", "git checkout -- VAR", "echo a;VAR",
        "app --VAR", "echo %VAR", "echo 'VAR", "echo \"VAR", "echo a#VAR", "http://VAR",
            "# VARIABLE",
        "# MY_VAR", "# 🖍️ VAR 2", "# 🖍️ var", "echo é VAR", "theorem VAR", "# the VAR",
            "export VAR",
        "cd /*VAR", "echo 🖍️ VAR", "# 🖍️ x VAR"
      })
  void isNothingElse(String line) {
    assertEquals(-1, VarMark.startIn(line));
    assertEquals(line, VarMark.strip(line));
  }

  @Test
  void isFoundInLongLinesInTime() {
    for (String piece : new String[] {" ", "#", "é", "# ", "VAR ", "# 🖍️ VAR "}) {
      String line = piece.repeat(100_000);
      assertEquals(-1, VarMark.startIn(line + "x"));
      assertNotEquals(-1, VarMark.startIn(line + " # 🖍️ VAR"));
    }
  }
}
