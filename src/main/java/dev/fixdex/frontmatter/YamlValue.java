package dev.fixdex.frontmatter;

import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;

/** A YAML node with its place. */
public sealed interface YamlValue {
  /** The node's text, quotes and brackets included. */
  Span span();

  /** What a person would call this kind of value. */
  String kind();

  /**
   * A single value.
   *
   * @param text as YAML reads it, quotes and escapes resolved
   * @param plain whether it was written without quotes
   */
  record Scalar(String text, boolean plain, Span span) implements YamlValue {
    /** Whether the field was left empty, or says {@code null} or {@code ~}. */
    public boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    @Override
    public String kind() {
      return isNull() ? "nothing" : "a single value";
    }
  }

  /** A list. */
  record Sequence(List<YamlValue> items, Span span) implements YamlValue {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A map. Pairs in the order of the text, so that a key given twice is seen. */
  record Mapping(List<Pair> pairs, Span span) implements YamlValue {
    public Mapping {
      pairs = List.copyOf(pairs);
    }

    /** The value of the first pair with this key. */
    public Optional<YamlValue> get(String key) {
      return pair(key).map(Pair::value);
    }

    /** The first pair with this key. */
    public Optional<Pair> pair(String key) {
      return pairs.stream().filter(pair -> pair.key().text().equals(key)).findFirst();
    }

    @Override
    public String kind() {
      return "a map";
    }
  }

  /** A key and its value. */
  record Pair(Scalar key, YamlValue value) {
    /** From the key's start to the value's end. */
    public Span span() {
      return key.span().union(value.span());
    }
  }
}
