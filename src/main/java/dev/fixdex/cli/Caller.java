package dev.fixdex.cli;

import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * What a command has of its caller that we run in our own place. What only such a command wants to
 * know is found out when it asks.
 *
 * @param out where our standard output goes, for bytes that are not ours; {@link Session#out} must
 *     be flushed before it is used
 * @param err the same of standard error
 * @param together whether both are known to be one, so that what comes on them has one order
 * @param terminal whether Ctrl-C reaches the commands that we start without our doing
 */
record Caller(
    OutputStream out,
    OutputStream err,
    BooleanSupplier together,
    BooleanSupplier terminal,
    Signals signals) {}
