package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.fixdex.cli.Program;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program at any moment of a build, while somebody asks a web server for pages, a style
 * sheet and the search's manifest every five milliseconds. Each time all entries and the style
 * sheet are others. {@code -Dfixdex.kills=200} kills more often.
 */
class KilledBuildTest {
  private static final int KILLS = Integer.getInteger("fixdex.kills", 8);
  private static final int ENTRIES = 6;
  private static final long EVERY_MILLIS = 5;
  private static final long LATE_MILLIS = 40;
  private static final Pattern STYLE = Pattern.compile("href=\"([^\"]*/style[.]css)\"");
  private static final Pattern GENERATION = Pattern.compile("generation-(\\d+)-");

  @TempDir private Path folder;
  private Path site;
  private HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger settled = new AtomicInteger();
  private final Map<String, String> manifests = new HashMap<>();

  @BeforeEach
  void publishFirst() throws Exception {
    site = folder.toRealPath().resolve("site");
    write(0);
    assertEquals(0, Program.run(folder, build()).status());
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = SimpleFileServer.createFileServer(any, site, SimpleFileServer.OutputLevel.NONE);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.close();
  }

  @Test
  void losesNoPageMixesNoBuildsAndIsRightTheNextTime() throws Exception {
    long began = System.nanoTime();
    write(1);
    assertEquals(0, Program.run(folder, build()).status());
    long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Thread reader = Thread.ofPlatform().daemon().start(this::lookAgainAndAgain);
    Random random = new Random(200);
    int killed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      write(2 + kill);
      Process process =
          new ProcessBuilder(build())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor(random.nextLong(usual * 11 / 10), TimeUnit.MILLISECONDS);
      killed += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
    }
    write(2 + KILLS);
    Program.Ended last = Program.run(folder, build());
    assertEquals(0, last.status(), last.err());
    reader.interrupt();
    reader.join();
    System.out.printf(
        "%d of %d builds killed, %d looks, %d of them at one build, %d faults%n",
        killed, KILLS, looks.get(), settled.get(), faults.size());
    assertEquals(List.of(), List.copyOf(faults));
    assertTrue(settled.get() > 10, looks + " looks, " + settled + " at one build");
    assertTrue(killed > 0, "no build was killed");
    assertLikeCold();
  }

  private List<String> build() {
    return Program.command(
        List.of(), "build", "--quiet", "--kb", "kb", "--output", site.toString());
  }

  private void write(int generation) throws IOException {
    for (int i = 1; i <= ENTRIES; i++) {
      String id = "CROSS_POLL_%03d".formatted(i);
      String text = HostileEntries.good(id) + "\nThis is generation-%d-.\n".formatted(generation);
      Path file = folder.resolve("kb/docker").resolve(id + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          text.replace(
              "criticality: low", "criticality: " + List.of("low", "high").get(generation % 2)));
    }
    Path style = folder.resolve("templates/assets/style.css");
    Files.createDirectories(style.getParent());
    Files.writeString(style, "/* generation-%d- */%n".formatted(generation));
  }

  private void lookAgainAndAgain() {
    try {
      while (true) {
        look();
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      return; // the end
    } catch (IOException e) {
      faults.add("no answer: " + e);
    }
  }

  /**
   * Builds come and go between two requests; but where the first page is the same before and after
   * others were fetched, these are of its build.
   */
  private void look() throws IOException, InterruptedException {
    ownStyle("/entries/cross-poll-00" + (1 + looks.get() % 5) + "/");
    String before = generation("/entries/cross-poll-001/");
    String other = generation("/entries/cross-poll-00" + (2 + looks.incrementAndGet() % 5) + "/");
    String style = generation("/assets/style.css");
    String manifest = ContentHash.of(get("/search/index.bin")).toString();
    get("/criticality/");
    if (before.equals(generation("/entries/cross-poll-001/"))) {
      settled.incrementAndGet();
      same("page", before, other);
      same("style sheet", before, style);
      same("search", manifests.computeIfAbsent(before, b -> manifest), manifest);
    }
  }

  /** Whatever is published meanwhile, a page gets the style sheet that was built with it. */
  private void ownStyle(String path) throws IOException, InterruptedException {
    String page = new String(get(path), StandardCharsets.UTF_8);
    Matcher link = STYLE.matcher(page);
    if (!link.find()) {
      faults.add("no style sheet in " + path);
      return;
    }
    Matcher generation = GENERATION.matcher(page);
    String own = generation.find() ? generation.group(1) : "none";
    String address = URI.create(path).resolve(link.group(1)).getPath();
    if (looks.get() % 3 == 0) {
      Thread.sleep(LATE_MILLIS); // a page that is slow to load
    }
    same("style sheet at its own address", own, generation(address));
  }

  private void same(String what, String expected, String seen) {
    if (!expected.equals(seen)) {
      faults.add("mixed: a page of " + expected + ", a " + what + " of " + seen);
    }
  }

  private String generation(String path) throws IOException, InterruptedException {
    Matcher found = GENERATION.matcher(new String(get(path), StandardCharsets.UTF_8));
    return found.find() ? found.group(1) : "none";
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      faults.add("lost: " + path + " gave " + response.statusCode());
    }
    return response.body();
  }

  private void assertLikeCold() throws Exception {
    Path cold = Files.createDirectory(folder.resolve("cold"));
    Folders.copyBase(folder.resolve("kb"), cold);
    assertEquals(
        0,
        Program.run(cold, Program.command(List.of(), "build", "--quiet", "--kb", "kb")).status());
    Folders.assertSameSite(cold.resolve("site"), site, "after all kills");
  }
}
