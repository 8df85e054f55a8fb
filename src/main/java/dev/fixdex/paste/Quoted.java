package dev.fixdex.paste;

/** What came of writing a value for its place. */
public sealed interface Quoted {
  /** The text to put where the placeholder stood. */
  record Text(String text) implements Quoted {}

  /**
   * A value that cannot be written there safely.
   *
   * @param reason what may be written there, one short sentence that stands alone
   */
  record Refused(String reason) implements Quoted {}
}
