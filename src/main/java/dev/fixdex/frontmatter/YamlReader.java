package dev.fixdex.frontmatter;

import dev.fixdex.frontmatter.YamlProblem.Kind;
import dev.fixdex.source.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

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
          "YAML of %,d characters is over the limit of %,d".formatted(part.length(), LONGEST);
      return new YamlDocument(
          null, List.of(new YamlProblem(Kind.SYNTAX, Span.at(part.start()), message)));
    }
    List<YamlProblem> problems = new ArrayList<>();
    String yaml = withoutStrangeCharacters(text, part, problems);
    YamlTreeBuilder builder = new YamlTreeBuilder(new MarkMap(yaml, part.start()), problems);
    try {
      for (var event : new Yaml(options()).parse(new StringReader(yaml))) {
        if (!builder.accept(event)) {
          break;
        }
      }
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

  /**
   * YAML 1.1 takes NEL, LS and PS for line breaks, so that a value can smuggle in a key; the
   * library refuses a text with a control character as a whole. Each is reported and read as a
   * space.
   */
  private static String withoutStrangeCharacters(
      String text, Span part, List<YamlProblem> problems) {
    StringBuilder clean = new StringBuilder(part.length());
    for (int i = part.start(); i < part.end(); i++) {
      char c = text.charAt(i);
      if (isStrange(c) && !isPaired(text, i)) {
        String message = "Character U+%04X does not belong in YAML".formatted((int) c);
        problems.add(new YamlProblem(Kind.CHARACTER, new Span(i, i + 1), message));
        clean.append(' ');
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean isStrange(char c) {
    boolean lineBreak = c == '\u0085' || c == '\u2028' || c == '\u2029';
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    boolean upperControl = c >= 0x7F && c <= 0x9F;
    return lineBreak
        || control
        || upperControl
        || c == '\uFEFF'
        || c >= 0xFFFE
        || Character.isSurrogate(c);
  }

  private static boolean isPaired(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  static String firstLine(@Nullable String message) {
    return message == null ? "it cannot be read" : message.lines().findFirst().orElse("");
  }
}
