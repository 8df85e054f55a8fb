package dev.fixdex.render;

import dev.fixdex.markdown.HtmlOutput;
import dev.fixdex.schema.Variable;
import java.util.List;
import java.util.Set;

/** Writes the fields in which a reader fills in what placeholders stand for. */
final class Values {
  private final String kept;
  private final List<Variable> variables;

  /**
   * The fields for variables that have no value yet.
   *
   * @param kept link to the page that lists what is kept
   * @param unfit names of those whose value does not fit everywhere
   */
  Values(String kept, List<Variable> variables, Set<String> unfit) {
    this.kept = kept;
    this.variables =
        variables.stream()
            .filter(variable -> variable.value() == null || unfit.contains(variable.name()))
            .toList();
  }

  void write(HtmlOutput out) {
    if (variables.isEmpty()) {
      return;
    }
    out.start("form").attribute("class", "values js-only").attribute("data-values");
    out.attribute("autocomplete", "off").attribute("aria-labelledby", "values-title").end().line();
    out.start("p").attribute("class", "values-title").end();
    out.start("span").attribute("id", "values-title").end();
    out.text(variables.size() == 1 ? "Your value" : "Your values").close("span").text(" ");
    out.start("span").attribute("class", "values-note").end();
    out.text("quoted in the commands, ");
    out.start("a").attribute("href", kept).end().text("kept on this device").close("a");
    out.close("span").close("p");
    share(out);
    out.start("div").attribute("class", "values-grid").end().line();
    variables.forEach(variable -> field(variable, out));
    out.close("div").close("form").line();
  }

  /** A link to the page that asks for the same names, or brings the values when it is told to. */
  private static void share(HtmlOutput out) {
    out.start("p").attribute("class", "share").end();
    out.start("button").attribute("type", "button").attribute("class", "quiet");
    out.attribute("data-share").end().text("Copy link").close("button").text(" ");
    out.start("label").end().start("input").attribute("type", "checkbox");
    out.attribute("data-share-values").end().text(" with these values").close("label").text(" ");
    out.start("span").attribute("role", "status").attribute("data-share-note").end();
    out.close("span").close("p").line();
  }

  private static void field(Variable variable, HtmlOutput out) {
    String id = "value-" + variable.name();
    out.start("div").attribute("class", "value").end();
    out.start("label").attribute("for", id).end().text(variable.name()).close("label");
    out.start("input").attribute("id", id).attribute("name", variable.name());
    out.attribute("type", variable.secret() ? "password" : "text");
    out.attribute("autocomplete", variable.secret() ? "new-password" : "off");
    out.attribute("autocapitalize", "none").attribute("spellcheck", "false");
    if (variable.example() != null) {
      out.attribute("placeholder", variable.example());
    }
    if (variable.initial() != null && !variable.secret()) {
      out.attribute("value", variable.initial());
    }
    if (variable.pattern() != null) {
      out.attribute("data-pattern", variable.pattern());
    }
    if (variable.secret()) {
      out.attribute("data-secret");
    }
    if (variable.raw()) {
      out.attribute("data-raw");
    }
    out.attribute("aria-describedby", id + "-hint " + id + "-problem").end();
    out.start("p").attribute("class", "hint").attribute("id", id + "-hint").end();
    out.text(hint(variable)).close("p");
    out.start("p").attribute("class", "problem").attribute("id", id + "-problem");
    out.attribute("data-problem").end().close("p").close("div").line();
  }

  private static String hint(Variable variable) {
    String hint = variable.description() == null ? "" : variable.description();
    if (variable.secret()) {
      hint += hint.isEmpty() ? "Not kept anywhere" : " (not kept anywhere)";
    }
    if (variable.raw()) {
      hint += hint.isEmpty() ? "Inserted as typed, not quoted" : " (inserted as typed, not quoted)";
    }
    return hint;
  }
}
