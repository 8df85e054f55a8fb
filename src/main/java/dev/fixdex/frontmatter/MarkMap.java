package dev.fixdex.frontmatter;

import dev.fixdex.source.Span;
import org.yaml.snakeyaml.error.Mark;

/** snakeyaml's marks count code points; our spans count UTF-16 units. */
final class MarkMap {
  private final String yaml;
  private final int base;
  private final boolean allBmp;

  /**
   * @param yaml the text that snakeyaml reads
   * @param base where it begins in the whole text
   */
  MarkMap(String yaml, int base) {
    this.yaml = yaml;
    this.base = base;
    this.allBmp = yaml.codePointCount(0, yaml.length()) == yaml.length();
  }

  /** Where the YAML begins in the whole text. */
  int start() {
    return base;
  }

  int offset(Mark mark) {
    int index = mark.getIndex();
    int inYaml = allBmp ? Math.min(index, yaml.length()) : yaml.offsetByCodePoints(0, index);
    return base + inYaml;
  }

  Span span(Mark start, Mark end) {
    return new Span(offset(start), offset(end));
  }
}
