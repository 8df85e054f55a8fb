package dev.fixdex.page;

import dev.fixdex.picture.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an entry's page shows of other entries and of pictures. With the entry's text, the
 * settings and the theme, nothing else goes into the page: while these are the same, so is the
 * page.
 *
 * @param card the entry's own
 * @param links where links to other entries' files lead, by their destination as written, and where
 *     entries are that the text names, by their ids
 * @param pictures those that the page shows, by their destination as written
 * @param related those that the entries name, then those that have much in common with this one
 * @param previous in its category
 * @param next in its category
 * @param terms that the entry's words belong to, by facet and word
 */
public record Surroundings(
    EntryCard card,
    Map<String, Address> links,
    Map<String, Picture.Shown> pictures,
    List<EntryCard> related,
    Optional<EntryCard> previous,
    Optional<EntryCard> next,
    Map<Facet, Map<String, TermLink>> terms) {
  public Surroundings {
    links = Map.copyOf(links);
    pictures = Map.copyOf(pictures);
    related = List.copyOf(related);
    terms = Map.copyOf(terms);
  }

  /** The term of a facet that a word of the entry belongs to. */
  Optional<TermLink> term(Facet facet, String word) {
    return Optional.ofNullable(terms.getOrDefault(facet, Map.of()).get(word));
  }
}
