package dev.fixdex.cli;

import picocli.CommandLine.Option;

/** {@code --color}. */
final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Use colours: auto, always or never. NO_COLOR is obeyed.")
  private ColorWhen when = ColorWhen.AUTO;

  ColorWhen when() {
    return when;
  }
}
