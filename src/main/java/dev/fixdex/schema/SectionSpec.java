package dev.fixdex.schema;

import java.util.List;

/**
 * A section of the body.
 *
 * @param id names the section in settings, rules and data
 * @param level of its heading, 2 or 3
 * @param sign the emoji before the heading's words
 * @param title the heading's words in the canonical form
 * @param aliases other words for it, as {@link HeadingWords} puts them
 * @param required whether every entry has it
 */
public record SectionSpec(
    String id, int level, String sign, String title, List<String> aliases, boolean required) {
  public SectionSpec {
    aliases = List.copyOf(aliases);
  }

  /** The whole heading in the canonical form, its marks left out. */
  public String heading() {
    return sign.isEmpty() ? title : sign + " " + title;
  }

  /**
   * Whether a heading means this section: its words are the title's or an alias's, or, where the
   * title ends with a colon and so introduces something, begin with them.
   *
   * @param own the title's words
   */
  boolean matches(String words, String own) {
    boolean introduces = title.endsWith(":") && words.startsWith(own + " ");
    return words.equals(own) || introduces || aliases.contains(words);
  }
}
