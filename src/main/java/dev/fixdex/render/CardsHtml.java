package dev.fixdex.render;

import dev.fixdex.markdown.HtmlOutput;
import dev.fixdex.page.EntryCard;
import java.util.List;

/**
 * Writes lists of entries. Lists are most of what a large site consists of, and a template would
 * take several times as long.
 */
final class CardsHtml {
  private CardsHtml() {}

  /**
   * The items of a list.
   *
   * @param root what leads to the site's root
   */
  static SafeHtml of(List<EntryCard> cards, String root) {
    HtmlOutput out = new HtmlOutput();
    cards.forEach(card -> card(card, root, out));
    return SafeHtml.of(out);
  }

  private static void card(EntryCard card, String root, HtmlOutput out) {
    out.start("li").attribute("class", "card").end();
    out.start("a").attribute("class", "card-link");
    out.attribute("href", root + card.address().path()).end().text(card.title()).close("a");
    if (!card.tldr().isEmpty()) {
      out.start("p").attribute("class", "card-text").end().text(card.tldr()).close("p");
    }
    out.start("p").attribute("class", "card-facts").end();
    fact("id", card.id(), out);
    card.criticality().ifPresent(grade -> grade(grade, out));
    card.platform().ifPresent(platform -> fact("platform", platform, out));
    if (!card.fixTime().isEmpty()) {
      fact("fix-time", card.fixTime(), out);
    }
    if (!card.status().equals("published")) {
      fact("status", card.status(), out);
    }
    card.changed()
        .ifPresent(day -> {
          out.start("time").attribute("datetime", day.toString()).end();
          out.text(day.toString()).close("time");
        });
    out.close("p").close("li").line();
  }

  private static void fact(String name, String text, HtmlOutput out) {
    out.start("span").attribute("class", name).end().text(text).close("span").text(" ");
  }

  private static void grade(String grade, HtmlOutput out) {
    out.start("span").attribute("class", "grade").attribute("data-grade", grade).end();
    out.text(grade).close("span").text(" ");
  }
}
