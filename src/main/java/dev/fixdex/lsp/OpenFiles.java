package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The entries that an editor shows, by their addresses. Used on the desk's thread only. */
final class OpenFiles {
  private final Map<String, OpenFile> files = new LinkedHashMap<>();

  Optional<OpenFile> find(String uri) {
    return Optional.ofNullable(files.get(uri));
  }

  Optional<OpenFile> find(EditedBase base, String path) {
    return files.values().stream()
        .filter(file -> file.base() == base && file.path().equals(path))
        .findFirst();
  }

  void put(OpenFile file) {
    files.put(file.uri(), file);
  }

  void remove(String uri) {
    files.remove(uri);
  }

  void replaceAll(UnaryOperator<OpenFile> change) {
    files.replaceAll((uri, file) -> change.apply(file));
  }

  Collection<OpenFile> all() {
    return List.copyOf(files.values());
  }
}
