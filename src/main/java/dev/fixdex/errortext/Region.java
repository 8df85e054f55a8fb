package dev.fixdex.errortext;

/**
 * What part of a line a token stands in. Tokens outside of {@link #PLAIN} differ between two
 * occurrences of the same error, or come from what printed it.
 */
public enum Region {
  /** The message itself. */
  PLAIN,
  /** What a logger, a container or a build tool puts before the message. */
  PREFIX,
  /** A date, a time of day or both. */
  TIME,
  /** A severity such as {@code ERROR} or {@code warning:}. */
  LEVEL,
  /** A process or thread number with its key. */
  PROCESS,
  /** Addresses in memory, digests and other long runs of hexadecimal digits. */
  HEX,
  /** A UUID. */
  UUID,
  /** An IP or MAC address, a host with a port, an account at a host. */
  ADDRESS,
  /** A URL. */
  URL,
  /** A file path, or a file name with a line number. */
  PATH,
  /** An amount of bytes. */
  SIZE,
  /** A span of time. */
  DURATION,
  /** A quoted name. */
  NAME,
  /** A plain number. */
  NUMBER,
  /** A wildcard that an author wrote into a symptom. */
  GAP
}
