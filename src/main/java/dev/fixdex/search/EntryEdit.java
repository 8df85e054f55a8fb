package dev.fixdex.search;

/**
 * An entry that says something else than before, at the same address and under the same id.
 *
 * @param before what the index had of it
 * @param after what it has now
 */
public record EntryEdit(IndexDocument before, IndexDocument after) {
  /** Whether entries keep their numbers, so that only the words of the edit are touched. */
  boolean keepsPlace() {
    return before.id().equals(after.id()) && before.url().equals(after.url());
  }
}
