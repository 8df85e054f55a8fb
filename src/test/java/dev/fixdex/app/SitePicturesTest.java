package dev.fixdex.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fixdex.lint.rules.Rules;
import dev.fixdex.picture.Picture;
import dev.fixdex.picture.SamplePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pictures come to the site, where, and what is said of the others. */
class SitePicturesTest {
  private static final byte[] RED = SamplePictures.png(40, 30, 0xcc2222);
  private static final byte[] BLUE = SamplePictures.png(40, 30, 0x2222cc);
  private static final String PAGE = "entries/cross-pic-001/index.html";

  @TempDir private Path root;
  private PictureFolder folder;

  @BeforeEach
  void open() {
    folder = new PictureFolder(root);
  }

  private void entry(String body) throws IOException {
    folder.entry("docker/CROSS_PIC_001.md", "CROSS_PIC_001", body);
  }

  private List<String> findings(SiteBuild.Outcome outcome) {
    return outcome.findings().stream()
        .filter(
            finding -> Stream.of("FD508", "FD511", "FD214").anyMatch(finding.rule().code()::equals))
        .map(finding -> finding.rule().code() + " " + finding.message())
        .toList();
  }

  @Test
  void aPictureBesideAnEntryIsShown() throws IOException {
    folder.write("docker/img/The panel.PNG", RED);
    entry("![A <b> \"lamp\"](img/The%20panel.PNG \"Front\")");
    assertEquals(List.of(), findings(folder.build()));
    String name = folder.pictures().getFirst();
    assertTrue(name.matches("[0-9a-f]{16}-the-panel\\.png"), name);
    assertEquals(1, folder.pictures().size());
    assertArrayEquals(RED, folder.site().get("pictures/" + name));
    String image =
        "<img src=\"../../pictures/%s\" alt=\"A &lt;b&gt; &quot;lamp&quot;\" title=\"Front\""
            + " width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\" />";
    assertTrue(folder.text(PAGE).contains(image.formatted(name)), () -> image(PAGE));
    assertTrue(folder.text(".fixdex-site").contains("pictures/" + name));
  }

  private String image(String page) {
    try {
      return folder.text(page).lines().filter(line -> line.contains("<img")).toList().toString();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aPathIsUnderstoodAsAuthorsWriteIt() throws IOException {
    folder.write("img/a b.png", RED);
    for (String path :
        List.of(
            "/img/a%20b.png",
            "../img/a%20b.png",
            "./../img/a%20b.png#dark",
            "<../img/a%20b.png>",
            "../img/a%20b.png?raw=true")) {
      entry("![A](" + path + ")");
      assertEquals(List.of(), findings(folder.build()), path);
      assertEquals(1, folder.pictures().size(), path);
    }
    entry("![A][one] and ![B][one]\n\n[one]: ../img/a%20b.png \"T\"");
    assertEquals(List.of(), findings(folder.build()));
    assertEquals(2, folder.text(PAGE).split("src=\"../../pictures/", -1).length - 1);
  }

  @Test
  void onePictureOfManyEntriesIsOneFile() throws IOException {
    folder.write("img/panel.png", RED);
    folder.write("other/panel.png", RED);
    folder.write("img/unused.png", BLUE);
    entry("![A](/img/panel.png) ![B](/other/panel.png)");
    folder.entry("CROSS_PIC_002.md", "CROSS_PIC_002", "![A](img/panel.png)");
    folder.entry("CROSS_PIC_003.md", "CROSS_PIC_003", "![A](https://evil.example/x.png) text");
    assertEquals(List.of(), findings(folder.build()));
    assertEquals(1, folder.pictures().size());
    assertFalse(folder.text("entries/cross-pic-003/index.html").contains("evil.example"));
  }

  @Test
  void onlyPagesOfAChangedPictureAreMadeAnew() throws IOException {
    folder.write("img/panel.png", RED);
    entry("![A](/img/panel.png)");
    folder.entry("CROSS_PIC_002.md", "CROSS_PIC_002", "nothing");
    folder.build();
    String red = folder.pictures().getFirst();
    assertEquals(SiteChanges.NONE, folder.build().changes());
    folder.write("img/panel.png", BLUE);
    SiteChanges changes = folder.build().changes();
    String blue = folder.pictures().getFirst();
    assertEquals(
        List.of(
            PAGE, PAGE.replace(".html", ".json"), PAGE.replace(".html", ".md"), "pictures/" + blue),
        changes.written().stream().filter(file -> !file.startsWith(".")).toList());
    assertEquals(List.of("pictures/" + red), changes.removed());
    folder.write("img/other.png", RED);
    assertEquals(SiteChanges.NONE, folder.build().changes(), "nobody shows it");
    Files.delete(folder.file("img/panel.png"));
    SiteBuild.Outcome gone = folder.build();
    assertEquals(List.of("pictures/" + blue), gone.changes().removed());
    assertEquals(List.of("FD508 There is no file `/img/panel.png`"), findings(gone));
    assertEquals(SiteChanges.NONE, folder.build().changes());
    folder.write("img/panel.png", RED);
    assertEquals(List.of(), findings(folder.build()));
    assertEquals(List.of(red), folder.pictures());
  }

  @Test
  void aKnowledgeBaseWithoutPicturesKeepsNothingOfThem() throws IOException {
    folder.write("img/unused.png", BLUE);
    entry("text");
    folder.build();
    assertFalse(Files.exists(root.resolve(".fixdex/pictures")));
    assertFalse(Files.exists(root.resolve("site/pictures")));
    folder.write("img/panel.png", RED);
    entry("![A](/img/panel.png)");
    folder.build();
    assertTrue(Files.exists(root.resolve(".fixdex/pictures")));
  }

  @Test
  void aPictureNeedsADescription() throws IOException {
    folder.write("img/panel.png", RED);
    entry("![ ](/img/panel.png) ![](https://example.com/x.png)");
    assertEquals(
        List.of("FD214 The picture `/img/panel.png` has no description"), findings(folder.build()));
    assertTrue(folder.text(PAGE).contains(" alt=\"\" "));
  }

  @Test
  void theExportsLeadToThePictures() throws IOException {
    folder.write("docker/img/panel.png", RED);
    entry("![A](img/panel.png \"T\") ![B][r] ![C](gone.png)\n\n[r]: <img/panel.png>");
    folder.build();
    String address = "../../pictures/" + folder.pictures().getFirst();
    String markdown = folder.text("entries/cross-pic-001/index.md");
    assertTrue(
        markdown.endsWith(
            "![A](%1$s \"T\") ![B][r] ![C](gone.png)\n\n[r]: <%1$s>\n".formatted(address)),
        markdown);
    String json = folder.text("entries/cross-pic-001/index.json");
    String picture =
        "{\"description\":\"%s\",\"url\":\"" + address + "\",\"width\":40,\"height\":30}";
    String pictures = "[" + picture.formatted("A") + "," + picture.formatted("B") + "]";
    assertTrue(json.contains("\"pictures\":" + pictures), json);
  }

  @Test
  void withAnAddressOfTheSiteProgramsGetWholeOnes() throws IOException {
    folder.write("fixdex.yaml", "site:\n  url: https://kb.example/help/\n".getBytes(UTF_8));
    folder.write("docker/panel.png", RED);
    entry("![A](panel.png)");
    folder.build();
    String json = folder.text("entries/cross-pic-001/index.json");
    assertTrue(json.contains("\"url\":\"https://kb.example/help/pictures/"), json);
    assertTrue(folder.text(PAGE).contains("src=\"../../pictures/"));
    assertTrue(folder.text("_headers").contains("\n/help/pictures/*\n  Cache-Control: "));
  }

  @Test
  void whatMayNotBeShownIsSaidWhy() throws Exception {
    Path outside = Files.write(root.resolve("outside.png"), RED);
    folder.write("docker/html.png", "<html><script>alert(1)</script>".getBytes(UTF_8));
    folder.write("docker/jpeg.png", SamplePictures.turned());
    folder.write("docker/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
    folder.write("docker/scan.tiff", new byte[9]);
    folder.write("docker/v1.2/png", RED);
    folder.write("docker/large.png", Arrays.copyOf(RED, (4 << 20) + 1));
    folder.write("docker/bomb.png", SamplePictures.bomb(60_000, 60_000));
    folder.write("docker/absurd.png", SamplePictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE));
    folder.write("docker/cut.png", Arrays.copyOf(RED, 20));
    folder.write("docker/.git/x.png", RED);
    folder.write("docker/just.png", Arrays.copyOf(RED, 4 << 20));
    Files.createDirectories(folder.file("docker/folder.png"));
    Files.createSymbolicLink(folder.file("docker/link.png"), outside);
    Files.createSymbolicLink(folder.file("docker/up"), root);
    Files.createSymbolicLink(folder.file("docker/loop.png"), Path.of("loop.png"));
    Files.createSymbolicLink(folder.file("docker/hid.png"), Path.of(".git/x.png"));
    Files.createSymbolicLink(folder.file("docker/within.png"), Path.of("just.png"));
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("gone.png", "There is no file");
    reasons.put("loop.png", "There is no file");
    reasons.put("a%00b.png", "There is no file");
    reasons.put("a%5c..%5c..%5c..%5coutside.png", "There is no file");
    reasons.put("?x", "There is no file");
    reasons.put("../../outside.png", "leads out of the knowledge base");
    reasons.put("%2e%2e/%2e%2e/outside.png", "leads out of the knowledge base");
    reasons.put("/../outside.png", "leads out of the knowledge base");
    reasons.put("link.png", "leads out of the knowledge base");
    reasons.put("up/outside.png", "leads out of the knowledge base");
    reasons.put(".git/x.png", "is hidden");
    reasons.put("hid.png", "is hidden");
    reasons.put("folder.png", "is no file");
    reasons.put("drawing.svg", "is an SVG");
    reasons.put("scan.tiff", "is no picture that pages show");
    reasons.put("v1.2/png", "is no picture that pages show");
    reasons.put("large.png", "has more than 4 MiB");
    reasons.put("html.png", "is not what its suffix says");
    reasons.put("jpeg.png", "is not what its suffix says");
    reasons.put("cut.png", "does not say how large it is");
    reasons.put("bomb.png", "has too many pixels");
    reasons.put("absurd.png", "has too many pixels");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
    Path pipe = folder.file("docker/pipe.png");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    reasons.put("pipe.png", "is no file");
    StringBuilder body = new StringBuilder("![A](just.png) ![A](within.png)\n");
    reasons.keySet().forEach(path -> body.append("\n![It shows](").append(path).append(")\n"));
    entry(body.toString());
    SiteBuild.Outcome outcome = assertTimeoutPreemptively(Duration.ofMinutes(1), folder::build);
    List<String> found = findings(outcome);
    List<String> expected = List.copyOf(reasons.values());
    assertEquals(expected.size(), found.size(), found::toString);
    for (int i = 0; i < expected.size(); i++) {
      assertTrue(found.get(i).contains(expected.get(i)), found.get(i));
    }
    assertTrue(
        outcome.findings().stream()
            .filter(finding -> !finding.rule().code().equals("FD214"))
            .allMatch(finding -> finding.help() != null));
    assertEquals(2, folder.pictures().size(), "a file under two names");
    assertEquals(2, folder.text(PAGE).split("<img src=\"../../pictures/", -1).length - 1);
  }

  @Test
  void aChangeThatTakesAPictureAwayIsToldOfItsEntries() throws IOException {
    entry("![A](img/panel_1.png)");
    LintRun.Request request =
        new LintRun.Request(LocalDate.of(2030, 1, 1), path -> false, Rules.ALL);
    LintRun.Outcome none = LintRun.run(folder.base(), request);
    LintRun.Outcome told =
        new ChangedElsewhere(List.of("docker/img/panel_1.png"))
            .addedTo(none, folder.base(), request, path -> true);
    assertEquals(
        List.of("FD508"), told.findings().stream().map(each -> each.rule().code()).toList());
  }

  @Test
  void aFurtherRunReadsWhatMayHaveChangedAndNothingElse() throws IOException {
    byte[] other = RED.clone();
    other[RED.length - 1] ^= 1;
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    folder.write("a.png", RED);
    Files.setLastModifiedTime(folder.file("a.png"), longAgo);
    Pictures first = Pictures.anew(folder.base());
    Picture before = first.at("a.png");
    Pictures second = first.again();
    assertEquals(before, second.at("a.png"));
    // Other content of the same size: the time tells.
    folder.write("a.png", other);
    assertNotEquals(before, second.again().at("a.png"));
    // What looks like the same file is not read: this one's time was set back.
    Files.setLastModifiedTime(folder.file("a.png"), longAgo);
    assertEquals(before, second.again().again().at("a.png"));
    Files.delete(folder.file("a.png"));
    assertEquals(new Picture.Unshown(Picture.Reason.MISSING), second.again().at("a.png"));
  }

  @Test
  void addressesThatRunOrLeaveAreNoPaths() throws IOException {
    folder.write("docker/x.png", RED);
    entry(
        "![A](javascript:alert(1)) ![B](data:image/png;base64,AAAA) ![C](//evil.example/x.png)"
            + " ![D](java&Tab;script:x.png) ![E](file:///etc/x.png) ![F](\\\\evil.example\\x.png)");
    folder.build();
    assertEquals(List.of(), folder.pictures());
    assertFalse(folder.text(PAGE).contains("evil.example"));
    assertEquals(1, folder.text(PAGE).split("<img ", -1).length - 1, "the mark of the site alone");
  }
}
