package dev.fixdex.page;

import dev.fixdex.paste.Slot;
import java.util.List;

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
}
