package dev.fixdex.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SessionTest {
  private static final Path CASES = Path.of("src/test/resources/paste/sessions.txt");

  /** A case: the lines as the file has them. */
  private record Recorded(String name, String language, List<String> lines) {
    boolean isSession() {
      return !lines.getFirst().startsWith(".");
    }

    String code() {
      return lines.stream()
          .map(line -> isSession() ? line.substring(1).replaceFirst("\\|", "") : line.substring(1))
          .collect(Collectors.joining("\n"));
    }

    String typed() {
      return lines.stream()
          .filter(line -> !line.startsWith("-"))
          .map(line -> line.replaceFirst("[^|]*\\|", ""))
          .collect(Collectors.joining("\n"))
          .stripTrailing();
    }
  }

  private static List<Recorded> cases() throws IOException {
    List<Recorded> cases = new ArrayList<>();
    for (String text : Files.readString(CASES).split("\n== ")) {
      List<String> lines = text.lines().filter(line -> !line.isEmpty()).toList();
      String[] head = lines.getFirst().split("  ");
      cases.add(
          new Recorded(lines.getFirst(), head[0], List.copyOf(lines.subList(1, lines.size()))));
    }
    return cases.subList(1, cases.size());
  }

  @TestFactory
  List<DynamicTest> tellsTypedLinesFromPrintedOnes() throws IOException {
    return cases().stream()
        .map(recorded -> DynamicTest.dynamicTest(recorded.name(), () -> check(recorded)))
        .toList();
  }

  private static void check(Recorded recorded) {
    String code = recorded.code();
    Optional<Session> session = Session.read(CodeFamily.of(recorded.language()), code);
    assertEquals(recorded.isSession(), session.isPresent());
    if (session.isEmpty()) {
      return;
    }
    List<String> shown = new ArrayList<>();
    for (Session.Line line : session.get().lines()) {
      String kind = session.get().kinds().substring(shown.size(), shown.size() + 1);
      String prompt = code.substring(line.start(), line.textStart());
      shown.add(kind + prompt + "|" + code.substring(line.textStart(), line.end()));
    }
    assertEquals(String.join("\n", recorded.lines()), String.join("\n", shown));
    assertEquals(recorded.typed(), pasted(recorded.language(), code));
  }

  private static String pasted(String language, String code) {
    return Pasted.of(language, code, List.of(), Map.of(), Set.of()).text();
  }

  @Test
  void everyBeginningOfASessionIsReadWithoutAFault() throws IOException {
    for (Recorded recorded : cases()) {
      String code = recorded.code();
      for (int end = 0; end <= code.length(); end++) {
        String beginning = code.substring(0, end);
        String pasted = pasted(recorded.language(), beginning);
        assertTrue(pasted.length() <= beginning.length(), beginning);
      }
    }
  }

  @Test
  void blanksAfterAJoiningSignAreNotSeen() {
    assertEquals("ls \\", VisibleText.line(CodeFamily.POSIX, "ls \\ \t"));
    assertEquals("ls \\\\", VisibleText.line(CodeFamily.CONSOLE, "ls \\\\"));
    assertEquals("ls `", VisibleText.line(CodeFamily.POWERSHELL, "ls `  "));
    assertEquals("dir ^", VisibleText.line(CodeFamily.CMD, "dir ^ "));
    assertEquals("a ^ ", VisibleText.line(CodeFamily.CODE, "a ^ "));
    assertEquals("a b", VisibleText.line(CodeFamily.POSIX, "\u001ba\u00a0b\u200b\u0007\u0085"));
  }
}
