package dev.fixdex.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Upper-case names between double underscores that a language itself defines: no placeholders. */
final class Macros {
  private static final Set<String> C =
      Set.of(
          "FILE",
          "LINE",
          "DATE",
          "TIME",
          "TIMESTAMP",
          "FUNCTION",
          "PRETTY_FUNCTION",
          "COUNTER",
          "BASE_FILE",
          "FILE_NAME",
          "INCLUDE_LEVEL",
          "VA_ARGS",
          "VA_OPT",
          "STDC",
          "STDC_VERSION",
          "STDC_HOSTED",
          "GNUC",
          "GNUC_MINOR",
          "GNUC_PATCHLEVEL",
          "VERSION",
          "OPTIMIZE",
          "LP64",
          "CHAR_BIT",
          "SIZEOF_INT",
          "SIZEOF_LONG",
          "SIZEOF_POINTER",
          "INT_MAX",
          "LONG_MAX",
          "BYTE_ORDER",
          "ORDER_LITTLE_ENDIAN",
          "ORDER_BIG_ENDIAN",
          "EXCEPTIONS",
          "CUDA_ARCH");
  private static final Set<String> SCRIPT =
      Set.of("FILE", "LINE", "DIR", "END", "DATA", "PACKAGE", "SUB", "ENCODING", "METHOD");
  private static final Set<String> PHP =
      Set.of(
          "FILE", "LINE", "DIR", "CLASS", "FUNCTION", "METHOD", "NAMESPACE", "TRAIT", "PROPERTY");

  private static final Map<String, Set<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("c", C),
          Map.entry("h", C),
          Map.entry("cpp", C),
          Map.entry("c++", C),
          Map.entry("cc", C),
          Map.entry("cxx", C),
          Map.entry("hpp", C),
          Map.entry("cuda", C),
          Map.entry("objc", C),
          Map.entry("objective-c", C),
          Map.entry("ruby", SCRIPT),
          Map.entry("rb", SCRIPT),
          Map.entry("perl", SCRIPT),
          Map.entry("pl", SCRIPT),
          Map.entry("php", PHP));

  private Macros() {}

  static boolean define(String language, String name) {
    Set<String> names = BY_LANGUAGE.get(language.toLowerCase(Locale.ROOT));
    return names != null && names.contains(name);
  }
}
