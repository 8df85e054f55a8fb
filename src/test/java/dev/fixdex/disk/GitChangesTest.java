package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTest {
  @TempDir private Path folder;

  @Test
  void changedNewAndGoneFilesOfTheFolderAreNamed() throws Exception {
    Path kb = Files.createDirectories(folder.resolve("kb"));
    write("kb/same.md", "kb/changed.md", "kb/deleted.md", "kb/moved.md", "outside.md");
    commitAll();
    write("kb/changed.md", "kb/ünew.md", "outside.md");
    Files.delete(kb.resolve("deleted.md"));
    git("mv", "kb/moved.md", "kb/elsewhere.md");
    GitChanges.Changed changed = GitChanges.since(kb, "HEAD");
    assertEquals(Set.of("changed.md", "ünew.md", "elsewhere.md"), changed.files());
    assertEquals(Set.of("deleted.md", "moved.md"), changed.gone());
  }

  @Test
  void whatAnotherBranchWentOnToChangeIsNotOurs() throws Exception {
    write("ours.md", "theirs.md");
    commitAll();
    git("checkout", "-q", "-b", "work");
    write("ours.md");
    commitAll();
    git("checkout", "-q", "main");
    write("theirs.md");
    commitAll();
    git("checkout", "-q", "work");
    assertEquals(Set.of("ours.md"), GitChanges.since(folder, "main").files());
    git("checkout", "-q", "--orphan", "other");
    commitAll();
    assertEquals(Set.of("ours.md", "theirs.md"), GitChanges.since(folder, "main").files());
  }

  @Test
  void beforeTheFirstCommitEverythingIsNew() throws Exception {
    Path kb = Files.createDirectories(folder.resolve("kb"));
    git("init", "-q");
    write("kb/added.md", "kb/new.md", "kb/gone.md", "kb/ignored.md", "outside.md", "kb/.gitignore");
    Files.writeString(kb.resolve(".gitignore"), "ignored.md\n");
    git("add", "kb/added.md", "kb/gone.md");
    Files.delete(kb.resolve("gone.md"));
    GitChanges.Changed changed = GitChanges.since(kb, "HEAD");
    assertEquals(Set.of("added.md", "new.md", ".gitignore"), changed.files());
    assertEquals(Set.of(), changed.gone());
    assertThrows(DiskException.class, () -> GitChanges.since(kb, "main"));
  }

  @Test
  void aHookThatIsToldTheRepositorySeesTheFolderInIt() throws Exception {
    Path kb = Files.createDirectories(folder.resolve("kb"));
    write("kb/same.md", "kb/changed.md");
    commitAll();
    write("kb/changed.md");
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GIT_DIR", folder.resolve(".git").toString());
    GitChanges.Changed changed = GitChanges.since(kb, "HEAD", environment);
    assertEquals(Set.of("changed.md"), changed.files());
  }

  @Test
  void warningsOfGitAreNoPartOfAPath() throws Exception {
    write("a.md", "b.md");
    commitAll();
    git("config", "core.autocrlf", "input");
    for (String name : List.of("a.md", "b.md")) {
      Files.writeString(folder.resolve(name), "one\r\ntwo\r\n");
    }
    assertEquals(Set.of("a.md", "b.md"), GitChanges.since(folder, "HEAD").files());
  }

  @Test
  void whereThereIsNoRepositoryTheReasonIsSaid() {
    assertThrows(DiskException.class, () -> GitChanges.since(folder, "HEAD"));
    assertThrows(DiskException.class, () -> GitChanges.since(folder, "--output=x"));
  }

  /** Commits all there is, in a repository that is made when there is none. */
  private void commitAll() throws Exception {
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "some");
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Files.writeString(folder.resolve(path), "%d".formatted(System.nanoTime()));
    }
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, process.waitFor());
  }
}
