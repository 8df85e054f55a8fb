package dev.fixdex.diagnose;

import java.util.List;

/**
 * What diagnosis knows of one entry.
 *
 * @param path of its file, relative to the knowledge base, with {@code /}
 * @param url relative to the site's base
 * @param deprecated whether it is kept only for those who still need it
 * @param errorTexts what its symptoms quote, as written; several lines for a block
 */
public record Subject(
    String id, String path, String url, String title, boolean deprecated, List<String> errorTexts) {
  /** Copies the list. */
  public Subject {
    errorTexts = List.copyOf(errorTexts);
  }

  /** The same without its error texts. */
  Subject withoutTexts() {
    return new Subject(id, path, url, title, deprecated, List.of());
  }
}
