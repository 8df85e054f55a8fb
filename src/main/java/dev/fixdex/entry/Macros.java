package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.PlaceholderSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Upper-case names between double underscores that a language itself defines: no placeholders. */
final class Macros {
  private static final Set<String> C =
      words(
          "FILE LINE DATE TIME TIMESTAMP FUNCTION PRETTY_FUNCTION COUNTER BASE_FILE FILE_NAME",
          "INCLUDE_LEVEL VA_ARGS VA_OPT VERSION OPTIMIZE OPTIMIZE_SIZE NO_INLINE FAST_MATH",
          "CHAR_BIT CHAR_UNSIGNED BYTE_ORDER BIG_ENDIAN LITTLE_ENDIAN EXCEPTIONS DEPRECATED",
          "LP64 ILP32 APPLE MACH WIN32 WIN64 WINNT MINGW32 MINGW64 CYGWIN MSYS ANDROID ELF OS2",
          "HAIKU SVR4 EMSCRIPTEN INTEL_COMPILER INTEL_LLVM_COMPILER SUNPRO_C SUNPRO_CC IBMC IBMCPP",
          "PGI BORLANDC TURBOC WATCOMC DMC TINYC UCLIBC BIONIC NEWLIB OBJC OBJC2 BLOCKS PIC PIE",
          "CUDACC NVCC HIPCC ARMEL ARMEB AARCH64EL AARCH64EB MIPSEL MIPSEB POWERPC PPC PPC64",
          "SSE SSSE3 AES FMA BMI BMI2 POPCNT AVX ALTIVEC VSX");

  /** Families of names: {@code __STDC_VERSION__}, {@code __GNUC_MINOR__}, {@code __INT_MAX__}. */
  private static final Pattern C_FAMILY =
      Pattern.compile(
          "(?:STDC|STDCPP|GNUC|GXX|GCC|GLIBC|ARM|SANITIZE|CUDA|SIZEOF|ORDER)(?:_\\w+)?"
              + "|(?:SSE|AVX|ARM)\\d\\w*"
              + "|(?:SCHAR|CHAR\\w*|SHRT|INT\\w*|UINT\\w*|LONG\\w*|SIZE|PTRDIFF|WCHAR|WINT|FLT|DBL|LDBL)"
              + "_(?:MAX|MIN|TYPE|WIDTH|DIG|EPSILON)");

  /** A condition of the preprocessor, which asks about macros only. */
  private static final Pattern CONDITION =
      Pattern.compile("[ \\t]*#[ \\t]*(?:if|ifdef|ifndef|elif|elifdef|elifndef|undef)\\b(.*)");

  private static final Pattern DEFINITION =
      Pattern.compile("[ \\t]*#[ \\t]*define[ \\t]+__(" + PlaceholderSyntax.NAME + ")__.*");

  private static final Set<String> C_LIKE =
      words("c h cpp c++ cc cxx hpp hxx cuda cu objc objective-c objectivec objcpp arduino ino");

  private static final Set<String> SCRIPT =
      words("FILE LINE DIR END DATA PACKAGE SUB CLASS ENCODING METHOD");
  private static final Set<String> PHP =
      words("FILE LINE DIR CLASS FUNCTION METHOD NAMESPACE TRAIT PROPERTY");

  /** What bundlers and React Native define for every script. */
  private static final Set<String> JAVASCRIPT = words("PURE NO_SIDE_EFFECTS DEV");

  private static final Set<String> ELIXIR = words("MODULE DIR ENV CALLER STACKTRACE");

  private static final Map<String, Set<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ruby", SCRIPT),
          Map.entry("rb", SCRIPT),
          Map.entry("perl", SCRIPT),
          Map.entry("pl", SCRIPT),
          Map.entry("php", PHP),
          Map.entry("elixir", ELIXIR),
          Map.entry("javascript", JAVASCRIPT),
          Map.entry("js", JAVASCRIPT),
          Map.entry("mjs", JAVASCRIPT),
          Map.entry("cjs", JAVASCRIPT),
          Map.entry("jsx", JAVASCRIPT),
          Map.entry("typescript", JAVASCRIPT),
          Map.entry("ts", JAVASCRIPT),
          Map.entry("tsx", JAVASCRIPT));

  private Macros() {}

  /** Tells by its name whether something in a block is a macro. */
  static Predicate<String> of(Block.Code code) {
    String language = code.language().toLowerCase(Locale.ROOT);
    if (C_LIKE.contains(language)) {
      Set<String> own = ownOf(code);
      return name -> C.contains(name) || own.contains(name) || C_FAMILY.matcher(name).matches();
    }
    return BY_LANGUAGE.getOrDefault(language, Set.of())::contains;
  }

  /** Those that the block defines, or asks about. */
  private static Set<String> ownOf(Block.Code code) {
    Set<String> names = new HashSet<>();
    for (var line : code.lines()) {
      Matcher condition = CONDITION.matcher(line.value());
      Matcher definition = DEFINITION.matcher(line.value());
      if (condition.matches()) {
        PlaceholderSyntax.find(condition.group(1), 0).forEach(name -> names.add(name.value()));
      } else if (definition.matches()) {
        names.add(definition.group(1));
      }
    }
    return names;
  }

  private static Set<String> words(String... lines) {
    return Set.copyOf(List.of(String.join(" ", lines).split(" ")));
  }
}
