package dev.fixdex.cache;

import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.lint.Today;
import dev.fixdex.picture.Picture;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers for the outside of one entry, and remembers what was asked. For one thread. */
public final class Asked implements Neighbours, Today {
  private final Today today;
  private final Neighbours others;
  private final Set<Question> questions = new LinkedHashSet<>();

  Asked(Today today, Neighbours others) {
    this.today = today;
    this.others = others;
  }

  /** What was asked, each once, in the order in which it first was. */
  List<Question> questions() {
    return List.copyOf(questions);
  }

  private void ask(Question.Kind kind, Object about) {
    questions.add(new Question(kind, about.toString()));
  }

  @Override
  public Optional<CatalogEntry> find(String id) {
    ask(Question.Kind.FIND, id);
    return others.find(id);
  }

  @Override
  public List<CatalogEntry> withId(String id) {
    ask(Question.Kind.WITH_ID, id);
    return others.withId(id);
  }

  @Override
  public boolean hasIdsLike(String text) {
    ask(Question.Kind.HAS_IDS_LIKE, text);
    return others.hasIdsLike(text);
  }

  @Override
  public Optional<String> nearest(String id) {
    ask(Question.Kind.NEAREST, id);
    return others.nearest(id);
  }

  @Override
  public boolean hasAnchor(String path, String anchor) {
    ask(Question.Kind.HAS_ANCHOR, anchor + ' ' + path);
    return others.hasAnchor(path, anchor);
  }

  @Override
  public List<CatalogEntry> referrers(String path) {
    ask(Question.Kind.REFERRERS, path);
    return others.referrers(path);
  }

  @Override
  public Picture picture(String path) {
    ask(Question.Kind.PICTURE, path);
    return others.picture(path);
  }

  @Override
  public boolean isBefore(LocalDate day) {
    ask(Question.Kind.IS_BEFORE, day);
    return today.isBefore(day);
  }

  @Override
  public long daysSince(LocalDate day) {
    ask(Question.Kind.DAYS_SINCE, day);
    return today.daysSince(day);
  }
}
