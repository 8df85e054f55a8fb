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
}
