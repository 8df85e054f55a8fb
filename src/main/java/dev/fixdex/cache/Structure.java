package dev.fixdex.cache;

import dev.fixdex.source.ContentHash;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedCollection;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hashes values by what is in them, the same in every run of the program. Knows records, lists,
 * sets and maps of texts, and the plain values that they are made of; anything else is refused, so
 * that nothing is ever overlooked. Two values that differ cannot have the same form: each part
 * carries its kind and its length.
 */
public final class Structure {
  private final CacheOutput out = new CacheOutput();

  /** The accessors of record types, in their order. Of classes only, so that it is no cache. */
  private final Map<Class<?>, Method[]> accessors;

  private Structure(Map<Class<?>, Method[]> accessors) {
    this.accessors = accessors;
  }

  /** Hashes many values, which share what is known of their types. Thread-safe. */
  public static final class Hasher {
    private final Map<Class<?>, Method[]> accessors = new ConcurrentHashMap<>();

    /** The hash of some values in their order. */
    public ContentHash of(@Nullable Object... values) {
      Structure structure = new Structure(accessors);
      for (Object value : values) {
        structure.add(value);
      }
      return ContentHash.of(structure.out.bytes());
    }
  }

  private void add(@Nullable Object value) {
    switch (value) {
      case null -> out.text("null");
      case String text -> leaf("text", text);
      case Boolean bool -> leaf("bool", bool);
      case Number number -> leaf("number", number);
      case LocalDate day -> leaf("day", day);
      case Enum<?> constant -> leaf("constant", constant.name());
      case Pattern pattern -> leaf("pattern", pattern.flags() + " " + pattern);
      case ContentHash hash -> out.hash(hash);
      case OptionalInt optional -> leaf("int", optional);
      case Optional<?> optional -> {
        out.text("optional");
        add(optional.orElse(null));
      }
      case Map<?, ?> map -> map(map);
      case SequencedCollection<?> values -> all(values);
      case Collection<?> values -> all(sorted(values));
      case Record record -> record(record);
      default -> throw new IllegalArgumentException("no plain value: " + value.getClass());
    }
  }

  private void leaf(String kind, Object value) {
    out.text(kind);
    out.text(value.toString());
  }

  private void all(Collection<?> values) {
    out.text("all");
    out.number(values.size());
    values.forEach(this::add);
  }

  /** A set has no order that two runs of the program would share. */
  private static SortedSet<String> sorted(Collection<?> values) {
    SortedSet<String> sorted = new TreeSet<>();
    for (Object value : values) {
      sorted.add(key(value));
    }
    return sorted;
  }

  private static String key(Object value) {
    return switch (value) {
      case String text -> text;
      case Enum<?> constant -> constant.name();
      default -> throw new IllegalArgumentException("no plain key: " + value.getClass());
    };
  }

  private void map(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(key(key), value));
    out.text("map");
    out.number(sorted.size());
    sorted.forEach((key, value) -> {
      out.text(key);
      add(value);
    });
  }

  private void record(Record record) {
    Method[] parts = accessors.get(record.getClass());
    if (parts == null) { // asked first, since computing locks, and threads meet the same types
      parts = accessors.computeIfAbsent(record.getClass(), Structure::accessors);
    }
    out.text(record.getClass().getName());
    out.number(parts.length);
    try {
      for (Method part : parts) {
        add(part.invoke(record));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e); // accessors of our own records do neither
    }
  }

  private static Method[] accessors(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Method[] accessors = new Method[components.length];
    for (int i = 0; i < components.length; i++) {
      accessors[i] = components[i].getAccessor();
      accessors[i].setAccessible(true); // the type itself may be seen in its package only
    }
    return accessors;
  }
}
