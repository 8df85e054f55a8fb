package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.source.Span;
import java.util.List;

/**
 * One item of the symptom list.
 *
 * @param item with its blocks
 * @param text its words as a reader sees them, blocks of code left out
 * @param errorTexts what it quotes in inline code and blocks of code, in order
 */
public record Symptom(Block.Item item, String text, List<ErrorText> errorTexts) {
  public Symptom {
    errorTexts = List.copyOf(errorTexts);
  }

  /** The whole item. */
  public Span span() {
    return item.span();
  }
}
