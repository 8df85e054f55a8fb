package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SitePagesTest {
  private static final String ENTRY = "/entries/cross-docker-001/";

  private final RunningServer server = SampleSite.serve();

  @AfterEach
  void close() {
    server.close();
  }

  private RawHttp.Answer get(String target, String... headers) throws IOException {
    return RawHttp.get(server.port(), target, headers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                           | text/html; charset=utf-8
          /entries/cross-docker-001/  | text/html; charset=utf-8
          /entries/gr%C3%B6%C3%9Fe/   | text/html; charset=utf-8
          /category/c%252b/           | text/html; charset=utf-8
          /assets/style.css           | text/css; charset=utf-8
          /assets/site.js?v=1         | text/javascript; charset=utf-8
          /assets/icon.svg            | image/svg+xml
          /search/shard-1.bin         | application/octet-stream
          /feed.xml                   | application/xml
          /robots.txt                 | text/plain; charset=utf-8
          """)
  void serves_each_file_with_its_type(String target, String type) throws IOException {
    RawHttp.Answer answer = get(target);
    assertEquals(200, answer.status());
    assertEquals(type, answer.header("content-type"));
  }

  @Test
  void sends_bytes_as_they_are() throws IOException {
    assertEquals("\0\1\2", get("/search/shard-1.bin").text());
  }

  @Test
  void puts_the_live_script_before_the_end_of_the_body() throws IOException {
    String page = get("/").text();
    assertTrue(
        page.matches("(?s).*home<script src=\"/-/live.js\" data-build=\"[0-9a-z]+-1\" defer>.*"),
        page);
    assertTrue(page.endsWith("</script>\n</BODY></html>"), page);
  }

  @Test
  void serves_the_live_script_and_its_style() throws IOException {
    assertEquals("text/javascript; charset=utf-8", get("/-/live.js").header("content-type"));
    assertEquals("text/css; charset=utf-8", get("/-/live.css").header("content-type"));
  }

  @Test
  void leads_from_a_folder_to_its_page() throws IOException {
    RawHttp.Answer answer = get("/entries/cross-docker-001?x=1");
    assertEquals(301, answer.status());
    assertEquals("/entries/cross-docker-001/?x=1", answer.header("location"));
  }

  @Test
  void shows_the_sites_own_page_for_what_is_not_there() throws IOException {
    RawHttp.Answer answer = get("/entries/none/");
    assertEquals(404, answer.status());
    assertTrue(answer.text().contains("nothing here"), answer.text());
    assertEquals("text/html; charset=utf-8", answer.header("content-type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", ENTRY, "/nothing", "/assets/site.js", "/-/live.js", "/api/search"})
  void sends_the_security_headers_with_everything(String target) throws IOException {
    RawHttp.Answer answer = get(target);
    String policy = answer.header("content-security-policy");
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertEquals("nosniff", answer.header("x-content-type-options"));
    assertEquals("no-referrer", answer.header("referrer-policy"));
    assertEquals("same-origin", answer.header("cross-origin-resource-policy"));
    assertEquals("", answer.header("access-control-allow-origin"));
    assertEquals("", answer.header("server"));
  }

  @Test
  void answers_304_when_the_tag_is_known() throws IOException {
    String tag = get(ENTRY).header("etag");
    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      RawHttp.Answer answer = get(ENTRY, "If-None-Match: " + known);
      assertEquals(304, answer.status(), known);
      assertEquals("", answer.text());
      assertEquals(tag, answer.header("etag"));
    }
    assertEquals(200, get(ENTRY, "If-None-Match: \"other\"").status());
  }

  @Test
  void gives_a_page_another_tag_after_each_build() throws IOException {
    String tag = get(ENTRY).header("etag");
    server.update(SampleSite.source(), List.of());
    assertNotEquals(tag, get(ENTRY).header("etag"));
  }

  @Test
  void packs_text_when_asked() throws IOException {
    RawHttp.Answer plain = get(ENTRY);
    RawHttp.Answer packed = get(ENTRY, "Accept-Encoding: br, gzip;q=0.8");
    assertEquals("gzip", packed.header("content-encoding"));
    assertEquals(plain.text(), packed.unpacked());
    assertTrue(packed.body().length < plain.body().length / 4);
    assertNotEquals(plain.header("etag"), packed.header("etag"));
    assertEquals("Accept-Encoding", plain.header("vary"));
    assertEquals("", get(ENTRY, "Accept-Encoding: gzip;q=0").header("content-encoding"));
    assertEquals("", get("/search/shard-1.bin", "Accept-Encoding: gzip").header("vary"));
  }

  @Test
  void answers_head_like_get_without_a_body() throws IOException {
    RawHttp.Answer get = get(ENTRY);
    RawHttp.Answer head = RawHttp.request(server.port(), "HEAD", ENTRY, "");
    assertEquals(200, head.status());
    assertEquals(0, head.body().length);
    assertEquals(get.header("content-length"), head.header("content-length"));
    assertEquals(get.header("etag"), head.header("etag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void takes_no_other_method(String method) throws IOException {
    RawHttp.Answer answer = RawHttp.request(server.port(), method, "/", "");
    assertEquals(405, answer.status());
    assertEquals("GET, HEAD", answer.header("allow"));
  }

  @Test
  void says_in_plain_words_that_a_file_is_gone() throws IOException {
    server.update(new GoneSource(), List.of());
    RawHttp.Answer answer = get("/");
    assertEquals(503, answer.status());
    assertFalse(answer.text().contains("Exception"), answer.text());
  }

  /** A site that was taken away under the server. */
  private static final class GoneSource implements SiteSource {
    @Override
    public boolean has(String path) {
      return path.equals("index.html");
    }

    @Override
    public byte[] read(String path) {
      throw new dev.fixdex.disk.DiskException("gone");
    }
  }
}
