package dev.fixdex.lint;

/**
 * What a rule likes and what it does not.
 *
 * @param good a piece of the example entry, or of what may be added to it
 * @param bad the same piece with the fault; {@code «} and {@code »} enclose what the finding
 *     underlines, or {@code «»} stands where it points
 */
public record RuleExample(String good, String bad) {
  /** The bad piece without its marks. */
  public String badText() {
    return bad.replace("«", "").replace("»", "");
  }
}
