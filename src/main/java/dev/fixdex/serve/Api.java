package dev.fixdex.serve;

import java.util.Optional;

/**
 * What answers the requests under {@code /api/}.
 *
 * @param diagnose empty when logs cannot be sent
 */
public record Api(SearchApi search, Optional<DiagnoseApi> diagnose) {
  /** Search alone. */
  public static Api of(SearchApi search) {
    return new Api(search, Optional.empty());
  }

  /** Search, and diagnosis of logs. */
  public static Api of(SearchApi search, DiagnoseApi diagnose) {
    return new Api(search, Optional.of(diagnose));
  }
}
