package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives what an author named in any alphabet a placeholder's name. */
final class LatinNames {
  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяєіїґўј";
  private static final String[] LATIN =
      ("A B V G D E E ZH Z I Y K L M N O P R S T U F KH TS CH SH SHCH _ Y _ E YU YA YE I YI G U J")
          .split(" ");

  /** Stands where nothing of a name can be written in Latin letters. */
  private static final String VALUE = "VALUE";

  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> given = new HashMap<>();

  private LatinNames() {}

  /** For an entry, with names that its own placeholders do not have. */
  static LatinNames beside(Entry entry) {
    LatinNames names = new LatinNames();
    for (CodeBlock block : entry.codeBlocks()) {
      block.placeholders().forEach(placeholder -> names.taken.add(placeholder.name()));
    }
    return names;
  }

  /**
   * The name for what stands between angle brackets: the same for the same text, and for texts that
   * differ in their signs only. A name of which letters are lost is given to no other text.
   */
  String of(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    String latin = latin(upper);
    if (!isLossy(upper)) {
      return latin;
    }
    return given.computeIfAbsent(upper, text -> free(latin.isEmpty() ? VALUE : latin));
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private static String latin(String upper) {
    StringBuilder latin = new StringBuilder();
    upper.chars().forEach(c -> latin.append(letters((char) c)));
    return latin.toString().replaceAll("[^A-Z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
  }

  private static boolean isLossy(String upper) {
    return upper.chars().anyMatch(c -> Character.isLetter(c) && letters((char) c).equals("_"));
  }

  private static String letters(char c) {
    int cyrillic = CYRILLIC.indexOf(Character.toLowerCase(c));
    if (cyrillic >= 0) {
      return LATIN[cyrillic].equals("_") ? "" : LATIN[cyrillic];
    }
    String plain =
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.length() == 1 && plain.charAt(0) < 0x80 ? plain : plain.isEmpty() ? "" : "_";
  }
}
