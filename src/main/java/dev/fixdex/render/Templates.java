package dev.fixdex.render;

import dev.fixdex.markdown.HtmlOutput;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A theme's templates, each compiled once. Thread-safe. */
final class Templates {
  /** What a page of ordinary size needs, so that its text is not copied while it grows. */
  private static final int USUAL_SIZE = 24_000;

  private final PebbleEngine engine;
  private final Map<String, PebbleTemplate> compiled = new ConcurrentHashMap<>();

  Templates(Theme theme) {
    this.engine =
        new PebbleEngine.Builder()
            .loader(new ThemeLoader(theme))
            .strictVariables(true)
            .autoEscaping(true)
            .addEscapingStrategy("html", Templates::escape)
            .newLineTrimming(false)
            .defaultLocale(Locale.ROOT)
            .extension(new HtmlFilter())
            .registerExtensionCustomizer(
                new DisallowExtensionCustomizerBuilder()
                    .disallowedFilterKeys(List.of("raw"))
                    .disallowedTokenParserTags(List.of("autoescape"))
                    .build())
            .build();
  }

  /** As Pebble's own, which looks up every character in a table of all entities. */
  private static String escape(String text) {
    return new HtmlOutput().text(text).toString().replace("'", "&#39;");
  }

  String render(String name, Map<String, Object> variables) {
    PageWriter text = new PageWriter(USUAL_SIZE);
    try {
      compiled.computeIfAbsent(name, engine::getTemplate).evaluate(text, variables, Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
