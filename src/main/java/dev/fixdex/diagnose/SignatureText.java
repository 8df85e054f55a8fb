package dev.fixdex.diagnose;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Mask;
import dev.fixdex.errortext.Region;
import dev.fixdex.errortext.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One error text as words.
 *
 * @param text as the author wrote it
 * @param words in order
 * @param details words of volatile parts that the author wrote out, such as a quoted name; they
 *     tell two texts apart whose words are the same
 * @param hasGap whether it has wildcards or volatile parts
 * @param open whether it ends with one, so that a log has any word there
 */
record SignatureText(
    String text, List<WordReader.Word> words, List<String> details, boolean hasGap, boolean open) {
  /** Longer texts are cut: what follows says no more. */
  static final int MOST_WORDS = 48;

  private static final int MOST_DETAILS = 12;
  private static final int MOST_LINES = 12;

  /**
   * Ports at which one service alone listens as a rule (registered with IANA): those of databases
   * and queues. Any other port that an author writes is an example.
   */
  private static final Set<String> SERVICES =
      Set.of(
          ":1433", ":1521", ":3306", ":5432", ":5672", ":6379", ":9042", ":9092", ":9200", ":11211",
          ":27017");

  /**
   * The signatures of an error text: the whole, and of a block each line that can stand alone.
   *
   * @param errorText as {@link Subject#errorTexts}
   */
  static List<SignatureText> of(String errorText) {
    List<SignatureText> signatures = new ArrayList<>();
    List<String> lines = errorText.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.size() > 1) {
      add(signatures, String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_LINES))));
    }
    for (String line : lines) {
      if (lines.size() == 1 || !isFrame(line)) {
        add(signatures, line);
      }
    }
    return signatures;
  }

  /**
   * What is compared of it, however it was written.
   *
   * @param shared gives an equal word
   * @param sharedDetail gives an equal detail
   */
  SignatureText untitled(
      UnaryOperator<WordReader.Word> shared, UnaryOperator<String> sharedDetail) {
    return new SignatureText(
        "",
        words.stream().map(shared).toList(),
        details.stream().map(sharedDetail).toList(),
        hasGap,
        open);
  }

  private static void add(List<SignatureText> signatures, String text) {
    List<Token> tokens = ErrorText.symptomTokens(text);
    Mask mask = ErrorText.mask(tokens);
    List<WordReader.Word> words = WordReader.words(mask, text);
    if (!words.isEmpty()) {
      boolean hasGap = mask.items().stream().anyMatch(Mask.Gap.class::isInstance);
      boolean open = words.size() <= MOST_WORDS && mask.items().getLast() instanceof Mask.Gap;
      List<WordReader.Word> kept =
          words.stream().limit(MOST_WORDS).map(WordReader.Word::anywhere).toList();
      signatures.add(new SignatureText(text, kept, details(tokens), hasGap, open));
    }
  }

  private static List<String> details(List<Token> tokens) {
    Set<String> details = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (isDetail(token) && details.size() < MOST_DETAILS) {
        details.add(token.text());
      }
      String port = port(token);
      if (SERVICES.contains(port) && details.size() < MOST_DETAILS) {
        details.add(port);
      }
    }
    return List.copyOf(details);
  }

  /** Whether a token is a name that an author wrote, and no wildcard. */
  static boolean isDetail(Token token) {
    Region region = token.region();
    boolean named = region == Region.NAME || region == Region.PATH || region == Region.URL;
    return named && token.text().length() > 1;
  }

  /** The port of an address, with its colon; empty for none. */
  static String port(Token token) {
    if (token.region() != Region.ADDRESS) {
      return "";
    }
    String text = token.text();
    int colon = text.indexOf(':');
    String port = colon > 0 ? text.substring(colon) : "";
    return isPort(port) ? port : "";
  }

  /** Whether a detail is a port. */
  static boolean isPort(String detail) {
    return detail.length() > 2
        && detail.charAt(0) == ':'
        && detail.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /** A line of a stack trace that other errors have too. */
  private static boolean isFrame(String line) {
    return line.startsWith("at ") || line.startsWith("File \"") || line.startsWith("...");
  }
}
