package dev.fixdex.schema;

import java.util.Optional;

/**
 * What the site says of itself.
 *
 * @param title its name
 * @param description one sentence
 * @param url absolute address of its home page, with a slash at the end; needed for the sitemap,
 *     the feed and canonical links
 * @param editUrl where to edit an entry: this, and then the entry's path in the knowledge base
 * @param newEntryUrl the address of a form for new entries, with {@code {query}} where what a
 *     reader searched for in vain is filled in
 * @param language of the entries, a BCP 47 tag
 * @param staleDays age in days after which an entry is shown as not looked at for long; 0 for never
 * @param offline whether the site's pages can be read without a network after a visit
 */
public record Site(
    String title,
    String description,
    Optional<String> url,
    Optional<String> editUrl,
    Optional<String> newEntryUrl,
    String language,
    int staleDays,
    boolean offline) {
  /** A site of which nothing is said. */
  public static final Site DEFAULT =
      new Site(
          "Troubleshooting",
          "Known problems and the commands that solve them",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "en",
          365,
          false);
}
