package dev.fixdex.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
  private static final String LANGUAGES =
      "bash sh zsh console powershell cmd dockerfile yaml json toml ini properties xml html sql"
          + " python javascript typescript java kotlin groovy c cpp csharp go rust css makefile"
          + " diff http hcl nginx lua ruby php text unknown";

  /** Pieces that open and close what lexers know, so that random joins meet every state. */
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n",
          " ",
          " ",
          "\t",
          "'",
          "\"",
          "`",
          "\\",
          "$",
          "${",
          "}",
          "$(",
          ")",
          "(",
          "{",
          "#",
          "//",
          "/*",
          "*/",
          "--",
          "<!--",
          "-->",
          "<<EOF\n",
          "EOF\n",
          "<a b=",
          ">",
          "$ ",
          "# ",
          "PS> ",
          "C:\\>",
          ">>> ",
          "... ",
          "> ",
          "key: ",
          "- ",
          "| ",
          "x=1",
          "0x1F",
          "1e-3",
          "@\"\n",
          "\"@",
          "word",
          "--flag",
          "__NAME__",
          "é",
          "\uD83D\uDD8D",
          "\uD83D",
          "\u0000",
          "+",
          "@@",
          "%A%",
          "&amp;",
          "'''",
          "\"\"\"",
          "FROM a",
          "RUN b \\\n",
          "HTTP/1.1 200 OK\n",
          "\r\n");

  private final Highlighter highlighter = new Highlighter();

  @Test
  void coversRandomTextOfEveryLanguageWithoutGapOrOverlap() {
    Random random = new Random(20260217);
    for (String language : LANGUAGES.split(" ")) {
      for (int round = 0; round < 400; round++) {
        StringBuilder code = new StringBuilder();
        for (int piece = random.nextInt(30); piece > 0; piece--) {
          code.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        assertCovers(language, code.toString());
      }
    }
  }

  @Test
  void takesLongRunsOfAnyPieceInEveryLanguage() {
    for (String language : LANGUAGES.split(" ")) {
      for (String piece : PIECES) {
        assertCovers(language, piece.repeat(60_000 / piece.length()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bash|docker run --rm \"$IMAGE\" # go|COMMAND:docker OPTION:--rm STRING:\" VARIABLE:$IMAGE"
            + " STRING:\" COMMENT:# go",
        "bash|A=1 sudo apt-get install x|VARIABLE:A OPERATOR:= STRING:1 COMMAND:sudo"
            + " COMMAND:apt-get",
        "bash|cat <<'EOF' > f\nls -l\nEOF\nls|COMMAND:cat OPERATOR:<< KEYWORD:'EOF' OPERATOR:>"
            + " STRING:ls -l_ KEYWORD:EOF COMMAND:ls",
        "console|$ ls -a\nfile|PROMPT:$_ COMMAND:ls OPTION:-a OUTPUT:file",
        "bash|# first\n$ id\nuid=0|OUTPUT:# first PROMPT:$_ COMMAND:id OUTPUT:uid=0",
        "powershell|Get-Item -Path $env:X 'a'|COMMAND:Get-Item OPTION:-Path VARIABLE:$env:X"
            + " STRING:'a'",
        "cmd|set PATH=%PATH%;C:\\x & del /q y|KEYWORD:set OPERATOR:= VARIABLE:%PATH%"
            + " OPERATOR:; OPERATOR:& COMMAND:del OPTION:/q",
        "dockerfile|FROM a AS b\n"
            + "RUN ls -l|KEYWORD:FROM KEYWORD:AS KEYWORD:RUN COMMAND:ls OPTION:-l",
        "yaml|a: 1 # x\n"
            + "b: \"c\"|KEY:a OPERATOR:: NUMBER:1 COMMENT:# x KEY:b OPERATOR:: STRING:\"c\"",
        "yaml|run: \\|\n  ls\nnext: true|KEY:run OPERATOR:: OPERATOR:\\| STRING:ls KEY:next"
            + " OPERATOR:: KEYWORD:true",
        "json|{\"a\": [true, -1]}|OPERATOR:{ KEY:\"a\" OPERATOR:: OPERATOR:[ KEYWORD:true"
            + " OPERATOR:, OPERATOR:- NUMBER:1 OPERATOR:]}",
        "xml|<a b=\"c\">&lt;</a>|OPERATOR:< KEYWORD:a KEY:b OPERATOR:= STRING:\"c\" OPERATOR:>"
            + " VARIABLE:&lt; OPERATOR:</ KEYWORD:a OPERATOR:>",
        "sql|SELECT 'it''s' FROM t -- c|KEYWORD:SELECT STRING:'it''s' KEYWORD:FROM COMMENT:-- c",
        "python|def f(x): # c|KEYWORD:def COMMAND:f OPERATOR:( OPERATOR:): COMMENT:# c",
        "rust|fn f<'a>() { 'b' }|KEYWORD:fn OPERATOR:< VARIABLE:'a OPERATOR:>() OPERATOR:{"
            + " STRING:'b' OPERATOR:}",
        "diff|+a\n-b\n c|INSERTED:+a DELETED:-b",
        "ini|[x]\na=b ; c\n; d|KEYWORD:[x] KEY:a OPERATOR:= STRING:b ; c COMMENT:; d",
        "text|docker run|"
      })
  void coloursWhatALanguageIsMadeOf(String sample) {
    String[] parts = sample.replace("\\|", "\u0001").split("\\|", 3);
    String code = parts[1].replace('\u0001', '|');
    String actual =
        highlighter.highlight(parts[0], code).stream()
            .filter(token -> token.kind() != TokenKind.PLAIN)
            .map(token -> token.kind() + ":" + shown(code.substring(token.start(), token.end())))
            .collect(Collectors.joining(" "));
    assertEquals(parts[2].replace('\u0001', '|'), actual);
  }

  /** Spaces at the end of a token are shown as underscores, line ends too. */
  private static String shown(String text) {
    String kept = text.stripTrailing();
    return kept + "_".repeat(text.length() - kept.length());
  }

  private void assertCovers(String language, String code) {
    int at = 0;
    for (Token token : highlighter.highlight(language, code)) {
      assertEquals(at, token.start(), () -> language + ": " + code);
      at = token.end();
    }
    assertEquals(code.length(), at, () -> language + ": " + code);
  }
}
