package dev.fixdex.dockerfile;

import java.io.Serial;

/** Ends the reading of a Dockerfile at its first fault. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient DockerfileFault fault;

  Refusal(DockerfileFault fault) {
    super(fault.message(), null, false, false);
    this.fault = fault;
  }

  DockerfileFault fault() {
    return fault;
  }
}
