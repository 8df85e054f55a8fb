package dev.fixdex.paste;

/** Finds the places of slots in a here-document, which are asked for in their order. */
final class HeredocPlaces {
  private final HeredocBody body;
  private final ShellRole reader;
  private final boolean plain;
  private int at;
  private int open;
  private boolean backquotes;

  /**
   * The places in a here-document.
   *
   * @param reader what the command that reads it does with it
   * @param plain whether only harmless values may stand here in any case
   */
  HeredocPlaces(HeredocBody body, ShellRole reader, boolean plain) {
    this.body = body;
    this.reader = reader;
    this.plain = plain;
    this.at = body.from();
  }

  /**
   * The place of a slot.
   *
   * @param slot where it begins; behind the one asked for before
   */
  Place next(int slot) {
    Place place = body.mark().expands() && !plain ? expanded(slot) : verbatim();
    return new Place(place.layers(), body.mark().name());
  }

  private Place verbatim() {
    boolean harmless = reader == ShellRole.CODE || plain;
    return harmless ? Place.of(Layer.SH_PLAIN, body.layer()) : Place.of(body.layer());
  }

  private Place expanded(int slot) {
    char before = slot > body.from() ? body.code().charAt(slot - 1) : '\0';
    if (before == '$') {
      return Place.of(Layer.SH_NAME);
    }
    boolean harmless = before == '\\' || isInSubstitution(slot) || reader == ShellRole.CODE;
    return harmless ? Place.of(Layer.SH_PLAIN, Layer.SH_HEREDOC) : Place.of(Layer.SH_HEREDOC);
  }

  /** Whether an expansion that began in it may still be open; errs towards yes. */
  private boolean isInSubstitution(int slot) {
    String code = body.code();
    for (; at < slot; at++) {
      char c = code.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '`') {
        backquotes = !backquotes;
      } else if (c == '$' && at + 1 < slot && "({[".indexOf(code.charAt(at + 1)) >= 0) {
        open++;
        at++;
      } else if (open > 0 && ")}]".indexOf(c) >= 0) {
        open--;
      } else if (open > 0 && "({[".indexOf(c) >= 0) {
        open++;
      }
    }
    return open > 0 || backquotes;
  }
}
