package dev.fixdex.render;

import dev.fixdex.highlight.Highlighter;
import dev.fixdex.highlight.Token;
import dev.fixdex.highlight.TokenKind;
import dev.fixdex.markdown.HtmlOutput;
import dev.fixdex.page.CodePart;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.paste.Place;
import dev.fixdex.paste.Places;
import dev.fixdex.paste.Quoted;
import dev.fixdex.paste.Quoting;
import dev.fixdex.paste.Session;
import dev.fixdex.paste.Slot;
import dev.fixdex.schema.Variable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a block of code: coloured, with a button that copies it, and each placeholder marked with
 * the quoting it stands in. What is in the {@code code} element is what is pasted, but for prompts,
 * which are elements of their own, and printed lines, which {@code data-lines} tells.
 */
final class CodeHtml {
  private final Highlighter highlighter = new Highlighter();

  void write(CodePart part, Map<String, Variable> variables, HtmlOutput out) {
    String label = "Code " + part.number();
    out.start("figure").attribute("class", "code").attribute("id", "code-" + part.number()).end();
    out.start("figcaption").end();
    out.start("a").attribute("class", "lang").attribute("href", "#code-" + part.number()).end();
    out.text(part.language().isEmpty() ? "text" : part.language()).close("a");
    out.start("span")
        .attribute("class", "code-note")
        .attribute("role", "status")
        .end()
        .close("span");
    button(part, out);
    out.close("figcaption");
    out.start("pre").attribute("tabindex", "0").attribute("role", "group");
    out.attribute("aria-label", label).end();
    out.start("code");
    Optional<Session> session = Session.read(CodeFamily.of(part.language()), part.text());
    if (session.isPresent()) {
      out.attribute("data-lines", session.get().kinds());
    }
    if (!part.slots().isEmpty()) {
      out.attribute("data-family", Places.family(part.language(), part.text()).name());
    }
    out.end();
    code(part, variables, out);
    out.close("code").close("pre").close("figure").line();
  }

  private static void button(CodePart part, HtmlOutput out) {
    out.start("button").attribute("type", "button").attribute("class", "copy js-only");
    out.attribute("aria-label", "Copy code " + part.number()).end();
    out.text("Copy").close("button");
  }

  private void code(CodePart part, Map<String, Variable> variables, HtmlOutput out) {
    String text = part.text();
    List<Place> places = Places.of(part.language(), text, part.slots());
    int next = 0;
    for (Token token : highlighter.highlight(part.language(), text)) {
      String name = TokenClass.of(token.kind());
      int at = token.start();
      while (at < token.end()) {
        // A slot may reach over several tokens; the first of them writes it.
        while (next < part.slots().size() && part.slots().get(next).end() <= at) {
          next++;
        }
        Slot slot = next < part.slots().size() ? part.slots().get(next) : null;
        if (slot != null && slot.start() <= at) {
          if (slot.start() == at) {
            slot(slot, places.get(next), variables, out);
          }
          at = Math.min(token.end(), slot.end());
        } else {
          int end = slot == null ? token.end() : Math.min(token.end(), slot.start());
          span(name, token.kind(), text.substring(at, end), out);
          at = end;
        }
      }
    }
  }

  private static void span(String name, TokenKind kind, String text, HtmlOutput out) {
    if (name.isEmpty()
        || (text.isBlank() && kind != TokenKind.PROMPT && kind != TokenKind.OUTPUT)) {
      out.text(text);
    } else {
      out.start("span").attribute("class", name).end().text(text).close("span");
    }
  }

  private static void slot(
      Slot slot, Place place, Map<String, Variable> variables, HtmlOutput out) {
    String written = "__" + slot.name() + "__";
    Optional<String> filling = filling(slot, place, variables);
    if (filling.isPresent()) {
      out.start("span").attribute("class", "filled").end().text(filling.get()).close("span");
      return;
    }
    out.start("span").attribute("class", "slot").attribute("data-name", slot.name());
    out.attribute("data-place", place.key());
    if (!place.end().isEmpty()) {
      out.attribute("data-end", place.end());
    }
    out.end().text(written).close("span");
  }

  /** What the knowledge base's owner has filled in, as it is written there. */
  private static Optional<String> filling(Slot slot, Place place, Map<String, Variable> variables) {
    Variable variable = variables.getOrDefault(slot.name(), Variable.named(slot.name()));
    if (variable.value() == null) {
      return Optional.empty();
    }
    if (variable.raw()) {
      return Optional.of(variable.value());
    }
    return Quoting.quote(place, variable.value(), "__" + slot.name() + "__")
            instanceof Quoted.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** Names whose value cannot be written where they stand: the reader has to give another one. */
  static Set<String> unfit(Collection<CodePart> parts, Map<String, Variable> variables) {
    Set<String> unfit = new TreeSet<>();
    for (CodePart part : parts) {
      if (part.slots().stream().noneMatch(slot -> hasValue(slot, variables))) {
        continue;
      }
      List<Place> places = Places.of(part.language(), part.text(), part.slots());
      for (int i = 0; i < places.size(); i++) {
        Slot slot = part.slots().get(i);
        if (hasValue(slot, variables) && filling(slot, places.get(i), variables).isEmpty()) {
          unfit.add(slot.name());
        }
      }
    }
    return unfit;
  }

  private static boolean hasValue(Slot slot, Map<String, Variable> variables) {
    Variable variable = variables.get(slot.name());
    return variable != null && variable.value() != null;
  }
}
