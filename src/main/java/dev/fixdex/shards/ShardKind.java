package dev.fixdex.shards;

/**
 * A kind of files.
 *
 * @param folder one letter
 * @param together how many files share a folder, 1 or more; the last folder may have fewer
 */
public record ShardKind(String folder, int together) {
  /** A kind whose files share no more folders than that. */
  public static ShardKind in(int folders, String folder, int files) {
    return new ShardKind(folder, Math.max(1, Math.ceilDiv(files, folders)));
  }

  /** What a part with a title is called. */
  public String nameOf(String title) {
    return folder + " " + title;
  }

  /** What a part is called. */
  public String nameOf(int part) {
    return folder + part;
  }
}
