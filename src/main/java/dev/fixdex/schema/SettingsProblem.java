package dev.fixdex.schema;

import dev.fixdex.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something in a knowledge base's settings that cannot be followed. Settings with problems are not
 * used: a key that is silently ignored would be a setting that silently does nothing.
 *
 * @param message one short sentence that stands alone
 * @param help a way out, null when the message says it all
 */
public record SettingsProblem(Place place, String message, @Nullable String help) {}
