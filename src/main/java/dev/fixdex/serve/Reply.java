package dev.fixdex.serve;

import dev.fixdex.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param headers those that are not the same for every reply
 * @param body not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // made once and sent; never compared
record Reply(int status, String type, Map<String, String> headers, byte[] body) {
  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply of(int status, String type, byte[] body) {
    return new Reply(status, type, Map.of(), body);
  }

  static Reply text(int status, String text) {
    return of(status, ContentTypes.TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Reply json(String text) {
    return of(200, ContentTypes.JSON, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A refusal that a program can read. */
  static Reply jsonError(int status, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status", status);
    error.put("message", message);
    String text = Json.compact(Map.of("error", error));
    return of(status, ContentTypes.JSON, text.getBytes(StandardCharsets.UTF_8));
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, more, body);
  }
}
