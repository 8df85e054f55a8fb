package dev.fixdex.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries with known answers that are kept beside the entries, as {@code fixdex eval} reads them.
 */
final class QueryFiles {
  /** The answers of a query. Ids hold no bracket or quote that JSON would escape. */
  private static final Pattern ANSWERS = Pattern.compile("\"gold\"\\s*:\\s*\\[[^\\]\\r\\n]*\\]");

  private QueryFiles() {}

  /** The changes that put one id in the place of another among the answers. */
  static List<FixRun.Change> renamed(KnowledgeBase base, String from, String to) {
    List<FixRun.Change> changes = new ArrayList<>();
    for (String path : base.content().queryFiles()) {
      byte[] before = MoveEntry.bytes(base, path);
      String text = bytewise(before);
      String renamed =
          ANSWERS
              .matcher(text)
              .replaceAll(answers ->
                  Matcher.quoteReplacement(answers.group().replace(quoted(from), quoted(to))));
      if (!renamed.equals(text)) {
        changes.add(new FixRun.Change(path, before, renamed.getBytes(StandardCharsets.ISO_8859_1)));
      }
    }
    return changes;
  }

  private static String quoted(String id) {
    return "\"" + bytewise(id.getBytes(StandardCharsets.UTF_8)) + "\"";
  }

  /** A character for each byte, so that what is no text stays as it is. */
  private static String bytewise(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
