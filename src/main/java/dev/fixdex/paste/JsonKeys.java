package dev.fixdex.paste;

import java.util.ArrayDeque;
import java.util.Deque;

/** Follows the keys of a JSON text that is read sign by sign. */
final class JsonKeys {
  private final Deque<Boolean> scripts = new ArrayDeque<>();
  private String string = "";
  private boolean script;

  /** Takes a string's text; which one is a key is known at the colon. */
  void string(String text) {
    string = text;
  }

  /** Takes a sign outside of strings. */
  void sign(char c) {
    switch (c) {
      case ':' -> script = ScriptKeys.contains(string);
      case ',' -> script = false;
      case '{', '[' -> {
        scripts.push(isScript());
        script = false;
      }
      case '}', ']' -> scripts.poll();
      default -> {}
    }
  }

  /** Whether a value here may be a script, or a part of one. */
  boolean isScript() {
    return script || Boolean.TRUE.equals(scripts.peek());
  }
}
