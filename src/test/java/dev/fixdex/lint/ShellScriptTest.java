package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.entry.Entry;
import dev.fixdex.lint.rules.ShellScript;
import dev.fixdex.schema.Variable;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What other programs are shown of shell blocks, and the way back to their places. */
class ShellScriptTest {
  private static final Variable UNKNOWN = Variable.named("HOST");

  private static Entry entry(String language, String code) {
    return Lints.entry(
        Lints.exampleEntry()
            .replace(
                "## ✔️ Verification",
                "```" + language + "\n" + code + "\n```\n\n## ✔️ Verification"));
  }

  /** The scripts but for those that the entry has without the block. */
  private static List<ShellScript> scripts(Entry entry, Variable host) {
    return ShellScript.of(entry, Map.of("HOST", host)).stream()
        .filter(script -> !script.text().startsWith("docker"))
        .toList();
  }

  private static ShellScript script(Entry entry, Variable host) {
    List<ShellScript> scripts = scripts(entry, host);
    assertEquals(1, scripts.size());
    return scripts.getFirst();
  }

  private static Variable host(
      @Nullable String example, @Nullable String initial, @Nullable String value) {
    return new Variable("HOST", null, example, initial, null, false, false, value);
  }

  private static String shown(Variable host) {
    return script(entry("bash", "ping __HOST__"), host).text();
  }

  @Test
  void aPlaceholderIsWhatTheOwnerTheAuthorOrTheExampleSays() {
    assertEquals("ping e.example", shown(host("e.example", null, null)));
    assertEquals("ping i.example", shown(host("e.example", "i.example", null)));
    assertEquals("ping v.example", shown(host("e.example", "i.example", "v.example")));
    assertEquals("ping __HOST__", shown(UNKNOWN));
  }

  @Test
  void onlyWhatIsOneWordForEveryShellIsFilledIn() {
    for (String word : List.of("a", "a.b-c_d", "/usr/bin", "10.0.0.1:80", "a@b%c+d=e,f")) {
      assertEquals("ping " + word, shown(host(word, null, null)));
    }
    for (String other : List.of("", "a b", "$x", "a;b", "`x`", "-n", "a*", "a'b", "a\nb")) {
      assertEquals("ping __HOST__", shown(host(other, null, null)), other);
      assertEquals("ping e.example", shown(host("e.example", other, null)), other);
    }
    assertEquals("ping " + "a".repeat(201), shown(host("a".repeat(201), null, null)));
    assertEquals("ping __HOST__", shown(host("a".repeat(202), null, null)));
  }

  @Test
  void linesAndLanguageStay() {
    ShellScript script =
        script(entry("sh", "set -e\n\nping __HOST__ | cat"), host("h", null, null));
    assertEquals("set -e\n\nping h | cat", script.text());
    assertEquals("sh", script.language());
  }

  @Test
  void whatIsNoWholeScriptOfAPosixShellIsNotShown() {
    assertEquals(List.of(), scripts(entry("zsh", "ping a"), UNKNOWN));
    assertEquals(List.of(), scripts(entry("powershell", "ping a"), UNKNOWN));
    assertEquals(List.of(), scripts(entry("text", "ping a"), UNKNOWN));
    assertEquals(List.of(), scripts(entry("bash", "if true; then"), UNKNOWN));
    assertEquals(1, scripts(entry("bash", "if true; then ping a; fi"), UNKNOWN).size());
  }

  /** The text of the entry from one place of the script to another. */
  private static String at(Entry entry, ShellScript script, int... places) {
    Span span = script.place(places[0], places[1], places[2], places[3]);
    return entry.source().slice(span);
  }

  @Test
  void placesLeadBackBeforeInAndBehindAValue() {
    Entry entry = entry("bash", "echo one\nping __HOST__ -c 1\necho two");
    ShellScript script = script(entry, host("h.example", null, null));
    assertEquals("echo one\nping h.example -c 1\necho two", script.text());
    assertEquals("one", at(entry, script, 1, 6, 1, 9));
    assertEquals("ping", at(entry, script, 2, 1, 2, 5));
    assertEquals("__HOST__", at(entry, script, 2, 6, 2, 15));
    assertEquals("__HOST__", at(entry, script, 2, 8, 2, 10), "there is nothing within a value");
    assertEquals("ping __HOST__", at(entry, script, 2, 1, 2, 9));
    assertEquals(" -c 1", at(entry, script, 2, 15, 2, 20));
    assertEquals("-c", at(entry, script, 2, 16, 2, 18));
    assertEquals("one\nping __HOST__ -c 1\necho", at(entry, script, 1, 6, 3, 5));
  }

  @Test
  void aValueAsLongAsItsPlaceholderHasPlacesWithin() {
    Entry entry = entry("bash", "ping __HOST__ -c 1");
    ShellScript script = script(entry, host("12345678", null, null));
    assertEquals("HOST", at(entry, script, 1, 8, 1, 12));
  }

  @Test
  void columnsAreCodePoints() {
    Entry entry = entry("bash", "echo \uD83D\uDE00 __HOST__ x");
    ShellScript script = script(entry, host("h", null, null));
    assertEquals("echo \uD83D\uDE00 h x", script.text());
    assertEquals("\uD83D\uDE00", at(entry, script, 1, 6, 1, 7));
    assertEquals("__HOST__", at(entry, script, 1, 8, 1, 9));
    assertEquals("x", at(entry, script, 1, 10, 1, 11));
  }

  @Test
  void placesThatAreNotThereAreTheNearest() {
    Entry entry = entry("bash", "ping a\nping b");
    ShellScript script = script(entry, UNKNOWN);
    assertEquals("ping a", at(entry, script, 0, 0, 1, 99));
    assertEquals("b", at(entry, script, 9, 6, 9, 7));
    assertEquals("", at(entry, script, 2, 99, 2, 99));
    assertEquals("", at(entry, script, 2, 6, 1, 1), "an end before the beginning");
  }
}
