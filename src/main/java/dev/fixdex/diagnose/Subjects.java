package dev.fixdex.diagnose;

import dev.fixdex.entry.Entry;
import dev.fixdex.page.Addresses;
import dev.fixdex.search.IndexDocument;
import dev.fixdex.search.Standing;

/** Makes subjects from entries. */
public final class Subjects {
  private Subjects() {}

  /** What diagnosis knows of an entry, whatever rules it breaks. */
  public static Subject of(Entry entry) {
    return new Subject(
        entry.id(),
        entry.path(),
        Addresses.entry(entry.slug()).path(),
        entry.title(),
        entry.status().equals("deprecated"),
        entry.errorTexts().stream().map(text -> text.text()).toList());
  }

  /** The same of an entry that is in the search index, which does not know its file. */
  public static Subject of(IndexDocument entry) {
    return new Subject(
        entry.id(),
        "",
        entry.url(),
        entry.title(),
        entry.standing() == Standing.DEPRECATED,
        entry.quotes());
  }
}
