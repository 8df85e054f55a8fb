package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mark that is offered for a line with a placeholder leaves what the code does as it is. */
class MarksTest {
  /** A language and the lines of a block; those that get the mark end in {@code ¤}. */
  static Stream<List<String>> blocks() {
    return Stream.of(
        List.of("lua", "x = __HOST__¤", "y = [[", "__HOST__", "]] .. __HOST__¤"),
        List.of("lua", "--[==[ __HOST__", "__HOST__ ]]", "]==]", "z = __PORT__¤"),
        List.of("hcl", "user_data = <<EOT", "echo __HOST__", "EOT", "size = __SIZE__¤"),
        List.of("tf", "a = <<-EOT", "  __HOST__", "  EOT", "/* __A__", "__B__ */¤", "b = __B__¤"),
        List.of("ruby", "t = <<~TXT", "  __HOST__", "TXT", "w = %w[", "__A__", "]", "x = __X__¤"),
        List.of("ruby", "x = \"a", "__HOST__", "b\"", "y = __Y__¤", "__END__", "see __HOST__"),
        List.of("perl", "print <<\"END\" . __A__;", "__HOST__", "END", "my $x = __X__;¤"),
        List.of("php", "$x = <<<'EOT'", "__HOST__", "  EOT;", "$y = __Y__;¤"),
        List.of("php", "<p>__HOST__</p>", "<?php echo 1; ?>"),
        List.of("js", "const a = `x __HOST__", "__HOST__`;¤", "const b = `__HOST__`;¤"),
        List.of("ts", "/* about", "__HOST__ */¤", "const b = __PORT__;¤"),
        List.of("jsx", "return <p>", "__HOST__", "</p>"),
        List.of("js", "return (<p>", "__HOST__", "</p>);"),
        List.of("go", "s := `a", "__HOST__", "`", "t := __PORT__¤"),
        List.of("rust", "let s = \"a", "__HOST__", "b\"; let c = '\"';", "let t = __PORT__;¤"),
        List.of("cpp", "auto s = R\"x(", "__HOST__", ")x\";", "int t = __PORT__;¤"),
        List.of("java", "var s = \"\"\"", "__HOST__", "\"\"\";", "int t = __PORT__;¤"),
        List.of("python", "s = '''a", "__HOST__", "'''", "t = __PORT__¤", "u = \\", "__A__¤"),
        List.of("python", "# don't", "s = \"a \\", "__HOST__ \\", "b\"", "t = __PORT__¤"),
        List.of("sql", "select 'a", "__HOST__", "b';", "-- don't", "select __PORT__;¤"),
        List.of("psql", "\\connect __DATABASE__", "do $$ begin", "__HOST__", "end $$;"),
        List.of(
            "c", "#ifdef __WIN32__", "#elif __APPLE__", "#ifndef __MY_H__", "int p = __PORT__;¤"),
        List.of("c", "#define __NAME_H__", "#if defined(__OURS__) && __AVX2__", "__OURS__ x;"),
        List.of("cpp", "static_assert(__STDC_HOSTED__ + __INT_MAX__ + __GNUC_MINOR__);"),
        List.of("js", "const x = /*#__PURE__*/ f(__DEV__);"),
        List.of("elixir", "def f, do: __MODULE__"),
        List.of("css", "a { color: __COLOR__ }"),
        List.of("cmd", "set TOKEN=__TOKEN__¤", "if \"__A__\"==\"\" (", "echo __A__ ^", "__B__¤"),
        List.of("yaml", "a: __A__¤", "b: 'x", "  __B__", "  y'", "c: don't __C__", "d: __D__¤"),
        List.of(
            "yaml", "- name: __A__¤", "  value: plain __B__", "    goes __B__ on", "  c: __C__¤"),
        List.of("yaml", "run: |2-", "    echo __A__"),
        List.of("yaml", "args:", "  - a: \"b\"", "  - \"--x=__A__\"¤", "  - __B__¤"));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aMarkStandsOnlyWhereItIsAComment(List<String> block) {
    String language = block.getFirst();
    String sign =
        switch (language) {
          case "lua", "sql", "psql" -> "  -- ";
          case "cmd" -> "& rem ";
          case "hcl", "tf", "ruby", "perl", "python", "yaml" -> "  # ";
          default -> "  // ";
        };
    String wanted = entry(block).replace("¤", sign + "🖍️ VAR");
    String text = entry(block).replace("¤", "");
    String fixed =
        Lints.fixed(
            text,
            Lints.findings(RuleExample.PATH, text).stream()
                .filter(finding -> finding.rule().code().equals("FD405"))
                .toList(),
            false);
    assertEquals(wanted, fixed);
    assertEquals(
        List.of(),
        Lints.findings(RuleExample.PATH, fixed).stream()
            .filter(finding -> List.of("FD405", "FD406").contains(finding.rule().code()))
            .toList());
  }

  private static String entry(List<String> block) {
    String code =
        block.stream()
            .skip(1)
            .collect(Collectors.joining("\n", "```" + block.getFirst() + "\n", "\n```"));
    return Lints.exampleEntry().replace("Context text stands here.", code);
  }
}
