package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.web.Answer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What servers said of pages, so that they are not asked again every day. */
public final class AnswerCache {
  private static final String NAME = "links";

  /** Days for which a page that was there is taken to be there still. */
  private static final int DAYS = 7;

  private final CacheFolder folder;
  private final LocalDate today;
  private final Map<String, Kept> kept = new TreeMap<>();

  private record Kept(LocalDate day, Answer answer) {}

  private AnswerCache(CacheFolder folder, LocalDate today) {
    this.folder = folder;
    this.today = today;
  }

  /** What was kept and still holds: a page that was there for a week, any other for the day. */
  public static AnswerCache of(CacheFolder folder, LocalDate today) {
    AnswerCache cache = new AnswerCache(folder, today);
    folder.text(NAME).stream().flatMap(String::lines).forEach(cache::read);
    return cache;
  }

  private void read(String line) {
    String[] parts = line.split("\t", 4);
    try {
      if (parts.length == 4) {
        LocalDate day = LocalDate.parse(parts[0]);
        Answer answer = new Answer(Answer.Kind.valueOf(parts[1]), parts[2]);
        long age = ChronoUnit.DAYS.between(day, today);
        if (age >= 0 && age < (answer.kind() == Answer.Kind.THERE ? DAYS : 1)) {
          kept.put(parts[3], new Kept(day, answer));
        }
      }
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      return; // a line that says nothing is as good as none
    }
  }

  /** What was said of a page, if it still holds. */
  public Optional<Answer> find(String page) {
    return Optional.ofNullable(kept.get(page)).map(Kept::answer);
  }

  /** Keeps answers of today for the next time. */
  public void keep(Map<String, Answer> answers) {
    answers.forEach((page, answer) -> {
      if (answer.kind() != Answer.Kind.UNKNOWN) {
        kept.put(page, new Kept(today, answer));
      }
    });
    StringBuilder text = new StringBuilder();
    kept.forEach((page, known) ->
        text.append(known.day())
            .append('\t')
            .append(known.answer().kind())
            .append('\t')
            .append(known.answer().detail())
            .append('\t')
            .append(page)
            .append('\n'));
    folder.keep(NAME, text.toString());
  }
}
