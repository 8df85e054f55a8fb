package dev.fixdex.app;

import dev.fixdex.disk.TemplateFolder;
import dev.fixdex.render.Theme;
import java.util.List;
import java.util.Optional;

/** A knowledge base's own theme files, from its folder. */
record FolderTheme(TemplateFolder folder) implements Theme.Source {
  @Override
  public Optional<byte[]> read(String name) {
    return folder.read(name);
  }

  @Override
  public List<String> names() {
    return folder.names();
  }
}
