package dev.fixdex.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.Serial;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Gives Pebble the templates of a theme, and nothing else. */
final class ThemeLoader implements Loader<String> {
  /** There is no template of a name. */
  static final class Missing extends LoaderException {
    @Serial private static final long serialVersionUID = 1;

    private final String template;

    Missing(String template) {
      super(null, "The theme has no template \"" + template + "\"");
      this.template = template;
    }

    /** The name that was asked for. */
    String template() {
      return template;
    }
  }

  private final Theme theme;

  ThemeLoader(Theme theme) {
    this.theme = theme;
  }

  @Override
  public Reader getReader(String name) {
    String text = theme.template(name).orElseThrow(() -> new Missing(name));
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
