package dev.fixdex.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from its jar. */
final class Version implements IVersionProvider {
  /** The version of this build; {@code development} outside of a jar. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What {@code --version} says. */
  static String line() {
    return "fixdex " + text();
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }
}
