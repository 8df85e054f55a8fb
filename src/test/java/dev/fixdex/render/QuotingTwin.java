package dev.fixdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.fixdex.paste.HostileAtoms;
import dev.fixdex.paste.Layer;
import dev.fixdex.paste.Place;
import dev.fixdex.paste.Quoted;
import dev.fixdex.paste.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Compares what a page's {@code quote.js} writes with what the program writes. */
final class QuotingTwin {
  private static final HostileAtoms HOSTILE =
      new HostileAtoms(
          0, 4, "+", ".", "/", "_", "42", "-7", "true", "null", "\u2013", "\u00a0", "\u2028",
          "\u2029", "\uFFFE", "\u0000", "\u001b", "\u0085", "'@", "\"@", "x:", "007", "1.5", "yes");

  private final Page page;

  QuotingTwin(Page page) {
    this.page = page;
  }

  void compare() {
    Random random = new Random(99);
    List<List<String>> questions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      for (int i = 0; i < 400; i++) {
        String value = HOSTILE.value(random);
        Layer outer = i % 4 == 0 ? Layer.SH_SINGLE : i % 4 == 1 ? Layer.SH_DOUBLE : layer;
        List<Layer> layers = outer == layer ? List.of(layer) : List.of(layer, outer);
        Place place = new Place(layers, "");
        questions.add(List.of(place.key(), value));
        answers.add(
            switch (Quoting.quote(place, value, "__A__")) {
              case Quoted.Text text -> "text:" + text.text();
              case Quoted.Refused refused -> "refused:" + refused.reason();
            });
      }
    }
    Object written =
        page.evaluate(
            "async questions => { const {quote} = await import('"
                + Browser.ROOT
                + "assets/quote.js'); return questions.map(([place, value]) => { const q ="
                + " quote(place, value, '__A__'); return 'text' in q ? 'text:' + q.text :"
                + " 'refused:' + q.refused; }); }",
            questions);
    List<?> found = (List<?>) written;
    for (int i = 0; i < answers.size(); i++) {
      assertEquals(answers.get(i), found.get(i), questions.get(i).toString());
    }
  }
}
