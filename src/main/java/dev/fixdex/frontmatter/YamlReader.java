package dev.fixdex.frontmatter;

import dev.fixdex.frontmatter.YamlProblem.Kind;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML as a tree of strings with places, within small limits. */
public final class YamlReader {
  /** In UTF-16 units. A scalar of 4 MB cost seconds before the library's own limit refused it. */
  static final int LONGEST = 64 * 1024;

  private YamlReader() {}

  /**
   * Reads a part of a text. Never throws on any text.
   *
   * @param text the whole text, in which all spans of the result are
   * @param part what is YAML of it
   */
  public static YamlDocument read(String text, Span part) {
    if (part.length() > LONGEST) {
      String message =
          String.format(
              Locale.ROOT,
              "YAML of %,d characters is over the limit of %,d",
              part.length(),
              LONGEST);
      YamlProblem problem = new YamlProblem(Kind.SYNTAX, Span.at(part.start()), message);
      return new YamlDocument(null, List.of(problem));
    }
    List<YamlProblem> problems = new ArrayList<>();
    String yaml = YamlCharacters.clean(text, part, problems);
    YamlTreeBuilder builder = new YamlTreeBuilder(new MarkMap(yaml, part.start()), problems);
    // The library's own entrance also makes what turns events into objects, for each text anew.
    Parser parser = new ParserImpl(new StreamReader(yaml), options());
    try {
      for (Event event = parser.getEvent();
          event != null && builder.accept(event);
          event = parser.getEvent()) {}
    } catch (MarkedYAMLException e) {
      problems.add(builder.syntaxProblem(e));
    } catch (YAMLException e) {
      problems.add(
          new YamlProblem(
              Kind.SYNTAX,
              Span.at(part.start()),
              "This is not YAML: " + firstLine(e.getMessage())));
    }
    problems.sort((a, b) -> a.span().compareTo(b.span()));
    return new YamlDocument(builder.root(), problems);
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(YamlTreeBuilder.DEEPEST * 2);
    return options;
  }

  static String firstLine(@Nullable String message) {
    return message == null ? "it cannot be read" : message.lines().findFirst().orElse("");
  }
}
