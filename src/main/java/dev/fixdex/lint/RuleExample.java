package dev.fixdex.lint;

/**
 * What a rule likes and what it does not.
 *
 * @param path where the entry with the bad piece lies
 * @param good a piece of the example entry
 * @param bad what stands in its place when the fault is there; {@code «} and {@code »} enclose what
 *     the finding underlines, or {@code «»} stands where it points; characters from U+DC80 to
 *     U+DCFF stand for bytes from 0x80 to 0xFF that are no UTF-8
 */
public record RuleExample(String path, String good, String bad) {
  /** Where the example entry lies. */
  public static final String PATH = "docker/CROSS_DOCKER_001.md";

  /** An example in the example entry's own file. */
  public RuleExample(String good, String bad) {
    this(PATH, good, bad);
  }

  /** The bad piece as a reader is shown it: without its marks, raw bytes by their number. */
  public String badText() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bad.length(); i++) {
      char c = bad.charAt(i);
      if (c >= '\uDC80'
          && c <= '\uDCFF'
          && (i == 0 || !Character.isHighSurrogate(bad.charAt(i - 1)))) {
        text.append("\\x%02X".formatted(c & 0xFF));
      } else if (c != '«' && c != '»') {
        text.append(c);
      }
    }
    return text.toString();
  }
}
