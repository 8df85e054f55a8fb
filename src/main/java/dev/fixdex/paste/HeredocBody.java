package dev.fixdex.paste;

/**
 * The lines of a here-document.
 *
 * @param code the script that holds it
 * @param mark what began it
 * @param from where its first line begins
 * @param to the end of its last line
 * @param after where the script goes on
 */
record HeredocBody(String code, HeredocMark mark, int from, int to, int after) {
  /** Reads up to the line that ends it, or to the end of the script. */
  static HeredocBody read(String code, HeredocMark mark, int from) {
    int at = from;
    while (at < code.length()) {
      int end = code.indexOf('\n', at);
      int stop = end < 0 ? code.length() : end;
      int after = Math.min(code.length(), stop + 1);
      if (mark.isEnd(code.substring(at, stop))) {
        return new HeredocBody(code, mark, from, at, after);
      }
      at = after;
    }
    return new HeredocBody(code, mark, from, code.length(), code.length());
  }

  /** Whether a script in it reaches its shell as it stands here. */
  boolean isVerbatim() {
    String body = code.substring(from, to);
    return !mark.expands()
        || (body.indexOf('\\') < 0 && body.indexOf('$') < 0 && body.indexOf('`') < 0);
  }

  Layer layer() {
    return mark.expands() ? Layer.SH_HEREDOC : Layer.SH_VERBATIM;
  }

  /**
   * The place of a slot in it.
   *
   * @param slot where the slot begins
   * @param reader what the command that reads it does with it
   * @param plain whether only harmless values may stand here in any case
   */
  Place placeOf(int slot, ShellRole reader, boolean plain) {
    if (mark.expands() && !plain) {
      return expanded(slot, reader);
    }
    boolean harmless = reader == ShellRole.CODE || plain;
    return harmless ? Place.of(Layer.SH_PLAIN, layer()) : Place.of(layer());
  }

  private Place expanded(int slot, ShellRole reader) {
    char before = slot > from ? code.charAt(slot - 1) : '\0';
    if (before == '$') {
      return Place.of(Layer.SH_NAME);
    }
    boolean harmless = before == '\\' || isInSubstitution(slot) || reader == ShellRole.CODE;
    return harmless ? Place.of(Layer.SH_PLAIN, Layer.SH_HEREDOC) : Place.of(Layer.SH_HEREDOC);
  }

  /** Whether an expansion that began in it may still be open; errs towards yes. */
  private boolean isInSubstitution(int slot) {
    int open = 0;
    boolean backquotes = false;
    for (int i = from; i < slot; i++) {
      char c = code.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        backquotes = !backquotes;
      } else if (c == '$' && i + 1 < slot && "({[".indexOf(code.charAt(i + 1)) >= 0) {
        open++;
        i++;
      } else if (open > 0 && ")}]".indexOf(c) >= 0) {
        open--;
      } else if (open > 0 && "({[".indexOf(c) >= 0) {
        open++;
      }
    }
    return open > 0 || backquotes;
  }
}
