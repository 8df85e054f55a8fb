package dev.fixdex.cli;

import dev.fixdex.finding.Finding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What somebody who edits a knowledge base has to be told: findings in what was edited, and those
 * that were not there before. In a base that has thousands they would not be seen among the others.
 */
final class NewFindings {
  /** Some screens full; more are not read while one waits for a page. */
  static final int MOST = 40;

  private Set<Finding> before = Set.of();

  /**
   * Findings to tell.
   *
   * @param told by path and place; the gravest when there are too many
   * @param more number of those that are not
   */
  record News(List<Finding> told, int more) {}

  /**
   * What is to be told now.
   *
   * @param edited takes paths relative to the knowledge base
   */
  News after(List<Finding> findings, Predicate<String> edited) {
    List<Finding> news =
        findings.stream()
            .filter(finding -> edited.test(finding.place().path()) || !before.contains(finding))
            .toList();
    before = new HashSet<>(findings);
    if (news.size() <= MOST) {
      return new News(news, 0);
    }
    List<Finding> gravest =
        news.stream().sorted(Comparator.comparing(Finding::severity)).limit(MOST).sorted().toList();
    return new News(gravest, news.size() - MOST);
  }
}
