package dev.fixdex.search;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.source.ContentHash;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A site's files in memory.
 *
 * @param forms what its parts were made from, by name
 * @param files their bytes, by name
 */
record PublishedParts(Map<String, ContentHash> forms, Map<String, byte[]> files)
    implements PublishedIndex {
  static PublishedParts of(Collection<BrowserPart> parts) {
    PublishedParts site = new PublishedParts(new HashMap<>(), new TreeMap<>());
    parts.forEach(part -> {
      site.forms.put(part.name(), part.form());
      part.write(site.files::put);
    });
    return site;
  }

  @Override
  public Optional<ContentHash> form(String part) {
    return Optional.ofNullable(forms.get(part));
  }

  @Override
  public byte[] file(String name) {
    return files.getOrDefault(name, new byte[0]);
  }
}
