package dev.fixdex.search;

import java.util.List;

/**
 * What the search knows of one entry.
 *
 * @param url relative to the site's base
 * @param symptoms what each symptom says in prose, its error texts included
 * @param quotes what tools print, as the symptoms quote it; several lines for a block
 * @param code all blocks of code
 * @param commands the first block of the solution to copy, none or one
 * @param solution prose of all sections but symptoms and context
 * @param context prose of the context and of what stands outside of sections
 */
public record IndexDocument(
    String id,
    String url,
    String title,
    String tldr,
    List<String> symptoms,
    List<String> quotes,
    String code,
    List<Command> commands,
    String solution,
    String context,
    Facets facets,
    Standing standing) {
  /** Copies the lists. */
  public IndexDocument {
    symptoms = List.copyOf(symptoms);
    quotes = List.copyOf(quotes);
    commands = List.copyOf(commands);
  }

  /** What entries are told apart by: their ids, and their addresses where two have one id. */
  String key() {
    return id + '\n' + url;
  }

  /** The lines that tools print. */
  public List<String> errorTexts() {
    return quotes.stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
