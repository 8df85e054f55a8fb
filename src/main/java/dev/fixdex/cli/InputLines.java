package dev.fixdex.cli;

import dev.fixdex.disk.TextFile;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Lines of a file that a command is given, {@code -} being standard input; UTF-8. */
record InputLines(Session session) {
  List<String> of(Path file) {
    if (file.toString().equals("-")) {
      return new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8))
          .lines()
          .toList();
    }
    return TextFile.lines(session.directory().resolve(file));
  }
}
