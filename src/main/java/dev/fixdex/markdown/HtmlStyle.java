package dev.fixdex.markdown;

import java.util.Optional;

/**
 * What a page wants to look different from plain CommonMark output. Each method has the plain way
 * as its default.
 */
public interface HtmlStyle {
  /** Plain CommonMark output. */
  HtmlStyle PLAIN = new HtmlStyle() {};

  /** A class for the {@code code} element of a language, as the CommonMark examples have it. */
  String LANGUAGE_CLASS = "language-";

  /** The {@code id} of a heading; empty for none. */
  default Optional<String> anchor(Block.Heading heading) {
    return Optional.empty();
  }

  /** How much deeper headings are than the author wrote them, 0 or more. */
  default int headingShift() {
    return 0;
  }

  /** Writes a block of code. */
  default void code(Block.Code code, HtmlOutput out) {
    out.open("pre").start("code");
    if (!code.language().isEmpty()) {
      out.attribute("class", LANGUAGE_CLASS + code.language());
    }
    out.end()
        .text(code.lines().isEmpty() ? "" : code.text() + "\n")
        .close("code")
        .close("pre")
        .line();
  }

  /** Writes text that stands in no link. */
  default void text(String text, HtmlOutput out) {
    out.text(text);
  }

  /** Writes a placeholder that stands in prose. */
  default void placeholder(Inline.PlaceholderName placeholder, HtmlOutput out) {
    out.text(PlaceholderSyntax.written(placeholder.name()));
  }

  /** Writes inline code. */
  default void inlineCode(Inline.Code code, HtmlOutput out) {
    out.open("code").text(code.text()).close("code");
  }

  /** Where a link really leads; empty when it may lead nowhere, so that only its text is shown. */
  default Optional<String> link(String destination) {
    return UrlPolicy.link(destination);
  }

  /** Writes an image, or what describes it when it may not be shown. */
  default void image(Inline.Image image, HtmlOutput out) {
    String description = Inline.plainText(image.content());
    Optional<String> source = UrlPolicy.image(image.destination());
    if (source.isEmpty()) {
      out.text(description);
      return;
    }
    out.start("img").attribute("src", source.get()).attribute("alt", description);
    if (!image.title().isEmpty()) {
      out.attribute("title", image.title());
    }
    out.endEmpty();
  }
}
