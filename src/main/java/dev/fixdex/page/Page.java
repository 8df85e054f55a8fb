package dev.fixdex.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an address of the site shows. */
public sealed interface Page
    permits Page.Home,
        Page.Entries,
        Page.Terms,
        Page.Stats,
        Page.Values,
        Page.NotFound,
        Page.Moved,
        EntryPage {
  /** Where it is. */
  Address address();

  /** Its title, without the site's name. */
  String title();

  /**
   * The first page.
   *
   * @param total number of entries
   * @param examples what one could search for
   * @param newest latest changes first
   * @param facets those that any entry has
   */
  record Home(
      Address address,
      String title,
      int total,
      List<String> examples,
      List<EntryCard> newest,
      List<Group> facets)
      implements Page {
    public Home {
      examples = List.copyOf(examples);
      newest = List.copyOf(newest);
      facets = List.copyOf(facets);
    }
  }

  /**
   * A facet on the first page.
   *
   * @param all list of all its terms
   * @param terms those with most entries
   * @param more number of terms that are not among them
   */
  record Group(Facet facet, Address all, List<Term> terms, int more) {
    public Group {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A list of entries.
   *
   * @param term what they have in common; empty for the list of all
   */
  record Entries(
      Address address, String title, Optional<Term> term, List<EntryCard> cards, Pager pager)
      implements Page {
    public Entries {
      cards = List.copyOf(cards);
    }
  }

  /** A list of a facet's terms. */
  record Terms(Address address, String title, Facet facet, List<Term> terms, Pager pager)
      implements Page {
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /**
   * What there is in the knowledge base, in figures. Says days and no ages, so that it is the same
   * on every day.
   *
   * @param total number of entries
   * @param longest entries that nobody has looked at for longest, the oldest first
   */
  record Stats(Address address, String title, int total, List<Chart> charts, List<Looked> longest)
      implements Page {
    public Stats {
      charts = List.copyOf(charts);
      longest = List.copyOf(longest);
    }
  }

  /** An entry, and the day on which somebody looked at it last. */
  record Looked(EntryCard card, LocalDate day) {}

  /** Where readers see, and clear, what their browser keeps for them. */
  record Values(Address address, String title) implements Page {}

  /** What is shown at the address that an entry had once. */
  record Moved(Address address, String title, Address target) implements Page {}

  /** What is shown where nothing is. */
  record NotFound(Address address, String title) implements Page {}
}
