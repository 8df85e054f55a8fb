package dev.fixdex.cache;

import dev.fixdex.source.ContentHash;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
  private static final Object[] NOTHING = {};

  private final CacheOutput out = new CacheOutput();

  /** Of classes only, so that it is no cache. */
  private final Map<Class<?>, Type> types;

  private Structure(Map<Class<?>, Type> types) {
    this.types = types;
  }

  /** What a value is. */
  private enum Kind {
    NULL,
    TEXT,
    BOOL,
    NUMBER,
    DAY,
    CONSTANT,
    PATTERN,
    HASH,
    INT,
    OPTIONAL,
    MAP,
    ALL,
    RECORD
  }

  /**
   * A type of records.
   *
   * @param name a hash of it, which is shorter
   * @param accessors of its parts, in their order
   */
  private record Type(ContentHash name, List<Method> accessors) {
    static Type of(Class<?> type) {
      List<Method> accessors = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // the type itself may be seen in its package only
        accessors.add(accessor);
      }
      return new Type(ContentHash.of(type.getName()), List.copyOf(accessors));
    }
  }

  /** Hashes many values, which share what is known of their types. Thread-safe. */
  public static final class Hasher {
    private final Map<Class<?>, Type> types = new ConcurrentHashMap<>();

    /** The hash of some values in their order. */
    public ContentHash of(@Nullable Object... values) {
      Structure structure = new Structure(types);
      for (Object value : values) {
        structure.add(value);
      }
      return ContentHash.of(structure.out.bytes());
    }
  }

  private void add(@Nullable Object value) {
    switch (value) {
      case null -> kind(Kind.NULL);
      case String text -> leaf(Kind.TEXT, text);
      case Boolean bool -> leaf(Kind.BOOL, bool.toString());
      case Number number -> leaf(Kind.NUMBER, number.toString());
      case LocalDate day -> leaf(Kind.DAY, day.toString());
      case Enum<?> constant -> leaf(Kind.CONSTANT, constant.name());
      case Pattern pattern -> leaf(Kind.PATTERN, pattern.flags() + " " + pattern);
      case ContentHash hash -> {
        kind(Kind.HASH);
        out.hash(hash);
      }
      case OptionalInt optional -> leaf(Kind.INT, optional.toString());
      case Optional<?> optional -> {
        kind(Kind.OPTIONAL);
        add(optional.orElse(null));
      }
      case Map<?, ?> map -> map(map);
      case SequencedCollection<?> values -> all(values);
      case Collection<?> values -> all(sorted(values));
      case Record record -> record(record);
      default -> throw new IllegalArgumentException("no plain value: " + value.getClass());
    }
  }

  private void kind(Kind kind) {
    out.small(kind.ordinal());
  }

  private void leaf(Kind kind, String value) {
    kind(kind);
    out.text(value);
  }

  private void all(Collection<?> values) {
    kind(Kind.ALL);
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
    kind(Kind.MAP);
    out.number(sorted.size());
    sorted.forEach((key, value) -> {
      out.text(key);
      add(value);
    });
  }

  private void record(Record record) {
    Type type = types.get(record.getClass());
    if (type == null) { // asked first, since computing locks, and threads meet the same types
      type = types.computeIfAbsent(record.getClass(), Type::of);
    }
    kind(Kind.RECORD);
    out.hash(type.name());
    out.number(type.accessors().size());
    try {
      for (Method part : type.accessors()) {
        add(part.invoke(record, NOTHING));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e); // accessors of our own records do neither
    }
  }
}
