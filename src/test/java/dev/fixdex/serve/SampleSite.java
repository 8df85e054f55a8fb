package dev.fixdex.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A small site, and servers that show it. */
final class SampleSite {
  static final String PAGE =
      "<!doctype html>\n<html lang=\"en\"><body>"
          + "<p>exec format error</p>\n".repeat(80)
          + "</body></html>\n";

  private SampleSite() {}

  static SiteSource source() {
    return source(PAGE);
  }

  static SiteSource source(String page) {
    Map<String, byte[]> files = new TreeMap<>();
    put(files, "index.html", "<!doctype html><title>Home</title><body>home</BODY></html>");
    put(files, "404.html", "<!doctype html><title>Not found</title><body>nothing here</body>");
    put(files, "entries/cross-docker-001/index.html", page);
    put(files, "category/c%2b/index.html", "odd");
    put(files, "entries/größe/index.html", "umlaut");
    put(files, "assets/style.css", "body{color:black}");
    put(files, "assets/site.js", "export {};");
    put(files, "assets/icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    put(files, "search/shard-1.bin", "\0\1\2");
    put(files, "feed.xml", "<feed/>");
    put(files, "robots.txt", "User-agent: *");
    put(files, "_headers", "/*\n  X-Frame-Options: DENY");
    return SiteSource.of(files);
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A server at any free port; its search answers with what it was asked. */
  static RunningServer serve() {
    return serve(Api.of(query -> "{\"asked\":\"" + query + "\"}"));
  }

  static RunningServer serve(Api api) {
    return SiteServer.start(ServerOptions.DEFAULT.withPort(0), source(), api);
  }
}
