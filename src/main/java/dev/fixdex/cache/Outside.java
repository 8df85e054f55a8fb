package dev.fixdex.cache;

import dev.fixdex.entry.Neighbours;
import dev.fixdex.lint.Today;
import dev.fixdex.source.ContentHash;
import java.time.LocalDate;
import java.util.List;

/**
 * What the findings of an entry may depend on besides its file: the day and the other entries.
 * Thread-safe.
 */
public final class Outside {
  private final Today today;
  private final Neighbours others;
  private final ContentHash form;
  private final Structure.Hasher hasher = new Structure.Hasher();

  /**
   * The outside of the entries of a knowledge base.
   *
   * @param form of the day and of all that is known of other entries: while it is the same, so are
   *     all answers but those about their texts
   */
  public Outside(Today today, Neighbours others, ContentHash form) {
    this.today = today;
    this.others = others;
    this.form = form;
  }

  /** What all answers depend on. */
  ContentHash form() {
    return form;
  }

  /** One who answers as this does, and remembers what was asked. */
  public Asked listen() {
    return new Asked(today, others);
  }

  /** A hash of the answers to some questions. */
  ContentHash answers(List<Question> questions) {
    return hasher.of(questions.stream().map(this::answer).toArray());
  }

  private Object answer(Question question) {
    String about = question.about();
    return switch (question.kind()) {
      case FIND -> others.find(about);
      case WITH_ID -> others.withId(about);
      case HAS_IDS_LIKE -> others.hasIdsLike(about);
      case NEAREST -> others.nearest(about);
      case REFERRERS -> others.referrers(about);
      case HAS_ANCHOR -> {
        int blank = about.indexOf(' '); // an anchor has none
        yield others.hasAnchor(about.substring(blank + 1), about.substring(0, blank));
      }
      case IS_BEFORE -> today.isBefore(LocalDate.parse(about));
      case DAYS_SINCE -> today.daysSince(LocalDate.parse(about));
    };
  }
}
