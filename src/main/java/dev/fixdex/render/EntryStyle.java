package dev.fixdex.render;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.HtmlOutput;
import dev.fixdex.markdown.HtmlStyle;
import dev.fixdex.markdown.Inline;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.page.CodePart;
import dev.fixdex.page.EntryPage;
import dev.fixdex.schema.Variable;
import dev.fixdex.source.Located;
import java.util.Map;
import java.util.TreeMap;

/** How an entry's text looks on its page: coloured code, placeholders that follow the reader. */
final class EntryStyle implements HtmlStyle {
  /** Inline code up to this length fits on a line of a 320 px screen and is kept together. */
  private static final int SHORT = 24;

  private final EntryPage page;
  private final CodeHtml codeHtml;
  private final Map<String, Variable> variables = new TreeMap<>();

  EntryStyle(EntryPage page, CodeHtml codeHtml) {
    this.page = page;
    this.codeHtml = codeHtml;
    page.variables().forEach(variable -> variables.put(variable.name(), variable));
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
