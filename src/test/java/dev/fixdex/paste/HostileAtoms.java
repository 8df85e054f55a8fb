package dev.fixdex.paste;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Pieces of values that shells and other languages read something into, strung together. */
public final class HostileAtoms {
  /** What means something in most languages. */
  private static final List<String> SIGNS =
      List.of(
          "'",
          "\"",
          "`",
          "$",
          "$(",
          ")",
          "\\",
          ";",
          "&",
          "|",
          "<",
          ">",
          "(",
          "*",
          "?",
          "[",
          "]",
          "{",
          "}",
          "!",
          "#",
          "~",
          " ",
          "\t",
          "\n",
          "=",
          "%",
          "^",
          ",",
          "@",
          ":",
          "-",
          "a",
          "Z",
          "0",
          "é",
          "\u2019",
          "\u201d",
          "\uD83D\uDD8D",
          "if");

  private final List<String> atoms;
  private final int least;
  private final int most;

  /**
   * Values of what is hostile everywhere, and of more.
   *
   * @param least fewest atoms of a value
   * @param most most atoms of a value
   */
  public HostileAtoms(int least, int most, String... more) {
    atoms = Stream.concat(SIGNS.stream(), Stream.of(more)).toList();
    this.least = least;
    this.most = most;
  }

  /** A random value. */
  public String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int left = random.nextInt(least, most + 1); left > 0; left--) {
      value.append(atoms.get(random.nextInt(atoms.size())));
    }
    return value.toString();
  }
}
