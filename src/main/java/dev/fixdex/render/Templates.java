package dev.fixdex.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
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

  String render(String name, Map<String, Object> variables) {
    StringWriter text = new StringWriter(USUAL_SIZE);
    try {
      compiled.computeIfAbsent(name, engine::getTemplate).evaluate(text, variables, Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
