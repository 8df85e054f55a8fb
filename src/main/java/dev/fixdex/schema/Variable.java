package dev.fixdex.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a placeholder stands for.
 *
 * @param name without its underscores
 * @param description what a reader should type, null when not said
 * @param example a value that could be real, null when not given
 * @param initial the value that is filled in before a reader types one, null for none
 * @param pattern regular expression (in the common subset of Java's and JavaScript's) for the whole
 *     value, null for any
 * @param secret never shown, stored or put into a link
 * @param raw inserted as it is, never quoted
 * @param value what the knowledge base's owner fills in when the site is built, null for nothing
 */
public record Variable(
    String name,
    @Nullable String description,
    @Nullable String example,
    @Nullable String initial,
    @Nullable String pattern,
    boolean secret,
    boolean raw,
    @Nullable String value) {

  /** A variable of which only the name is known. */
  public static Variable named(String name) {
    return new Variable(name, null, null, null, null, false, false, null);
  }

  /** The same variable with a value to fill in when the site is built. */
  public Variable withValue(String filled) {
    return new Variable(name, description, example, initial, pattern, secret, raw, filled);
  }

  /** This variable, what it does not say taken from {@code fallback}. */
  public Variable or(Variable fallback) {
    return new Variable(
        name,
        description != null ? description : fallback.description,
        example != null ? example : fallback.example,
        initial != null ? initial : fallback.initial,
        pattern != null ? pattern : fallback.pattern,
        secret || fallback.secret,
        raw || fallback.raw,
        value != null ? value : fallback.value);
  }
}
