package dev.fixdex.source;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges whether a text went through a code page. Most of what is beyond ASCII in its prose must be
 * UTF-8 in disguise, and some of it must be too unlikely to be there by chance.
 */
final class DamageEvidence {
  private final String text;
  private final RunReader reader;
  private int strong;
  private int weak;
  private int runs;
  private boolean latin = true;

  private DamageEvidence(String text, RunReader reader) {
    this.text = text;
    this.reader = reader;
  }

  static boolean isConvincing(String text, DamageScan scan, RunReader reader) {
    DamageEvidence evidence = new DamageEvidence(text, reader);
    scan.runs().forEach(evidence::add);
    boolean enough =
        evidence.strong >= 1
            || evidence.weak >= 2
            || (evidence.weak == 1 && evidence.latin && scan.genuine() == 0);
    return enough && evidence.runs > scan.genuine();
  }

  private void add(DamagedRun run) {
    boolean exact = run.exact();
    if (!exact && reader.decided(run, run.readings()).isPresent()) {
      runs++;
      strong++; // a sign that the format wants in this very place
    } else if (!run.quoted()) {
      runs++;
      if (exact && run.sequences().stream().anyMatch(sequence -> sequence.bytes() >= 3)) {
        strong++;
      } else if (exact && isWord(run)) {
        weak++;
      }
    }
  }

  /**
   * Two genuine letters or signs can look like a sequence of two bytes: {@code ’é} in French,
   * {@code Рі} in Ukrainian, {@code ÂŞ} in Romanian. What they would stand for is then no word of
   * another script, and for a letter of Western Europe one of them would be a sign within a word.
   */
  private boolean isWord(DamagedRun run) {
    List<Integer> points = new ArrayList<>();
    run.sequences().forEach(s -> points.add(s.readings().getFirst().codePointAt(0)));
    if (points.stream().allMatch(point -> point >= 0xA0 && point <= 0x17F)) {
      return points.size() > 1 || !isCased(text.charAt(run.span().end() - 1));
    }
    latin = false;
    UnicodeScript script = UnicodeScript.of(points.getFirst());
    return points.size() > 1
        && points.stream().allMatch(p -> Character.isLetter(p) && UnicodeScript.of(p) == script);
  }

  private static boolean isCased(char c) {
    int type = Character.getType(c);
    return type == Character.UPPERCASE_LETTER || type == Character.LOWERCASE_LETTER;
  }
}
