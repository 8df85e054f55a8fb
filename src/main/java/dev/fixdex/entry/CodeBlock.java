package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A block of code of an entry.
 *
 * @param number 1 for the first of the entry
 * @param section id of the format's level-2 section that it stands in; empty elsewhere
 * @param code the block itself
 * @param placeholders those in it, in order
 */
public record CodeBlock(
    int number, Optional<String> section, Block.Code code, List<Placeholder> placeholders) {
  public CodeBlock {
    placeholders = List.copyOf(placeholders);
  }

  /** First word of the info string, in lower case; may be empty. */
  public String language() {
    return code.language().toLowerCase(Locale.ROOT);
  }

  /** The block with its fences. */
  public Span span() {
    return code.span();
  }

  /** Its lines without VAR marks, joined by LF, without a last line end; placeholders as written. */
  public String text() {
    return code.lines().stream()
        .map(line -> VarMark.strip(line.value()))
        .collect(Collectors.joining("\n"));
  }
}
