package dev.fixdex.shell;

import java.util.Optional;

/**
 * Parses scripts of POSIX shells and bash. Takes whatever bash takes with extended globs switched
 * on; what is within backquotes, arithmetic and {@code [[ ]]} is looked at for quotes only.
 */
public final class ShellSyntax {
  private ShellSyntax() {}

  /** The first fault of a script, if any was found within bounds; never throws on any text. */
  public static Optional<Fault> fault(String script) {
    try {
      new ShellGrammar(new ShellScanner(script)).script();
      return Optional.empty();
    } catch (FaultException e) {
      return Optional.of(e.fault());
    } catch (ExhaustedException e) {
      return Optional.empty(); // nobody wrote such a script to be pasted
    }
  }
}
