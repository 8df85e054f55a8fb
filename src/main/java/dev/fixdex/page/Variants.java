package dev.fixdex.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings and labels that name a system, such as {@code Linux} or {@code Windows (PowerShell)}.
 * Two or more in a row are the same step for different systems: a reader needs one of them.
 */
final class Variants {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:on|for|in) )?([a-z]+)(?: \\d[\\d.]*)?(?:(?:/| / |, | or | \\(| with ).*)?");

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("linux", "linux"),
          Map.entry("macos", "macos"),
          Map.entry("mac", "macos"),
          Map.entry("osx", "macos"),
          Map.entry("windows", "windows"),
          Map.entry("powershell", "windows"),
          Map.entry("cmd", "cmd"),
          Map.entry("wsl", "wsl"),
          Map.entry("bash", "bash"),
          Map.entry("zsh", "zsh"),
          Map.entry("fish", "fish"),
          Map.entry("ubuntu", "debian"),
          Map.entry("debian", "debian"),
          Map.entry("fedora", "fedora"),
          Map.entry("rhel", "fedora"),
          Map.entry("centos", "fedora"),
          Map.entry("alpine", "alpine"),
          Map.entry("arch", "arch"),
          Map.entry("android", "android"),
          Map.entry("ios", "ios"));

  private static final int LONGEST = 40;

  private Variants() {}

  /** The system that a heading or label names, as readers' browsers remember it. */
  static Optional<String> key(String words) {
    String lower = words.strip().toLowerCase(Locale.ROOT);
    if (lower.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = NAME.matcher(lower);
    return matcher.matches() ? Optional.ofNullable(KEYS.get(matcher.group(1))) : Optional.empty();
  }
}
