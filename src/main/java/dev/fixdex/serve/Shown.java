package dev.fixdex.serve;

import dev.fixdex.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server shows at one moment.
 *
 * @param build names the build that {@code source} came from, unlike any other
 * @param failed whether a later build came to nothing
 */
record Shown(SiteSource source, String build, boolean failed, List<Notice> notices) {
  /** More are no help in a corner of a page; the terminal has them all. */
  private static final int MOST_NOTICES = 50;

  Shown {
    notices = List.copyOf(notices);
  }

  /** What pages are told, as JSON on one line. */
  String state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("build", build);
    state.put("failed", failed);
    state.put("total", notices.size());
    state.put("notices", notices.stream().limit(MOST_NOTICES).map(Shown::values).toList());
    return Json.compact(state);
  }

  private static Map<String, Object> values(Notice notice) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("severity", notice.severity().word());
    values.put("code", notice.code());
    values.put("place", notice.place());
    values.put("message", notice.message());
    values.put("source", notice.source());
    values.put("help", notice.help());
    return values;
  }
}
