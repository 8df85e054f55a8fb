package dev.fixdex.lint.rules;

import dev.fixdex.dockerfile.DockerfileSyntax;
import dev.fixdex.frontmatter.YamlSyntax;
import dev.fixdex.json.DataFault;
import dev.fixdex.json.JsonSyntax;
import dev.fixdex.json.TomlSyntax;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.schema.Suggestion;
import dev.fixdex.source.Located;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Asks the parser of a block's language whether it can read the block. */
final class DataSyntax {
  private static final String OPEN = "<r>";
  private static final Pattern MEMBER = Pattern.compile("(?:\\s*//[^\n]*\n)*\\s*\"");

  private DataSyntax() {}

  /**
   * What a parser cannot read.
   *
   * @param line 1 or more
   * @param column 1 or more
   * @param length of what is wrong, in UTF-16 units
   * @param help a way out; empty when the message says it all
   */
  record Fault(int line, int column, int length, String message, String help) {}

  /** The first fault of a text; empty when it has none, or in a language that is not known here. */
  static Optional<Fault> fault(String language, String text) {
    boolean isPartial = text.contains("...") || text.contains("…") || text.contains("{{");
    if (isPartial || text.isBlank()) {
      return Optional.empty();
    }
    return switch (language) {
      case "json" -> json(withValues(text));
      case "yaml", "yml" -> YamlSyntax.fault(withValues(text)).map(f -> of(f, "YAML"));
      case "toml" -> TomlSyntax.fault(withValues(text)).map(f -> of(f, "TOML"));
      case "xml", "svg", "plist" -> xml(text);
      case "dockerfile", "containerfile" -> dockerfile(text);
      default -> Optional.empty();
    };
  }

  /** Digits, which can stand for a value of any kind and within a string, as long as the name. */
  private static String withValues(String text) {
    StringBuilder filled = new StringBuilder(text);
    for (Located<String> placeholder : PlaceholderSyntax.find(text, 0)) {
      int start = placeholder.span().start();
      filled.replace(start, placeholder.span().end(), "1".repeat(placeholder.span().length()));
    }
    return filled.toString();
  }

  /** A member without the braces around it is a part of a file, too, and so are items of a list. */
  private static Optional<Fault> json(String text) {
    Optional<DataFault> fault = JsonSyntax.fault(text);
    boolean isMember = MEMBER.matcher(text).lookingAt();
    if (fault.isPresent() && isMember && JsonSyntax.fault("{" + text + "\n}").isEmpty()) {
      return Optional.empty();
    }
    boolean isItems = text.stripLeading().startsWith("{") && text.contains("}");
    if (fault.isPresent() && isItems && JsonSyntax.fault("[" + text + "\n]").isEmpty()) {
      return Optional.empty();
    }
    return fault.map(f -> of(f, "JSON"));
  }

  private static Fault of(DataFault fault, String language) {
    String message = "This is not %s: %s".formatted(language, fault.message());
    return new Fault(fault.line(), fault.column(), fault.length(), message, "");
  }

  private static Optional<Fault> xml(String text) {
    boolean isWhole = text.stripLeading().startsWith("<?xml") || text.contains("<!DOCTYPE");
    if (text.contains("<!DOCTYPE")) {
      return Optional.empty(); // what it declares is elsewhere
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    String whole = isWhole ? text.strip() : OPEN + text + "</r>";
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(whole));
      while (reader.hasNext()) {
        reader.next();
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      Location place = e.getLocation();
      int line = place == null ? 1 : Math.max(1, place.getLineNumber());
      int column = place == null ? 1 : place.getColumnNumber();
      int shift = line == 1 && !isWhole ? OPEN.length() : 0;
      return Optional.of(
          new Fault(line, Math.max(1, column - shift), 1, "This is not XML: " + reason(e), ""));
    }
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    return message.substring(at < 0 ? 0 : at + "Message: ".length()).strip();
  }

  private static Optional<Fault> dockerfile(String text) {
    return DockerfileSyntax.fault(text)
        .map(fault -> {
          String before = text.substring(0, fault.start());
          int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
          int column = fault.start() - (before.lastIndexOf('\n') + 1) + 1;
          String wrong = text.substring(fault.start(), fault.end());
          String help =
              Suggestion.closest(wrong.replaceFirst("=.*", ""), fault.known())
                  .map("Did you mean `%s`?"::formatted)
                  .orElse("");
          return new Fault(line, column, wrong.length(), fault.message(), help);
        });
  }
}
