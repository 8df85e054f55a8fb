package dev.fixdex.diagnose;

import dev.fixdex.entry.Entry;
import dev.fixdex.page.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes subjects from entries, and keeps them as text. */
public final class Subjects {
  private static final int FIELDS = 5;

  private Subjects() {}

  /** What diagnosis knows of an entry, whatever rules it breaks. */
  public static Subject of(Entry entry) {
    return new Subject(
        entry.id(),
        entry.path(),
        Addresses.entry(entry.slug()).path(),
        entry.title(),
        entry.status().equals("deprecated"),
        entry.symptoms().stream()
            .flatMap(symptom -> symptom.errorTexts().stream())
            .map(text -> text.text())
            .toList());
  }

  /** Subjects as text, one a line, that {@link #read} understands. */
  public static String write(List<Subject> subjects) {
    StringBuilder text = new StringBuilder();
    for (Subject subject : subjects) {
      Stream<String> facts =
          Stream.of(
              subject.id(),
              subject.path(),
              subject.url(),
              subject.title(),
              subject.deprecated() ? "deprecated" : "");
      List<String> fields =
          Stream.concat(facts, subject.errorTexts().stream()).map(Subjects::escaped).toList();
      text.append(String.join("\t", fields)).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static List<Subject> read(String text) {
    List<Subject> subjects = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        subjects.add(subject(Stream.of(line.split("\t", -1)).map(Subjects::plain).toList()));
      }
    }
    return subjects;
  }

  private static Subject subject(List<String> fields) {
    if (fields.size() < FIELDS) {
      throw new IllegalArgumentException("a line of %d fields".formatted(fields.size()));
    }
    return new Subject(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        fields.get(3),
        !fields.get(4).isEmpty(),
        fields.subList(FIELDS, fields.size()));
  }

  private static String escaped(String field) {
    return field.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static String plain(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder plain = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        i++;
        c = field.charAt(i);
        c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
