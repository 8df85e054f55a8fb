package dev.fixdex.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Gives Pebble the templates of a theme, and nothing else. */
final class ThemeLoader implements Loader<String> {
  private final Theme theme;

  ThemeLoader(Theme theme) {
    this.theme = theme;
  }

  @Override
  public Reader getReader(String name) {
    String text =
        theme
            .template(name)
            .orElseThrow(() -> new LoaderException(null, "The theme has no template " + name));
    return new StringReader(text);
  }

  @Override
  public String resolveRelativePath(String relativePath, String anchorPath) {
    return relativePath;
  }

  @Override
  public String createCacheKey(String templateName) {
    return templateName;
  }

  @Override
  public boolean resourceExists(String templateName) {
    return theme.template(templateName).isPresent();
  }

  @Override
  public void setCharset(@Nullable String charset) {
    // Templates are UTF-8.
  }

  @Override
  public void setPrefix(@Nullable String prefix) {
    // Names are whole.
  }

  @Override
  public void setSuffix(@Nullable String suffix) {
    // Names are whole.
  }
}
