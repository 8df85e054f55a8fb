package dev.fixdex.diagnose;

import dev.fixdex.search.Command;
import java.util.List;

/**
 * An explanation with what a reader does next.
 *
 * @param url where to read the entry: absolute when the knowledge base says where its site is, else
 *     relative to the site's base
 * @param tldr may be empty
 * @param commands the entry's first blocks of code to copy, placeholders as written
 */
public record Advice(Explanation explanation, String url, String tldr, List<Command> commands) {
  /** Copies the commands. */
  public Advice {
    commands = List.copyOf(commands);
  }
}
