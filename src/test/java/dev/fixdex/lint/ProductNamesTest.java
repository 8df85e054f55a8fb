package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a name of a product stands for itself, and where it is a part of something else. */
class ProductNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Github",
        "Github.",
        "Github: here",
        "the Github.",
        "(Github)",
        "ein “Github”",
        "Github, Docker",
        "12 Github",
        "a. Github",
        "Github’s",
        "→Github"
      })
  void aNameByItselfIsFound(String words) {
    assertEquals(List.of("`Github` is written `GitHub`"), messages(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GitHub",
        "github",
        "GITHUB",
        "Github.com",
        "api.Github",
        "Github:8080",
        "Github/docs",
        "docs/Github",
        "Github-flow",
        "a-Github",
        "Github_name",
        "_Github",
        "2Github",
        "Github2",
        "äGithub",
        "Githubß",
        "Github.ß",
        "me@Github",
        "Github@home",
        "C:\\\\Github",
        "xGithub",
        "𝒜Github",
        "Github𝟙"
      })
  void aPartOfSomethingElseIsLetBe(String words) {
    assertEquals(List.of(), messages(words));
  }

  private static List<String> messages(String words) {
    String entry = Lints.neighbour("CROSS_DOCKER_004", "linux", "exec format error in a shell");
    return Lints.findings("docker/CROSS_DOCKER_004.md", entry + "\n## Context\n\n" + words + "\n")
        .stream()
        .filter(finding -> finding.rule().name().equals("misspelled-name"))
        .map(Finding::message)
        .toList();
  }
}
