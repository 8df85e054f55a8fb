/**
 * Asks whether pages of other sites are there. Off unless somebody asks for it; never connects to
 * an address that is not public.
 */
@NullMarked
package dev.fixdex.web;

import org.jspecify.annotations.NullMarked;
