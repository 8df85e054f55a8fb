package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.List;

/** Signatures as text: lines of fields with tabs between them. */
final class SignatureCodec {
  private static final String FORMAT = "fixdex signatures 2";
  private static final int FACTS = 5;

  private SignatureCodec() {}

  static String write(SignatureData data) {
    StringBuilder out = new StringBuilder(FORMAT).append('\n');
    out.append(data.subjects().size()).append('\t');
    out.append(data.words().size()).append('\t');
    out.append(data.rows().size()).append('\n');
    for (Subject s : data.subjects()) {
      line(out, List.of(s.id(), s.path(), s.url(), s.title(), s.deprecated() ? "deprecated" : ""));
    }
    for (SignatureData.Word word : data.words()) {
      out.append(word.kind()).append('\t').append(word.count()).append('\t');
      line(out, word.spellings());
    }
    for (SignatureData.Row row : data.rows()) {
      numbers(out, row.words());
      numbers(out, row.details());
      out.append((row.hasGap() ? 1 : 0) + (row.open() ? 2 : 0));
      for (Signature.Origin origin : row.origins()) {
        out.append('\t').append(origin.subject()).append('\t').append(escaped(origin.text()));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      out.append(i == 0 ? "" : "\t").append(escaped(fields.get(i)));
    }
    out.append('\n');
  }

  private static void numbers(StringBuilder out, int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      out.append(i == 0 ? "" : " ").append(numbers[i]);
    }
    out.append('\t');
  }

  private static String escaped(String field) {
    return field.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is something else, or damaged
   */
  static SignatureData read(String text) {
    try {
      Fields in = new Fields(text);
      if (!in.next().equals(FORMAT)) {
        throw new IllegalArgumentException("another format");
      }
      int subjectCount = in.number();
      int wordCount = in.number();
      int rowCount = in.number();
      List<Subject> subjects = new ArrayList<>(subjectCount);
      for (int i = 0; i < subjectCount; i++) {
        subjects.add(subject(in));
      }
      List<SignatureData.Word> words = new ArrayList<>(wordCount);
      for (int i = 0; i < wordCount; i++) {
        words.add(word(in));
      }
      List<SignatureData.Row> rows = new ArrayList<>(rowCount);
      for (int i = 0; i < rowCount; i++) {
        rows.add(row(in));
      }
      return new SignatureData(subjects, words, rows);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("damaged signatures", e);
    }
  }

  private static Subject subject(Fields in) {
    String[] facts = new String[FACTS];
    for (int i = 0; i < FACTS; i++) {
      facts[i] = in.next();
    }
    return new Subject(facts[0], facts[1], facts[2], facts[3], !facts[4].isEmpty(), List.of());
  }

  private static SignatureData.Word word(Fields in) {
    int kind = in.number();
    int count = in.number();
    List<String> spellings = new ArrayList<>(1);
    do {
      spellings.add(in.next());
    } while (!in.atLineStart());
    return new SignatureData.Word(spellings, kind, count);
  }

  private static SignatureData.Row row(Fields in) {
    int[] words = in.numbers();
    int[] details = in.numbers();
    int gaps = in.number();
    List<Signature.Origin> origins = new ArrayList<>(1);
    while (!in.atLineStart()) {
      int subject = in.number();
      origins.add(new Signature.Origin(subject, in.next()));
    }
    return new SignatureData.Row(words, details, (gaps & 1) != 0, (gaps & 2) != 0, origins);
  }

  /** Fields one after the other. */
  private static final class Fields {
    private final String text;
    private int at;
    private boolean lineStart = true;

    Fields(String text) {
      this.text = text;
    }

    boolean atLineStart() {
      return lineStart;
    }

    private int end() {
      int i = at;
      while (text.charAt(i) != '\t' && text.charAt(i) != '\n') {
        i++;
      }
      lineStart = text.charAt(i) == '\n';
      return i;
    }

    String next() {
      int end = end();
      String field = text.substring(at, end);
      at = end + 1;
      return field.indexOf('\\') < 0 ? field : plain(field);
    }

    int number() {
      int end = end();
      int number = Integer.parseInt(text, at, end, 10);
      at = end + 1;
      return number;
    }

    int[] numbers() {
      int end = end();
      int count = end > at ? 1 : 0;
      for (int i = at; i < end; i++) {
        count += text.charAt(i) == ' ' ? 1 : 0;
      }
      int[] numbers = new int[count];
      for (int k = 0; k < count; k++) {
        int to = at;
        while (to < end && text.charAt(to) != ' ') {
          to++;
        }
        numbers[k] = Integer.parseInt(text, at, to, 10);
        at = to + 1;
      }
      at = end + 1;
      return numbers;
    }

    private static String plain(String field) {
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
}
