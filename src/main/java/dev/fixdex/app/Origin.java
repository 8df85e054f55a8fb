package dev.fixdex.app;

import dev.fixdex.cache.Structure;
import dev.fixdex.source.ContentHash;
import java.util.Map;
import java.util.TreeMap;

/** What results depend on besides the entries: the program and the settings. */
final class Origin {
  private Origin() {}

  /**
   * The origin of the facts of entries.
   *
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   */
  static ContentHash ofFacts(KnowledgeBase base, String build) {
    String settings = base.written().map(Object::toString).orElse("");
    return ContentHash.of(build + "\n" + settings);
  }

  /** The origin of whatever depends on the settings as they are used, which options may change. */
  static ContentHash of(KnowledgeBase base, String build) {
    return new Structure.Hasher()
        .of(ofFacts(base, build), base.settings().variables(), base.settings().lint());
  }

  /** The origin of a site: the theme too. */
  static ContentHash ofSite(KnowledgeBase base, boolean drafts, String build) {
    return new Structure.Hasher().of(of(base, build), drafts, theme(base));
  }

  /** A theme of its own, by names of files; the default theme is the program's. */
  static Map<String, ContentHash> theme(KnowledgeBase base) {
    Map<String, ContentHash> theme = new TreeMap<>();
    for (String name : base.templates().names()) {
      base.templates().read(name).ifPresent(bytes -> theme.put(name, ContentHash.of(bytes)));
    }
    return theme;
  }
}
