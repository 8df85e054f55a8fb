package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * Its lines without VAR marks, joined by LF, without a last line end; placeholders as written.
   */
  public String text() {
    return code.lines().stream()
        .map(line -> VarMark.strip(line.value()))
        .collect(Collectors.joining("\n"));
  }

  /**
   * {@link #text()} with values in place of placeholders, as they are, without quoting.
   *
   * @param values by placeholder name; a placeholder without one stays as written
   */
  public String filled(Map<String, String> values) {
    Set<String> names = placeholders.stream().map(Placeholder::name).collect(Collectors.toSet());
    return code.lines().stream()
        .map(line -> filled(VarMark.strip(line.value()), names, values))
        .collect(Collectors.joining("\n"));
  }

  private static String filled(String line, Set<String> names, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (Located<String> name : PlaceholderSyntax.find(line, 0)) {
      String value = values.get(name.value());
      if (value != null && names.contains(name.value())) {
        filled.append(line, from, name.span().start()).append(value);
        from = name.span().end();
      }
    }
    return filled.append(line, from, line.length()).toString();
  }
}
