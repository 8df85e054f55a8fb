package dev.fixdex.cli;

import dev.fixdex.schema.Settings;
import dev.fixdex.schema.Suggestion;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** Ends a command with a message for a person and an exit status. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final @Nullable String help;

  /**
   * @param status one of {@link ExitStatus}
   * @param message one short sentence that stands alone
   * @param help a way out, null when the message says it all
   */
  CommandFailure(int status, String message, @Nullable String help) {
    super(message);
    this.status = status;
    this.help = help;
  }

  /** A command line that cannot be followed. */
  static CommandFailure usage(String message, @Nullable String help) {
    return new CommandFailure(ExitStatus.USAGE, message, help);
  }

  /** A type of entry that the knowledge base does not have. */
  static CommandFailure unknownType(String name, Settings settings) {
    NavigableSet<String> known = settings.types().names();
    return usage(
        "There is no type `%s`".formatted(name),
        Suggestion.closest(name, known)
            .map("Did you mean `%s`?"::formatted)
            .orElse("Known: " + String.join(", ", known)));
  }

  int status() {
    return status;
  }

  @Nullable String help() {
    return help;
  }
}
