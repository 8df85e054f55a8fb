package dev.fixdex.paste;

import org.jspecify.annotations.Nullable;

/**
 * A placeholder in a POSIX shell's script.
 *
 * @param code the script
 * @param at where it begins
 * @param end where it ends
 */
record ShellSlot(String code, int at, int end) {
  /** Its place, where what stands before it in the script has led to a frame. */
  Place placeIn(ShellFrame frame) {
    char before = at > 0 ? code.charAt(at - 1) : '\0';
    boolean escaped = before == '\\' && !isEscaped(at - 1);
    if (before == '$' && !isEscaped(at - 1)) {
      return Place.of(Layer.SH_NAME);
    }
    return switch (frame.kind) {
      case PARAMETER ->
          code.startsWith("${", at - 2) ? Place.of(Layer.SH_BRACE_NAME) : Place.of(Layer.SH_PLAIN);
      case ARITHMETIC -> Place.of(Layer.SH_NUMBER);
      case DOUBLE -> quoted(frame, Layer.SH_DOUBLE, escaped || frame.plain);
      case COMMANDS -> escaped ? Place.of(Layer.SH_PLAIN) : wordPlace(frame);
    };
  }

  private Place wordPlace(ShellFrame frame) {
    boolean subscript =
        frame.words.isEmpty() && frame.word.indexOf("[") > 0 && frame.word.indexOf("=") < 0;
    if (subscript) {
      return Place.of(Layer.SH_NUMBER);
    }
    ShellRole role = frame.role();
    Layer harmless = harmless(frame, frame.plain || frame.inTest || role == ShellRole.SCRIPT);
    if (harmless != null) {
      return Place.of(harmless);
    }
    boolean redirected = end < code.length() && "<>".indexOf(code.charAt(end)) >= 0;
    Place place =
        role == ShellRole.REMOTE
            ? Place.of(Layer.SH_WORD, Layer.SH_WORD)
            : Place.of(redirected ? Layer.SH_QUOTED : Layer.SH_WORD);
    return frame.mayBeOption() ? place.only(Layer.OPERAND) : place;
  }

  /** The layer of harmless values where no others may stand, or null. */
  private static @Nullable Layer harmless(ShellFrame frame, boolean plain) {
    return switch (frame.role()) {
      case PATTERN -> PatternText.layer(frame.word.toString());
      case CODE -> Layer.SH_PLAIN;
      case ARGUMENT, SCRIPT, REMOTE -> plain ? Layer.SH_PLAIN : null;
    };
  }

  /**
   * The place of a slot between quotes.
   *
   * @param plain whether only harmless values may stand here in any case
   */
  static Place quoted(ShellFrame frame, Layer quotes, boolean plain) {
    Layer harmless = harmless(frame, plain);
    return harmless != null
        ? Place.of(harmless, quotes)
        : frame.mayBeOption() ? Place.of(Layer.OPERAND, quotes) : Place.of(quotes);
  }

  private boolean isEscaped(int offset) {
    int slashes = 0;
    while (offset - 1 - slashes >= 0 && code.charAt(offset - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}
