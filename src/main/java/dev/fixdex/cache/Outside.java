package dev.fixdex.cache;

import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.lint.Today;
import dev.fixdex.source.ContentHash;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the findings of an entry may depend on besides its file: the day and the other entries.
 * Thread-safe.
 */
public final class Outside {
  private final Today today;
  private final Neighbours others;
  private final Map<String, ContentHash> forms;
  private final ContentHash form;
  private final Structure.Hasher hasher = new Structure.Hasher();

  /**
   * The outside of the entries of a knowledge base.
   *
   * @param forms hashes of all that is known of each entry, by path: an answer that names an entry
   *     is hashed with a few bytes, and entries are named in many
   * @param form of the day and of all that is known of other entries: while it is the same, so are
   *     all answers but those about their texts and about pictures
   */
  public Outside(Today today, Neighbours others, Map<String, ContentHash> forms, ContentHash form) {
    this.today = today;
    this.others = others;
    this.forms = Map.copyOf(forms);
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

  private Object form(CatalogEntry entry) {
    ContentHash known = forms.get(entry.path());
    return known == null ? entry : known;
  }

  private Object answer(Question question) {
    String about = question.about();
    return switch (question.kind()) {
      case FIND -> others.find(about).map(this::form);
      case WITH_ID -> others.withId(about).stream().map(this::form).toList();
      case HAS_IDS_LIKE -> others.hasIdsLike(about);
      case NEAREST -> others.nearest(about);
      case REFERRERS -> others.referrers(about).stream().map(this::form).toList();
      case HAS_ANCHOR -> {
        int blank = about.indexOf(' '); // an anchor has none
        yield others.hasAnchor(about.substring(blank + 1), about.substring(0, blank));
      }
      case PICTURE -> others.picture(about);
      case IS_BEFORE -> today.isBefore(LocalDate.parse(about));
      case DAYS_SINCE -> today.daysSince(LocalDate.parse(about));
    };
  }
}
