package dev.fixdex.render;

import dev.fixdex.markdown.HtmlOutput;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A theme's templates, each compiled once. Thread-safe. */
final class Templates {
  /** What a page of ordinary size needs, so that its text is not copied while it grows. */
  private static final int USUAL_SIZE = 24_000;

  private final Theme theme;
  private final PebbleEngine engine;
  private final Map<String, PebbleTemplate> compiled = new ConcurrentHashMap<>();

  Templates(Theme theme) {
    this.theme = theme;
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

  /**
   * The text of a page.
   *
   * @throws TemplateException when the theme has templates of the owner's own, and these or what
   *     they are joined with cannot be followed
   */
  String render(String name, Map<String, Object> variables) {
    PageWriter text = new PageWriter(USUAL_SIZE);
    try {
      compiled.computeIfAbsent(name, engine::getTemplate).evaluate(text, variables, Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PebbleException e) {
      throw ofOwner(e, e.getFileName() == null ? missing(name, e) : of(name, e));
    } catch (IllegalArgumentException
        | ArithmeticException
        | ClassCastException
        | IndexOutOfBoundsException e) {
      // Pebble lets some of these through, as for a number that is too large.
      throw ofOwner(e, new TemplateException(name, 0, String.valueOf(e.getMessage()), e));
    } catch (StackOverflowError e) {
      if (!theme.hasOwnTemplates()) {
        throw e;
      }
      throw new TemplateException(name, 0, "It includes or extends itself without end", e);
    }
    return text.toString();
  }

  /** A mistake in the program's own templates is a fault of the program and stays what it is. */
  private RuntimeException ofOwner(RuntimeException failure, TemplateException told) {
    return theme.hasOwnTemplates() ? told : failure;
  }

  private static TemplateException of(String name, PebbleException e) {
    String file = Objects.requireNonNullElse(e.getFileName(), name);
    int line = Objects.requireNonNullElse(e.getLineNumber(), 0);
    return new TemplateException(file, line, e.getPebbleMessage(), e);
  }

  /** Pebble does not say who asked for a template that is missing: the one that names it. */
  private TemplateException missing(String name, PebbleException e) {
    if (e instanceof ThemeLoader.Missing missing) {
      for (String file : theme.ownTemplates()) {
        List<String> lines = theme.template(file).orElse("").lines().toList();
        for (int at = 0; at < lines.size(); at++) {
          if (lines.get(at).contains(missing.template())) {
            return new TemplateException(file, at + 1, e.getPebbleMessage(), e);
          }
        }
      }
    }
    return of(name, e);
  }
}
