package dev.fixdex.page;

import java.util.Optional;

/**
 * Where a page stands in a list that goes over several.
 *
 * @param number 1 for the first
 * @param count number of pages
 * @param from place of the page's first item in the list, from 1
 * @param total number of items
 */
public record Pager(
    int number,
    int count,
    int from,
    int total,
    Optional<Address> previous,
    Optional<Address> next) {}
