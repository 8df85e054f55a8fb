package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.entry.Walk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All of a body is visited, whatever it is nested in. */
class WalkTest {
  private static List<String> links(String text) {
    return Walk.links(Lints.entry(text)).stream().map(link -> link.destination()).toList();
  }

  private static List<String> inContext(String text) {
    return links(Lints.exampleEntry().replace("Context text stands here.", text));
  }

  @Test
  void linksAreFoundInEveryKindOfBlock() {
    assertEquals(List.of("a"), inContext("See [it](a)."));
    assertEquals(List.of("a"), inContext("> See [it](a)."));
    assertEquals(List.of("a", "b"), inContext("- See [it](a).\n- Or\n\n  [that](b)"));
    assertEquals(List.of("a", "b"), inContext("1. > - [it](a)\n\n2. [that](b)"));
    assertEquals(List.of("a"), inContext("### A part with [it](a)\n\nText."));
    assertEquals(List.of("a", "b"), inContext("### A part\n\n[it](a)\n\n#### Deeper\n\n[that](b)"));
    assertEquals(
        List.of("a", "b", "c"),
        inContext("| [h](a) | x |\n|---|---|\n| y | [c](b) |\n| [d](c) | z |"));
  }

  @Test
  void linksAreFoundInEveryKindOfText() {
    assertEquals(List.of("a"), inContext("*[it](a)*"));
    assertEquals(List.of("a"), inContext("**[it](a)**"));
    assertEquals(List.of("a"), inContext("~~[it](a)~~"));
    assertEquals(List.of("a"), inContext("***~~[it](a)~~***"));
    assertEquals(List.of("a", "b"), inContext("[*it*](a) **and [that](b)**"));
    assertEquals(List.of("a"), inContext("![picture of [it](a)](p.png)"));
    assertEquals(List.of(), inContext("`[it](a)`\n\n```text\n[it](a)\n```"));
  }

  @Test
  void linksAreFoundInEveryPartOfAnEntryInItsOrder() {
    String text =
        Lints.exampleEntry()
            .replace("# Docker exec format error\n", "# Docker [exec](a) format error\n\n[p](b)\n")
            .replace("rebuild it with", "[rebuild](c) it with")
            .replace("The container exits at once", "The container [exits](d) at once")
            .replace("In the folder with", "In [the folder](e) with")
            .replace("the image is listed", "the image is [listed](f)")
            .replace("Context text stands here.", "Context [text](g)\n\n---\n\nThe [end](h)");
    assertEquals(List.of("a", "b", "c", "d", "e", "f", "g", "h"), links(text));
  }
}
