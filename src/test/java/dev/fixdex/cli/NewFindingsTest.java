package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewFindingsTest {
  private final NewFindings news = new NewFindings();

  private static Finding finding(String path, int at, Severity severity) {
    SourceText source = SourceText.of(path, "x".repeat(100));
    return new Finding(
        new RuleId("FD101", "missing-field"), severity, source.place(Span.at(at)), "m", null, null);
  }

  @Test
  void whatWasToldIsNotToldAgainUnlessItsFileWasEdited() {
    Finding here = finding("a.md", 1, Severity.ERROR);
    Finding there = finding("b.md", 1, Severity.ERROR);
    Finding fresh = finding("c.md", 7, Severity.INFO);
    assertEquals(List.of(here, there), news.after(List.of(here, there), path -> false).told());
    assertEquals(
        List.of(here, fresh),
        news.after(List.of(here, there, fresh), path -> path.equals("a.md")).told());
    assertEquals(List.of(), news.after(List.of(here, there, fresh), path -> false).told());
  }

  @Test
  void whatComesBackIsTold() {
    Finding finding = finding("a.md", 1, Severity.WARNING);
    news.after(List.of(finding), path -> false);
    news.after(List.of(), path -> false);
    assertEquals(List.of(finding), news.after(List.of(finding), path -> false).told());
  }

  @Test
  void ofVeryManyTheGravestAreTold() {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < NewFindings.MOST; i++) {
      all.add(finding("a.md", i, Severity.INFO));
    }
    Finding grave = finding("z.md", 0, Severity.ERROR);
    all.add(grave);
    NewFindings.News told = news.after(all, path -> false);
    assertEquals(NewFindings.MOST, told.told().size());
    assertEquals(grave, told.told().getLast());
    assertEquals(1, told.more());
  }
}
