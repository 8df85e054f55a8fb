package dev.fixdex.web;

/**
 * What is known of the page that a link leads to.
 *
 * @param detail the status, or what went wrong; to follow "it"
 */
public record Answer(Kind kind, String detail) {
  /** What it means for a reader. */
  public enum Kind {
    /** The page is there, or at least its server takes the question for a sensible one. */
    THERE,
    /** The server says that there is no such page, or nobody knows the server. */
    GONE,
    /** The link leads, at once or by a redirect, to an address that is not public. */
    REFUSED,
    /** Nothing can be told today: no connection, no answer in time, a failure of the server. */
    UNKNOWN
  }
}
