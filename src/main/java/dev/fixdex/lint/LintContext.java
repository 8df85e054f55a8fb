package dev.fixdex.lint;

import dev.fixdex.schema.Settings;
import java.time.LocalDate;

/**
 * What a rule may know besides the entry.
 *
 * @param today in the author's time zone
 */
public record LintContext(Settings settings, LocalDate today) {}
