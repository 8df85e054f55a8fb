package dev.fixdex.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the parser says of shell blocks, against {@code bash -n}. {@code -Dfixdex.shell.mutations=N}
 * damages more blocks than usual; {@code -Dfixdex.shell.blocks=FOLDER} takes the Markdown files of
 * another folder than {@code kb}.
 */
class BashAgreesTest {
  private static final Path BASH = Path.of("/bin/bash");
  private static final int MUTATIONS = Integer.getInteger("fixdex.shell.mutations", 150);
  private static final Path FOLDER = Path.of(System.getProperty("fixdex.shell.blocks", "kb"));
  private static final Pattern BLOCK =
      Pattern.compile("^```(?:bash|sh|shell)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  private static List<String> blocks = List.of();

  @TempDir private Path folder;

  @BeforeAll
  static void readBlocks() throws IOException {
    assumeTrue(Files.isExecutable(BASH), "no bash here");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        Matcher matcher = BLOCK.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    blocks = List.copyOf(found);
    assertTrue(blocks.size() > 50, blocks.size() + " blocks");
  }

  @Test
  void everyBlockIsJudgedAsBashJudgesIt() throws IOException, InterruptedException {
    for (String block : blocks) {
      assertEquals(bashTakes(block), ShellSyntax.fault(block).isEmpty(), block);
    }
  }

  @Test
  void whatBashTakesIsNeverCalledWrong() throws IOException, InterruptedException {
    Random random = new Random(7);
    int wrong = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String damaged = damaged(blocks.get(random.nextInt(blocks.size())), random);
      if (ShellSyntax.fault(damaged).isPresent()) {
        wrong++;
        assertTrue(!bashTakes(damaged), damaged);
      }
    }
    assertTrue(wrong > MUTATIONS / 20, "only " + wrong + " of the damaged blocks have a fault");
  }

  private static String damaged(String block, Random random) {
    int at = random.nextInt(block.length());
    String sign =
        List.of("'", "\"", "(", ")", "{", "}", "|", "&&", ";", "$(", "fi", "")
            .get(random.nextInt(12));
    return block.substring(0, at) + sign + block.substring(at + random.nextInt(2));
  }

  /** Bash warns of a here-document that is not ended, and takes it all the same; we do not. */
  private boolean bashTakes(String block) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("block.sh"), block);
    Path said = folder.resolve("said");
    Process bash =
        new ProcessBuilder(BASH.toString(), "-O", "extglob", "-n", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(bash.waitFor(20, TimeUnit.SECONDS));
    return bash.exitValue() == 0 && !Files.readString(said).contains("here-document");
  }
}
