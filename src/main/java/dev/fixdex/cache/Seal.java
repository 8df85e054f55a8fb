package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.Stamp;
import dev.fixdex.finding.Finding;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Says that a build would find all as the last one left it, so that it need not look at a single
 * entry: no file was touched, and nobody has asked for anything else.
 */
public final class Seal {
  /** Raised whenever the format of the cache changes. */
  private static final int FORMAT = 2;

  private final CacheFile file;
  private final ContentHash origin;
  private final Collection<Stamp> stamps;

  /**
   * What a build said.
   *
   * @param state of the site, see {@link dev.fixdex.disk.SitePublisher#state}
   * @param entries number of entries on the site
   * @param pages number of its HTML pages
   * @param findings of the lint
   * @param pictures paths of all files that were asked for as pictures, sorted
   * @param answers a hash of what became of them
   */
  public record Sealed(
      String state,
      int entries,
      int pages,
      List<Finding> findings,
      List<String> pictures,
      ContentHash answers) {
    public Sealed {
      findings = List.copyOf(findings);
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * The seal of a site.
   *
   * @param name of the site
   * @param origin of all that a build depends on, the stamps of the entries among it
   * @param stamps of the entries
   */
  public Seal(CacheFolder folder, String name, ContentHash origin, Collection<Stamp> stamps) {
    this.file = new CacheFile(folder, name + ".seal");
    this.origin = ContentHash.of(FORMAT + " " + origin);
    this.stamps = stamps;
  }

  /** What the last build said, if nothing has changed since; empty when there is any doubt. */
  public Optional<Sealed> read() {
    long written = file.modified();
    return stamps.stream().allMatch(stamp -> stamp.isSettledBefore(written))
        ? file.read(origin, Sealed.class, Seal::read)
        : Optional.empty();
  }

  /** Keeps what a build said. */
  public void keep(Sealed sealed) {
    file.keep(origin, sealed, out -> write(out, sealed));
  }

  private static void write(CacheOutput out, Sealed sealed) {
    out.text(sealed.state);
    out.number(sealed.entries);
    out.number(sealed.pages);
    out.all(
        sealed.findings,
        (to, finding) -> {
          to.text(finding.place().path());
          FindingsCodec.write(to, finding);
        });
    out.texts(sealed.pictures);
    out.hash(sealed.answers);
  }

  private static Sealed read(CacheInput in) {
    String state = in.text();
    int entries = in.number();
    int pages = in.number();
    int count = in.number();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      findings.add(FindingsCodec.finding(in.text(), in));
    }
    return new Sealed(state, entries, pages, findings, in.texts(), in.hash());
  }
}
