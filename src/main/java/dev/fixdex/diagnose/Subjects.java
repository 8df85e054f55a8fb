package dev.fixdex.diagnose;

import dev.fixdex.entry.Entry;
import dev.fixdex.page.Addresses;

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
}
