package dev.fixdex.page;

import dev.fixdex.entry.CatalogEntry;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry as lists show it.
 *
 * @param changed the latest day on which its text changed
 */
public record EntryCard(
    String id,
    String title,
    String tldr,
    Address address,
    Optional<String> category,
    Optional<String> platform,
    Optional<String> criticality,
    String fixTime,
    Optional<LocalDate> changed,
    String status) {

  static EntryCard of(CatalogEntry entry) {
    return new EntryCard(
        entry.id().value(),
        entry.title(),
        entry.tldr(),
        Addresses.entry(entry.slug()),
        entry.category(),
        entry.platform(),
        entry.criticality(),
        entry.fixTime(),
        entry.lastChanged(),
        entry.status());
  }
}
