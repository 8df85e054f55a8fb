package dev.fixdex.page;

import dev.fixdex.entry.Slug;
import dev.fixdex.source.ContentHash;
import java.util.regex.Pattern;

/** The addresses of the site. An entry's depends on its id alone. */
public final class Addresses {
  public static final Address HOME = new Address("");
  public static final Address NOT_FOUND = new Address("404.html");
  public static final Address VALUES = new Address("values/");
  public static final Address STATS = new Address("stats/");
  public static final Address FEED = new Address("feed.xml");
  public static final Address SITEMAP = new Address("sitemap.xml");

  /** The folder of pictures, whose names tell what is in them. */
  public static final String PICTURES = "pictures/";

  /** Names that Windows keeps for devices, so that no folder may have them. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

  /** As of other assets that are named by what is in them. */
  private static final int LETTERS_OF_HASH = 16;

  private Addresses() {}

  /** An entry's page. */
  public static Address entry(String slug) {
    return new Address("entries/" + folder(slug) + "/");
  }

  /**
   * A picture by what is in it, with its own name for those who save it.
   *
   * @param name of the file, without its suffix
   * @param suffix with which it is served, without a dot
   */
  public static Address picture(ContentHash content, String name, String suffix) {
    String hash = content.toString().substring(0, LETTERS_OF_HASH);
    return new Address(PICTURES + hash + "-" + Slug.of(name) + "." + suffix);
  }

  /** A page of the list of all entries; the first is 1. */
  public static Address all(int number) {
    return numbered("all/", number);
  }

  /** The list of a facet's terms. */
  public static Address terms(Facet facet, int number) {
    return numbered(facet.path() + "/", number);
  }

  /** A page of the list of entries with a term. */
  public static Address term(Facet facet, String term, int number) {
    return numbered(facet.path() + "/" + folder(Slug.of(term)) + "/", number);
  }

  private static String folder(String slug) {
    return DEVICE.matcher(slug).matches() ? slug + "_" : slug;
  }

  /** Pages after the first have a folder of their own that no slug can have. */
  private static Address numbered(String folder, int number) {
    return new Address(number == 1 ? folder : folder + "page_" + number + "/");
  }
}
