package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fixdex.app.HostileEntries.Hostile;
import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.cli.Program;
import dev.fixdex.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in a knowledge base ends as findings, and the other entries are on the site. */
class HostileEntriesTest {
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  /** Tells a hang from a slow machine; on a free one it takes seconds. */
  private static final Duration HANG = Duration.ofMinutes(4);

  @TempDir private Path folder;
  private Path kb;

  @BeforeEach
  void goodEntries() throws IOException {
    kb = Files.createDirectories(folder.resolve("kb"));
    write("CROSS_GOOD_001.md", HostileEntries.good("CROSS_GOOD_001"));
    write("deep/er/CROSS_GOOD_002.md", HostileEntries.good("CROSS_GOOD_002"));
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = kb.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Test
  void everyHostileFileEndsAsFindings() throws IOException {
    List<Hostile> all = HostileEntries.all();
    for (int i = 0; i < all.size(); i++) {
      write(HostileEntries.id(i) + ".md", all.get(i).bytes());
    }
    SiteBuild.Outcome outcome = assertTimeoutPreemptively(HANG, this::build);
    Map<String, Set<String>> found = rules(outcome);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Set<String> rules = found.getOrDefault(HostileEntries.id(i) + ".md", Set.of());
      if (!all.get(i).rule().isEmpty() && !rules.contains(all.get(i).rule())) {
        missed.add(all.get(i).what() + ": " + all.get(i).rule() + " not in " + rules);
      }
      boolean unreadable = rules.contains("FD001");
      String page =
          "site/entries/" + HostileEntries.id(i).toLowerCase(Locale.ROOT).replace('_', '-');
      assertFalse(unreadable && Files.exists(folder.resolve(page)), all.get(i).what());
    }
    assertEquals(List.of(), missed);
    assertGoodEntriesAreThere();
  }

  @Test
  void noNameLeadsAnywhereElse() throws Exception {
    Files.writeString(folder.resolve("outside.md"), HostileEntries.good("CROSS_OUTSIDE_001"));
    Files.createSymbolicLink(kb.resolve("CROSS_OUTSIDE_001.md"), folder.resolve("outside.md"));
    Files.createSymbolicLink(kb.resolve("up"), folder);
    Files.createSymbolicLink(kb.resolve("loop"), Path.of("."));
    Files.createSymbolicLink(kb.resolve("nowhere.md"), Path.of("missing.md"));
    Files.createDirectory(kb.resolve("folder.md"));
    List<String> ids = List.of("../../../outside", "..", "a/b", "C:\\x", "CON", "nul.txt", "COM1");
    for (int i = 0; i < ids.size(); i++) {
      write("id" + i + ".md", HostileEntries.good(ids.get(i)));
    }
    SiteBuild.Outcome outcome = assertTimeoutPreemptively(HANG, this::build);
    Map<String, Set<String>> found = rules(outcome);
    for (int i = 0; i < ids.size(); i++) {
      assertTrue(found.getOrDefault("id" + i + ".md", Set.of()).contains("FD108"), ids.get(i));
    }
    assertEquals(Set.of("FD001"), found.get("CROSS_OUTSIDE_001.md"));
    assertEquals(Set.of("FD001"), found.get("nowhere.md"));
    assertEquals(Set.of(".site.fixdex", "kb", "outside.md", "site", ".fixdex"), names(folder));
    for (String name : names(folder.resolve("site/entries"))) {
      assertTrue(name.matches("[a-z0-9_-]+"), name);
      assertFalse(name.matches("con|nul|com1|cross-outside-001"), name);
    }
    assertGoodEntriesAreThere();
  }

  @Test
  void idsThatDifferOnlyInCaseOrUnicodeFormAreTold() throws IOException {
    write("a/CROSS_CASE_001.md", HostileEntries.good("CROSS_CASE_001"));
    write("b/cross_case_001.md", HostileEntries.good("cross_case_001"));
    write("nfc.md", HostileEntries.good("CROSS_\u00c9_001"));
    write("nfd.md", HostileEntries.good("CROSS_E\u0301_001"));
    SiteBuild.Outcome outcome = build();
    Map<String, Set<String>> found = rules(outcome);
    assertTrue(
        found.getOrDefault("a/CROSS_CASE_001.md", Set.of()).contains("FD501"), found::toString);
    assertTrue(found.getOrDefault("nfc.md", Set.of()).contains("FD108"), found::toString);
    assertTrue(found.getOrDefault("nfd.md", Set.of()).contains("FD108"), found::toString);
    assertGoodEntriesAreThere();
  }

  @Test
  void pipesAreNotWaitedFor() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
    Path pipe = kb.resolve("CROSS_PIPE_001.md");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    SiteBuild.Outcome outcome = assertTimeoutPreemptively(HANG, this::build);
    assertEquals(Set.of("FD001"), rules(outcome).get("CROSS_PIPE_001.md"));
    assertGoodEntriesAreThere();
  }

  @Test
  void namesThatAreNoTextAreFindings() throws Exception {
    String script = "printf 'text' > \"$(printf 'x\\377\\376').md\"";
    Process shell = new ProcessBuilder("sh", "-c", script).directory(kb.toFile()).start();
    assumeTrue(shell.waitFor() == 0, "the file system takes UTF-8 names only");
    Files.writeString(kb.resolve("new\nline\u001b[31m.md"), "text");
    SiteBuild.Outcome outcome = build();
    Map<String, Set<String>> found = rules(outcome);
    assertTrue(found.getOrDefault("x\ufffd\ufffd.md", Set.of()).contains("FD001"), found::toString);
    assertGoodEntriesAreThere();
    Program.Ended ended = run(List.of(), "lint", "--kb", kb.toString());
    assertEquals(1, ended.status());
    assertFalse(ended.err().contains("\u001b") || ended.out().contains("\u001b"));
    assertTrue(
        (ended.out() + ended.err()).contains("new\ufffdline\ufffd[31m.md:1:1"), ended::toString);
  }

  @Test
  void anEntryThatTakesTooMuchMemoryIsAFinding() throws Exception {
    write(
        "CROSS_LARGE_001.md",
        HostileEntries.good("CROSS_LARGE_001")
            + "\n## More\n\n"
            + "### `a` [b](c) *d*\n\n".repeat(20_000));
    Program.Ended ended =
        run(List.of("-Xmx40m"), "build", "--keep-going", "--jobs", "1", "--kb", kb.toString());
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.err().contains("CROSS_LARGE_001.md:1:1: error[FD001]"), ended.err());
    assertGoodEntriesAreThere();
  }

  @Test
  void tooLittleMemoryForAllIsSaidInOneLine() throws Exception {
    Program.Ended ended = run(List.of("-Xmx6m"), "build", "--keep-going", "--kb", kb.toString());
    assertEquals(3, ended.status(), ended.err());
    assertEquals("error: There is not enough memory", ended.error());
  }

  private Program.Ended run(List<String> options, String... args) throws Exception {
    return Program.run(folder, Program.command(options, args));
  }

  private SiteBuild.Outcome build() {
    KnowledgeBase base = ((Opened.Ready) KnowledgeBase.open(folder, kb)).knowledgeBase();
    Path site = folder.resolve("site");
    return new SiteBuild(base, new SiteBuild.Options(site, true, true, 2, TODAY, "test")).run();
  }

  private static Map<String, Set<String>> rules(SiteBuild.Outcome outcome) {
    return outcome.findings().stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.place().path(),
                Collectors.mapping(
                    HostileEntriesTest::code, Collectors.toCollection(TreeSet::new))));
  }

  private static String code(Finding finding) {
    return finding.rule().code();
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private void assertGoodEntriesAreThere() throws IOException {
    for (String name : List.of("cross-good-001", "cross-good-002")) {
      String page = Files.readString(folder.resolve("site/entries/" + name + "/index.html"));
      assertTrue(page.contains("</html>"), name);
    }
  }
}
