package dev.fixdex.disk;

/** A file's content, or why it is not read. */
public sealed interface Content {
  /** The bytes; not to be changed. */
  @SuppressWarnings("ArrayRecordComponent") // read once and decoded; never compared
  record Bytes(byte[] bytes) implements Content {}

  /** The file has more bytes than an entry may have. */
  record TooLarge(long size) implements Content {}

  /**
   * What has this name is nothing to read.
   *
   * @param reason one short sentence that stands alone
   * @param help what to do
   */
  record Unusable(String reason, String help) implements Content {}
}
