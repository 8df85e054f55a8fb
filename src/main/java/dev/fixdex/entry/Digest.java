package dev.fixdex.entry;

/** What the rest of the knowledge base may ask of an entry: its facts, and what it is like. */
public record Digest(CatalogEntry facts, Likeness likeness) {}
