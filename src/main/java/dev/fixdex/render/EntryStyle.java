package dev.fixdex.render;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.HtmlOutput;
import dev.fixdex.markdown.HtmlStyle;
import dev.fixdex.markdown.Inline;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.markdown.UrlPolicy;
import dev.fixdex.page.Address;
import dev.fixdex.page.CodePart;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.Mentions;
import dev.fixdex.picture.Picture;
import dev.fixdex.schema.Variable;
import dev.fixdex.source.Located;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How an entry's text looks on its page: coloured code, placeholders that follow the reader. */
final class EntryStyle implements HtmlStyle {
  /** Inline code up to this length fits on a line of a 320 px screen and is kept together. */
  private static final int SHORT = 24;

  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private final EntryPage page;
  private final CodeHtml codeHtml;
  private final Map<String, Variable> variables = new TreeMap<>();

  EntryStyle(EntryPage page, CodeHtml codeHtml) {
    this.page = page;
    this.codeHtml = codeHtml;
    page.variables().forEach(variable -> variables.put(variable.name(), variable));
  }

  /** What the page's placeholders stand for, by name. */
  Map<String, Variable> variables() {
    return variables;
  }

  @Override
  public void code(Block.Code code, HtmlOutput out) {
    CodePart part = page.code().get(code.span());
    if (part == null) {
      HtmlStyle.super.code(code, out);
    } else {
      codeHtml.write(part, variables, out);
    }
  }

  /** An entry that is named is a click away. */
  @Override
  public void text(String text, HtmlOutput out) {
    int at = 0;
    for (Mentions.Mention mention : Mentions.in(text)) {
      Address entry = page.links().get(mention.id());
      if (entry != null && !entry.equals(page.address())) {
        out.text(text.substring(at, mention.start()));
        out.start("a").attribute("href", page.address().linkTo(entry)).end();
        out.text(mention.id()).close("a");
        at = mention.end();
      }
    }
    out.text(text.substring(at));
  }

  @Override
  public void placeholder(Inline.PlaceholderName placeholder, HtmlOutput out) {
    out.open("code");
    slot(placeholder.name(), out);
    out.close("code");
  }

  @Override
  public void inlineCode(Inline.Code code, HtmlOutput out) {
    String text = code.text();
    out.start("code");
    if (text.length() <= SHORT) {
      out.attribute("class", "short");
    }
    out.end();
    int at = 0;
    for (Located<String> name : PlaceholderSyntax.find(text, 0)) {
      if (variables.containsKey(name.value())) {
        out.text(text.substring(at, name.span().start()));
        slot(name.value(), out);
        at = name.span().end();
      }
    }
    out.text(text.substring(at)).close("code");
  }

  /**
   * A link to another entry's file leads to its page. Any other relative link would lead to a file
   * that is not part of the site.
   */
  @Override
  public Optional<String> link(String destination) {
    Address entry = page.links().get(destination);
    if (entry != null) {
      int fragment = destination.indexOf('#');
      return Optional.of(
              page.address().linkTo(entry) + (fragment < 0 ? "" : destination.substring(fragment)))
          .flatMap(UrlPolicy::link);
    }
    boolean leaves = ABSOLUTE.matcher(destination).lookingAt() || destination.startsWith("#");
    return leaves ? UrlPolicy.link(destination) : Optional.empty();
  }

  /**
   * The site's pages load nothing from elsewhere: of an image that is no picture of the site, its
   * description is shown. With its size said, nothing moves when a picture comes.
   */
  @Override
  public void image(Inline.Image image, HtmlOutput out) {
    String description = Inline.plainText(image.content());
    Picture.Shown picture = page.pictures().get(image.destination());
    if (picture == null) {
      out.text(description);
      return;
    }
    String source = page.address().linkTo(new Address(picture.file()));
    out.start("img").attribute("src", source).attribute("alt", description);
    if (!image.title().isEmpty()) {
      out.attribute("title", image.title());
    }
    out.attribute("width", Integer.toString(picture.width()));
    out.attribute("height", Integer.toString(picture.height()));
    out.attribute("loading", "lazy").attribute("decoding", "async").endEmpty();
  }

  /** A placeholder in prose shows its value as it is: nothing there is pasted. */
  private void slot(String name, HtmlOutput out) {
    Variable variable = variables.getOrDefault(name, Variable.named(name));
    if (variable.value() != null) {
      out.text(variable.value());
      return;
    }
    out.start("span").attribute("class", "slot").attribute("data-name", name).end();
    out.text(PlaceholderSyntax.written(name)).close("span");
  }
}
