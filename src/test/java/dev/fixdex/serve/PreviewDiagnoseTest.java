package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code POST /api/diagnose} of a preview, from a log to the entries that explain it. */
final class PreviewDiagnoseTest {
  private static final String ENTRY = "CROSS_DOCKER_001.md";

  @TempDir private Path folder;

  private Preview preview() throws IOException {
    Path kb = Files.createDirectories(folder.resolve("kb/docker"));
    Path shipped = Path.of("src/test/resources/cli/kb/docker").resolve(ENTRY);
    Files.copy(shipped, kb.resolve(ENTRY));
    if (KnowledgeBase.open(folder, null) instanceof KnowledgeBase.Opened.Ready(var base)) {
      return new Preview(base, Map.of(), LocalDate.of(2026, 3, 1), "test", waits -> {});
    }
    throw new IllegalStateException("no knowledge base in " + folder);
  }

  private static Map<String, Object> post(RunningServer server, String body) throws IOException {
    RawHttp.Answer answer = RawHttp.request(server.port(), "POST", "/api/diagnose", body);
    assertEquals(200, answer.status());
    return Json.object(answer.text());
  }

  @Test
  void explainsALogAsTheCommandDoes() throws IOException {
    try (Preview preview = preview()) {
      preview.rebuild();
      try (RunningServer server = preview.serve(ServerOptions.DEFAULT.withPort(0))) {
        String log =
            "all is well\nstandard_init_linux.go:9: exec user process caused: exec format error\n";
        Map<String, Object> found = post(server, log);
        assertEquals(2, found.get("lines"));
        assertTrue(
            found.get("entries") instanceof List<?> entries
                && entries.size() == 1
                && entries.getFirst() instanceof Map<?, ?> entry
                && "CROSS_DOCKER_001".equals(entry.get("id"))
                && entry.get("matches") instanceof List<?> matches
                && matches.toString().contains("line=2"),
            found.toString());
        assertEquals(List.of(), post(server, "all is well").get("entries"));
      }
    }
  }

  @Test
  void diagnosesWhatCanBeUnpacked() throws IOException {
    String log = "standard_init_linux.go:9: exec user process caused: exec format error\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(log.getBytes(StandardCharsets.UTF_8));
    }
    String bytes = packed.toString(StandardCharsets.ISO_8859_1);
    try (Preview preview = preview()) {
      preview.rebuild();
      try (RunningServer server = preview.serve(ServerOptions.DEFAULT.withPort(0))) {
        Map<String, Object> cut = post(server, bytes.substring(0, bytes.length() - 8));
        assertTrue(cut.toString().contains("CROSS_DOCKER_001"), cut.toString());
        assertEquals(true, cut.get("cut"));
        assertFalse(post(server, bytes).containsKey("cut"));
      }
    }
  }
}
