package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to the folders of a knowledge base between builds, and during them. */
final class ChangedFoldersTest {
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final String ENTRY = "docker/CROSS_DOCKER_005.md";

  @TempDir private Path folder;
  private Path kb;

  @BeforeEach
  void copyEntries() throws IOException {
    kb = folder.resolve("kb");
    for (String name : List.of("fixdex.yaml", "docker/CROSS_DOCKER_002.md", ENTRY)) {
      Files.createDirectories(kb.resolve(name).getParent());
      Files.copy(Path.of("kb").resolve(name), kb.resolve(name));
    }
  }

  private SiteBuild.Outcome build(KnowledgeBase base) {
    SiteBuild.Options options =
        new SiteBuild.Options(folder.resolve("site"), true, true, 2, TODAY, "test");
    return new SiteBuild(base, options).run();
  }

  private String home() throws IOException {
    return Files.readString(folder.resolve("site/index.html"));
  }

  @Test
  void aFolderBehindALinkHasItsEntries() throws IOException {
    int entries = build(Folders.base(kb)).entries();
    Files.move(kb, folder.resolve("real"));
    Files.createSymbolicLink(kb, Path.of("real"));
    assertEquals(2, entries);
    assertEquals(entries, build(Folders.base(kb)).entries());
    assertEquals(List.of("docker/CROSS_DOCKER_002.md", ENTRY), Folders.base(kb).content().paths());
  }

  @Test
  void aThemeBehindALinkIsFollowedInWhole() throws IOException {
    Path theme = Files.createDirectories(folder.resolve("theme/assets"));
    Files.writeString(theme.resolve("own.css"), "p {}");
    Files.createSymbolicLink(folder.resolve("templates"), Path.of("theme"));
    build(Folders.base(kb));
    assertEquals("p {}", Files.readString(folder.resolve("site/assets/own.css")));
    Files.writeString(theme.resolve("own.css"), "a, p {}");
    build(Folders.base(kb));
    assertEquals("a, p {}", Files.readString(folder.resolve("site/assets/own.css")));
  }

  @Test
  void settingsSavedDuringABuildAreThoseOfTheNext() throws IOException {
    Path settings = kb.resolve("fixdex.yaml");
    Files.writeString(settings, "site:\n  title: Before\n");
    KnowledgeBase opened = Folders.base(kb);
    Files.writeString(settings, "site:\n  title: After it\n");
    build(opened);
    assertTrue(home().contains("Before"), "what was read when the build began is used");
    build(Folders.base(kb));
    assertTrue(home().contains("After it"), "and what stands there now by the next build");
  }

  @Test
  void anEntryThatALinkLedIntoMayGo() throws IOException {
    Path linking = kb.resolve("docker/CROSS_DOCKER_002.md");
    String link = "\n\nSee [that](CROSS_DOCKER_005.md#symptoms).\n";
    Files.writeString(linking, Files.readString(linking) + link);
    SiteBuild.Outcome before = build(Folders.base(kb));
    Files.delete(kb.resolve(ENTRY));
    SiteBuild.Outcome after = build(Folders.base(kb));
    assertEquals(1, after.entries());
    assertNotEquals(before.findings(), after.findings());
    assertTrue(
        after.findings().stream().anyMatch(f -> f.message().contains("CROSS_DOCKER_005")),
        after.findings()::toString);
  }
}
