package dev.fixdex.frontmatter;

import dev.fixdex.source.Span;
import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;

/** snakeyaml's marks count code points; our spans count UTF-16 units. */
final class MarkMap {
  private final String yaml;
  private final int base;

  /** Code point indexes of the characters that take two units, in order. */
  private final int[] wide;

  /**
   * Maps marks of a text.
   *
   * @param yaml the text that snakeyaml reads
   * @param base where it begins in the whole text
   */
  MarkMap(String yaml, int base) {
    this.yaml = yaml;
    this.base = base;
    int[] found = new int[yaml.length() - yaml.codePointCount(0, yaml.length())];
    int count = 0;
    for (int i = 0; count < found.length; i++) {
      if (Character.isLowSurrogate(yaml.charAt(i))
          && Character.isHighSurrogate(yaml.charAt(i - 1))) {
        found[count] = i - 1 - count; // the units before it, less one for each wide one among them
        count++;
      }
    }
    this.wide = found;
  }

  /** Where the YAML begins in the whole text. */
  int start() {
    return base;
  }

  int offset(Mark mark) {
    int found = Arrays.binarySearch(wide, mark.getIndex());
    int wideBefore = found >= 0 ? found : -found - 1;
    return base + Math.min(yaml.length(), mark.getIndex() + wideBefore);
  }

  /** From mark to mark, without the line ends that a block of text ends with. */
  Span span(Mark start, Mark end) {
    int from = offset(start);
    int to = Math.max(from, offset(end));
    while (to > from && yaml.charAt(to - base - 1) <= ' ') {
      to--;
    }
    return new Span(from, to);
  }
}
