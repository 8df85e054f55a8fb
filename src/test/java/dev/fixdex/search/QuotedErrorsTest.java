package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedErrorsTest {
  private static List<String> errors(String code, String solution) {
    IndexDocument entry =
        new IndexDocument(
            "A_001",
            "a/",
            "Title",
            "",
            List.of(),
            List.of("use of moved value"),
            code,
            List.of(),
            solution,
            "",
            new Facets("", "", "", List.of(), List.of()),
            Standing.CURRENT);
    return QuotedErrors.of(entry);
  }

  @Test
  void findsWhatFollowsALevel() {
    assertEquals(
        List.of("cannot assign twice", "package not found", "unused name"),
        errors(
            "x = 5; // error[E0384]: cannot assign twice",
            "FATAL: package not found\nWarning: unused name"));
  }

  @Test
  void aLevelStandsRightBeforeItsSign() {
    assertEquals(
        List.of("first thing here", "second thing here", "third thing here"),
        errors(
            "error:  first thing here\nPanic: second thing here\nerror : not this one",
            "errors: nor this\n-- Exception, third thing here\nerror:nor that one"));
  }

  @Test
  void aCommentGoesOnInTheNextLine() {
    assertEquals(
        List.of("constant `PRIVATE` is private", "the second one"),
        errors(
            """
            println(PRIVATE); // error: constant `PRIVATE`
                              //        is private
                              // ^ here
            // error, the second one
            next();
            """,
            ""));
  }

  @Test
  void proseAboutAnErrorQuotesNone() {
    assertEquals(
        List.of(),
        errors(
            "log-error: yes please\nset -e # no error handling",
            "To resolve the error, remove it."));
  }

  @Test
  void errorTextsAreNotCountedTwice() {
    assertEquals(List.of(), errors("// error: use of moved value", ""));
  }

  @Test
  void thereAreFewAndTheyAreShort() {
    String one = "// error: " + "very ".repeat(1000) + "long\n";
    List<String> errors = errors(one + "// error: number\n".repeat(3) + many(), "");
    assertEquals(6, errors.size());
    assertEquals(300, errors.getFirst().length());
  }

  private static String many() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append("call(); // error: failure of kind ").append(i).append('\n');
    }
    return lines.toString();
  }
}
