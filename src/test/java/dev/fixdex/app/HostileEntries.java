package dev.fixdex.app;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that somebody made to hold up, break or fool whoever reads them. */
public final class HostileEntries {
  private static final String HEAD =
      """
      ---
      kb_id: ID
      category: docker
      platform: linux
      technologies: [docker]
      complexity: 2
      criticality: low
      created: 2026-01-01
      tags: [docker]
      related_kb: []
      ---

      # Title of ID

      > **TL;DR**: it fails → mend it
      > **Fix Time**: `~5 min` | **Platform**: Linux

      ## 🔍 This Is Your Problem If:

      - [ ] The log has `cannot mend ID: 0x80070005`

      **Where to Check**: the log

      ## ✅ SOLUTION (copy-paste)

      ```bash
      true
      ```

      ## ✔️ Verification (<30 sec)

      ```bash
      true
      ```

      **Expected**:
      ✓ it ends
      """;

  private final List<Hostile> all = new ArrayList<>();

  private HostileEntries() {}

  /**
   * A file.
   *
   * @param rule what must be found in it; empty when it is only a load
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Hostile(String what, String rule, byte[] bytes) {}

  /** An entry that nothing is wrong with. */
  public static String good(String id) {
    return HEAD.replace("ID", id);
  }

  /** All of them; each is to be written to a file named by its place in the list. */
  static List<Hostile> all() {
    HostileEntries entries = new HostileEntries();
    entries.deep();
    entries.large();
    entries.yaml();
    entries.characters();
    entries.loads();
    return entries.all;
  }

  /** The id of an entry by its place in the list. */
  static String id(int place) {
    return "CROSS_HOSTILE_%03d".formatted(place);
  }

  private void body(String what, String rule, String body) {
    all.add(new Hostile(what, rule, (good(id(all.size())) + "\n" + body).getBytes(UTF_8)));
  }

  private void whole(String what, String rule, String text) {
    all.add(new Hostile(what, rule, text.getBytes(UTF_8)));
  }

  private void deep() {
    for (int size : List.of(50, 1_000, 8_000)) {
      body("quotes, " + size, "FD001", "> ".repeat(size) + "a\n");
      body("lists, " + size, "FD001", "- ".repeat(size) + "a\n");
    }
    body("emphasis", "FD001", "*a **a ".repeat(3_000));
    body("underscores", "FD001", "a" + "_".repeat(1_600) + "b\n");
    body("images", "FD511", lines(10_000, "![a](../%1$d/../x%1$d.png)\n\n"));
    body("links in links", "FD001", ("[ (](".repeat(380) + "\n\n").repeat(100));
    body("lists by indentation", "FD001", indented(200));
    body("shell, open", "", code("bash", "$(".repeat(8_000)));
    body("shell, groups", "", code("bash", "if true; then (\n".repeat(20_000)));
    body("YAML in code", "FD409", code("yaml", "[".repeat(8_000)));
    body("JSON in code", "", code("json", "[".repeat(8_000)));
    body("TOML in code", "", code("toml", "a=[".repeat(5_000)));
    body("XML in code", "", code("xml", "<a ".repeat(5_000)));
    body("PowerShell in code", "", code("powershell", "\"$(".repeat(5_000)));
  }

  private static String indented(int levels) {
    return IntStream.range(0, levels)
        .mapToObj(i -> "  ".repeat(i) + "* a\n")
        .collect(Collectors.joining());
  }

  private static String code(String language, String code) {
    return "```" + language + "\n" + code + "\n```\n";
  }

  private void large() {
    body("a line of 16 MB", "FD001", "x".repeat(16 << 20));
    body("50 MB", "FD001", "some words of a file\n".repeat((50 << 20) / 21));
    body("a line of 17 KB", "FD001", "x ".repeat(8_500));
    body("definitions", "FD001", lines(30_000, "[a%d]: u"));
    body("one definition again and again", "FD001", "[a]: u\n".repeat(30_000));
    body("a body of 600 KB", "FD001", "word\n".repeat(120_000));
  }

  private static String lines(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.formatted(i) + "\n")
        .collect(Collectors.joining());
  }

  private void yaml() {
    whole("nothing", "FD001", "");
    whole("a fence alone", "FD101", "---\n");
    yaml("anchors and aliases", "FD102", bomb());
    yaml("a tag", "FD102", "kb_id: !!javax.script.ScriptEngineManager [x]");
    yaml("merged keys", "FD102", "<<: {kb_id: CROSS_A_001}");
    yaml("a key twice", "FD103", "kb_id: CROSS_TWICE_001\nkb_id: CROSS_TWICE_002");
    yaml("brackets", "FD102", "x: " + "[".repeat(20_000));
    yaml("braces", "FD102", "x: " + "{a: ".repeat(5_000));
    yaml("levels", "FD102", levels(150));
    yaml("a long scalar", "FD001", "x: \"" + "a".repeat(4_000_000) + '"');
    yaml("complex keys", "FD102", "? ".repeat(20_000));
    yaml("NEL, LS, PS", "FD102", "title: a\u0085evil: b\u2028worse: c\u2029worst: d");
    yaml("escapes", "", "\"" + "\\u0041".repeat(8_000) + "\": b");
    yaml(
        "growing keys",
        "",
        IntStream.range(1, 190)
            .mapToObj(i -> "k".repeat(i) + ": b\n")
            .collect(Collectors.joining()));
  }

  private void yaml(String what, String rule, String yaml) {
    whole("YAML: " + what, rule, "---\n" + yaml + "\n---\n\n# Title\n");
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      bomb.append("%1$c: &%1$c [%2$s]\n".formatted(c, ("*" + (char) (c - 1) + ", ").repeat(9)));
    }
    return bomb.toString();
  }

  private static String levels(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> " ".repeat(i) + "a:")
        .collect(Collectors.joining("\n"));
  }

  private void characters() {
    body("NULs", "FD006", "a\0b\0\n");
    body("bidirectional controls", "FD006", "a\u202eb\u2066c\n".repeat(20_000));
    body("private use", "", "\ue000\udb80\udc00".repeat(5_000));
    all.add(new Hostile("invalid UTF-8", "FD004", invalid(id(all.size()))));
    all.add(new Hostile("junk", "FD001", junk()));
    all.add(new Hostile("UTF-16, little", "FD005", utf16(id(all.size()), true)));
    all.add(new Hostile("UTF-16, big", "FD005", utf16(id(all.size()), false)));
    String again = good(id(all.size()));
    whole("two marks of order", "FD006", "\ufeff\ufeff" + again);
    body("damaged text", "FD002", "â€” ".repeat(10_000).replace(" ", "\n"));
    body("NULs alone", "FD001", "\0".repeat(600_000));
  }

  private static byte[] invalid(String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(good(id).getBytes(UTF_8));
    for (int i = 0; i < 50_000; i++) {
      bytes.writeBytes(new byte[] {(byte) 0xc3, '(', (byte) 0xff, '\n'});
    }
    return bytes.toByteArray();
  }

  private static byte[] junk() {
    byte[] junk = new byte[2_000_000];
    new Random(1).nextBytes(junk);
    return junk;
  }

  private static byte[] utf16(String id, boolean little) {
    byte[] text = good(id).getBytes(little ? UTF_16LE : UTF_16BE);
    byte[] all = Arrays.copyOf(little ? new byte[] {-1, -2} : new byte[] {-2, -1}, text.length + 2);
    System.arraycopy(text, 0, all, 2, text.length);
    return all;
  }

  /** Within every limit, and as much of one thing as fits. */
  private void loads() {
    body("sections", "FD206", ("## Solution\n\n" + code("bash", "true") + "\n").repeat(10_000));
    body("headings", "", "### Same\n\n".repeat(30_000));
    body("symptoms", "", "- [ ] `error: it fails`\n".repeat(15_000));
    body("links", "", "[a](b)\n\n".repeat(50_000));
    body("raw HTML", "FD603", "<div>\n".repeat(50_000));
    body("folded HTML", "FD603", "<details>\n\n".repeat(40_000));
    body("placeholders", "FD405", code("bash", "echo 'a' \"b\" `c` __A__\n".repeat(15_000)));
    body("names", "", code("bash", lines(20_000, "echo __A%d__ # 🖍️ VAR")));
    body("here-documents", "", code("bash", "cat <<E\n".repeat(40_000)));
    body("added lines", "", code("diff", "+a\n".repeat(100_000)));
    body("comments", "", "<!-- fixdex-disable FD101 -->\n".repeat(10_000));
    body("keys", "", ("AKIA" + "ABCDEFGHIJKLMNOP".repeat(900) + "\n").repeat(10));
    body("table", "", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(50_000));
    body("wildcards", "", code("text", "a ... b ... c\n".repeat(25_000)));
  }
}
