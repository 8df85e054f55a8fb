package dev.fixdex.errortext;

import java.util.ArrayList;
import java.util.List;

/** Tokens to masks: prefixes and severities dropped, volatile parts as gaps. */
final class Masking {
  private Masking() {}

  static Mask mask(List<Token> tokens, int offset) {
    List<Mask.Item> items = new ArrayList<>();
    boolean started = false;
    for (Token token : tokens) {
      Region region = token.region();
      boolean before = !started && (region == Region.TIME || region == Region.PROCESS);
      if (region == Region.PREFIX || region == Region.LEVEL || before) {
        continue;
      }
      started = true;
      if (token.isStable()) {
        words(items, token, offset);
      } else if (items.isEmpty() || items.getLast() instanceof Mask.Word) {
        items.add(new Mask.Gap(region));
      }
    }
    return new Mask(items);
  }

  /** Words joined by hyphens and slashes are written apart as often as not. */
  private static void words(List<Mask.Item> items, Token token, int offset) {
    int start = token.start() + offset;
    int end = token.end() + offset;
    boolean joined = token.text().indexOf('-') > 0 || token.text().indexOf('/') > 0;
    if (token.kind() != Kind.IDENTIFIER || !joined || token.parts().isEmpty()) {
      items.add(new Mask.Word(token.text(), token.kind() == Kind.CODE, start, end));
      return;
    }
    int from = 0;
    String text = token.text();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '-' || text.charAt(i) == '/') {
        if (i > from) {
          items.add(new Mask.Word(text.substring(from, i), false, start, end));
        }
        from = i + 1;
      }
    }
  }
}
