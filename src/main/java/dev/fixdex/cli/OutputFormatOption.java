package dev.fixdex.cli;

import picocli.CommandLine.Option;

/** {@code --format} of commands that answer people and programs. */
final class OutputFormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  OutputFormat format() {
    return format;
  }
}
