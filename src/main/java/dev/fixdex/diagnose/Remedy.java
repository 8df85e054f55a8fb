package dev.fixdex.diagnose;

import dev.fixdex.search.Command;
import dev.fixdex.search.IndexDocument;
import java.util.List;

/**
 * What an entry says to do.
 *
 * @param tldr may be empty
 * @param commands the first blocks of code to copy
 */
public record Remedy(String tldr, List<Command> commands) {
  /** Copies the commands. */
  public Remedy {
    commands = List.copyOf(commands);
  }

  /** What the index holds of an entry's. */
  public static Remedy of(IndexDocument document) {
    return new Remedy(document.tldr(), document.commands());
  }
}
