package dev.fixdex.page;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.paste.Pasted;
import dev.fixdex.paste.Slot;
import dev.fixdex.schema.Variable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A block of code as a page shows it.
 *
 * @param number 1 for the first of the entry
 * @param language in lower case; may be empty
 * @param text without VAR marks, placeholders as written
 * @param slots placeholders in {@code text}, in order
 */
public record CodePart(int number, String language, String text, List<Slot> slots) {
  public CodePart {
    slots = List.copyOf(slots);
  }

  /** What a page shows of a block. */
  public static CodePart of(CodeBlock block) {
    return CodeParts.of(block);
  }

  /**
   * What the page's copy button gives.
   *
   * @param values of placeholders, by name
   * @param variables what the placeholders stand for, by name
   */
  public Pasted pasted(Map<String, String> values, Map<String, Variable> variables) {
    Set<String> raw =
        variables.values().stream()
            .filter(Variable::raw)
            .map(Variable::name)
            .collect(Collectors.toSet());
    return Pasted.of(language, text, slots, values, raw);
  }
}
