package dev.fixdex.errortext;

import java.util.List;

/**
 * One word of an error text.
 *
 * @param kind what the token is
 * @param region the part of the line it stands in
 * @param start offset of its first UTF-16 unit in the text that was read
 * @param end offset after its last UTF-16 unit
 * @param text its canonical spelling: lower case, without accents, an error code in one form
 * @param parts the words that an identifier, an option or a code is made of, without {@code text}
 *     itself; empty for a plain word
 */
public record Token(Kind kind, Region region, int start, int end, String text, List<String> parts) {

  /** Copies the parts. */
  public Token {
    parts = List.copyOf(parts);
  }

  /** Whether two occurrences of the same error have this token in common. */
  public boolean isStable() {
    return region == Region.PLAIN;
  }
}
