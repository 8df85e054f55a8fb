/**
 * The language server: what editors ask about the text that somebody is writing, answered from the
 * same reading and the same rules as the lint. Speaks LSP only; decides nothing about entries, and
 * changes no file itself. LSP4J's only room.
 */
@NullMarked
package dev.fixdex.lsp;

import org.jspecify.annotations.NullMarked;
