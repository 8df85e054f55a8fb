package dev.fixdex.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What people would type and paste to find entries: the same queries for the same entries. */
final class ShippedQueries {
  private static final List<String> SYMBOLS =
      List.of(
          "C++",
          "$?",
          "!!",
          "a::b",
          "--platform",
          "&&",
          "0x80070005",
          "-2147024891",
          "E0308",
          "ORA-00942",
          "ERR_OSSL_EVP_UNSUPPORTED",
          "ECONNREFUSED 127.0.0.1:5432",
          "exit code 137",
          "OOMKilled",
          "SIGKILL",
          "k8s",
          "java.lang.NullPointerException",
          "NullPointer",
          "eth_sendRawTransaction",
          "RawTransaction",
          "権限",
          "",
          " ",
          "the",
          "e",
          "ex",
          "42501",
          "SQLSTATE 42501",
          "HTTP 429",
          "no such file",
          "not found",
          "/etc/docker/daemon.json");

  private ShippedQueries() {}

  static List<String> of(List<IndexDocument> entries) {
    Random random = new Random(11);
    Set<String> queries = new LinkedHashSet<>(SYMBOLS);
    for (IndexDocument entry : entries) {
      queries.add(entry.title());
      queries.add(beginning(entry.title(), random));
      queries.add(misspelled(entry.title(), random));
      queries.add(entry.tldr());
      for (String error : entry.errorTexts()) {
        queries.add(error);
        queries.add(beginning(error, random));
        queries.add(misspelled(error, random));
        queries.add("2026-02-17T10:11:12.131Z worker-7 ERROR " + error);
      }
      entry.errorTexts().stream().limit(1).forEach(e -> queries.add(log(e, entries, random)));
    }
    return List.copyOf(queries);
  }

  private static String beginning(String text, Random random) {
    return text.substring(0, text.isEmpty() ? 0 : 1 + random.nextInt(text.length()));
  }

  private static String misspelled(String text, Random random) {
    StringBuilder misspelled = new StringBuilder(text);
    for (int i = 0; i < 2 && misspelled.length() > 2; i++) {
      int at = random.nextInt(misspelled.length() - 1);
      switch (random.nextInt(3)) {
        case 0 -> misspelled.deleteCharAt(at);
        case 1 -> misspelled.insert(at, (char) ('a' + random.nextInt(26)));
        default -> misspelled.setCharAt(at, misspelled.charAt(at + 1));
      }
    }
    return misspelled.toString();
  }

  /** A log of lines of prose and code with one error among them. */
  private static String log(String error, List<IndexDocument> entries, Random random) {
    List<String> lines = new ArrayList<>();
    int wanted = 2 + random.nextInt(random.nextInt(10) == 0 ? 120 : 12);
    while (lines.size() < wanted) {
      IndexDocument other = entries.get(random.nextInt(entries.size()));
      other.code().lines().limit(4).forEach(lines::add);
      other.solution().lines().limit(2).forEach(line -> lines.add("INFO " + line));
    }
    lines.add(random.nextInt(lines.size()), "ERROR: " + error);
    return String.join("\n", lines);
  }
}
