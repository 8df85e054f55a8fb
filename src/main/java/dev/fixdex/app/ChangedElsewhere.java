package dev.fixdex.app;

import dev.fixdex.finding.Finding;
import dev.fixdex.picture.PictureFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a change makes wrong in entries that it leaves alone: they name an entry that is gone, link
 * to a heading that was, do not name back, or show a picture that is gone. Entries are told by the
 * names of their files, as ids or as addresses of pages.
 */
public final class ChangedElsewhere {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  private final Set<String> changed;
  private final Set<String> names;

  /**
   * A change.
   *
   * @param changed paths of changed, new and gone files, relative to the knowledge base
   */
  public ChangedElsewhere(Collection<String> changed) {
    this.changed = Set.copyOf(changed);
    this.names =
        changed.stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .filter(file -> file.endsWith(".md") || PictureFormat.ofName(file).isPresent())
            .map(ChangedElsewhere::plain)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A name as files, ids and addresses have it in common. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("\\.+$", "")
        .replaceFirst("\\.md$", "")
        .replace('_', '-');
  }

  /**
   * An outcome with what else the change touches.
   *
   * @param outcome of the changed files
   * @param request that it came of
   * @param named takes paths of files that may be reported on, changed or not
   */
  public LintRun.Outcome addedTo(
      LintRun.Outcome outcome,
      KnowledgeBase base,
      LintRun.Request request,
      Predicate<String> named) {
    Set<String> others = others(base, named);
    if (others.isEmpty()) {
      return outcome;
    }
    List<Finding> elsewhere =
        LintRun.run(base, new LintRun.Request(request.today(), others::contains, request.rules()))
            .findings()
            .stream()
            .filter(finding -> namesChanged(finding.message()))
            .toList();
    List<Finding> all = new ArrayList<>(outcome.findings());
    all.addAll(elsewhere);
    all.sort(null);
    long files = elsewhere.stream().map(finding -> finding.place().path()).distinct().count();
    return new LintRun.Outcome(all, outcome.suppressed(), outcome.files() + (int) files);
  }

  /** Paths of entries that name a changed one. */
  private Set<String> others(KnowledgeBase base, Predicate<String> named) {
    Set<String> others = new TreeSet<>();
    if (!names.isEmpty()) {
      Reading reading = new Reading(base);
      base.content().paths().stream()
          .filter(path -> !changed.contains(path) && named.test(path))
          .filter(path ->
              reading
                  .bytes(path)
                  .filter(bytes -> namesChanged(new String(bytes, StandardCharsets.UTF_8)))
                  .isPresent())
          .forEach(others::add);
    }
    return others;
  }

  private boolean namesChanged(String text) {
    Set<String> seen = new HashSet<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      if (seen.add(matcher.group()) && names.contains(plain(matcher.group()))) {
        return true;
      }
    }
    return false;
  }
}
