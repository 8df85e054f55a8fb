package dev.fixdex.diagnose;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Logs as bytes in which error texts stand as they do in life: in noise, in traces, in colours, in
 * broken encodings, half of them, or taken apart. The same seed gives the same logs.
 */
final class HardLogs {
  private static final List<String> FILLINGS =
      List.of("api-7f9c", "/opt/app/bin/run", "10.1.2.3:5432", "größe", "42", "b a", "例え", "");

  private final Random random;
  private final List<String> texts;
  private final List<String> ordinary;

  private HardLogs(List<Subject> subjects, long seed) {
    random = new Random(seed);
    texts = subjects.stream().flatMap(subject -> subject.errorTexts().stream()).toList();
    ordinary = OrdinaryLogs.lines(6_000, seed);
  }

  /** One for each error text, and as many that are mixed by chance. */
  static List<byte[]> of(List<Subject> subjects, long seed) {
    HardLogs logs = new HardLogs(subjects, seed);
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < logs.texts.size(); i++) {
      all.add(logs.log(logs.filled(logs.texts.get(i)), i % 12));
      all.add(logs.mixed());
    }
    for (int from = 0; from + 300 <= logs.ordinary.size(); from += 300) {
      all.add(utf8(String.join("\n", logs.ordinary.subList(from, from + 300))));
    }
    all.add(logs.big());
    for (int i = 0; i < 40; i++) {
      all.add(logs.wide());
    }
    all.add(utf8(("no end " + logs.any(logs.texts) + ' ').repeat(20_000)));
    all.add(new byte[0]);
    all.add(new byte[] {'\n'});
    all.add(new byte[] {(byte) 0xFE});
    all.add(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'});
    all.add(utf8("\r\r\n\n\r\nexec format error"));
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String filled(String text) {
    return text.replaceAll("\\.\\.\\.|…|<[a-z -]+>|__[A-Z_]+__", any(FILLINGS));
  }

  private byte[] log(String error, int way) {
    String before = any(ordinary) + "\n" + any(ordinary) + "\n";
    String after = "\n" + any(ordinary) + "\n";
    String line = error.replace("\n", " ");
    return switch (way) {
      case 0 -> utf8(before + stamped(error) + after);
      case 1 -> utf8(before + "api-1  | " + error.replace("\n", "\napi-1  | ") + after);
      case 2 -> utf8(before + "\u001b[31;1m" + line.replace(" ", "\u001b[0m ") + "[0m" + after);
      case 3 -> utf8(before + " 10%\r 50%\r100% " + error.replace("\n", "\r\n") + "\r" + after);
      case 4 -> utf8(before + trace(line) + after);
      case 5 -> ("\uFEFF" + before + error + after).getBytes(StandardCharsets.UTF_16LE);
      case 6 -> utf8(before + String.join("\0", line.split("")) + after);
      case 7 -> broken(before + error + after);
      case 8 -> packed(utf8(before + stamped(error) + after));
      case 9 -> utf8(before + halved(line) + after);
      case 10 -> utf8(before + "error 17: " + line + " error 4711 exit status 3" + after);
      default -> utf8((before + stamped(line) + " " + random.nextInt(99_999) + after).repeat(30));
    };
  }

  private String stamped(String error) {
    String stamp =
        "2026-01-%02dT10:%02d:%02d.%03dZ "
            .formatted(
                1 + random.nextInt(28),
                random.nextInt(60),
                random.nextInt(60),
                random.nextInt(1000));
    return stamp + "ERROR [main] " + error.replace("\n", "\n" + stamp + " ");
  }

  private String trace(String error) {
    return "Exception in thread \"main\" java.lang.IllegalStateException: cannot go on\n"
        + "\tat com.example.App.main(App.java:12)\n".repeat(1 + random.nextInt(70))
        + "Caused by: "
        + error
        + "\n\tat com.example.Deep.call(Deep.java:99)\n\t... 12 more";
  }

  private byte[] broken(String text) {
    byte[] bytes = utf8(text);
    for (int i = 0; i < bytes.length / 20 + 1; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private String halved(String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    int drop = 1 + words.size() / 5;
    for (int i = 0; i < drop && words.size() > 1; i++) {
      words.remove(random.nextInt(words.size()));
    }
    return String.join(" ", words);
  }

  /** Lines of words from error texts, which fit many signatures in part. */
  private byte[] mixed() {
    StringBuilder log = new StringBuilder();
    for (int line = 1 + random.nextInt(12); line > 0; line--) {
      for (int part = 1 + random.nextInt(4); part > 0; part--) {
        String[] words = any(texts).split("\\s+");
        int from = random.nextInt(words.length);
        int to = from + 1 + random.nextInt(words.length - from);
        log.append(String.join(" ", List.of(words).subList(from, to))).append(' ');
      }
      log.append(random.nextInt(5) == 0 ? "\n\tat " : random.nextInt(9) == 0 ? "\r" : "\n");
    }
    return utf8(log.toString());
  }

  /** A line of thousands of units that shows several texts. */
  private byte[] wide() {
    StringBuilder line = new StringBuilder("😀");
    for (int part = 0; part < 6; part++) {
      for (int i = random.nextInt(30); i > 0; i--) {
        line.append(any(ordinary).replace(' ', random.nextBoolean() ? ' ' : '、')).append("😀 ");
      }
      line.append(filled(any(texts)).replace("\n", " ")).append(' ');
    }
    return utf8(line.toString());
  }

  /** More different events than are looked at together. */
  private byte[] big() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 25_000; i++) {
      String name = Integer.toString(random.nextInt(1 << 24), 36).replaceAll("[0-9]", "z");
      log.append(i % 50 == 0 ? stamped(filled(any(texts))) : stamped(any(ordinary)));
      log.append(' ').append(name).append('\n');
    }
    return utf8(log.toString());
  }
}
