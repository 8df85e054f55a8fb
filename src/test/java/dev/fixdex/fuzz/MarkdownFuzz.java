package dev.fixdex.fuzz;

import dev.fixdex.markdown.Body;
import dev.fixdex.markdown.HtmlStyle;
import dev.fixdex.markdown.HtmlWriter;
import dev.fixdex.markdown.MarkdownParser;
import dev.fixdex.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whatever the Markdown, the HTML is well-formed, of few elements, and leads nowhere it may not.
 */
public final class MarkdownFuzz {
  private static final MarkdownParser PARSER = MarkdownParser.forEntries();
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z]+(?:=\"[^\"<>]*\")?)*)(?: /)?>");
  private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input");
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "blockquote",
          "br",
          "code",
          "del",
          "em",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "img",
          "input",
          "li",
          "ol",
          "p",
          "pre",
          "strong",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul");

  private MarkdownFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = Checks.text(data);
    switch (PARSER.parse(text, new Span(0, text.length()))) {
      case Body.Refused refused -> {
        Checks.within(refused.span(), text, "a refusal");
        Checks.that(!refused.reason().contains(" fault "), refused.reason());
      }
      case Body.Parsed parsed -> check(HtmlWriter.html(parsed.blocks(), HtmlStyle.PLAIN));
    }
  }

  private static void check(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    int last = 0;
    while (tag.find()) {
      Checks.that(html.substring(last, tag.start()).indexOf('<') < 0, "a bare < in " + html);
      last = tag.end();
      String name = tag.group(2);
      Checks.that(ELEMENTS.contains(name), "element " + name + " in " + html);
      if (!tag.group(1).isEmpty()) {
        Checks.that(!open.isEmpty() && open.pop().equals(name), "unbalanced: " + html);
      } else if (!VOID.contains(name)) {
        open.push(name);
      }
      // What stands within quotes is an attribute's value, and may say anything.
      String names = tag.group(3).replaceAll("\"[^\"]*\"", "");
      Checks.that(!names.contains(" on"), "a handler in " + html);
      Matcher address = ADDRESS.matcher(tag.group(3));
      while (address.find()) {
        check(address.group(1), html);
      }
    }
    Checks.that(html.substring(last).indexOf('<') < 0, "a bare < in " + html);
    Checks.that(open.isEmpty(), "unclosed: " + html);
  }

  /** A browser drops tabs and line ends, and what is below a space at the start. */
  private static void check(String address, String html) {
    String plain =
        address.replace("&amp;", "&").replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
    int colon = plain.indexOf(':');
    boolean scheme = colon >= 0 && plain.substring(0, colon).matches("[a-z][a-z0-9+.-]*");
    Checks.that(
        !scheme || plain.matches("(?s)(https?|mailto):.*"), "leads to " + address + " in " + html);
  }
}
