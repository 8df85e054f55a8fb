package dev.fixdex.diagnose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.errortext.ErrorText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines show a command and which a message. */
final class EchoedCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ npm run build",
        "jane@web1:~/shop$ git checkout main",
        "+ docker ps",
        "++ dirname ./run.sh",
        "PS C:\\Users\\jane> npm ci",
        "#9 [5/6] RUN npm run build",
        "#12 [stage-1 2/3] COPY . /app",
        " > [5/6] RUN npm run build:",
        "Step 3/9 : RUN npm ci",
        "2026-05-02T08:10:01.0012345Z ##[group]Run npm run build",
        "##[command]docker ps",
        "[command]/usr/bin/git config --global --add safe.directory /srv/shop",
      })
  void isCommand(String line) {
    assertTrue(EchoedCommand.is(line, ErrorText.tokens(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "npm error code ERESOLVE",
        "> Could not resolve all files for configuration ':compileClasspath'.",
        "##[error]Process completed with exit code 1.",
        "##[group]Operating System",
        "#9 12.34 npm error code EACCES",
        "costs 5$ a month",
        "+1.5 percent",
        "$HOME is not set",
        "",
      })
  void isMessage(String line) {
    assertFalse(EchoedCommand.is(line, ErrorText.tokens(line)));
  }
}
