package dev.fixdex.app;

import java.util.List;

/**
 * What a build changed in a site.
 *
 * @param written paths of files that are new or have other bytes, sorted
 * @param removed paths of files that are gone, sorted
 */
public record SiteChanges(List<String> written, List<String> removed) {
  /** Nothing was changed. */
  static final SiteChanges NONE = new SiteChanges(List.of(), List.of());

  public SiteChanges {
    written = List.copyOf(written);
    removed = List.copyOf(removed);
  }
}
