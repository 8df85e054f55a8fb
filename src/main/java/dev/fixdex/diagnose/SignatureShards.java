package dev.fixdex.diagnose;

import dev.fixdex.search.Idf;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Places;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The signatures for the browser: each in the files of the atoms by which it is looked for, with
 * all that a comparison needs, so that a log fetches the files of those atoms alone that it has.
 */
final class SignatureShards {
  private static final String FOLDER = "s";

  /** Files share folders when there are more; the manifest names each folder. */
  private static final int FOLDERS = 128;

  /** Bytes of a file before it is compressed, at most on average. */
  private static final int BYTES = 8 << 10;

  private static final int MOST_BITS = 12;

  private final SignatureRows signatures;
  private final WordTable known;
  private final SignatureTexts texts;
  private final Places places;
  private final List<Integer> byRank;
  private final int[] rank;
  private final List<Listing> listings = new ArrayList<>();
  private final int bits;

  /**
   * Shards of some signatures.
   *
   * @param signatures of which equal ones are one
   * @param places of their entries
   */
  SignatureShards(SignatureRows signatures, SignatureTexts texts, Places places) {
    this.signatures = signatures;
    known = signatures.words();
    this.texts = texts;
    this.places = places;
    Vocabulary vocabulary = known.vocabulary();
    byRank =
        IntStream.range(0, vocabulary.size())
            .boxed()
            .sorted(Comparator.comparing(word -> vocabulary.spellings(word).getFirst()))
            .toList();
    rank = new int[vocabulary.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[byRank.get(i)] = i;
    }
    long bytes = list();
    bits = Math.min(MOST_BITS, Long.SIZE - Long.numberOfLeadingZeros(bytes / BYTES));
  }

  /** A signature under one of its anchors, and the atom by which that is found. */
  private record Listing(int atom, int rank, int signature) {
    private static final Comparator<Listing> ORDER =
        Comparator.comparingInt((Listing listing) -> listing.atom() ^ Integer.MIN_VALUE)
            .thenComparingInt(Listing::rank)
            .thenComparingInt(Listing::signature);
  }

  /** Lists all signatures, and says about how many bytes they will take. */
  private long list() {
    long bytes = 0;
    Map<Integer, int[]> atoms = new HashMap<>();
    for (int i = 0; i < signatures.size(); i++) {
      Signature signature = signatures.signature(i);
      for (int word : known.anchors(signature)) {
        for (int atom : atoms.computeIfAbsent(word, this::atoms)) {
          listings.add(new Listing(AnchorAtoms.mixed(atom), rank[word], i));
          bytes += 12 + 4L * signature.words.length;
        }
      }
    }
    listings.sort(Listing.ORDER);
    return bytes;
  }

  private int[] atoms(int word) {
    return known.vocabulary().spellings(word).stream()
        .flatMap(spelling -> Spellings.anchors(spelling).stream())
        .mapToInt(Integer::intValue)
        .distinct()
        .toArray();
  }

  /** The first so many bits of an atom's mixed hash are the number of its file. */
  int bits() {
    return bits;
  }

  /** All atoms by which signatures are looked for, mixed. */
  int[] mixedAtoms() {
    return listings.stream().mapToInt(Listing::atom).distinct().toArray();
  }

  /** What makes the parts. */
  List<Supplier<BrowserPart>> parts() {
    int files = 1 << bits;
    ShardKind kind = ShardKind.in(FOLDERS, FOLDER, files);
    List<Supplier<BrowserPart>> parts = new ArrayList<>();
    int from = 0;
    for (int first = 0; first < files; first += kind.together()) {
      int begin = from;
      int end = first + kind.together();
      while (from < listings.size() && file(listings.get(from)) < end) {
        from++;
      }
      List<Listing> own = listings.subList(begin, from);
      int begun = first;
      parts.add(() -> part(kind, begun, own));
    }
    return parts;
  }

  private int file(Listing listing) {
    return bits == 0 ? 0 : listing.atom() >>> Integer.SIZE - bits;
  }

  private BrowserPart part(ShardKind kind, int first, List<Listing> own) {
    List<byte[]> files = new ArrayList<>();
    ShardBytes all = new ShardBytes();
    int from = 0;
    for (int number = first; number < first + kind.together(); number++) {
      int to = from;
      while (to < own.size() && file(own.get(to)) == number) {
        to++;
      }
      byte[] file = file(own.subList(from, to));
      files.add(file);
      all.bytes(file);
      from = to;
    }
    ContentHash form = ContentHash.of(all.take());
    return new BrowserPart(kind, first / kind.together(), form, () -> files);
  }

  /** The words of the file's signatures, the signatures, and which atoms lead to which of them. */
  private byte[] file(List<Listing> listed) {
    SortedMap<Integer, Signature> own = new TreeMap<>();
    listed.forEach(listing -> own.computeIfAbsent(listing.signature(), signatures::signature));
    SortedSet<Integer> ranks = new TreeSet<>();
    for (Signature signature : own.values()) {
      Arrays.stream(signature.words).forEach(word -> ranks.add(rank[word]));
      Arrays.stream(signature.details).forEach(word -> ranks.add(rank[word]));
    }
    SortedMap<Integer, Integer> words = order(ranks);
    SortedMap<Integer, Integer> rows = order(own.keySet());
    ShardBytes file = new ShardBytes();
    words(ranks, file);
    file.number(own.size());
    own.values().forEach(signature -> row(signature, words, file));
    lists(listed, words, rows, file);
    return file.take();
  }

  /** Of each of some values, which come in ascending order, how many are before it. */
  private static SortedMap<Integer, Integer> order(Set<Integer> values) {
    SortedMap<Integer, Integer> order = new TreeMap<>();
    values.forEach(value -> order.put(value, order.size()));
    return order;
  }

  private void words(SortedSet<Integer> ranks, ShardBytes file) {
    file.number(ranks.size());
    String last = "";
    for (int each : ranks) {
      int word = byRank.get(each);
      List<String> spellings = known.vocabulary().spellings(word);
      int several = spellings.size() > 1 ? 1 : 0;
      file.number(Idf.rounded(known.count(word)) << 3 | known.kind(word) << 1 | several);
      if (several == 1) {
        file.number(spellings.size());
      }
      for (String spelling : spellings) {
        file.textAfter(last, spelling);
        last = spelling;
      }
    }
  }

  private void row(Signature signature, SortedMap<Integer, Integer> words, ShardBytes file) {
    file.number(signature.words.length);
    for (int i = 0; i < signature.words.length; i++) {
      int place = words.getOrDefault(rank[signature.words[i]], 0);
      file.number(2 * place + (signature.gapBefore[i] ? 1 : 0));
    }
    int gaps = (signature.hasGap ? 1 : 0) + (signature.open ? 2 : 0);
    file.number(4 * signature.details.length + gaps);
    for (int word : signature.details) {
      file.number(words.getOrDefault(rank[word], 0));
    }
    file.number(signature.origins.size());
    for (Signature.Origin origin : signature.origins) {
      file.number(places.place(origin.subject()));
      file.number(texts.place(origin));
    }
  }

  private static void lists(
      List<Listing> listed,
      SortedMap<Integer, Integer> words,
      SortedMap<Integer, Integer> rows,
      ShardBytes file) {
    int from = 0;
    while (from < listed.size()) {
      Listing first = listed.get(from);
      int to = from;
      while (to < listed.size()
          && listed.get(to).atom() == first.atom()
          && listed.get(to).rank() == first.rank()) {
        to++;
      }
      file.number(first.atom() >>> 16);
      file.number(first.atom() & 0xFFFF);
      file.number(words.getOrDefault(first.rank(), 0));
      file.number(to - from);
      int last = 0;
      for (Listing listing : listed.subList(from, to)) {
        int row = rows.getOrDefault(listing.signature(), 0);
        file.number(row - last);
        last = row;
      }
      from = to;
    }
  }
}
