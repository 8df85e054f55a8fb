package dev.fixdex.search;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Kind;
import dev.fixdex.errortext.Region;
import dev.fixdex.errortext.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of the titles, error texts and symptoms of one entry: each text is read once, however
 * many uses there are for its words.
 */
final class SymptomWords {
  private final Map<String, List<Token>> tokens = new HashMap<>();
  private final Map<String, WordLine> lines = new HashMap<>();

  /** The words of an author's error text, symptom or title. */
  WordLine of(String text) {
    return lines.computeIfAbsent(text, key -> WordLine.of(tokens(key), false));
  }

  /** The error that a text is the name of: a single identifier, such as an alert's; or empty. */
  String nameOf(String errorText) {
    List<Token> only = tokens(errorText);
    boolean name =
        only.size() == 1
            && only.getFirst().kind() == Kind.IDENTIFIER
            && only.getFirst().region() == Region.PLAIN
            && only.getFirst().parts().size() > 1
            && !WordLine.isJoined(only.getFirst().text());
    return name ? only.getFirst().text() : "";
  }

  private List<Token> tokens(String text) {
    return tokens.computeIfAbsent(text, ErrorText::symptomTokens);
  }
}
