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

  /** A picture that lies beside it, which examples may show. */
  public static final String PICTURE = "docker/img/panel.png";

  /** An example in the example entry's own file. */
  public RuleExample(String good, String bad) {
    this(PATH, good, bad);
  }

  /** The bad piece as a reader is shown it: without marks, what cannot be seen by its number. */
  public String badText() {
    StringBuilder text = new StringBuilder();
    bad.codePoints()
        .filter(point -> point != '«' && point != '»')
        .forEach(point -> {
          if (point >= 0xDC80 && point <= 0xDCFF) {
            text.append("\\x%02X".formatted(point & 0xFF));
          } else if (isUnseen(point)) {
            text.append("\\u%04X".formatted(point));
          } else {
            text.appendCodePoint(point);
          }
        });
    return text.toString();
  }

  private static boolean isUnseen(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT || (type == Character.SPACE_SEPARATOR && point != ' ');
  }
}
